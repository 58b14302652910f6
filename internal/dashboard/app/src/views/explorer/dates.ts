// Time as the explorer needs it: months since the year 0, with the first and the last that a date allows.

/** Span is from one month to another; an open end is infinite. */
export type Span = readonly [number, number]

/** monthOf reads the start of a date: the year, or year and month. */
function monthOf(text: string, last: boolean): number | undefined {
  const parts = /^(-?\d{4})(?:-(\d\d))?/.exec(text.trim())
  if (!parts) return undefined
  const month = parts[2] ? Number(parts[2]) : last ? 12 : 1
  return Number(parts[1]) * 12 + Math.min(12, Math.max(1, month)) - 1
}

/** spanOf reads an EDTF date or interval; undefined is a date that says nothing. */
export function spanOf(text: string | null | undefined): Span | undefined {
  if (!text) return undefined
  const [from = '', to] = text.split('/')
  const first = monthOf(from, false)
  const last = to === undefined ? monthOf(from, true) : monthOf(to, true)
  if (first === undefined && last === undefined) return undefined
  return [first ?? -Infinity, last ?? Infinity]
}

/** between joins the two ends of something that lasts. */
export function between(from: string | null | undefined, to: string | null | undefined): Span | undefined {
  const [first, last] = [spanOf(from), spanOf(to)]
  if (!first && !last) return undefined
  return [first?.[0] ?? -Infinity, last?.[1] ?? Infinity]
}

/** monthText is a month as the address and readers have it: 2017-06. */
export function monthText(month: number): string {
  const year = Math.floor(month / 12)
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

/** overlap tells whether two spans have a month in common. */
export const overlap = (a: Span, b: Span) => a[0] <= b[1] && b[0] <= a[1]
