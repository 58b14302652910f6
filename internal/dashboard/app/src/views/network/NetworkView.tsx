// The network that ties make, its communities, and its members by rank.
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { TextParam } from '../../shared/Period'
import { QueryBehind } from '../../shared/Query'
import { Answer, Nothing } from '../../shared/states'
import { TieFilters, useTieCaption } from '../../shared/TieFilters'
import { paramsOf, useTieQuestion } from '../../shared/tieQuestion'
import { hrefOf, setParams, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { coloursOf, Drawing } from './Drawing'
import { NetworkDocument, type NetworkMeasure, type NetworkQuery, type NetworkQueryVariables } from './gql/graphql'
import css from './network.module.css'
import { networkWords } from './words'

export type Network = NetworkQuery['network']
type Member = Network['nodes'][number]
type Community = Network['communities'][number]
type Edge = Network['edges']['nodes'][number]

const measures: NetworkMeasure[] = ['WEIGHTED_DEGREE', 'DEGREE', 'BETWEENNESS', 'CLOSENESS', 'PAGE_RANK', 'CORE', 'PARTICIPATION']
const sizes = ['25', '50', '100', '200']
const resolutions = { larger: 0.7, asUsual: 1, smaller: 1.3 } as const

export default function NetworkView() {
  const w = useWords(networkWords)
  const { params } = usePlace()
  const question = useTieQuestion('ORGANIZATION')
  const caption = useTieCaption(question)
  const orderBy = measures.find((m) => m === params.get('order')) ?? 'WEIGHTED_DEGREE'
  const first = Number(sizes.find((s) => s === params.get('first')) ?? '50')
  const fineness = (Object.keys(resolutions) as (keyof typeof resolutions)[]).find((r) => r === params.get('communities')) ?? 'asUsual'
  const least = Number(params.get('least') ?? '')
  const { level, by, successors, where } = question
  const variables: NetworkQueryVariables = {
    level, by, successors, orderBy, first,
    where: { ...where, ...(least > 0 && { weight: { gte: least } }) },
    resolution: resolutions[fineness],
    // Shortest paths between all members take many times as long as all else: they are counted where they are ranked by.
    paths: orderBy === 'BETWEENNESS' || orderBy === 'CLOSENESS',
  }
  const answer = useAnswer(NetworkDocument, variables, { keep: true })
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={NetworkDocument} variables={variables} />}
      filters={
        <>
          <TieFilters question={question} />
          <NativeSelect label={w.order} value={orderBy} data={measures.map((value) => ({ value, label: w[value] }))} onChange={(event) => setParams({ order: event.currentTarget.value })} />
          <NativeSelect label={w.members} value={String(first)} data={sizes} onChange={(event) => setParams({ first: event.currentTarget.value })} />
          <TextParam param="least" label={w.least} placeholder="1" />
          <NativeSelect
            label={w.resolution}
            value={fineness}
            data={(Object.keys(resolutions) as (keyof typeof resolutions)[]).map((value) => ({ value, label: w[value] }))}
            onChange={(event) => setParams({ communities: event.currentTarget.value })}
          />
        </>
      }
    >
      <Answer of={answer}>
        {({ network }) =>
          network.nodeCount === 0 ? (
            <Nothing title={w.none} why={w.noneWhy} />
          ) : (
            <>
              <Drawing
                network={network}
                filters={[
                  ...caption,
                  ...(least > 0 ? [`${w.least}: ${least}`] : []),
                  `${w.order}: ${w[orderBy]}`,
                  w.drawn(network.nodes.length, network.nodeCount, network.edges.nodes.length, network.edgeCount),
                  w.split(network.modularity),
                  w.sizeIs,
                ]}
              />
              <Tables network={network} hrefOfPair={(e) => hrefOf('/ties', { ...paramsOf(question, params.get('from') ?? '', params.get('to') ?? ''), pair: [e.a.id, e.b.id] })} />
              <p className={css.method}>{network.method}</p>
            </>
          )
        }
      </Answer>
    </ViewPage>
  )
}

