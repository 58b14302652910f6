// What was merged and still is: each can be split again.
import { Button, TextInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { questionOf } from '../../shared/api'
import type { Column } from '../../shared/DataTable'
import { useLanguage, useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { go } from '../../shared/url'
import { Gate } from './CuratorBar'
import css from './curation.module.css'
import { useCurator } from './curator'
import { MergesDocument, type MergesQuery, NamesDocument, SplitDocument } from './gql/graphql'
import { hrefOfSet } from './History'
import { attemptFor, settled, useKept } from './kept'
import { Named, NamesOf } from './names'
import { moment, Problems } from './Problems'
import { send } from './send'
import { useSending } from './useSending'
import { curationWords } from './words'

interface Row {
  id: string
  into: string
  set: MergesQuery['changeSets']['nodes'][number]
}

const atOnce = 50
const variables = { first: atOnce }

/** Merged lists the merges that still hold, the latest first. */
export function Merged() {
  const w = useWords(curationWords)
  const list = usePages(MergesDocument, variables, (data) => data.changeSets)
  const merged = useMemo(() => list.rows && mergedIn(list.rows), [list.rows])
  const now = useNow(useMemo(() => (merged ?? []).map((m) => m.id), [merged]))
  // What stands for itself again leads to itself.
  const rows = merged?.flatMap((m) => {
    const into = now.get(m.id)
    return into && into !== m.id ? [{ ...m, into }] : []
  })
  const { more } = list
  const allSplit = merged?.every((m) => now.get(m.id) === m.id)
  useEffect(() => {
    if (allSplit) more?.() // a further page may have some that are not
  }, [allSplit, merged, more])
  const [open, setOpen] = useState('')
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'at', header: w.when, value: (r) => moment(r.set.at), show: (r) => <Link href={hrefOfSet(r.set.id)}>{moment(r.set.at)}</Link>, short: true },
      { key: 'author', header: w.who, value: (r) => r.set.author },
      { key: 'reason', header: w.why, value: (r) => r.set.reason },
      { key: 'id', header: w.mergedId, value: (r) => r.id, show: (r) => <bdi>{r.id}</bdi> },
      { key: 'into', header: w.into, value: (r) => r.into, show: (r) => <Named id={r.into} /> },
      {
        key: 'split',
        header: w.split,
        value: () => w.split,
        show: (r) =>
          open === r.id ? (
            <Split id={r.id} />
          ) : (
            <Button size="compact-sm" variant="default" aria-label={`${w.split}: ${r.id}`} onClick={() => setOpen(r.id)}>
              {w.split} …
            </Button>
          ),
      },
    ],
    [w, open],
  )
  if (rows?.length === 0) return null
  return (
    <NamesOf ids={rows?.map((r) => r.into) ?? []}>
      <PagedTable
        name={w.mergedTitle}
        list={{ ...list, rows, all: rows && rows.length + (list.all ?? 0) - (list.rows?.length ?? 0) }}
        columns={columns}
        idOf={(r) => r.id}
        param="merged"
        actions={<QueryBehind document={MergesDocument} variables={variables} />}
      />
    </NamesOf>
  )
}

/** mergedIn are the ids that change sets merged into others, each with the last that did. */
function mergedIn(sets: readonly Row['set'][]): Omit<Row, 'into'>[] {
  const seen = new Set<string>()
  return sets.flatMap((set) => {
    try {
      const { merge = [] } = JSON.parse(set.input ?? '{}') as { merge?: string[] }
      return merge.filter((id) => !seen.has(id) && seen.add(id)).map((id) => ({ id, set }))
    } catch {
      return []
    }
  })
}

/** useNow asks what ids lead to now, some at a time. */
function useNow(ids: readonly string[]): ReadonlyMap<string, string> {
  useLanguage()
  const parts = useMemo(() => Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) => ids.slice(i * atOnce, (i + 1) * atOnce)), [ids])
  const answers = useQueries({ queries: parts.map((part) => questionOf(NamesDocument, { ids: part })) })
  return new Map(
    parts.flatMap((part, i) =>
      part.flatMap((id, j) => {
        const now = answers[i]?.data?.data.nodes[j]?.id
        return now ? [[id, now] as const] : []
      }),
    ),
  )
}

function Split({ id }: { id: string }) {
  const w = useWords(curationWords)
  const { name } = useCurator()
  const key = `split-${id}`
  const [reason, setReason] = useKept(key, '')
  const { busy, refused, run } = useSending()
  const split = () =>
    run(async () => {
      const content = { author: name, split: id, ...(reason.trim() && { reason: reason.trim() }) }
      const { splitEntity } = await send(SplitDocument, { input: { ...content, mutationId: attemptFor(key, content) } })
      settled(key)
      setReason(undefined)
      go(hrefOfSet(splitEntity.changeSet.id))
    })
  return (
    <div className={css.form}>
      <p className={css.note}>{w.splitAbout}</p>
      <TextInput label={w.reason} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Gate>
        <Button size="compact-sm" loading={busy} onClick={split}>
          {w.split}
        </Button>
      </Gate>
      {refused && <Problems of={refused} />}
    </div>
  )
}
