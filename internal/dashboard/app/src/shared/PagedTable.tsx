// A table whose rows are read page by page.
import type { RowData } from '@tanstack/react-table'
import { DataTable, type TableProps } from './DataTable'
import type { Pages } from './pages'
import { Failed, Loading, Nothing } from './states'

interface Props<R extends RowData> extends Omit<TableProps<R>, 'rows' | 'all' | 'more'> {
  list: Pages<R>
  /** none is said in the table's place if the list is empty. */
  none?: { title: string; why: string }
}

/** PagedTable shows what has been read of a list, or else the state of reading it. */
export function PagedTable<R extends RowData>({ list: { rows, all, more, error, retry }, none, ...table }: Props<R>) {
  if (error) return <Failed error={error} retry={retry} />
  if (!rows) return <Loading lines={3} />
  if (none && rows.length === 0) return <Nothing {...none} />
  return <DataTable rows={rows} all={all} more={more} {...table} />
}
