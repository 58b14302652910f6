// Dragging nodes. While one is dragged it is drawn apart, with its lines, over the picture as it was: to draw all anew for
// each move takes 0.3 s with 2,000 nodes where there is no graphics card.
import type Sigma from 'sigma'
import type { Point } from './place'

/** drag lets nodes be dragged, and tells where each was dropped. What it returns says whether a press has moved one, and is no click. */
export function drag(sigma: Sigma, ground: string, dropped: (id: string, at: Point) => void): () => boolean {
  const graph = sigma.getGraph()
  const canvas = sigma.createCanvas('dragged', { beforeLayer: 'mouse' })
  const context = canvas.getContext('2d')
  let dragged: string | undefined
  let to: Point | undefined

  const clear = () => context?.clearRect(0, 0, canvas.width, canvas.height)
  const draw = (id: string, { x, y }: { x: number; y: number }) => {
    if (!context) return
    clear()
    context.lineWidth = 1.5
    graph.forEachEdge(id, (_edge, { color }, from, target) => {
      const other = sigma.graphToViewport(graph.getNodeAttributes(from === id ? target : from) as { x: number; y: number })
      context.strokeStyle = color
      context.beginPath()
      context.moveTo(x, y)
      context.lineTo(other.x, other.y)
      context.stroke()
    })
    const { size, color, label } = graph.getNodeAttributes(id)
    const reach = Math.max(4, sigma.scaleSize(size))
    context.fillStyle = color
    context.strokeStyle = ground
    context.beginPath()
    context.arc(x, y, reach, 0, 2 * Math.PI)
    context.fill()
    context.stroke()
    context.font = `600 12px ${sigma.getSetting('labelFont')}`
    context.lineWidth = 4
    context.strokeText(label, x + reach + 4, y + 4)
    context.fillStyle = color
    context.fillText(label, x + reach + 4, y + 4)
  }

  sigma.on('downNode', ({ node, event }) => {
    dragged = node
    to = undefined
    const { width, height } = sigma.getDimensions()
    const scale = window.devicePixelRatio
    Object.assign(canvas, { width: width * scale, height: height * scale })
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
    context?.scale(scale, scale)
    event.preventSigmaDefault()
  })
  sigma.on('moveBody', ({ event }) => {
    if (!dragged) return
    const { x, y } = sigma.viewportToGraph(event)
    to = [x, y]
    draw(dragged, event)
    event.preventSigmaDefault()
    event.original.preventDefault()
  })
  const drop = () => {
    if (dragged && to) {
      graph.mergeNodeAttributes(dragged, { x: to[0], y: to[1] })
      dropped(dragged, to)
      clear()
    }
    dragged = undefined
  }
  sigma.on('upNode', drop)
  sigma.on('upEdge', drop)
  sigma.on('upStage', drop)
  return () => to !== undefined
}
