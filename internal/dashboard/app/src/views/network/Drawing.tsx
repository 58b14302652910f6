import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { useMemo } from 'react'
import { hrefOfEntity } from '../../shared/entities'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { viewWords } from '../../shared/viewWords'
import css from './network.module.css'
import type { Network } from './NetworkView'
import { networkWords } from './words'

/** wheel are the colours of the communities that most of the shown members belong to; all others are grey. */
const wheel = ['#2f7fd6', '#d9630f', '#2b9a4b', '#a651c4', '#b08408', '#1391ab', '#d6457c', '#6d8f14', '#8577d6', '#b5703c']
const grey = '#7a8490'
const [width, height, edge] = [960, 560, 60]

/** coloursOf gives the communities of the shown members their colours. */
export function coloursOf(network: Network): Map<number, string> {
  const members = new Map<number, number>()
  for (const { community } of network.nodes) members.set(community, (members.get(community) ?? 0) + 1)
  const order = [...members].sort(([a, n], [b, m]) => m - n || a - b)
  return new Map(order.map(([community], i) => [community, wheel[i] ?? grey]))
}

interface Dot {
  id: string
  name: string
  type: string
  community: number
  x: number
  y: number
  r: number
}

/** Drawing draws members and ties. The same network is always laid out the same way. */
export function Drawing({ network, filters }: { network: Network; filters: string[] }) {
  const w = useWords(networkWords)
  const v = useWords(viewWords)
  const dots = useMemo(() => laidOut(network), [network])
  const at = useMemo(() => new Map(dots.map((d) => [d.id, d])), [dots])
  const most = Math.max(...network.edges.nodes.map((e) => e.weight), 1)
  const colours = useMemo(() => coloursOf(network), [network])
  const colourOf = (community: number) => colours.get(community) ?? grey
  const named = network.communities.filter((c) => colourOf(c.number) !== grey)
  const rest = [...colours.values()].includes(grey)
  // Many names would hide the picture: the highest have theirs, all others show it when they are pointed at.
  const labels = new Set(dots.slice(0, dots.length > 60 ? 40 : 60).map((d) => d.id))
  const short = (name: string) => ([...name].length > 30 ? `${[...name].slice(0, 29).join('')}…` : name)
  return (
    <Figure
      title={w.title}
      filters={filters}
      legend={[...named.map((c) => ({ label: `${c.number + 1} ${w.of(c.center.name)}`, colour: colourOf(c.number) })), ...(rest ? [{ label: w.others, colour: grey }] : [])]}
      source={v.graphSource}
    >
      <svg className={css.network} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={w.title}>
        <g aria-hidden>
          {network.edges.nodes.map((e) => {
            const [a, b] = [at.get(e.a.id), at.get(e.b.id)]
            return (
              a && b && (
                <line
                  key={`${e.a.id} ${e.b.id}`}
                  className={css.tie}
                  x1={a.x} y1={a.y} x2={b.x} y2={b.y}
                  stroke={e.bridge ? grey : colourOf(a.community)}
                  strokeWidth={0.6 + 3.4 * (e.weight / most)}
                  strokeOpacity={(0.15 + 0.45 * (e.weight / most)) * (e.bridge ? 0.5 : 1)}
                />
              )
            )
          })}
        </g>
        {dots.map((d) => (
          <a key={d.id} href={hrefOfEntity(d.id)} onClick={followed} aria-label={labels.has(d.id) ? undefined : `${d.name}, ${w.community} ${d.community + 1}`}>
            <circle cx={d.x} cy={d.y} r={d.r} fill={colourOf(d.community)}>
              <title>{`${d.name} · ${w.community} ${d.community + 1}`}</title>
            </circle>
            <text className={css.label} data-always={labels.has(d.id)} x={d.x} y={d.y + d.r + 12} textAnchor={d.x < 130 ? 'start' : d.x > width - 130 ? 'end' : 'middle'}>
              {labels.has(d.id) ? short(d.name) : ''}
            </text>
          </a>
        ))}
      </svg>
    </Figure>
  )
}

/** laidOut places members by forces (ForceAtlas2), beginning with communities side by side on a circle. */
function laidOut(network: Network): Dot[] {
  const graph = new Graph()
  const count = network.nodes.length
  const ordered = [...network.nodes].sort((a, b) => a.community - b.community || a.node.id.localeCompare(b.node.id))
  ordered.forEach(({ node }, i) => graph.addNode(node.id, { x: Math.cos((2 * Math.PI * i) / count), y: Math.sin((2 * Math.PI * i) / count) }))
  for (const { a, b, weight } of network.edges.nodes) {
    if (a.id !== b.id && graph.hasNode(a.id) && graph.hasNode(b.id) && !graph.hasEdge(a.id, b.id)) graph.addUndirectedEdge(a.id, b.id, { weight })
  }
  if (count > 2) {
    forceAtlas2.assign(graph, {
      iterations: count > 120 ? 200 : 400,
      settings: { ...forceAtlas2.inferSettings(graph), linLogMode: true, gravity: 1.5, adjustSizes: false, edgeWeightInfluence: 0.5 },
      getEdgeWeight: 'weight',
    })
  }
  const places = network.nodes.map(({ node }) => graph.getNodeAttributes(node.id) as { x: number; y: number })
  const bounds = (of: number[]) => [Math.min(...of), Math.max(...of)] as const
  const [[left, right], [top, bottom]] = [bounds(places.map((p) => p.x)), bounds(places.map((p) => p.y))]
  const fit = (value: number, low: number, high: number, size: number) => (high === low ? size / 2 : edge + ((value - low) / (high - low)) * (size - 2 * edge))
  const dots = network.nodes.map((member, i): Dot => ({
    id: member.node.id,
    name: member.node.name,
    type: member.node.__typename ?? '',
    community: member.community,
    x: fit(places[i]?.x ?? 0, left, right, width),
    y: fit(places[i]?.y ?? 0, top, bottom, height),
    r: 5 + 11 * (1 - i / count) ** 2,
  }))
  apart(dots)
  return dots
}

/** apart moves dots that cover each other. */
function apart(dots: Dot[]) {
  for (let round = 0; round < 60; round++) {
    let moved = false
    for (let i = 0; i < dots.length; i++) {
      for (let j = i + 1; j < dots.length; j++) {
        const [a, b] = [dots[i] as Dot, dots[j] as Dot]
        const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y || 0.1]
        const [distance, least] = [Math.hypot(dx, dy), a.r + b.r + 10]
        if (distance >= least) continue
        const push = (least - distance) / 2 / distance
        a.x -= dx * push
        a.y -= dy * push
        b.x += dx * push
        b.y += dy * push
        moved = true
      }
    }
    if (!moved) break
  }
  for (const d of dots) {
    d.x = Math.min(width - edge, Math.max(edge, d.x))
    d.y = Math.min(height - 30, Math.max(20, d.y))
  }
}
