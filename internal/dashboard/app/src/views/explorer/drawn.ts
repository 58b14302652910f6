// What is drawn of what is seen: each node, or groups where there are too many.
import type { FactType } from './gql/graphql'
import type { Communities } from './fold'
import type { Node, Seen } from './graph'

/** many is the most nodes that are drawn one by one, and opened is the most that are drawn of the groups that are open. */
export const [many, opened] = [5000, 2000]

/** Mark is a node, or the group that nodes are folded into: then it has the name of the one that it is called by. */
export interface Mark extends Node {
  /** folds are how many nodes it stands for, if it is a group. */
  folds?: number
}

/** Line is a fact, or all facts between two groups. */
export interface Line {
  id: string
  type?: FactType
  source: string
  target: string
  detail: string
}

/** Drawn is what the canvas shows. */
export interface Drawn {
  marks: Mark[]
  lines: Line[]
  /** groups are all marks of groups, those that are open too: the others are placed around them. Empty where nothing is folded. */
  groups: Mark[]
  /** between are the pairs of groups with facts between them, whether they are open or not. */
  between: readonly [string, string][]
  /** inside tells for each node that is drawn out of a group the mark of that group. */
  inside: ReadonlyMap<string, string>
}

/** Nodes' ids begin with the name of their type, groups' with a plus. */
const markOf = (leader: string) => `+${leader}`

/** leaderOf is the node that a group is called by, if an id is a group's. */
export const leaderOf = (id: string): string | undefined => (id.startsWith('+') ? id.slice(1) : undefined)

/** unfolded draws everything as it is. */
export const unfolded = (seen: Seen): Drawn => ({ marks: seen.nodes, lines: seen.edges, groups: [], between: [], inside: new Map() })

/** foldedOf draws groups, and of those that hold a node of `open` the members with most facts, as many as can be drawn. */
export function foldedOf(seen: Seen, communities: Communities, open: readonly string[]): Drawn {
  const members = new Map<string, Node[]>()
  for (const n of seen.nodes) {
    const leader = communities.get(n.id) ?? n.id
    const all = members.get(leader)
    if (all) all.push(n)
    else members.set(leader, [n])
  }
  const chosen = new Set(open.map((id) => communities.get(id)))
  const share = Math.floor(opened / Math.max(1, chosen.size))
  const marks: Mark[] = []
  const groups: Mark[] = []
  const inside = new Map<string, string>()
  for (const [leader, nodes] of members) {
    const sorted = nodes.toSorted((a, b) => Number(b.id === leader) - Number(a.id === leader) || (b.degree ?? 0) - (a.degree ?? 0) || (a.id < b.id ? -1 : 1))
    const shown = chosen.has(leader) ? sorted.slice(0, share) : nodes.length === 1 ? sorted : []
    const first = sorted[0]
    if (!first) continue
    const group = { ...first, id: markOf(leader), folds: nodes.length - shown.length, span: undefined }
    groups.push({ ...group, folds: nodes.length })
    if (group.folds > 0) marks.push(group)
    for (const n of shown) {
      marks.push(n)
      inside.set(n.id, group.id)
    }
  }
  const end = (id: string) => (inside.has(id) ? id : markOf(communities.get(id) ?? id))
  const lines = new Map<string, Line & { facts: number }>()
  const between = new Map<string, [string, string]>()
  for (const e of seen.edges) {
    const groups = [e.source, e.target].map((id) => markOf(communities.get(id) ?? id)) as [string, string]
    if (groups[0] !== groups[1]) between.set(groups.join(' '), groups)
    const [source, target] = [end(e.source), end(e.target)]
    if (source === target) continue
    if (source === e.source && target === e.target) {
      lines.set(e.id, { ...e, facts: 1 })
      continue
    }
    const id = `${source} ${target}`
    const line = lines.get(id)
    if (line) line.detail = String(++line.facts)
    else lines.set(id, { id, source, target, detail: '1', facts: 1 })
  }
  return { marks, lines: [...lines.values()], groups, between: [...between.values()], inside }
}
