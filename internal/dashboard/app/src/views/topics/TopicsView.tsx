// Topics over time: what events or agreements were about, by year.
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { hrefOfEntity } from '../../shared/entities'
import { useWords } from '../../shared/language'
import { Period } from '../../shared/Period'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { Answer, Nothing } from '../../shared/states'
import { periodOf } from '../../shared/tieQuestion'
import { setParams, textOf, usePlace, withParams } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { YearGrid } from '../../shared/YearGrid'
import { yearOf } from '../../shared/years'
import { type AgreementWhere, type EventWhere, TopicNamesDocument, TopicsOfAgreementsDocument, TopicsOfEventsDocument } from './gql/graphql'
import { Opened } from './Opened'
import { topicWords } from './words'

/** Topic is a row: how often by year. */
interface Topic {
  node: { __typename?: string; id: string; name: string }
  years: Map<number, number>
  undated: number
  all: number
}

interface Cell {
  topic: Topic
  year: number
  count: number
}

type Group = { count: number; keys: readonly { value?: string | null; node?: { __typename?: string; id: string; name: string } | null }[] }

/** Groups are the most frequent combinations of topic and year, and how many there are. */
interface Groups {
  totalCount: number
  nodes: readonly Group[]
}

const sizes = ['10', '20', '40']

/** eventsOf are the events of a party and period. */
export function eventsOf(by: string | null, period: string | undefined): EventWhere {
  return {
    ...(period && { date: { overlaps: period } }),
    ...(by && { OR: [{ hosts: { some: { node: { id: { eq: by } } } } }, { hostCountries: { some: { node: { id: { eq: by } } } } }, { participants: { some: { node: { id: { eq: by } } } } }] }),
  }
}

/** agreementsOf are the agreements of a party and period. */
export function agreementsOf(by: string | null, period: string | undefined): AgreementWhere {
  return { ...(period && { signed: { overlaps: period } }), ...(by && { parties: { some: { node: { id: { eq: by } } } } }) }
}

export default function TopicsView() {
  const w = useWords(topicWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const of = params.get('of') === 'agreements' ? 'agreements' : 'events'
  const wider = of === 'events' && params.get('wider') === 'yes'
  const by = params.get('of-whom')
  const period = periodOf(params.get('from') ?? '', params.get('to') ?? '')
  const rows = Number(sizes.find((s) => s === params.get('rows')) ?? '20')
  const events = { where: eventsOf(by, period), groupBy: [wider ? { allTopics: { id: 'VALUE' as const } } : { topics: { id: 'VALUE' as const } }, { date: 'YEAR' as const }] }
  const agreements = { where: agreementsOf(by, period), groupBy: [{ topics: { id: 'VALUE' as const } }, { signed: 'YEAR' as const }] }
  const ofEvents = useAnswer(TopicsOfEventsDocument, events, { enabled: of === 'events', keep: true })
  const ofAgreements = useAnswer(TopicsOfAgreementsDocument, agreements, { enabled: of === 'agreements', keep: true })
  const name = useAnswer(TopicNamesDocument, { ids: by ? [by] : [] }, { enabled: by !== null }).data?.data.nodes[0]
  const who = name && 'name' in name ? name.name : by
  const [cell, from, to] = [params.get('topic'), params.get('first'), params.get('last')]
  const filters = [w[of], who ?? w.anybody, period ? `${params.get('from') || '…'} – ${params.get('to') || '…'}` : v.anyTime, ...(wider ? [w.wider] : [])]
  const shown = (groups: Groups) => <Shown groups={groups} of={of} filters={filters} rows={rows} />
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={of === 'events' ? <QueryBehind document={TopicsOfEventsDocument} variables={events} /> : <QueryBehind document={TopicsOfAgreementsDocument} variables={agreements} />}
      filters={
        <>
          <NativeSelect
            label={w.what}
            value={of}
            data={[{ value: 'events', label: w.events }, { value: 'agreements', label: w.agreements }]}
            onChange={(event) => setParams({ of: event.currentTarget.value, topic: null, first: null, last: null })}
          />
          <SearchBox label={w.by} types={['Country', 'Organization']} onChoose={(node) => setParams({ 'of-whom': node.id })} />
          {by && (
            <Button variant="light" rightSection={<span aria-hidden>×</span>} aria-label={w.removeBy(who ?? by)} onClick={() => setParams({ 'of-whom': null })}>
              {who}
            </Button>
          )}
          <Period />
          <NativeSelect label={w.rows} value={String(rows)} data={sizes} onChange={(event) => setParams({ rows: event.currentTarget.value })} />
          {of === 'events' && (
            <Checkbox label={w.wider} mb={8} checked={wider} onChange={(event) => setParams({ wider: event.currentTarget.checked ? 'yes' : null })} />
          )}
        </>
      }
    >
      {cell && <Opened of={of} topic={cell} by={by} period={periodOf(from ?? '', to ?? '') ?? period} wider={wider} />}
      {of === 'events' ? (
        <Answer of={ofEvents}>{(data) => shown(data.events.aggregate)}</Answer>
      ) : (
        <Answer of={ofAgreements}>{(data) => shown(data.agreements.aggregate)}</Answer>
      )}
    </ViewPage>
  )
}

