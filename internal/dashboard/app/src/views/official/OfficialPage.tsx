import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type ClaimPage, Claims, Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EditLink } from '../../shared/EditLink'
import { EntityLink } from '../../shared/Entity'
import { colours, hrefOfEntity } from '../../shared/entities'
import { type EnumWords, useEnums } from '../../shared/enumWords'
import { Gantt, type Lane } from '../../shared/Gantt'
import { ganttWords } from '../../shared/ganttWords'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { OtherNames } from '../../shared/OtherNames'
import { QueryBehind } from '../../shared/Query'
import { Answer, Cut, Nothing } from '../../shared/states'
import { hrefOf } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { OfficialPageDocument, type OfficialPageQuery, OfficialTimelineDocument } from './gql/graphql'
import { officialWords } from './words'

type Person = NonNullable<OfficialPageQuery['person']>
type Post = Person['positions']['edges'][number]

interface Deed {
  id: string
  node: { __typename?: string; id: string; name: string }
  date: string | null
  role: string | null
  as: string | null
  claims: ClaimPage
}

/** OfficialPage shows one official: posts over time with the events attended, and the sources of each. */
export function OfficialPage({ id }: { id: string }) {
  const w = useWords(officialWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const answer = useAnswer(OfficialPageDocument, { id })
  return (
    <ViewPage
      title={answer.data?.data.person?.name ?? w.title}
      actions={
        <>
          <Button component="a" href={hrefOf('/', { show: id, at: id })} onClick={followed} size="compact-sm" variant="default">
            {c.inExplorer}
          </Button>
          <EditLink id={id} />
          <QueryBehind document={OfficialPageDocument} variables={{ id }} />
        </>
      }
    >
      <Answer of={answer}>{({ person }) => (person ? <Career person={person} /> : <Nothing title={w.unknown} why={v.unknownWhy} />)}</Answer>
    </ViewPage>
  )
}

function Career({ person }: { person: Person }) {
  const w = useWords(officialWords)
  const g = useWords(ganttWords)
  const enums = useEnums()
  const deeds = useMemo(() => deedsOf(person, w, enums), [person, w, enums])
  const lanes = useMemo(() => lanesOf(person, deeds, w), [person, deeds, w])
  const dated = lanes.some((l) => l.held.some((h) => h.from || h.to || h.asOf))
  return (
    <>
      <OtherNames of={person} label={w.otherNames} />
      {person.nameCompleteness === 'FAMILY_ONLY' && <p>{w.familyOnly}</p>}
      <Claims claims={person.claims} />
      {dated ? (
        <Gantt
          title={w.career}
          filters={[person.name, w.careerAbout]}
          lanes={lanes}
          legend={[
            { label: `${w.post}: ${g.held}, ${g.seen}`, colour: colours.Person },
            { label: g.event, colour: colours.Event },
            { label: w.signing, colour: colours.Agreement },
          ]}
        />
      ) : (
        <Nothing title={w.career} why={w.noDates} />
      )}
      <Posts person={person} />
      <Deeds deeds={deeds} all={person.participatedIn.totalCount + person.signedAgreements.totalCount} />
      <Stream id={person.id} />
    </>
  )
}

function Posts({ person }: { person: Person }) {
  const w = useWords(officialWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const columns = useMemo<Column<Post>[]>(
    () => [
      { key: 'post', header: w.post, value: (p) => p.node.name + (p.acting ? ` (${w.acting})` : '') },
      { key: 'body', header: w.body, value: (p) => p.node.organization?.name, show: (p) => p.node.organization && <EntityLink of={p.node.organization} /> },
      { key: 'from', header: w.from, value: (p) => p.from, short: true },
      { key: 'to', header: w.to, value: (p) => p.to, short: true },
      { key: 'asOf', header: w.asOf, value: (p) => p.asOf, short: true },
      { key: 'quote', header: c.sources, value: (p) => p.fact.claims.nodes[0]?.quote, show: (p) => <Evidence claims={p.fact.claims} of={p.node.name} /> },
      { key: 'link', header: v.link, value: (p) => p.fact.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v],
  )
  return (
    <>
      <Cut shown={person.positions.edges.length} all={person.positions.totalCount} />
      <DataTable name={w.posts} rows={person.positions.edges} columns={columns} idOf={(p) => p.fact.id} />
    </>
  )
}

function Deeds({ deeds, all }: { deeds: Deed[]; all: number }) {
  const w = useWords(officialWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const columns = useMemo<Column<Deed>[]>(
    () => [
      { key: 'date', header: c.date, value: (d) => d.date, short: true },
      { key: 'what', header: w.what, value: (d) => d.node.name, show: (d) => <EntityLink of={d.node} /> },
      { key: 'role', header: w.role, value: (d) => d.role },
      { key: 'as', header: w.as, value: (d) => d.as },
      { key: 'quote', header: c.sources, value: (d) => d.claims.nodes[0]?.quote, show: (d) => <Evidence claims={d.claims} of={d.node.name} /> },
      { key: 'link', header: v.link, value: (d) => d.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [w, c, v],
  )
  return <DataTable name={w.everything} rows={deeds} columns={columns} idOf={(d) => d.id} all={all} param="deeds" />
}

/** Stream is everything in the order of time, as the timeline of the service has it: what is undated comes last. */
function Stream({ id }: { id: string }) {
  const enums = useEnums()
  const w = useWords(officialWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const answer = useAnswer(OfficialTimelineDocument, { id })
  type Entry = NonNullable<typeof answer.data>['data']['timeline']['nodes'][number]
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { key: 'date', header: c.date, value: (e) => e.date, short: true },
      { key: 'kind', header: v.kind, value: (e) => enums.TimelineKind[e.kind] },
      { key: 'node', header: w.what, value: (e) => e.node.name, show: (e) => <EntityLink of={e.node} /> },
    ],
    [w, c, v],
  )
  return (
    <Answer of={answer}>
      {({ timeline }) => (
        <DataTable
          name={w.timeline}
          rows={timeline.nodes}
          columns={columns}
          idOf={(e) => `${e.kind} ${e.date} ${e.node.id} ${e.facts.map((f) => f.id).join()}`}
          all={timeline.totalCount}
          param="stream"
          actions={<QueryBehind document={OfficialTimelineDocument} variables={{ id }} />}
        />
      )}
    </Answer>
  )
}

function deedsOf(person: Person, w: (typeof officialWords)['en'], enums: EnumWords): Deed[] {
  const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ') || null
  return [
    ...person.participatedIn.edges.map((e) => ({
      ...e.fact,
      node: e.node,
      date: e.node.date ?? null,
      role: e.roleAsStated ?? (e.role ? enums.ParticipantRole[e.role] : null),
      as: joined(e.position?.name, e.position?.organization?.name, e.onBehalfOf && w.onBehalfOf(e.onBehalfOf.name)),
    })),
    ...person.signedAgreements.edges.map((e) => ({ ...e.fact, node: e.node, date: e.date ?? e.node.signed ?? null, role: w.signing, as: null })),
  ]
}

/** lanesOf are one lane a post, with every fact that a source gives of it, and one for what the official was seen at. */
function lanesOf(person: Person, deeds: Deed[], w: (typeof officialWords)['en']): Lane[] {
  const posts = new Map<string, Post[]>()
  for (const edge of person.positions.edges) posts.set(edge.node.id, [...(posts.get(edge.node.id) ?? []), edge])
  const lane = (id: string, label: string, colour: string, of: Deed[]): Lane[] =>
    of.length === 0 ? [] : [{ id, label, held: of.map((d) => ({ id: d.id, asOf: d.date, title: [d.date, d.node.name].filter(Boolean).join(' · '), href: hrefOfEntity(d.node.id), colour })) }]
  return [
    ...[...posts].map(([id, edges]): Lane => {
      const body = edges[0]?.node.organization
      return {
        id,
        label: edges[0]?.node.name ?? id,
        note: body?.name,
        href: body ? hrefOfEntity(body.id) : undefined,
        held: edges.map((e) => ({
          id: e.fact.id,
          from: e.from,
          to: e.to,
          asOf: e.asOf,
          title: [e.from || e.to ? `${e.from ?? '…'} – ${e.to ?? '…'}` : e.asOf, e.node.name, e.node.organization?.name].filter(Boolean).join(' · '),
          colour: colours.Person,
        })),
      }
    }),
    ...lane('events', w.events, colours.Event, deeds.filter((d) => d.node.__typename === 'Event')),
    ...lane('signed', w.signed, colours.Agreement, deeds.filter((d) => d.node.__typename === 'Agreement')),
  ]
}
