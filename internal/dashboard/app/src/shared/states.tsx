// What stands in the place of an answer: while it is on its way, if there is none, and if only a part of it came.
import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { AskError, Answered } from './api'
import { useWords } from './language'
import css from './states.module.css'
import { words } from './words'

/** Loading keeps the place of what is to come. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const w = useWords(words)
  return (
    <div role="status" className={css.loading}>
      <span className="hidden">{w.loading}</span>
      <Stack gap="sm" aria-hidden>
        {Array.from({ length: lines }, (_, i) => (
          <Skeleton key={i} height={18} width={`${92 - ((i * 37) % 40)}%`} />
        ))}
      </Stack>
    </div>
  )
}

/** Failed says what went wrong and what can be done. */
export function Failed({ error, retry }: { error: AskError; retry?: () => void }) {
  const w = useWords(words)
  return (
    <Alert color="red" variant="outline" title={w.failed} role="alert" className={css.failed}>
      <Text size="sm">{error.message}</Text>
      <Group mt="xs" gap="md">
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            {w.again}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {[error.code, error.limit && w.limit(error.limit), error.request && w.request(error.request)].filter(Boolean).join(' · ')}
        </Text>
      </Group>
    </Alert>
  )
}

/** Nothing says that there is nothing, and why that may be. */
export function Nothing({ title, why, children }: { title?: string; why?: string; children?: ReactNode }) {
  const w = useWords(words)
  return (
    <div className={css.nothing}>
      <Text fw={600}>{title ?? w.nothing}</Text>
      <Text size="sm" c="dimmed">
        {why ?? w.nothingBecause}
      </Text>
      {children}
    </div>
  )
}

/** Cut says that there is more than is shown. Nothing stands there if there is not. */
export function Cut({ shown, all, more }: { shown: number; all: number; more?: () => void }) {
  const w = useWords(words)
  if (shown >= all) return null
  return (
    <Group gap="sm" className={css.cut} role="note">
      <Text size="sm">{w.cut(shown, all)}</Text>
      {more && (
        <Button size="compact-sm" variant="default" onClick={more}>
          {w.more}
        </Button>
      )}
    </Group>
  )
}

/** NoData is a value that no source gives. It looks unlike zero. */
export function NoData() {
  const w = useWords(words)
  return (
    <span className={css.noData} title={w.noDataWhy}>
      {w.noData}
    </span>
  )
}

/** Answer shows what was answered, or else the state of the question. */
export function Answer<R>({ of, lines, children }: { of: UseQueryResult<Answered<R>, AskError>; lines?: number; children: (data: R) => ReactNode }) {
  const w = useWords(words)
  if (of.data) {
    return (
      <>
        {of.data.problems.length > 0 && (
          <Alert color="orange" variant="outline" title={w.partly} mb="md">
            {of.data.problems.map((problem) => (
              <Text size="sm" key={problem}>
                {problem}
              </Text>
            ))}
          </Alert>
        )}
        <div aria-busy={of.isFetching} className={of.isPlaceholderData ? css.old : undefined}>
          {children(of.data.data)}
        </div>
      </>
    )
  }
  if (of.error) return <Failed error={of.error} retry={() => void of.refetch()} />
  return <Loading lines={lines} />
}
