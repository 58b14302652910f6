// How something went over the years, above what the sources cover: what is not known must not be read as less.
import { useId, useMemo } from 'react'
import { useAnswer } from './api'
import { Figure } from './Figure'
import { CoverageByYearDocument } from './gql/graphql'
import { useWords } from './language'
import { followed } from './Link'
import css from './Trend.module.css'
import { viewWords } from './viewWords'
import { byYear, columnName, columnsOf, inColumns, rangeOf, stepFor } from './years'

/** Series is one kind of what is counted; series stand on top of each other. */
export interface Series {
  label: string
  colour: string
  years: ReadonlyMap<number, number>
}

interface Props {
  title: string
  filters?: readonly string[]
  series: readonly Series[]
  /** of is what is counted, and so whose coverage stands below. */
  of: 'events' | 'agreements' | 'both'
  /** hrefOf leads to what a bar counts. */
  hrefOf?: (first: number, last: number, series: Series) => string
  /** undated is how many have no date. */
  undated?: number
}

/** around is how many years are shown beside those with something in them. */
const around = 10
const [left, top, width, height, strip] = [44, 8, 860, 170, 14]

/** Trend draws bars by year, and below them a strip of what the whole graph knows of each year. */
export function Trend({ title, filters = [], series, of, hrefOf, undated = 0 }: Props) {
  const w = useWords(viewWords)
  const hatch = useId()
  const coverage = useAnswer(CoverageByYearDocument, {}).data?.data
  const known = useMemo(
    () =>
      coverage &&
      byYear([...(of === 'agreements' ? [] : coverage.events.aggregate.nodes), ...(of === 'events' ? [] : coverage.agreements.aggregate.nodes)]).years,
    [coverage, of],
  )
  const own = rangeOf(series.flatMap((s) => [...s.years.keys()]))
  const [begin = 0, end = 0] = [own[0], own.at(-1)]
  // Some years more where the graph knows of any: a series that ends with the sources is told from one that ends before them.
  const years = rangeOf([...own, ...(own.length ? [...(known?.keys() ?? [])].filter((year) => year > begin - around && year < end + around) : [])])
  if (years.length === 0) return null
  const step = stepFor(years)
  const columns = columnsOf(years, step)
  const stacks = series.map((s) => ({ ...s, years: inColumns(s.years, step), of: s }))
  const coverageOf = known && inColumns(known, step)
  const sums = columns.map((year) => stacks.reduce((sum, s) => sum + (s.years.get(year) ?? 0), 0))
  const most = sums.reduce((a, b) => Math.max(a, b), 0)
  const [ticks, ceiling] = ticksOf(most)
  const slot = Math.min(60, width / columns.length)
  const bar = Math.max(1, slot * 0.8)
  const right = left + slot * columns.length
  const y = (value: number) => top + height - (value / ceiling) * height
  const every = Math.max(1, Math.ceil(40 / slot))
  const densest = Math.max(1, ...(coverageOf?.values() ?? []))
  return (
    <Figure
      title={title}
      filters={[...filters, ...(undated ? [w.noDateIs(undated)] : []), w.coverageWhy]}
      legend={[...series.map(({ label, colour }) => ({ label, colour })), { label: w.coverage, colour: '#7a8490' }]}
      source={w.graphSource}
    >
      <svg className={css.trend} viewBox={`0 0 ${left + width + 6} ${top + height + 26 + strip}`} width={left + width + 6} height={top + height + 26 + strip} role="group" aria-label={title} tabIndex={hrefOf ? undefined : 0}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" x2="0" y1="0" y2="5" className={css.hatch} />
          </pattern>
        </defs>
        {ticks.map((tick) => (
          <g key={tick} aria-hidden>
            <line className={css.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
            <text className={css.tick} x={left - 6} y={y(tick) + 4} textAnchor="end">
              {tick.toLocaleString()}
            </text>
          </g>
        ))}
        {columns.map((year, i) => {
          let below = 0
          const x = left + i * slot
          const name = columnName(year, step)
          const covered = coverageOf?.get(year) ?? 0
          const stripTop = top + height + 4
          return (
            <g key={year}>
              {stacks.map((s) => {
                const value = s.years.get(year) ?? 0
                if (value === 0) return null
                below += value
                const rect = (
                  <rect x={x + (slot - bar) / 2} width={bar} y={y(below)} height={Math.max(1, (value / ceiling) * height)} fill={s.colour}>
                    <title>{`${name} · ${s.label}: ${value.toLocaleString()}`}</title>
                  </rect>
                )
                return hrefOf ? (
                  <a key={s.label} href={hrefOf(year, year + step - 1, s.of)} onClick={followed} aria-label={`${name}, ${s.label}: ${value}`}>
                    {rect}
                  </a>
                ) : (
                  <g key={s.label}>{rect}</g>
                )
              })}
              {coverageOf && (
                <rect
                  className={covered ? css.covered : css.bare}
                  x={x}
                  y={stripTop}
                  width={Math.max(1, slot - 0.5)}
                  height={strip}
                  fillOpacity={covered ? 0.25 + 0.75 * Math.sqrt(covered / densest) : 1}
                  fill={covered ? undefined : `url(#${hatch})`}
                >
                  <title>{covered ? w.coverageBar(name, covered) : w.coverageNone(name)}</title>
                </rect>
              )}
              {i % every === 0 && (
                <text className={css.tick} x={x + slot / 2} y={stripTop + strip + 15} textAnchor="middle">
                  {year}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </Figure>
  )
}

/** ticksOf are round numbers from 0 to over the greatest value, whole ones for counts. */
export function ticksOf(most: number): [number[], number] {
  const rough = Math.max(most, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough)
  const steps = Math.max(1, Math.ceil(most / step))
  return [Array.from({ length: steps + 1 }, (_, i) => i * step), steps * step]
}
