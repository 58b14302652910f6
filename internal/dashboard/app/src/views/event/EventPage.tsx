import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { Claims, type ClaimPage, Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EditLink } from '../../shared/EditLink'
import { EntityLink } from '../../shared/Entity'
import { type EnumWords, useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { QueryBehind } from '../../shared/Query'
import { Answer, Nothing } from '../../shared/states'
import { hrefOf } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import css from './event.module.css'
import { EventTree } from './EventTree'
import { EventPageDocument, type EventPageQuery } from './gql/graphql'
import { eventWords } from './words'

type Event = NonNullable<EventPageQuery['event']>

interface Row {
  id: string
  relation: string
  node: { __typename?: string; id: string; name: string }
  role: string | null
  details: string | null
  claims: ClaimPage
}

/** EventPage shows one event: its hosts, people, topics, outcomes, and what it belongs to. */
export function EventPage({ id }: { id: string }) {
  const w = useWords(eventWords)
  const c = useWords(words)
  const answer = useAnswer(EventPageDocument, { id })
  const event = answer.data?.data.event
  return (
    <ViewPage
      title={event?.name ?? w.title}
      actions={
        <>
          <Button component="a" href={hrefOf('/', { show: id, at: id })} onClick={followed} size="compact-sm" variant="default">
            {c.inExplorer}
          </Button>
          <EditLink id={id} />
          <QueryBehind document={EventPageDocument} variables={{ id }} />
        </>
      }
    >
      <Answer of={answer}>{(data) => (data.event ? <Page event={data.event} /> : <Nothing title={w.unknown} why={w.unknownWhy} />)}</Answer>
    </ViewPage>
  )
}

function Page({ event }: { event: Event }) {
  const enums = useEnums()
  const w = useWords(eventWords)
  const c = useWords(words)
  const rows = useMemo(() => rowsOf(event, w, enums), [event, w, enums])
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'relation', header: w.relation, value: (r) => r.relation },
      { key: 'who', header: w.who, value: (r) => r.node.name, show: (r) => <EntityLink of={r.node} /> },
      { key: 'role', header: c.role, value: (r) => r.role, show: (r) => r.role ?? ' ' },
      { key: 'details', header: w.details, value: (r) => r.details, show: (r) => r.details ?? ' ' },
      { key: 'quote', header: w.quote, value: (r) => r.claims.nodes[0]?.quote, show: (r) => <Evidence claims={r.claims} of={r.node.name} /> },
      { key: 'link', header: w.link, value: (r) => r.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c],
  )
  const others = event.names.nodes.filter((n) => n.value !== event.name)
  return (
    <>
      <dl className={css.facts}>
        {[
          [w.when, [event.date, event.dayPart && enums.DayPart[event.dayPart].toLocaleLowerCase()].filter(Boolean).join(', ') || null],
          [w.kind, event.kind && enums.EventKind[event.kind]],
          [w.status, event.status && enums.EventStatus[event.status]],
          [w.where, [event.place?.name, event.place?.country?.name].filter((n, i, all) => n && all.indexOf(n) === i).join(', ') || null],
        ].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <em title={c.noDataWhy}>{c.noData}</em>}</dd>
          </div>
        ))}
      </dl>
      {others.length > 0 && (
        <p className={css.names}>
          {w.otherNames}:{' '}
          {others.map((n, i) => (
            <span key={n.value + n.lang}>
              {i > 0 && '; '}
              <bdi lang={n.lang ?? undefined}>{n.value}</bdi>
            </span>
          ))}
          {event.names.totalCount > event.names.nodes.length && ` ${c.cut(event.names.nodes.length, event.names.totalCount)}`}
        </p>
      )}
      <Claims claims={event.claims} />
      <EventTree id={event.id} name={event.name} />
      <DataTable name={w.facts} rows={rows} columns={columns} idOf={(r) => r.id} all={allOf(event)} />
    </>
  )
}

/** allOf is how many rows there are, if none is left out. */
function allOf(event: Event): number {
  const lists = [event.hosts, event.participants, event.topics, event.agreements, event.commitments, event.series]
  return lists.reduce((sum, list) => sum + list.totalCount, event.place && event.placeEdge ? 1 : 0)
}

function rowsOf(event: Event, w: (typeof eventWords)['en'], enums: EnumWords): Row[] {
  const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ') || null
  return [
    ...event.hosts.edges.map((e) => ({ ...e, relation: w.host, role: e.role && enums.HostRole[e.role], details: null })),
    ...event.participants.edges.map((e) => ({
      ...e,
      relation: w.participant,
      role: e.roleAsStated ?? (e.role && enums.ParticipantRole[e.role]),
      details: joined(e.position?.name, e.position?.organization?.name, e.onBehalfOf && w.onBehalfOf(e.onBehalfOf.name)),
    })),
    ...event.topics.edges.map((e) => ({ ...e, relation: w.topic, role: null, details: null })),
    ...event.agreements.edges.map((e) => ({ ...e, relation: w.agreement, role: e.node.kind && enums.AgreementKind[e.node.kind], details: joined(e.node.signed) })),
    ...event.commitments.edges.map((e) => ({ ...e, relation: w.commitment, role: e.node.modality && enums.Modality[e.node.modality], details: null })),
    ...event.series.edges.map((e) => ({ ...e, relation: w.series, role: null, details: joined(e.ordinal ? w.edition(e.ordinal) : null) })),
    ...(event.place && event.placeEdge
      ? [{ ...event.placeEdge, node: { __typename: 'Place', ...event.place }, relation: w.place, role: null, details: joined(event.place.country?.name) }]
      : []),
  ].map((r) => ({ ...r.fact, relation: r.relation, node: r.node, role: r.role ?? null, details: r.details }))
}
