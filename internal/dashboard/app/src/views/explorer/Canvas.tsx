// The graph, drawn by sigma (WebGL). The list beside it has the same actions for those who do not point.
import { createNodeBorderProgram } from '@sigma/node-border'
import { MultiDirectedGraph } from 'graphology'
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import Sigma from 'sigma'
import { EdgeArrowProgram } from 'sigma/rendering'
import { useComputedColorScheme } from '@mantine/core'
import { colours } from '../../shared/entities'
import { useEnums } from '../../shared/enumWords'
import css from './explorer.module.css'
import { drag } from './drag'
import type { Line, Mark } from './drawn'
import type { Point } from './place'
import { point } from './pointed'

/** Handle is what can be done with the picture from outside. */
export interface Handle {
  /** fit shows all of it. */
  fit: () => void
  zoom: (by: number) => void
  /** draw makes an SVG of what is in view. */
  draw: () => SVGSVGElement
}

interface Props {
  marks: Mark[]
  lines: Line[]
  places: Map<string, Point>
  pins: Map<string, Point>
  at: string
  picked: string[]
  lasso: boolean
  label: string
  ref: Ref<Handle>
  onSelect: (id: string) => void
  onExpand: (id: string) => void
  onPin: (id: string, at: Point) => void
  onPick: (ids: string[]) => void
  onKey: (event: React.KeyboardEvent) => void
}

const ink = { light: { text: '#1a1b1e', line: '#b4bac2', strong: '#343a40', ground: '#ffffff' }, dark: { text: '#e3e5e8', line: '#565b63', strong: '#ced4da', ground: '#242424' } }
const font = 'system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif'
const picking = '#e8890c'

/** manyEdges is from where on edges are not told apart under the pointer. */
const manyEdges = 4000

/** roomy is how many nodes have their full size, and names: more are drawn smaller and named more rarely, so that each is still seen. */
const roomy = 300

const roominess = (among: number) => Math.min(1, Math.sqrt(roomy / among))

const sizeOf = ({ degree, folds }: Mark, among: number) => (6 + 2.2 * Math.log2(1 + Math.min(folds ? 4 * folds : (degree ?? 1), 4096))) * roominess(among)
/** titleOf is a group's with the number of those that it stands for beside its first. */
const titleOf = (m: Mark) => (m.folds === undefined || m.folds < 2 ? shorten(m.name) : `${shorten(m.name)} +${(m.folds - 1).toLocaleString()}`)
const shorten = (text: string) => ([...text].length > 32 ? `${[...text].slice(0, 30).join('')}…` : text)

