// What is under the pointer, by where things are. Sigma's own way is to read a pixel back from a picture of ids: without a
// graphics card that waits for the whole drawing, 0.4 s with 2,000 nodes, at every move.
import type Sigma from 'sigma'

/** slack is how many pixels from a line still count as on it. */
const slack = 3

/** point gives a renderer this way of finding what is under the pointer, in place of its own. */
export function point(sigma: Sigma) {
  const graph = sigma.getGraph()
  const getNodeAtPosition = (at: { x: number; y: number }): string | null => {
    const { x, y } = sigma.viewportToGraph(at)
    const scale = sigma.getGraphToViewportRatio()
    let found: string | null = null
    let above = -1
    graph.forEachNode((id, node) => {
      const reach = sigma.scaleSize(node.size) / scale
      if ((node.x - x) ** 2 + (node.y - y) ** 2 > reach * reach || node.zIndex < above) return
      found = id // of those in one plane, the last is drawn on top
      above = node.zIndex
    })
    return found
  }
  const getEdgeAtPoint = (left: number, top: number): string | null => {
    const { x, y } = sigma.viewportToGraph({ x: left, y: top })
    const scale = sigma.getGraphToViewportRatio()
    let found: string | null = null
    let nearest = Infinity
    graph.forEachEdge((id, edge, _source, _target, a, b) => {
      const reach = (sigma.scaleSize(edge.size) / 2 + slack) / scale
      const far = distance(x, y, a.x, a.y, b.x, b.y)
      if (far > reach || far >= nearest) return
      found = id
      nearest = far
    })
    return found
  }
  Object.assign(sigma, { getNodeAtPosition, getEdgeAtPoint })
}

/** distance is that of a point from a line between two. */
function distance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}