function Shown({ groups, of, filters, rows }: { groups: Groups; of: 'events' | 'agreements'; filters: string[]; rows: number }) {
  const w = useWords(topicWords)
  const { params } = usePlace()
  const { topics, without } = useMemo(() => topicsOf(groups.nodes), [groups])
  const left = groups.totalCount - groups.nodes.length
  const columns = useMemo<Column<Topic>[]>(
    () => [
      { key: 'topic', header: w.topic, value: (t) => t.node.name, show: (t) => <EntityLink of={t.node} /> },
      { key: 'all', header: w.all, numeric: true, value: (t) => t.all },
      { key: 'undated', header: w.undated, numeric: true, value: (t) => t.undated },
    ],
    [w],
  )
  const cells = useMemo<Cell[]>(
    () => topics.flatMap((topic) => [...topic.years].sort(([a], [b]) => a - b).map(([year, count]) => ({ topic, year, count }))),
    [topics],
  )
  const each = useMemo<Column<Cell>[]>(
    () => [
      { key: 'topic', header: w.topic, value: (c) => c.topic.node.name },
      { key: 'year', header: w.year, numeric: true, value: (c) => c.year, show: (c) => String(c.year) },
      { key: 'count', header: w.count, numeric: true, value: (c) => c.count },
    ],
    [w],
  )
  if (topics.length === 0) return <Nothing title={w.none} why={without > 0 ? w.noTopic(without) : w.noneWhy} />
  return (
    <>
      <YearGrid
        title={w.figure}
        filters={[...filters, w.several, ...(without > 0 ? [w.noTopic(without)] : []), ...(left > 0 ? [w.cut(left)] : [])]}
        of={of}
        rows={topics.slice(0, rows).map((t) => ({ id: t.node.id, label: t.node.name, href: hrefOfEntity(t.node.id), years: t.years }))}
        hrefOf={(row, first, last) => `/topics${textOf(withParams(params, { topic: row.id, first: String(first), last: String(last) }))}`}
      />
      {left > 0 && <p role="note">{w.cut(left)}</p>}
      <DataTable name={w.rows} rows={topics} columns={columns} idOf={(t) => t.node.id} />
      <DataTable name={w.cells} rows={cells} columns={each} idOf={(c) => `${c.topic.node.id} ${c.year}`} all={cells.length + left} param="cells" />
    </>
  )
}

/** topicsOf puts groups by topic and year together to rows, the most frequent first. */
function topicsOf(groups: readonly Group[]): { topics: Topic[]; without: number } {
  const topics = new Map<string, Topic>()
  let without = 0
  for (const { keys, count } of groups) {
    const node = keys[0]?.node
    if (!node) {
      without += count
      continue
    }
    const topic = topics.get(node.id) ?? { node, years: new Map(), undated: 0, all: 0 }
    topics.set(node.id, topic)
    topic.all += count
    const year = yearOf(keys[1]?.value)
    if (year === undefined) topic.undated += count
    else topic.years.set(year, (topic.years.get(year) ?? 0) + count)
  }
  return { topics: [...topics.values()].sort((a, b) => b.all - a.all || a.node.name.localeCompare(b.node.name)), without }
}