/** Canvas draws nodes where they are placed. */
export function Canvas(props: Props) {
  const { marks: nodes, lines: edges, places, pins, at, picked, lasso, label, ref } = props
  const scheme = useComputedColorScheme('light')
  const facts = useEnums().FactType
  const box = useRef<HTMLDivElement>(null)
  const renderer = useRef<Sigma>(undefined)
  const latest = useRef(props)
  latest.current = props
  const [ready, setReady] = useState(0)

  useEffect(() => {
    if (!box.current) return
    const graph = new MultiDirectedGraph()
    const colour = ink[scheme]
    const sigma = new Sigma(graph, box.current, {
      allowInvalidContainer: true,
      defaultNodeType: 'bordered',
      nodeProgramClasses: {
        bordered: createNodeBorderProgram({ borders: [{ size: { attribute: 'border', defaultValue: 0 }, color: { attribute: 'ring' } }, { size: { fill: true }, color: { attribute: 'color' } }] }),
      },
      defaultEdgeType: 'arrow',
      edgeProgramClasses: { arrow: EdgeArrowProgram },
      enableEdgeEvents: latest.current.lines.length < manyEdges,
      renderEdgeLabels: true,
      labelFont: font,
      edgeLabelFont: font,
      labelSize: 12,
      edgeLabelSize: 11,
      labelColor: { color: colour.text },
      edgeLabelColor: { color: colour.text },
      labelGridCellSize: 70,
      labelRenderedSizeThreshold: 5,
      stagePadding: 50,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 8,
      defaultDrawNodeHover: (context, data, settings) => {
        const text = data.label ?? ''
        context.font = `600 ${settings.labelSize}px ${font}`
        const width = context.measureText(text).width
        context.fillStyle = colour.ground
        context.strokeStyle = data.color
        context.lineWidth = 1.5
        context.beginPath()
        context.roundRect(data.x + data.size + 1, data.y - 10, width + 10, 20, 4)
        context.fill()
        context.stroke()
        context.beginPath()
        context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI)
        context.stroke()
        context.fillStyle = colour.text
        context.fillText(text, data.x + data.size + 6, data.y + 4)
      },
    })
    renderer.current = sigma
    point(sigma)
    // For tests, which must know where to point.
    Object.defineProperty(box.current, 'sigma', { value: sigma, configurable: true })

    const moved = drag(sigma, colour.ground, (id, at) => void (graph.getNodeAttribute(id, 'group') || latest.current.onPin(id, at)))
    sigma.on('clickNode', ({ node }) => !moved() && latest.current.onSelect(node))
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault()
      latest.current.onExpand(node)
    })
    // A line between groups is many facts, and none of them.
    sigma.on('clickEdge', ({ edge }) => latest.current.lines.some((l) => l.id === edge && l.type) && latest.current.onSelect(edge))
    sigma.on('clickStage', () => latest.current.onSelect(''))
    sigma.on('enterNode', () => box.current?.style.setProperty('cursor', 'pointer'))
    sigma.on('leaveNode', () => box.current?.style.removeProperty('cursor'))
    setReady((n) => n + 1)
    return () => {
      sigma.kill()
      renderer.current = undefined
    }
  }, [scheme])

  // The picture follows what is to be seen. Nodes that were there stay the same objects, so nothing jumps.
  useEffect(() => {
    const sigma = renderer.current
    if (!sigma) return
    const graph = sigma.getGraph()
    const colour = ink[scheme]
    const chosen = new Set(picked)
    const around = new Set(edges.flatMap((e) => (e.source === at || e.id === at ? [e.target, e.source] : e.target === at ? [e.source] : [])))
    const shown = new Set(nodes.filter((n) => places.has(n.id)).map((n) => n.id))
    const lines = new Set(edges.map((e) => e.id))
    graph.forEachEdge((id) => void (lines.has(id) || graph.dropEdge(id)))
    graph.forEachNode((id) => void (shown.has(id) || graph.dropNode(id)))
    for (const n of nodes) {
      const place = places.get(n.id)
      if (!place) continue
      const selected = n.id === at
      graph.mergeNode(n.id, {
        x: place[0],
        y: place[1],
        size: sizeOf(n, nodes.length),
        color: colours[n.type],
        ring: chosen.has(n.id) ? picking : colour.strong,
        border: chosen.has(n.id) ? 0.3 : n.folds !== undefined ? 0.12 : pins.has(n.id) ? 0.18 : 0,
        label: titleOf(n),
        highlighted: selected,
        forceLabel: selected || n.folds !== undefined,
        group: n.folds !== undefined,
        zIndex: selected ? 2 : around.has(n.id) ? 1 : 0,
      })
    }
    for (const e of edges) {
      if (!shown.has(e.source) || !shown.has(e.target)) continue
      const near = e.id === at || e.source === at || e.target === at
      const attributes = {
        size: e.id === at ? 3 : near ? 2 : 1,
        color: near ? colour.strong : colour.line,
        label: e.id === at ? `${e.type ? facts[e.type] : ''}${e.detail ? ` (${e.detail})` : ''}` : null,
        forceLabel: e.id === at,
        zIndex: near ? 1 : 0,
      }
      if (graph.hasEdge(e.id)) graph.mergeEdgeAttributes(e.id, attributes)
      else graph.addEdgeWithKey(e.id, e.source, e.target, attributes)
    }
    sigma.setSetting('labelDensity', 1.2 * roominess(nodes.length))
    hold(sigma, places)
  }, [nodes, edges, places, pins, at, picked, scheme, facts, ready])

  useImperativeHandle(ref, () => ({
    fit: () => {
      const sigma = renderer.current
      if (!sigma) return
      sigma.setCustomBBox(null)
      hold(sigma, latest.current.places)
      void sigma.getCamera().animatedReset({ duration: 200 })
    },
    zoom: (by) => void renderer.current?.getCamera().animate({ ratio: renderer.current.getCamera().ratio * by }, { duration: 120 }),
    draw: () => drawn(renderer.current, latest.current, scheme),
  }))

  return (
    <div className={css.canvas}>
      <div
        ref={box}
        className={css.sigma}
        tabIndex={0}
        role="application"
        aria-label={label}
        onKeyDown={(event) => {
          const camera = renderer.current?.getCamera()
          const step = 0.08 * (camera?.ratio ?? 1)
          const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] }[event.key]
          if (camera && move) {
            event.preventDefault()
            camera.setState({ x: camera.x + (move[0] ?? 0), y: camera.y + (move[1] ?? 0) })
          } else if (camera && /^[+=-]$/.test(event.key)) camera.setState({ ratio: camera.ratio * (event.key === '-' ? 1.2 : 1 / 1.2) })
          else props.onKey(event)
        }}
      />
      {lasso && renderer.current && <Lasso sigma={renderer.current} onPick={props.onPick} />}
    </div>
  )
}

