// The table that stands beside every figure: sorted by its headings, and saved as CSV.
import { Button, Table } from '@mantine/core'
import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type RowData, type SortingState } from '@tanstack/react-table'
import { useMemo, useState, type ReactNode } from 'react'
import { type Cell, saveCSV } from './csv'
import css from './DataTable.module.css'
import { useLanguage, useWords } from './language'
import { Cut, NoData, Nothing } from './states'
import { setParams, usePlace } from './url'
import { words } from './words'

/** Column is one column of a table of R. */
export interface Column<R> {
  key: string
  header: string
  /** value is what is sorted and saved; null is no data. */
  value: (row: R) => Cell
  /** show is what stands in the cell; the value if not given. */
  show?: (row: R) => ReactNode
  numeric?: boolean
  /** short values, dates for one, are not broken into lines. */
  short?: boolean
  /** hidden is only in the file. */
  hidden?: boolean
}

/** TableProps say what a table of R shows. */
export interface TableProps<R extends RowData> {
  /** name is the table's title, and its file's name. */
  name: string
  rows: readonly R[]
  columns: readonly Column<R>[]
  idOf: (row: R) => string
  /** all is how many rows there are, if not all of them are in `rows`. */
  all?: number
  /** more reads further rows. */
  more?: () => void
  /** param is the parameter of the address that keeps the order. */
  param?: string
  /** actions stand beside the title. */
  actions?: ReactNode
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const step = 100

/** DataTable shows rows. The order stands in the address; a missing value comes last in both directions. */
export function DataTable<R extends RowData>({ name, rows, columns, idOf, all, more, param = 'sort', actions }: TableProps<R>) {
  const w = useWords(words)
  const lang = useLanguage()
  const { params } = usePlace()
  const [shown, setShown] = useState(step)
  const collator = useMemo(() => new Intl.Collator(lang, { numeric: true }), [lang])
  const sorting = useMemo<SortingState>(() => {
    const text = params.get(param)
    const id = text?.replace(/^-/, '')
    return id && columns.some((c) => c.key === id) ? [{ id, desc: text?.startsWith('-') ?? false }] : []
  }, [params, param, columns])
  const table = useTable({
    features,
    data: rows as R[],
    columns: useMemo(() => {
      const helper = createColumnHelper<typeof features, R>()
      return helper.columns(
        columns.map((c) =>
          helper.accessor((row) => c.value(row) ?? undefined, {
            id: c.key,
            header: c.header,
            sortUndefined: 'last',
            sortDescFirst: c.numeric ?? false,
            sortFn: (a, b, id) => {
              const [x, y] = [a.getValue<Cell>(id), b.getValue<Cell>(id)]
              return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
            },
          }),
        ),
      )
    }, [columns, collator]),
    getRowId: idOf,
    state: { sorting },
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change
      setParams({ [param]: first ? `${first.desc ? '-' : ''}${first.id}` : null }, { replace: true })
    },
  })
  const sorted = table.getRowModel().rows
  const total = all ?? rows.length
  const visible = columns.filter((c) => !c.hidden)
  return (
    <section aria-label={name} className={css.section}>
      <div className={css.head}>
        <h2>{name}</h2>
        <span className={css.count}>{w.rows(total)}</span>
        <span className={css.space} />
        {actions}
        <Button
          size="compact-sm"
          variant="default"
          disabled={rows.length === 0}
          aria-label={`${name}: ${w.save(w.csv)}`}
          onClick={() => saveCSV(total > rows.length ? `${name} (${w.cutFile(rows.length, total)})` : name, columns.map((c) => c.header), sorted.map((row) => columns.map((c) => c.value(row.original))))}
        >
          {w.csv}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <div className={css.wide} tabIndex={0} role="group" aria-label={name}>
          <Table verticalSpacing={6} horizontalSpacing="sm" className={css.table}>
            <Table.Thead>
              <Table.Tr>
                {visible.map((c) => {
                  const order = sorting[0]?.id === c.key ? (sorting[0].desc ? 'descending' : 'ascending') : undefined
                  return (
                    <Table.Th key={c.key} aria-sort={order} className={c.numeric ? css.numeric : undefined}>
                      <button type="button" className={css.sort} onClick={() => table.getColumn(c.key)?.toggleSorting()}>
                        {c.header}
                        <span aria-hidden>{order === 'descending' ? ' ↓' : order === 'ascending' ? ' ↑' : ''}</span>
                      </button>
                    </Table.Th>
                  )
                })}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sorted.slice(0, shown).map((row) => (
                <Table.Tr key={row.id}>
                  {visible.map((c) => (
                    <Table.Td key={c.key} data-label={c.header} className={c.numeric ? css.numeric : c.short ? css.short : undefined}>
                      {shownIn(c, row.original)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {rows.length > 0 && (
        <Cut shown={Math.min(shown, rows.length)} all={total} more={shown < rows.length ? () => setShown(shown + step) : more} />
      )}
    </section>
  )
}

function shownIn<R>(column: Column<R>, row: R): ReactNode {
  const value = column.value(row)
  if (value === null || value === undefined || value === '') return column.show?.(row) || <NoData />
  return column.show ? column.show(row) : typeof value === 'number' ? value.toLocaleString() : String(value)
}
