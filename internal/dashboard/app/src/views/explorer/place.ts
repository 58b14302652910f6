// Where nodes stand. Everything here is the same each time: the same steps make the same picture, and what stands keeps standing when more comes.
import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { EntityType } from '../../shared/entities'
import type { Layout } from './state'

/** Point is a place on the plane. */
export type Point = [number, number]

/** Plan is what is to be placed. */
export interface Plan {
  layout: Layout
  /** groups come one after the other; the nodes of earlier ones hold still. */
  groups: string[][]
  edges: [string, string][]
  pins: [string, Point][]
  types: Record<string, EntityType>
  /** months of those that have a date, for the layout by time. */
  months: Record<string, number>
}

/** placed returns where each node of a plan stands. */
export function placed(plan: Plan): Map<string, Point> {
  const at = plan.layout === 'force' ? byForce(plan) : plan.layout === 'rings' ? byRings(plan) : byTime(plan)
  for (const [id, point] of plan.pins) if (at.has(id)) at.set(id, point)
  return at
}

/** chance is a number from 0 to 1 that depends on a text alone (FNV-1a). */
function chance(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296
}

/** byForce is ForceAtlas2 (Jacomy et al. 2014, https://doi.org/10.1371/journal.pone.0098679), group by group. */
function byForce({ groups, edges, pins }: Plan): Map<string, Point> {
  const graph = new Graph({ type: 'undirected', multi: false })
  const pinned = new Map(pins)
  const neighbours = new Map<string, string[]>()
  for (const [a, b] of edges) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  for (const group of groups) {
    if (group.length === 0) continue
    graph.forEachNode((id) => graph.setNodeAttribute(id, 'fixed', true))
    const before = graph.order
    const radius = 40 * Math.sqrt(before + group.length)
    for (const id of group) {
      const near = (neighbours.get(id) ?? []).filter((n) => graph.hasNode(n) && graph.getNodeAttribute(n, 'fixed'))
      const angle = 2 * Math.PI * chance(id)
      const reach = (near.length > 0 ? 60 : before > 0 ? radius * 1.4 : radius) * (0.6 + 0.4 * chance(`${id}~`))
      const centre = near.reduce<Point>((sum, n) => [sum[0] + graph.getNodeAttribute(n, 'x') / near.length, sum[1] + graph.getNodeAttribute(n, 'y') / near.length], [0, 0])
      const pin = pinned.get(id)
      graph.addNode(id, { x: pin?.[0] ?? centre[0] + reach * Math.cos(angle), y: pin?.[1] ?? centre[1] + reach * Math.sin(angle), fixed: pin !== undefined })
    }
    for (const id of group) {
      for (const n of neighbours.get(id) ?? []) if (graph.hasNode(n) && n !== id && !graph.hasEdge(id, n)) graph.addEdge(id, n)
    }
    if (graph.order < 2) continue
    forceAtlas2.assign(graph, {
      iterations: graph.order > 1000 ? 80 : before > 0 ? 150 : 300,
      settings: { barnesHutOptimize: graph.order > 300, linLogMode: false, gravity: 0.6, scalingRatio: 260, strongGravityMode: false, slowDown: 4, adjustSizes: false, outboundAttractionDistribution: true },
    })
  }
  return new Map(graph.mapNodes((id, { x, y }) => [id, [x, y] as Point]))
}

/** byRings puts each type on a circle of its own, the largest outside. */
function byRings({ groups, types }: Plan): Map<string, Point> {
  const rings = Object.entries(Object.groupBy(groups.flat(), (id) => types[id] ?? 'Topic')).sort(([, a], [, b]) => (a?.length ?? 0) - (b?.length ?? 0))
  const at = new Map<string, Point>()
  let radius = 0
  for (const [, ids = []] of rings) {
    radius = ids.length === 1 && radius === 0 ? 0 : Math.max(radius + 90, (ids.length * 34) / (2 * Math.PI))
    ids.sort().forEach((id, i) => {
      const angle = (2 * Math.PI * i) / ids.length + radius / 90
      at.set(id, [radius * Math.cos(angle), radius * Math.sin(angle)])
    })
  }
  return at
}

/** byTime puts dates from left to right, types below each other, and what has no date above the middle of what it is linked with. */
function byTime({ groups, edges, types, months }: Plan): Map<string, Point> {
  const ids = groups.flat()
  const known = ids.flatMap((id) => months[id] ?? []).sort((a, b) => a - b)
  const [first = 0, last = 0] = [known[0], known.at(-1)]
  const scale = 1000 / Math.max(1, last - first)
  const rows = [...new Set(ids.map((id) => types[id]))].sort()
  const x = new Map(ids.flatMap((id) => (months[id] === undefined ? [] : [[id, (months[id] - first) * scale]])))
  // What is linked with nothing that has a date is two or more facts away from it.
  for (let round = 0; round < 3; round++) {
    for (const id of ids) {
      if (x.has(id)) continue
      const near = edges.flatMap(([a, b]) => (a === id ? (x.get(b) ?? []) : b === id ? (x.get(a) ?? []) : []))
      if (near.length > 0) x.set(id, near.reduce((sum, n) => sum + n, 0) / near.length)
    }
  }
  const taken = new Map<string, number>()
  const at = new Map<string, Point>()
  for (const id of [...ids].sort()) {
    const column = Math.round((x.get(id) ?? -80) / 45)
    const row = rows.indexOf(types[id])
    const place = `${row} ${column}`
    const n = taken.get(place) ?? 0
    taken.set(place, n + 1)
    at.set(id, [column * 45, -row * 150 - n * 30 + 10 * chance(id)])
  }
  return at
}