/** hold keeps the scale of the picture while it grows, and steps back if something new is out of sight. */
function hold(sigma: Sigma, places: Map<string, Point>) {
  if (places.size === 0 || sigma.getGraph().order === 0) return
  if (!sigma.getCustomBBox()) {
    sigma.refresh()
    const { x, y } = sigma.getBBox()
    // A few nodes alone would stand at the edges of the picture.
    const grow = (range: [number, number]): [number, number] => {
      const missing = Math.max(0, 400 - (range[1] - range[0])) / 2
      return [range[0] - missing, range[1] + missing]
    }
    const wide = grow(x)
    // Names stand to the right of their nodes.
    sigma.setCustomBBox({ x: [wide[0], wide[1] + 0.2 * (wide[1] - wide[0])], y: grow(y) })
    sigma.refresh()
    return
  }
  sigma.refresh()
  const { width, height } = sigma.getDimensions()
  let farthest = 1
  sigma.getGraph().forEachNode((_, { x, y }) => {
    const p = sigma.graphToViewport({ x, y })
    farthest = Math.max(farthest, Math.abs(p.x / width - 0.5) / 0.46, Math.abs(p.y / height - 0.5) / 0.46)
  })
  const camera = sigma.getCamera()
  if (farthest > 1) void camera.animate({ ratio: Math.min(8, camera.ratio * farthest) }, { duration: 250 })
}

/** Lasso picks what is inside of a line that is drawn around it. */
function Lasso({ sigma, onPick }: { sigma: Sigma; onPick: (ids: string[]) => void }) {
  const [line, setLine] = useState<Point[]>([])
  const point = (event: React.PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const finish = () => {
    if (line.length > 2) {
      onPick(sigma.getGraph().filterNodes((_, { x, y }) => {
        const p = sigma.graphToViewport({ x, y })
        return inside([p.x, p.y], line)
      }))
    }
    setLine([])
  }
  return (
    <svg
      className={css.lasso}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine([point(event)])
      }}
      onPointerMove={(event) => line.length > 0 && setLine([...line, point(event)])}
      onPointerUp={finish}
      aria-hidden
    >
      <polygon points={line.map((p) => p.join(',')).join(' ')} />
    </svg>
  )
}

/** inside counts how often a ray from a point crosses a polygon. */
function inside([x, y]: Point, polygon: Point[]): boolean {
  let odd = false
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length] as Point
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
  })
  return odd
}

/** drawn is what is in view, as an SVG. */
function drawn(sigma: Sigma | undefined, { marks: nodes, lines: edges, at }: Props, scheme: 'light' | 'dark'): SVGSVGElement {
  const ns = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(ns, 'svg')
  if (!sigma) return svg
  const { width, height } = sigma.getDimensions()
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) svg.setAttribute(name, String(value))
  const make = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS(ns, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    if (text !== undefined) element.textContent = text
    svg.append(element)
  }
  const graph = sigma.getGraph()
  const place = (id: string) => sigma.graphToViewport({ x: graph.getNodeAttribute(id, 'x'), y: graph.getNodeAttribute(id, 'y') })
  const size = (n: Mark) => sigma.scaleSize(sizeOf(n, nodes.length))
  const sizes = new Map(nodes.map((n) => [n.id, size(n)]))
  for (const e of edges) {
    if (!graph.hasEdge(e.id)) continue
    const [a, b] = [place(e.source), place(e.target)]
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    const reach = (sizes.get(e.target) ?? 6) + 2
    const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
    const tip = { x: b.x - ux * reach, y: b.y - uy * reach }
    const colour = e.id === at ? ink[scheme].strong : ink[scheme].line
    make('line', { x1: a.x, y1: a.y, x2: tip.x, y2: tip.y, stroke: colour, 'stroke-width': e.id === at ? 2.5 : 1.2 })
    make('path', { d: `M${tip.x},${tip.y} l${-ux * 7 - uy * 3},${-uy * 7 + ux * 3} l${uy * 6},${-ux * 6} z`, fill: colour })
  }
  const labels = sigma.getNodeDisplayedLabels()
  for (const n of nodes) {
    if (!graph.hasNode(n.id)) continue
    const p = place(n.id)
    make('circle', { cx: p.x, cy: p.y, r: sizes.get(n.id) ?? 6, fill: colours[n.type] })
    if (labels.has(n.id) || n.id === at) {
      make('text', { x: p.x + (sizes.get(n.id) ?? 6) + 4, y: p.y + 4, 'font-size': 12, fill: ink[scheme].text, 'font-weight': n.id === at ? 600 : 400 }, titleOf(n))
    }
  }
  return svg
}
