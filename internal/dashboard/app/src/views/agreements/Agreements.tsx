import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { Evidence } from '../../shared/Claims'
import type { Column } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { colours, hrefOfEntity } from '../../shared/entities'
import { useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { Period } from '../../shared/Period'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { Answer, Nothing } from '../../shared/states'
import { periodOf } from '../../shared/tieQuestion'
import { Trend } from '../../shared/Trend'
import { go, setParams, textOf, usePlace, withParams } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { byYear } from '../../shared/years'
import { type AgreementKind, AgreementListDocument, type AgreementListQuery, type AgreementListQueryVariables, LadderDocument, PartyNamesDocument } from './gql/graphql'
import { Ladder, rungs } from './Ladder'
import { agreementWords } from './words'

type Row = AgreementListQuery['agreements']['nodes'][number]
type Where = AgreementListQueryVariables['where']

/** statuses are told apart by the dates that sources give. */
export const statuses = ['IN_FORCE', 'ENDED', 'SIGNED', 'UNKNOWN'] as const
export type Status = (typeof statuses)[number]

/** statusOf is what the dates of an agreement say. */
export function statusOf(a: { signed?: unknown; inForce?: unknown; terminated?: unknown }): Status {
  if (a.terminated) return 'ENDED'
  if (a.inForce) return 'IN_FORCE'
  return a.signed ? 'SIGNED' : 'UNKNOWN'
}

const conditions: Record<Status, Where> = {
  ENDED: { terminated: { isNull: false } },
  IN_FORCE: { inForce: { isNull: false }, terminated: { isNull: true } },
  SIGNED: { signed: { isNull: false }, inForce: { isNull: true }, terminated: { isNull: true } },
  UNKNOWN: { signed: { isNull: true }, inForce: { isNull: true }, terminated: { isNull: true } },
}

/** Agreements shows how many there are of each kind, when they were signed, and each with parties and status. */
export function Agreements() {
  const enums = useEnums()
  const w = useWords(agreementWords)
  const v = useWords(viewWords)
  const c = useWords(words)
  const { params } = usePlace()
  const kind = rungs.find((k): k is AgreementKind => k === params.get('kind'))
  const status = statuses.find((s) => s === params.get('status'))
  const period = periodOf(params.get('from') ?? '', params.get('to') ?? '')
  const parties = params.getAll('party')
  const base: Where = {
    ...(period && { signed: { overlaps: period } }),
    ...(parties.length && { AND: parties.map((id) => ({ parties: { some: { node: { id: { eq: id } } } } })) }),
  }
  // The ladder shows all kinds, so that the others can be compared and chosen.
  const ladder = useAnswer(LadderDocument, { where: base }, { keep: true })
  const listed: AgreementListQueryVariables = {
    first: 100,
    where: { ...base, ...(kind && { kind: { eq: kind } }), ...(status && { AND: [...(Array.isArray(base.AND) ? base.AND : []), conditions[status]] }) },
  }
  const list = usePages(AgreementListDocument, listed, (data) => data.agreements)
  const names = useAnswer(PartyNamesDocument, { ids: parties }, { enabled: parties.length > 0 }).data?.data.nodes
  const nameOf = (id: string) => names?.map((n) => (n && 'name' in n ? n : null)).find((n) => n?.id === id)?.name ?? id
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'signed', header: w.signed, value: (a) => a.signed, short: true },
      { key: 'name', header: c.name, value: (a) => a.name, show: (a) => <EntityLink of={a} /> },
      { key: 'kind', header: w.kind, value: (a) => a.kind && enums.AgreementKind[a.kind] },
      {
        key: 'parties',
        header: w.parties,
        value: (a) => a.parties.nodes.map((n) => n.name).join('; ') + (a.parties.totalCount > a.parties.nodes.length ? `; … (${a.parties.totalCount})` : ''),
      },
      { key: 'status', header: w.status, value: (a) => (statusOf(a) === 'UNKNOWN' ? null : w[statusOf(a)]) },
      { key: 'inForce', header: w.inForce, value: (a) => a.inForce, short: true },
      { key: 'terminated', header: w.terminated, value: (a) => a.terminated, short: true },
      { key: 'quote', header: c.sources, value: (a) => a.claims.nodes[0]?.quote, show: (a) => <Evidence claims={a.claims} of={a.name} /> },
      { key: 'link', header: v.link, value: (a) => a.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v],
  )
  const caption = [parties.map(nameOf).join(' + ') || undefined, period ? `${params.get('from') || '…'} – ${params.get('to') || '…'}` : v.anyTime].filter((text) => text !== undefined)
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={LadderDocument} variables={{ where: base }} />}
      filters={
        <>
          <SearchBox label={w.find} types={['Agreement']} onChoose={(node) => go(hrefOfEntity(node.id))} />
          <SearchBox label={w.party} types={['Country', 'Organization']} onChoose={(node) => setParams({ party: [...parties.filter((id) => id !== node.id), node.id] })} />
          {parties.map((id) => (
            <Button key={id} variant="light" rightSection={<span aria-hidden>×</span>} aria-label={w.removeParty(nameOf(id))} onClick={() => setParams({ party: parties.filter((other) => other !== id) })}>
              {nameOf(id)}
            </Button>
          ))}
          <Period />
          <NativeSelect
            label={w.kind}
            value={kind ?? ''}
            data={[{ value: '', label: w.anyKind }, ...rungs.map((value) => ({ value, label: enums.AgreementKind[value] }))]}
            onChange={(event) => setParams({ kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={w.status}
            value={status ?? ''}
            data={[{ value: '', label: w.anyStatus }, ...statuses.map((value) => ({ value, label: w[value] }))]}
            onChange={(event) => setParams({ status: event.currentTarget.value })}
          />
        </>
      }
    >
      <Answer of={ladder}>
        {(data) => {
          if (data.all.totalCount === 0) return <Nothing title={w.none} why={w.noneWhy} />
          const { years, undated } = byYear(data.years.aggregate.nodes)
          return (
            <>
              <Ladder data={data} filters={caption} chosen={kind} />
              <Trend
                title={w.years}
                filters={caption}
                of="agreements"
                undated={undated}
                series={[{ label: w.title, colour: colours.Agreement, years }]}
                hrefOf={(first, last) => `/agreements${textOf(withParams(params, { from: String(first), to: String(last) }))}`}
              />
            </>
          )
        }}
      </Answer>
      <PagedTable name={w.list} list={list} columns={columns} idOf={(a) => a.id} actions={<QueryBehind document={AgreementListDocument} variables={listed} />} />
    </ViewPage>
  )
}
