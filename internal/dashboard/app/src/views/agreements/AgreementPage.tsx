import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type ClaimPage, Claims, Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EditLink } from '../../shared/EditLink'
import { EntityLink } from '../../shared/Entity'
import { useEnums } from '../../shared/enumWords'
import { Facts } from '../../shared/Facts'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { OtherNames } from '../../shared/OtherNames'
import { QueryBehind } from '../../shared/Query'
import { Answer, Nothing } from '../../shared/states'
import { hrefOf } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { statusOf } from './Agreements'
import { AgreementPageDocument, type AgreementPageQuery } from './gql/graphql'
import { agreementWords } from './words'

type Agreement = NonNullable<AgreementPageQuery['agreement']>
type Party = Agreement['parties']['edges'][number]

interface Row {
  id: string
  relation: string
  node: { __typename?: string; id: string; name: string }
  date: string | null
  claims: ClaimPage
}

/** AgreementPage shows one agreement: its parties with their dates, and what belongs to it. */
export function AgreementPage({ id }: { id: string }) {
  const w = useWords(agreementWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const answer = useAnswer(AgreementPageDocument, { id })
  return (
    <ViewPage
      title={answer.data?.data.agreement?.name ?? w.title}
      actions={
        <>
          <Button component="a" href={hrefOf('/', { show: id, at: id })} onClick={followed} size="compact-sm" variant="default">
            {c.inExplorer}
          </Button>
          <EditLink id={id} />
          <QueryBehind document={AgreementPageDocument} variables={{ id }} />
        </>
      }
    >
      <Answer of={answer}>{({ agreement }) => (agreement ? <Page of={agreement} /> : <Nothing title={w.unknown} why={v.unknownWhy} />)}</Answer>
    </ViewPage>
  )
}

function Page({ of }: { of: Agreement }) {
  const enums = useEnums()
  const w = useWords(agreementWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const parties = useMemo<Column<Party>[]>(
    () => [
      { key: 'name', header: w.parties, value: (p) => p.node.name, show: (p) => <EntityLink of={p.node} /> },
      { key: 'signed', header: w.signed, value: (p) => p.signed, short: true },
      { key: 'ratified', header: w.ratified, value: (p) => p.ratified, short: true },
      { key: 'accession', header: w.accession, value: (p) => p.accession, short: true },
      { key: 'inForce', header: w.inForce, value: (p) => p.inForce, short: true },
      { key: 'withdrawn', header: w.withdrawn, value: (p) => p.withdrawn, short: true },
      { key: 'reservation', header: w.reservation, value: (p) => p.reservation, hidden: true },
      { key: 'quote', header: c.sources, value: (p) => p.fact.claims.nodes[0]?.quote, show: (p) => <Evidence claims={p.fact.claims} of={p.node.name} /> },
      { key: 'link', header: v.link, value: (p) => p.fact.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v],
  )
  const rows = useMemo(() => rowsOf(of, w), [of, w])
  const related = useMemo<Column<Row>[]>(
    () => [
      { key: 'relation', header: w.relation, value: (r) => r.relation },
      { key: 'what', header: w.what, value: (r) => r.node.name, show: (r) => <EntityLink of={r.node} /> },
      { key: 'date', header: c.date, value: (r) => r.date, short: true },
      { key: 'quote', header: c.sources, value: (r) => r.claims.nodes[0]?.quote, show: (r) => <Evidence claims={r.claims} of={r.node.name} /> },
    ],
    [w, c],
  )
  const status = statusOf(of)
  return (
    <>
      <Facts
        facts={[
          [w.kind, of.kind && enums.AgreementKind[of.kind]],
          [w.status, status === 'UNKNOWN' ? null : w[status]],
          [w.signed, of.signed],
          [w.inForce, of.inForce],
          [w.terminated, of.terminated],
          [w.scope, of.scope && enums.AgreementScope[of.scope]],
          [w.domain, of.domain],
        ]}
      />
      <OtherNames of={of} label={w.otherNames} />
      <Claims claims={of.claims} />
      <DataTable name={w.parties} rows={of.parties.edges} columns={parties} idOf={(p) => p.fact.id} all={of.parties.totalCount} param="parties" />
      {rows.length > 0 && <DataTable name={w.related} rows={rows} columns={related} idOf={(r) => r.id} all={allOf(of)} param="related" />}
    </>
  )
}

/** allOf is how many rows there are, if none is left out. */
function allOf(of: Agreement): number {
  return [of.signatories, of.events, of.topics, of.amends, of.amendments, of.supersedes, of.supersededBy, of.annexTo, of.annexes, of.implements, of.implementedBy, of.depositaries, of.signedAt].reduce((sum, list) => sum + list.totalCount, 0)
}

function rowsOf(of: Agreement, w: (typeof agreementWords)['en']): Row[] {
  return [
    ...of.signatories.edges.map((e) => ({ ...e, relation: e.onBehalfOf ? `${w.signatory}, ${w.onBehalfOf(e.onBehalfOf.name)}` : w.signatory })),
    ...of.events.edges.map((e) => ({ ...e, relation: w.event, date: e.node.date })),
    ...of.topics.edges.map((e) => ({ ...e, relation: w.topic, date: null })),
    ...of.amends.edges.map((e) => ({ ...e, relation: w.amends, date: e.node.signed })),
    ...of.amendments.edges.map((e) => ({ ...e, relation: w.amendment, date: e.node.signed })),
    ...of.supersedes.edges.map((e) => ({ ...e, relation: w.supersedes, date: e.node.signed })),
    ...of.supersededBy.edges.map((e) => ({ ...e, relation: w.supersededBy, date: e.node.signed })),
    ...of.annexTo.edges.map((e) => ({ ...e, relation: w.annexTo, date: e.node.signed })),
    ...of.annexes.edges.map((e) => ({ ...e, relation: w.annex, date: e.node.signed })),
    ...of.implements.edges.map((e) => ({ ...e, relation: w.implements, date: e.node.signed })),
    ...of.implementedBy.edges.map((e) => ({ ...e, relation: w.implementedBy, date: e.node.signed })),
    ...of.depositaries.edges.map((e) => ({ ...e, relation: w.depositary, date: null })),
    ...of.signedAt.edges.map((e) => ({ ...e, relation: w.signedAt, date: null })),
  ].map((r) => ({ ...r.fact, relation: r.relation, node: r.node, date: r.date ?? null }))
}
