import { useMemo } from 'react'
import { Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { colours, hrefOfEntity } from '../../shared/entities'
import { Gantt, type Lane } from '../../shared/Gantt'
import { ganttWords } from '../../shared/ganttWords'
import { useWords } from '../../shared/language'
import { Nothing } from '../../shared/states'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import type { Organization } from './OrganizationPage'
import { organizationWords } from './words'

type Held = Organization['heads']['edges'][number]

/** Heads are those who led a body, over time, and all officials that sources name. */
export function Heads({ of }: { of: Organization }) {
  const w = useWords(organizationWords)
  const g = useWords(ganttWords)
  const lanes = useMemo(() => lanesOf(of.heads.edges), [of])
  const dated = of.heads.edges.some((e) => e.from || e.to || e.asOf)
  return (
    <>
      {dated ? (
        <Gantt title={w.headsOver} filters={[of.name, w.headsAbout]} lanes={lanes} legend={[{ label: `${g.held}, ${g.seen}`, colour: colours.Person }]} />
      ) : (
        <Nothing title={w.headsOver} why={of.heads.edges.length ? w.noHeadDates : w.noHeads} />
      )}
      {of.heads.edges.length > 0 && <Posts name={w.heads} edges={of.heads.edges} all={of.heads.totalCount} param="heads" />}
      {of.officials.edges.length > 0 && <Posts name={w.officials} edges={of.officials.edges} all={of.officials.totalCount} param="officials" />}
    </>
  )
}

function Posts({ name, edges, all, param }: { name: string; edges: Held[]; all: number; param: string }) {
  const w = useWords(organizationWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const columns = useMemo<Column<Held>[]>(
    () => [
      { key: 'person', header: w.person, value: (e) => e.node.name, show: (e) => <EntityLink of={e.node} /> },
      { key: 'post', header: w.post, value: (e) => (e.position?.name ?? '') + (e.acting ? ` (${w.acting})` : '') },
      { key: 'from', header: w.from, value: (e) => e.from, short: true },
      { key: 'to', header: w.to, value: (e) => e.to, short: true },
      { key: 'asOf', header: w.asOf, value: (e) => e.asOf, short: true },
      { key: 'quote', header: c.sources, value: (e) => e.fact.claims.nodes[0]?.quote, show: (e) => <Evidence claims={e.fact.claims} of={e.node.name} /> },
      { key: 'link', header: v.link, value: (e) => e.fact.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v],
  )
  return <DataTable name={name} rows={edges} columns={columns} idOf={(e) => e.fact.id} all={all} param={param} />
}

/** lanesOf are one lane a person and post. */
function lanesOf(edges: Held[]): Lane[] {
  const lanes = new Map<string, { first: Held; held: Held[] }>()
  for (const edge of edges) {
    const key = `${edge.node.id} ${edge.position?.id}`
    const lane = lanes.get(key)
    if (lane) lane.held.push(edge)
    else lanes.set(key, { first: edge, held: [edge] })
  }
  return [...lanes].map(([id, { first, held }]) => ({
    id,
    label: first.node.name,
    note: first.position?.name,
    href: hrefOfEntity(first.node.id),
    held: held.map((e) => ({
      id: e.fact.id,
      from: e.from,
      to: e.to,
      asOf: e.asOf,
      title: [e.from || e.to ? `${e.from ?? '…'} – ${e.to ?? '…'}` : e.asOf, e.node.name, e.position?.name].filter(Boolean).join(' · '),
      colour: colours.Person,
    })),
  }))
}
