import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type ClaimPage, Evidence } from '../../shared/Claims'
import type { Column } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { setParams } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { EventsAtDocument, type EventsAtQuery, type EventsAtQueryVariables } from './gql/graphql'
import { mapWords } from './words'

type Row = EventsAtQuery['events']['nodes'][number]

/** HeldThere lists the events of some places, each with its sources. */
export function HeldThere({ places, event }: { places: string[]; event: EventsAtQueryVariables['where'] }) {
  const enums = useEnums()
  const w = useWords(mapWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const variables: EventsAtQueryVariables = { first: 100, where: { ...event, place: { id: { in: places } } } }
  const list = usePages(EventsAtDocument, variables, (data) => data.events)
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'date', header: c.date, value: (e) => e.date, short: true },
      { key: 'name', header: c.name, value: (e) => e.name, show: (e) => <EntityLink of={e} /> },
      { key: 'kind', header: v.kind, value: (e) => e.kind && enums.EventKind[e.kind] },
      { key: 'place', header: w.place, value: (e) => e.place?.name },
      { key: 'quote', header: c.sources, value: (e: { claims: ClaimPage }) => e.claims.nodes[0]?.quote, show: (e) => <Evidence claims={e.claims} of={e.name} /> },
      { key: 'link', header: v.link, value: (e) => e.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v],
  )
  return (
    <PagedTable
      name={w.opened}
      list={list}
      columns={columns}
      idOf={(e) => e.id}
      param="opened"
      actions={
        <>
          <QueryBehind document={EventsAtDocument} variables={variables} />
          <Button size="compact-sm" variant="default" onClick={() => setParams({ place: null })}>
            {v.close}
          </Button>
        </>
      }
    />
  )
}
