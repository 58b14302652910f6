import { Button } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { setParams, textOf, usePlace, withParams } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { clustered, type Spot } from './clusters'
import css from './map.module.css'
import type { Venue } from './MapView'
import { mapWords } from './words'
import { outlines, pointOf, size } from './world'

/** Look is the part of the map that is shown: its middle, and how many times larger than the whole world. */
interface Look {
  x: number
  y: number
  zoom: number
}

const whole: Look = { x: size.width / 2, y: size.height / 2, zoom: 1 }
const nearest = 64

/** lookOf reads the part that is shown from an address: longitude, latitude, zoom. */
function lookOf(text: string | null): Look {
  const [longitude, latitude, zoom] = (text ?? '').split(',').map(Number)
  if (longitude === undefined || latitude === undefined || zoom === undefined || ![longitude, latitude, zoom].every(Number.isFinite)) return whole
  return held({ ...pointOf(longitude, latitude), zoom })
}

/** held keeps the map in its frame. */
function held({ x, y, zoom }: Look): Look {
  const z = Math.min(nearest, Math.max(1, zoom))
  const [w, h] = [size.width / z / 2, size.height / z / 2]
  return { x: Math.min(size.width - w, Math.max(w, x)), y: Math.min(size.height - h, Math.max(h, y)), zoom: z }
}

const textOfLook = ({ x, y, zoom }: Look) => (zoom === 1 ? null : `${(x / 2 - 180).toFixed(2)},${(90 - y / 2).toFixed(2)},${Number(zoom.toFixed(2))}`)

/** Venues draws places, clustered. What is shown of the map stands in the address. */
export function Venues({ venues, filters }: { venues: readonly Venue[]; filters: string[] }) {
  const w = useWords(mapWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const look = useMemo(() => lookOf(params.get('at')), [params])
  const [dragged, setDragged] = useState<Look | null>(null)
  const drag = useRef<{ x: number; y: number; look: Look; moved: boolean } | null>(null)
  const shown = dragged ?? look
  const spots = useMemo(
    () =>
      venues.flatMap((p): Spot[] =>
        p.latitude === null || p.latitude === undefined || p.longitude === null || p.longitude === undefined
          ? []
          : [{ id: p.id, name: p.name, events: p.events.totalCount, ...pointOf(p.longitude, p.latitude) }],
      ),
    [venues],
  )
  const clusters = useMemo(() => clustered(spots, 22 / shown.zoom), [spots, shown.zoom])
  const most = Math.max(1, ...clusters.map((c) => c.events))
  const move = (to: Look, replace = false) => setParams({ at: textOfLook(held(to)) }, { replace })
  const step = 60 / shown.zoom
  const keys = (event: KeyboardEvent) => {
    const to: Record<string, Look> = {
      ArrowLeft: { ...look, x: look.x - step },
      ArrowRight: { ...look, x: look.x + step },
      ArrowUp: { ...look, y: look.y - step },
      ArrowDown: { ...look, y: look.y + step },
      '+': { ...look, zoom: look.zoom * 2 },
      '=': { ...look, zoom: look.zoom * 2 },
      '-': { ...look, zoom: look.zoom / 2 },
      '0': whole,
    }
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : to[event.key]
    if (!next) return
    event.preventDefault()
    move(next, true)
  }
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button === 0) drag.current = { x: event.clientX, y: event.clientY, look, moved: false }
  }
  const over = (event: PointerEvent<SVGSVGElement>) => {
    const from = drag.current
    if (!from) return
    const scale = size.width / shown.zoom / event.currentTarget.getBoundingClientRect().width
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    if (!from.moved && Math.hypot(dx, dy) < 4) return
    if (!from.moved) event.currentTarget.setPointerCapture(event.pointerId)
    from.moved = true
    setDragged(held({ ...from.look, x: from.look.x - dx * scale, y: from.look.y - dy * scale }))
  }
  const up = () => {
    if (drag.current?.moved && dragged) move(dragged)
    drag.current = null
    setDragged(null)
  }
  const missing = venues.length - spots.length
  const [width, height] = [size.width / shown.zoom, size.height / shown.zoom]
  const button = (label: string, sign: string, to: Look, off = false) => (
    <Button size="compact-sm" variant="default" aria-label={label} title={label} disabled={off} onClick={() => move(to)}>
      {sign}
    </Button>
  )
  return (
    <Figure
      title={w.figure}
      filters={[...filters, ...(missing > 0 ? [w.noPoint(missing)] : [])]}
      source={`${v.graphSource} · ${w.land}`}
      actions={
        <>
          {button(w.left, '←', { ...look, x: look.x - step }, look.zoom === 1)}
          {button(w.right, '→', { ...look, x: look.x + step }, look.zoom === 1)}
          {button(w.up, '↑', { ...look, y: look.y - step }, look.zoom === 1)}
          {button(w.down, '↓', { ...look, y: look.y + step }, look.zoom === 1)}
          {button(w.in, '+', { ...look, zoom: look.zoom * 2 }, look.zoom >= nearest)}
          {button(w.out, '−', { ...look, zoom: look.zoom / 2 }, look.zoom <= 1)}
          {button(w.whole, '⊙', whole, look.zoom === 1)}
        </>
      }
    >
      <svg
        className={css.map}
        viewBox={`${shown.x - width / 2} ${shown.y - height / 2} ${width} ${height}`}
        role="group"
        aria-label={w.figure}
        onKeyDown={keys}
        onPointerDown={down}
        onPointerMove={over}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <g aria-hidden>
          {outlines.map((path) => (
            <path key={path} className={css.land} d={path} strokeWidth={0.5 / shown.zoom} />
          ))}
        </g>
        {clusters.map((cluster) => {
          const radius = (5 + 9 * Math.sqrt(cluster.events / most)) / shown.zoom
          const [spot] = cluster.spots
          const one = cluster.spots.length === 1
          const label = one && spot ? w.at(spot.name, cluster.events) : w.cluster(cluster.spots.length, cluster.events)
          // What cannot be told apart at the nearest look opens as a list.
          const changes = one || shown.zoom >= nearest ? { place: cluster.spots.map((s) => s.id) } : { at: textOfLook(held({ x: cluster.x, y: cluster.y, zoom: shown.zoom * 3 })) }
          return (
            <a key={spot?.id} href={`/map${textOf(withParams(params, changes))}`} onClick={followed} aria-label={label} draggable={false}>
              <circle className={one ? css.one : css.many} cx={cluster.x} cy={cluster.y} r={radius} strokeWidth={1 / shown.zoom}>
                <title>{label}</title>
              </circle>
              {one && spot && (
                <text className={css.name} x={cluster.x + radius + 2.5 / shown.zoom} y={cluster.y + 2.8 / shown.zoom} fontSize={8 / shown.zoom} strokeWidth={2 / shown.zoom} aria-hidden>
                  {spot.name}
                </text>
              )}
              {' '}
              <text className={css.count} x={cluster.x} y={cluster.y + 2.6 / shown.zoom} fontSize={7.5 / shown.zoom} textAnchor="middle" aria-hidden>
                {cluster.events.toLocaleString()}
              </text>
            </a>
          )
        })}
      </svg>
    </Figure>
  )
}
