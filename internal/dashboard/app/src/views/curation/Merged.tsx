// What was merged and still is: each can be split again.
import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { QueryBehind } from '../../shared/Query'
import { Answer } from '../../shared/states'
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

const most = 200

/** Merged lists the latest merges that still hold. */
export function Merged() {
  const w = useWords(curationWords)
  const answer = useAnswer(MergesDocument, { first: most })
  const all = useMemo(() => rowsOf(answer.data?.data), [answer.data])
  const ids = useMemo(() => all.map((r) => r.id).slice(0, 500), [all])
  const nodes = useAnswer(NamesDocument, { ids }, { enabled: ids.length > 0 }).data?.data.nodes
  // The id of what is merged answers another node.
  const rows = useMemo(
    () => all.flatMap((row, i) => {
      const into = nodes?.[i]?.id
      return into && into !== row.id ? [{ ...row, into }] : []
    }),
    [all, nodes],
  )
  const named = useMemo(() => rows.map((r) => r.into), [rows])
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
  return (
    <Answer of={answer} lines={2}>
      {() =>
        rows.length > 0 && (
          <NamesOf ids={named}>
            <DataTable name={w.mergedTitle} rows={rows} columns={columns} idOf={(r) => r.id} param="merged" actions={<QueryBehind document={MergesDocument} variables={{ first: most }} />} />
          </NamesOf>
        )
      }
    </Answer>
  )
}

function rowsOf(data: MergesQuery | undefined): Row[] {
  const seen = new Set<string>()
  return (data?.changeSets.nodes ?? []).flatMap((set) => {
    try {
      const { merge = [] } = JSON.parse(set.input ?? '{}') as { merge?: string[] }
      return merge.filter((id) => !seen.has(id) && seen.add(id)).map((id) => ({ id, into: '', set }))
    } catch {
      return []
    }
  })
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
      go(hrefOfSet(splitEntity.id))
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
