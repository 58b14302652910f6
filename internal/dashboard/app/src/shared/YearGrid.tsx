// How often what, by year: rows of coloured cells above what the sources cover.
import { useId, useMemo } from 'react'
import { useAnswer } from './api'
import { Figure } from './Figure'
import { CoverageByYearDocument } from './gql/graphql'
import { useWords } from './language'
import { followed } from './Link'
import css from './YearGrid.module.css'
import { viewWords } from './viewWords'
import { byYear, columnName, columnsOf, inColumns, rangeOf, stepFor } from './years'

/** GridRow is one row of the figure. */
export interface GridRow {
  id: string
  label: string
  href?: string
  years: ReadonlyMap<number, number>
}

interface Props {
  title: string
  filters?: readonly string[]
  rows: readonly GridRow[]
  of: 'events' | 'agreements'
  /** hrefOf leads to what a cell counts. */
  hrefOf?: (row: GridRow, first: number, last: number) => string
}

/** shades lead from few to many. */
export const shades = ['#a5d8ff', '#74c0fc', '#4dabf7', '#228be6', '#1971c2', '#0b4a83']

/** shadeOf is the shade of a value: the square root spreads the many small ones over more of them. */
const shadeOf = (value: number, most: number) => shades[Math.min(shades.length - 1, Math.floor(Math.sqrt(value / most) * shades.length))] ?? ''
const [label, width, height, strip] = [290, 700, 24, 14]

/** YearGrid draws a row of cells for each of what is counted. Where no source speaks of a year at all its column ends hatched. */
export function YearGrid({ title, filters = [], rows, of, hrefOf }: Props) {
  const w = useWords(viewWords)
  const hatch = useId()
  const coverage = useAnswer(CoverageByYearDocument, {}).data?.data
  const known = useMemo(() => coverage && byYear(coverage[of].aggregate.nodes).years, [coverage, of])
  const years = rangeOf(rows.flatMap((r) => [...r.years.keys()]))
  if (years.length === 0) return null
  const step = stepFor(years)
  const columns = columnsOf(years, step)
  const covered = known && inColumns(known, step)
  const grid = rows.map((row) => ({ row, cells: inColumns(row.years, step) }))
  const most = Math.max(1, ...grid.flatMap((g) => [...g.cells.values()]))
  const densest = Math.max(1, ...(covered?.values() ?? []))
  const slot = Math.min(48, width / columns.length)
  const every = Math.max(1, Math.ceil(38 / slot))
  const bottom = rows.length * height + 6
  return (
    <Figure
      title={title}
      filters={[...filters, w.coverageWhy]}
      legend={[
        { label: '1', colour: shadeOf(1, most) },
        ...(most > 1 ? [{ label: most.toLocaleString(), colour: shades.at(-1) ?? '' }] : []),
        { label: w.coverage, colour: '#7a8490' },
      ]}
      source={w.graphSource}
    >
      <svg className={css.grid} width={label + width + 8} height={bottom + strip + 24} viewBox={`0 0 ${label + width + 8} ${bottom + strip + 24}`} role="group" aria-label={title} tabIndex={hrefOf ? undefined : 0}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" x2="0" y1="0" y2="5" className={css.hatch} />
          </pattern>
        </defs>
        {grid.map(({ row, cells }, i) => {
          const text = (
            <text x={0} y={i * height + 16}>
              {[...row.label].length > 42 ? `${[...row.label].slice(0, 41).join('')}…` : row.label}
              <title>{row.label}</title>
            </text>
          )
          return (
            <g key={row.id}>
              {row.href ? (
                <a href={row.href} onClick={followed} className={css.name}>
                  {text}
                </a>
              ) : (
                text
              )}
              <line className={css.line} x1={0} x2={label + slot * columns.length} y1={(i + 1) * height - 0.5} y2={(i + 1) * height - 0.5} />
              {columns.map((column, j) => {
                const value = cells.get(column) ?? 0
                if (value === 0) return null
                const shade = shadeOf(value, most)
                const name = `${row.label}, ${columnName(column, step)}: ${value.toLocaleString()}`
                const cell = (
                  <rect x={label + j * slot} y={i * height + 2} width={Math.max(1, slot - 1)} height={height - 4} fill={shade}>
                    <title>{name}</title>
                  </rect>
                )
                return hrefOf ? (
                  <a key={column} href={hrefOf(row, column, column + step - 1)} onClick={followed} aria-label={name}>
                    {cell}
                  </a>
                ) : (
                  <g key={column}>{cell}</g>
                )
              })}
            </g>
          )
        })}
        {columns.map((column, j) => {
          const n = covered?.get(column) ?? 0
          return (
            <g key={column}>
              {covered && (
                <rect
                  className={n ? css.covered : css.bare}
                  x={label + j * slot}
                  y={bottom}
                  width={Math.max(1, slot - 0.5)}
                  height={strip}
                  fill={n ? undefined : `url(#${hatch})`}
                  fillOpacity={n ? 0.25 + 0.75 * Math.sqrt(n / densest) : 1}
                >
                  <title>{n ? w.coverageBar(columnName(column, step), n) : w.coverageNone(columnName(column, step))}</title>
                </rect>
              )}
              {j % every === 0 && (
                <text className={css.tick} x={label + j * slot + slot / 2} y={bottom + strip + 15} textAnchor="middle">
                  {column}
                </text>
              )}
            </g>
          )
        })}
        <text className={css.tick} x={label - 8} y={bottom + 11} textAnchor="end">
          {w.coverage}
        </text>
      </svg>
    </Figure>
  )
}
