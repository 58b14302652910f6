// Lists that are read page by page.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Answered, type AskError, ask, type Document, keyOf } from './api'
import { useLanguage } from './language'

interface Connection<N> {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
  nodes: N[]
}

/** Pages are what has been read of a list so far. */
export interface Pages<N> {
  rows?: N[]
  all?: number
  more?: () => void
  error: AskError | null
  retry: () => void
}

/** usePages asks for a list, and for further pages when they are wanted. The document takes the cursor as `after`. */
export function usePages<R, V extends { after?: string | null }, N>(document: Document<R, V>, variables: V, of: (data: R) => Connection<N>): Pages<N> {
  useLanguage()
  const list = useInfiniteQuery<Answered<R>, AskError>({
    queryKey: keyOf(document, variables),
    queryFn: ({ pageParam, signal }) => ask(document, { ...variables, after: pageParam as string | null }, signal),
    initialPageParam: null,
    getNextPageParam: (last) => (of(last.data).pageInfo.hasNextPage ? of(last.data).pageInfo.endCursor : undefined),
  })
  // biome-ignore lint: `of` only reads, and is another function each time.
  const rows = useMemo(() => list.data?.pages.flatMap((page) => of(page.data).nodes), [list.data])
  const { hasNextPage, fetchNextPage } = list
  const more = useMemo(() => (hasNextPage ? () => void fetchNextPage() : undefined), [hasNextPage, fetchNextPage])
  const first = list.data?.pages[0]
  return {
    rows,
    all: first && of(first.data).totalCount,
    more,
    error: list.error,
    retry: () => void list.refetch(),
  }
}
