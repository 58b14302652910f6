import { save } from './save'

/** Cell is a value of a table; null is no data, which is not zero and not the empty text. */
export type Cell = string | number | boolean | null | undefined

/** csvOf writes RFC 4180. Texts that a spreadsheet would run as a formula begin with an apostrophe, as in the service's exports. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const field = (value: Cell) => {
    if (value === null || value === undefined) return ''
    const text = typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value)
    return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** saveCSV has the browser save a table; the byte order mark tells spreadsheets that it is UTF-8. */
export function saveCSV(name: string, header: readonly string[], rows: readonly (readonly Cell[])[]) {
  save(`${name}.csv`, new Blob(['\ufeff', csvOf(header, rows)], { type: 'text/csv;charset=utf-8' }))
}