/** Tables have what the drawing shows, and the measures. */
function Tables({ network, hrefOfPair }: { network: Network; hrefOfPair: (e: Edge) => string }) {
  const w = useWords(networkWords)
  const v = useWords(viewWords)
  const colours = useMemo(() => coloursOf(network), [network])
  const rank = useMemo(() => new Map(network.nodes.map((n, i) => [n.node.id, i + 1])), [network])
  const number = (key: string, header: string, value: (m: Member) => number, digits = 0): Column<Member> => ({
    key, header, numeric: true,
    value,
    show: (m) => value(m).toLocaleString(undefined, { maximumFractionDigits: digits, minimumFractionDigits: digits }),
  })
  const columns: Column<Member>[] = [
    { key: 'rank', header: w.rank, numeric: true, value: (m) => rank.get(m.node.id) },
    { key: 'name', header: w.members, value: (m) => m.node.name, show: (m) => <EntityLink of={m.node} /> },
    { key: 'community', header: w.community, numeric: true, value: (m) => m.community + 1, show: (m) => <CommunityMark number={m.community} colours={colours} /> },
    number('degree', w.DEGREE, (m) => m.degree),
    { ...number('strength', w.WEIGHTED_DEGREE, (m) => m.weightedDegree), show: (m) => m.weightedDegree.toLocaleString() },
    ...(network.nodes.some((m) => m.betweenness !== undefined) ? [number('betweenness', w.BETWEENNESS, (m) => m.betweenness ?? 0, 3), number('closeness', w.CLOSENESS, (m) => m.closeness ?? 0, 3)] : []),
    number('pageRank', w.PAGE_RANK, (m) => m.pageRank, 4),
    number('core', w.CORE, (m) => m.core),
    number('participation', w.PARTICIPATION, (m) => m.participation, 2),
  ]
  const groups: Column<Community>[] = [
    { key: 'number', header: w.community, numeric: true, value: (m) => m.number + 1, show: (m) => <CommunityMark number={m.number} colours={colours} /> },
    { key: 'center', header: w.center, value: (m) => m.center.name, show: (m) => <EntityLink of={m.center} /> },
    { key: 'size', header: w.size, numeric: true, value: (m) => m.size },
    { key: 'inside', header: w.inside, numeric: true, value: (m) => m.inside },
    { key: 'outside', header: w.outside, numeric: true, value: (m) => m.outside },
  ]
  const edges: Column<Edge>[] = [
    { key: 'a', header: v.with, value: (e) => `${e.a.name} · ${e.b.name}`, show: (e) => <Link href={hrefOfPair(e)}>{`${e.a.name} · ${e.b.name}`}</Link> },
    { key: 'weight', header: v.weight, numeric: true, value: (e) => e.weight },
    { key: 'first', header: v.first, value: (e) => e.firstDate, short: true },
    { key: 'last', header: v.last, value: (e) => e.lastDate, short: true },
    { key: 'bridge', header: w.bridge, value: (e) => (e.bridge ? w.yes : w.no) },
  ]
  return (
    <>
      <DataTable name={w.ranked} rows={network.nodes} columns={columns} idOf={(m) => m.node.id} all={network.nodeCount} />
      <DataTable name={w.communities} rows={network.communities} columns={groups} idOf={(m) => String(m.number)} all={network.communityCount} param="communitiesBy" />
      <DataTable name={w.ties} rows={network.edges.nodes} columns={edges} idOf={(e) => `${e.a.id} ${e.b.id}`} all={network.edgeCount} param="tiesBy" />
    </>
  )
}

/** CommunityMark is a community's number with its colour. */
function CommunityMark({ number, colours }: { number: number; colours: Map<number, string> }) {
  return (
    <span className={css.mark}>
      <svg width="10" height="10" aria-hidden>
        <circle cx="5" cy="5" r="5" fill={colours.get(number) ?? '#7a8490'} />
      </svg>
      {number + 1}
    </span>
  )
}
