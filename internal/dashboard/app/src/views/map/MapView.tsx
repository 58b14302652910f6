// Where events were held, on a map that needs no network.
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useEnums, valuesOf } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { Period } from '../../shared/Period'
import { QueryBehind } from '../../shared/Query'
import { Answer, Cut, Nothing } from '../../shared/states'
import { periodOf } from '../../shared/tieQuestion'
import { setParams, textOf, usePlace, withParams } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { VenuesDocument, type VenuesQuery, type VenuesQueryVariables } from './gql/graphql'
import { HeldThere } from './HeldThere'
import { Venues } from './Venues'
import { mapWords } from './words'

export type Venue = VenuesQuery['places']['nodes'][number]

const kinds = valuesOf('EventKind')

export default function MapView() {
  const enums = useEnums()
  const w = useWords(mapWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const kind = kinds.find((k) => k === params.get('kind'))
  const period = periodOf(params.get('from') ?? '', params.get('to') ?? '')
  const opened = params.getAll('place')
  const event = { ...(kind && { kind: { eq: kind } }), ...(period && { date: { overlaps: period } }) }
  const variables: VenuesQueryVariables = { first: 1000, places: { events: { some: { node: event } } }, events: { node: event } }
  const answer = useAnswer(VenuesDocument, variables, { keep: true })
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={VenuesDocument} variables={variables} />}
      filters={
        <>
          <NativeSelect
            label={w.kind}
            value={kind ?? ''}
            data={[{ value: '', label: w.anyKind }, ...kinds.map((value) => ({ value, label: enums.EventKind[value] }))]}
            onChange={(change) => setParams({ kind: change.currentTarget.value })}
          />
          <Period />
        </>
      }
    >
      {opened.length > 0 && <HeldThere places={opened} event={event} />}
      <Answer of={answer}>
        {({ places, nowhere }) =>
          places.nodes.length === 0 ? (
            <Nothing title={w.none} why={nowhere.totalCount > 0 ? w.nowhere(nowhere.totalCount) : w.noneWhy} />
          ) : (
            <>
              <Cut shown={places.nodes.length} all={places.totalCount} />
              <Venues
                venues={places.nodes}
                filters={[
                  kind ? enums.EventKind[kind] : w.anyKind,
                  period ? `${params.get('from') || '…'} – ${params.get('to') || '…'}` : v.anyTime,
                  ...(nowhere.totalCount > 0 ? [w.nowhere(nowhere.totalCount)] : []),
                ]}
              />
              <Places venues={places.nodes} all={places.totalCount} />
            </>
          )
        }
      </Answer>
    </ViewPage>
  )
}

function Places({ venues, all }: { venues: readonly Venue[]; all: number }) {
  const w = useWords(mapWords)
  const c = useWords(words)
  const { params } = usePlace()
  const columns = useMemo<Column<Venue>[]>(
    () => [
      { key: 'name', header: c.name, value: (p) => p.name, show: (p) => <EntityLink of={p} /> },
      { key: 'country', header: w.country, value: (p) => p.country?.name },
      {
        key: 'events',
        header: w.events,
        numeric: true,
        value: (p) => p.events.totalCount,
        show: (p) => (
          <Link href={`/map${textOf(withParams(params, { place: p.id }))}`} aria-label={w.at(p.name, p.events.totalCount)}>
            {p.events.totalCount.toLocaleString()}
          </Link>
        ),
      },
      { key: 'latitude', header: w.latitude, numeric: true, value: (p) => p.latitude },
      { key: 'longitude', header: w.longitude, numeric: true, value: (p) => p.longitude },
    ],
    [w, c, params],
  )
  return <DataTable name={w.places} rows={venues} columns={columns} idOf={(p) => p.id} all={all} />
}
