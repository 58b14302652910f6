// Counts by year, as aggregates give them.

/** YearGroup is a group of an aggregate that is grouped by years first. */
export interface YearGroup {
  keys: readonly { value?: string | null }[]
  count: number
}

/** ByYear counts by year, and what has no date. */
export interface ByYear {
  years: Map<number, number>
  undated: number
}

/** yearOf reads a year. What is none, as the key of what has no date, is undefined. */
export function yearOf(text: string | null | undefined): number | undefined {
  const found = text?.match(/^-?\d{4}/)
  return found ? Number(found[0]) : undefined
}

/** byYear adds groups up by year. */
export function byYear(groups: readonly YearGroup[]): ByYear {
  const years = new Map<number, number>()
  let undated = 0
  for (const { keys, count } of groups) {
    const year = yearOf(keys[0]?.value)
    if (year === undefined) undated += count
    else years.set(year, (years.get(year) ?? 0) + count)
  }
  return { years, undated }
}

/** rangeOf are all years from the first to the last. */
export function rangeOf(years: Iterable<number>): number[] {
  const all = [...years]
  if (all.length === 0) return []
  const first = all.reduce((a, b) => Math.min(a, b))
  const last = all.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** stepFor is how many years a column has, so that there are at most 120 columns. */
export function stepFor(years: readonly number[]): number {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return [1, 10, 100].find((n) => (last - first) / n < 120) ?? 1000
}

/** columnOf is the first year of the column that a year stands in. */
export const columnOf = (year: number, step: number) => Math.floor(year / step) * step

/** columnsOf are the first years of all columns. */
export function columnsOf(years: readonly number[], step: number): number[] {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return []
  return Array.from({ length: (columnOf(last, step) - columnOf(first, step)) / step + 1 }, (_, i) => columnOf(first, step) + i * step)
}

/** inColumns adds up years to columns. */
export function inColumns(years: ReadonlyMap<number, number>, step: number): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [year, count] of years) sums.set(columnOf(year, step), (sums.get(columnOf(year, step)) ?? 0) + count)
  return sums
}

/** columnName is a year, or the first and the last of a column. */
export const columnName = (column: number, step: number) => (step === 1 ? String(column) : `${column}–${column + step - 1}`)
