// Who was what, and when: bars for what has a beginning and an end, diamonds for what a source shows on one day.
import { useId } from 'react'
import { Figure } from './Figure'
import css from './Gantt.module.css'
import { spanOf } from './edtf'
import { useWords } from './language'
import { followed } from './Link'
import { ganttWords } from './ganttWords'
import { viewWords } from './viewWords'

/** Held is a time that a fact gives. */
export interface Held {
  id: string
  from?: string | null
  to?: string | null
  asOf?: string | null
  /** title is shown at the mark. */
  title: string
  href?: string
  colour?: string
}

/** Lane is one row of the figure. */
export interface Lane {
  id: string
  label: string
  note?: string
  href?: string
  held: readonly Held[]
}

interface Props {
  title: string
  filters?: readonly string[]
  lanes: readonly Lane[]
  legend: readonly { label: string; colour: string; dashed?: boolean }[]
}

const [label, width, row, top] = [300, 640, 40, 6]
const year = 365.25 * 24 * 3600 * 1000

/** Gantt draws lanes over one axis of time. It draws nothing if nothing is dated. */
export function Gantt({ title, filters = [], lanes, legend }: Props) {
  const w = useWords(ganttWords)
  const v = useWords(viewWords)
  const clip = useId()
  const spans = lanes.flatMap((l) => l.held.flatMap((h) => [spanOf(h.from), spanOf(h.to), spanOf(h.asOf)]))
  const ends = spans.flatMap((s) => [s?.start, s?.end]).filter((t): t is number => t !== undefined)
  const undated = lanes.reduce((sum, l) => sum + l.held.filter((h) => !h.from && !h.to && !h.asOf).length, 0)
  if (ends.length === 0) return null
  const [least, most] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))]
  const pad = Math.max((most - least) * 0.05, year / 4)
  const [begin, end] = [least - pad, most + pad]
  const x = (t: number) => label + ((t - begin) / (end - begin)) * width
  const height = lanes.length * row
  // What is scrolled sideways on narrow screens must be reached by keyboard.
  const linked = lanes.some((l) => l.href || l.held.some((h) => h.href))
  const short = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text)
  return (
    <Figure
      title={title}
      filters={[...filters, ...(undated ? [w.undated(undated)] : [])]}
      legend={[...legend, { label: w.open, colour: '#7a8490', dashed: true }]}
      source={v.graphSource}
    >
      <svg className={css.gantt} width={label + width + 10} height={height + 32} viewBox={`0 0 ${label + width + 10} ${height + 32}`} role="group" aria-label={title} tabIndex={linked ? undefined : 0}>
        <clipPath id={clip}>
          <rect x={label} y={0} width={width} height={height + 10} />
        </clipPath>
        {yearsBetween(begin, end).map((y) => (
          <g key={y} aria-hidden>
            <line className={css.grid} x1={x(Date.UTC(y, 0))} x2={x(Date.UTC(y, 0))} y1={0} y2={height + 8} />
            <text className={css.tick} x={x(Date.UTC(y, 0))} y={height + 24} textAnchor="middle">
              {y}
            </text>
          </g>
        ))}
        {lanes.map((lane, i) => {
          const middle = top + i * row + 16
          const name = (
            <text x={0} y={top + i * row + 13}>
              {short(lane.label, 44)}
              <title>{lane.label}</title>
            </text>
          )
          return (
            <g key={lane.id}>
              {lane.href ? (
                <a href={lane.href} onClick={followed} className={css.name}>
                  {name}
                </a>
              ) : (
                name
              )}
              {lane.note && (
                <text className={css.note} x={0} y={top + i * row + 28}>
                  {short(lane.note, 50)}
                  <title>{lane.note}</title>
                </text>
              )}
              <line className={css.lane} x1={0} x2={label + width} y1={top + (i + 1) * row - 4} y2={top + (i + 1) * row - 4} />
              <g clipPath={`url(#${clip})`}>
                {lane.held.map((held) => {
                  const mark = <Mark held={held} x={x} middle={middle} left={label} right={label + width} />
                  return held.href ? (
                    <a key={held.id} href={held.href} onClick={followed} aria-label={held.title}>
                      {mark}
                    </a>
                  ) : (
                    <g key={held.id}>{mark}</g>
                  )
                })}
              </g>
            </g>
          )
        })}
      </svg>
    </Figure>
  )
}

/** Mark is one fact: what it does not say is dashed. */
function Mark({ held, x, middle, left, right }: { held: Held; x: (t: number) => number; middle: number; left: number; right: number }) {
  const colour = held.colour ?? '#2f7fd6'
  const [from, to, asOf] = [spanOf(held.from), spanOf(held.to), spanOf(held.asOf)]
  if (from || to) {
    const [a, b] = [from?.start ?? from?.end, to?.end ?? to?.start]
    const [x1, x2] = [a === undefined ? left : x(a), b === undefined ? right : x(b)]
    const known = a !== undefined && b !== undefined
    return (
      <g>
        <title>{held.title}</title>
        {known ? (
          <rect x={x1} y={middle - 6} width={Math.max(3, x2 - x1)} height={12} rx={2} fill={colour} />
        ) : (
          <>
            <line x1={x1} x2={x2} y1={middle} y2={middle} stroke={colour} strokeWidth={4} strokeDasharray="5 4" />
            <rect x={a === undefined ? x2 - 3 : x1} y={middle - 7} width={4} height={14} fill={colour} />
          </>
        )}
      </g>
    )
  }
  if (!asOf) return null
  const [x1, x2] = [asOf.start === undefined ? left : x(asOf.start), asOf.end === undefined ? right : x(asOf.end)]
  const centre = (x1 + x2) / 2
  return (
    <g>
      <title>{held.title}</title>
      {x2 - x1 > 8 && <rect x={x1} y={middle - 2} width={x2 - x1} height={4} fill={colour} fillOpacity={0.45} />}
      <path d={`M${centre},${middle - 7} l7,7 l-7,7 l-7,-7 z`} fill={colour} />
    </g>
  )
}

function yearsBetween(begin: number, end: number): number[] {
  const [first, last] = [new Date(begin).getUTCFullYear() + 1, new Date(end).getUTCFullYear()]
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((n) => (last - first) / n <= 10) ?? 1000
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((y) => y % step === 0)
}
