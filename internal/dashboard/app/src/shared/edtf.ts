/** Span is the time that a date allows, in milliseconds; an open side is undefined. */
export interface Span {
  start?: number
  end?: number
}

/**
 * spanOf is the time that a date in the Extended Date/Time Format allows: of `2016` the whole year, of `2016/..` all from its first day.
 * What it cannot read allows no time at all (undefined).
 */
export function spanOf(date: string | null | undefined): Span | undefined {
  if (!date) return undefined
  const [first = '', last] = date.split('/')
  if (last === undefined) return oneOf(first)
  const span = { start: oneOf(first)?.start, end: oneOf(last)?.end }
  return span.start === undefined && span.end === undefined ? undefined : span
}

function oneOf(text: string): Required<Span> | undefined {
  const found = /^(-?\d{2}[\dX]{2})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text.replace(/[?~%]/g, ''))
  if (!found) return undefined
  const [, year = '', month, day] = found
  const [low, high] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))]
  if (!month || month.includes('X')) return { start: at(low, 0, 1), end: at(high + 1, 0, 1) - 1 }
  const m = Number(month)
  // 21 to 24 are the seasons, counted as quarters.
  if (m > 20 && m < 25) return { start: at(low, (m - 21) * 3, 1), end: at(high, (m - 20) * 3, 1) - 1 }
  if (!day || day.includes('X')) return { start: at(low, m - 1, 1), end: at(high, m, 1) - 1 }
  return { start: at(low, m - 1, Number(day)), end: at(high, m - 1, Number(day) + 1) - 1 }
}

function at(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month, day))
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000)
  return date.getTime()
}

/** Months are from one month to another, counted from the year 0; an open end is infinite. */
export type Months = readonly [number, number]

/** monthsOf are the months that a date allows. */
export function monthsOf(date: string | null | undefined): Months | undefined {
  const span = spanOf(date)
  return span && [span.start === undefined ? -Infinity : monthAt(span.start), span.end === undefined ? Infinity : monthAt(span.end)]
}

/** monthsBetween are the months of what lasts from one date to another. */
export function monthsBetween(from: string | null | undefined, to: string | null | undefined): Months | undefined {
  const [first, last] = [monthsOf(from), monthsOf(to)]
  if (!first && !last) return undefined
  return [first?.[0] ?? -Infinity, last?.[1] ?? Infinity]
}

/** monthText is a month as the address and readers have it: 2017-06. */
export function monthText(month: number): string {
  const year = Math.floor(month / 12)
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

/** overlap tells whether two have a month in common. */
export const overlap = (a: Months, b: Months) => a[0] <= b[1] && b[0] <= a[1]

function monthAt(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
