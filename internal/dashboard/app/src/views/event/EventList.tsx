import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Column } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { hrefOfEntity } from '../../shared/entities'
import { useEnums, valuesOf } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { go, setParams, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import { EventListDocument, type EventListQuery, type EventListQueryVariables } from './gql/graphql'
import { eventWords } from './words'

const kinds = valuesOf('EventKind')
type Row = EventListQuery['events']['nodes'][number]

/** EventList shows events of a kind and period. */
export function EventList() {
  const enums = useEnums()
  const w = useWords(eventWords)
  const c = useWords(words)
  const { params } = usePlace()
  const [kind, from, to] = ['kind', 'from', 'to'].map((name) => params.get(name) ?? '') as [string, string, string]
  const variables: EventListQueryVariables = useMemo(() => {
    const known = kinds.find((k) => k === kind)
    return {
      first: 100,
      where: {
        ...(known && { kind: { eq: known } }),
        ...(from || to ? { date: { overlaps: `${from || '..'}/${to || '..'}` } } : {}),
      },
    }
  }, [kind, from, to])
  const list = usePages(EventListDocument, variables, (data) => data.events)
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'date', header: c.date, value: (e) => e.date, short: true },
      { key: 'name', header: c.name, value: (e) => e.name, show: (e) => <EntityLink of={{ ...e, __typename: 'Event' }} /> },
      { key: 'kind', header: w.kind, value: (e) => e.kind && enums.EventKind[e.kind] },
      { key: 'hosts', header: w.hosts, value: (e) => e.hosts.nodes.map((n) => n.name).join('; ') || null },
      { key: 'place', header: w.place, value: (e) => e.place?.name },
      { key: 'topics', header: w.topics, value: (e) => e.topics.nodes.map((n) => n.name).join('; ') || null },
    ],
    [w, c],
  )
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={EventListDocument} variables={variables} />}
      filters={
        <>
          <SearchBox label={w.find} types={['Event']} onChoose={(node) => go(hrefOfEntity(node.id))} />
          <NativeSelect
            label={w.kind}
            value={kind}
            data={[{ value: '', label: w.any }, ...kinds.map((k) => ({ value: k, label: enums.EventKind[k] }))]}
            onChange={(event) => setParams({ kind: event.currentTarget.value })}
          />
          <TextInput type="date" label={w.from} value={from} onChange={(event) => setParams({ from: event.currentTarget.value })} />
          <TextInput type="date" label={w.to} value={to} onChange={(event) => setParams({ to: event.currentTarget.value })} />
        </>
      }
    >
      <PagedTable name={w.list} list={list} columns={columns} idOf={(e) => e.id} />
    </ViewPage>
  )
}
