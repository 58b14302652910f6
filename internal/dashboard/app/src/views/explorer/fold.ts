// What is too many to be drawn one by one is folded into groups, which open where they are chosen.
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'

/** Communities tell for each node the one that its group is called by. */
export type Communities = ReadonlyMap<string, string>

/**
 * communitiesOf are groups that have more facts among each other than with others (Louvain: Blondel et al. 2008,
 * https://doi.org/10.1088/1742-5468/2008/10/P10008), called by the member with most facts. The same graph has the same groups each time.
 * What has no fact here is one group.
 */
export function communitiesOf(nodes: readonly string[], edges: readonly (readonly [string, string])[]): Communities {
  const graph = new UndirectedGraph()
  for (const id of nodes) graph.addNode(id)
  for (const [a, b] of edges) if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.updateUndirectedEdge(a, b, (edge) => ({ weight: (edge['weight'] ?? 0) + 1 }))
  const alone = graph.filterNodes((id) => graph.degree(id) === 0)
  for (const id of alone) graph.dropNode(id)
  const members = new Map<number, string[]>()
  const found = graph.size > 0 ? louvain(graph, { randomWalk: false }) : {}
  for (const [id, group] of Object.entries(found)) members.set(group, [...(members.get(group) ?? []), id])
  const leaders = new Map<string, string>()
  for (const ids of members.values()) {
    const leader = ids.reduce((best, id) => (graph.degree(id) > graph.degree(best) || (graph.degree(id) === graph.degree(best) && id < best) ? id : best))
    for (const id of ids) leaders.set(id, leader)
  }
  for (const id of alone) leaders.set(id, alone[0] ?? id)
  return leaders
}
