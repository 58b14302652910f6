import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type ClaimPage, Evidence } from '../../shared/Claims'
import type { Column } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { PagedTable } from '../../shared/PagedTable'
import { type Pages, usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { setParams } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { AgreementsOfTopicDocument, EventsOfTopicDocument, TopicNamesDocument } from './gql/graphql'
import { agreementsOf, eventsOf } from './TopicsView'
import { topicWords } from './words'

interface Props {
  of: 'events' | 'agreements'
  topic: string
  by: string | null
  period: string | undefined
  wider: boolean
}

interface Row<K extends string> {
  __typename?: string
  id: string
  name: string
  date?: string | null
  kind?: K | null
  claims: ClaimPage
}

/** Opened lists what a cell counts, each with its sources. */
export function Opened(props: Props) {
  return props.of === 'events' ? <Events {...props} /> : <Agreements {...props} />
}

function Events({ topic, by, period, wider }: Props) {
  const about = { some: { node: { id: { eq: topic } } } }
  const variables = { where: { AND: [eventsOf(by, period), wider ? { allTopics: about } : { topics: about }] }, first: 50 }
  return <List topic={topic} period={period} kinds={useEnums().EventKind} list={usePages(EventsOfTopicDocument, variables, (data) => data.events)} query={<QueryBehind document={EventsOfTopicDocument} variables={variables} />} />
}

function Agreements({ topic, by, period }: Props) {
  const variables = { where: { AND: [agreementsOf(by, period), { topics: { some: { node: { id: { eq: topic } } } } }] }, first: 50 }
  return <List topic={topic} period={period} kinds={useEnums().AgreementKind} list={usePages(AgreementsOfTopicDocument, variables, (data) => data.agreements)} query={<QueryBehind document={AgreementsOfTopicDocument} variables={variables} />} />
}

function List<K extends string>({ topic, period, list, kinds, query }: { topic: string; period: string | undefined; list: Pages<Row<K>>; kinds: Record<K, string>; query: ReactNode }) {
  const w = useWords(topicWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const node = useAnswer(TopicNamesDocument, { ids: [topic] }).data?.data.nodes[0]
  const name = node && 'name' in node ? node.name : topic
  const columns = useMemo<Column<Row<K>>[]>(
    () => [
      { key: 'date', header: c.date, value: (r) => r.date, short: true },
      { key: 'name', header: c.name, value: (r) => r.name, show: (r) => <EntityLink of={r} /> },
      { key: 'kind', header: w.kind, value: (r) => r.kind && kinds[r.kind] },
      { key: 'quote', header: c.sources, value: (r) => r.claims.nodes[0]?.quote, show: (r) => <Evidence claims={r.claims} of={r.name} /> },
      { key: 'link', header: v.link, value: (r) => r.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v, kinds],
  )
  return (
    <PagedTable
      name={[name, period?.replace('/', ' – ')].filter(Boolean).join(', ')}
      list={list}
      columns={columns}
      idOf={(r) => r.id}
      param="opened"
      actions={
        <>
          {query}
          <Button size="compact-sm" variant="default" onClick={() => setParams({ topic: null, first: null, last: null })}>
            {v.close}
          </Button>
        </>
      }
    />
  )
}
