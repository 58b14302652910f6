import { useMemo } from 'react'
import { type ClaimPage, Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import type { Enums } from '../../shared/gql/enums'
import { useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { Nothing } from '../../shared/states'
import { words } from '../../shared/words'
import type { Organization } from './OrganizationPage'
import { organizationWords } from './words'

interface Row {
  id: string
  relation: string
  node: { __typename?: string; id: string; name: string }
  date: string | null
  kind: Enums['SuccessionKind'] | null
  claims: ClaimPage
}

/** Lineage are the bodies whose place it took, and those that took its place. */
export function Lineage({ of }: { of: Organization }) {
  const enums = useEnums()
  const w = useWords(organizationWords)
  const c = useWords(words)
  const rows = useMemo<Row[]>(
    () =>
      [
        ...of.predecessors.edges.map((e) => ({ ...e, relation: w.before })),
        ...of.successors.edges.map((e) => ({ ...e, relation: w.after })),
      ].map((e) => ({ ...e.fact, relation: e.relation, node: e.node, date: e.date ?? null, kind: e.kind ?? null })),
    [of, w],
  )
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'relation', header: w.relation, value: (r) => r.relation },
      { key: 'body', header: w.body, value: (r) => r.node.name, show: (r) => <EntityLink of={r.node} /> },
      { key: 'date', header: c.date, value: (r) => r.date, short: true },
      { key: 'what', header: w.what, value: (r) => r.kind && enums.SuccessionKind[r.kind] },
      { key: 'quote', header: c.sources, value: (r) => r.claims.nodes[0]?.quote, show: (r) => <Evidence claims={r.claims} of={r.node.name} /> },
    ],
    [w, c],
  )
  if (rows.length === 0) return <Nothing title={w.lineage} why={w.noLineage} />
  return <DataTable name={w.lineage} rows={rows} columns={columns} idOf={(r) => r.id} all={of.predecessors.totalCount + of.successors.totalCount} param="lineage" />
}
