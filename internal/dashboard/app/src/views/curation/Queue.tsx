// The review queue: drafts with who, when and why, and each as what it would do.
import { Button, Group, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { type Document, useAnswer } from '../../shared/api'
import type { Column } from '../../shared/DataTable'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { Answer, Nothing } from '../../shared/states'
import { hrefOf } from '../../shared/url'
import { QueryBehind } from '../../shared/Query'
import { Gate } from './CuratorBar'
import css from './curation.module.css'
import { useCurator } from './curator'
import { Effect } from './Effect'
import { AcceptDocument, OneSetDocument, RejectDocument, ReviewDocument, type ReviewChangesInput, type SetPartsFragment } from './gql/graphql'
import { useKept } from './kept'
import { inputOf } from './operations'
import { moment, Problems, Warnings } from './Problems'
import { useSays } from './says'
import { send } from './send'
import { useSending } from './useSending'
import { curationWords } from './words'

const hrefOfDraft = (id: string) => hrefOf('/curation', { draft: id })

/** Queue lists the drafts that wait. */
export function Queue() {
  const w = useWords(curationWords)
  const list = usePages(ReviewDocument, { first: 50 }, (data) => data.changeSets)
  const columns = useMemo<Column<SetPartsFragment>[]>(
    () => [
      { key: 'at', header: w.when, value: (d) => moment(d.at), show: (d) => <Link href={hrefOfDraft(d.id)}>{moment(d.at)}</Link>, short: true },
      { key: 'author', header: w.who, value: (d) => d.author },
      { key: 'reason', header: w.why, value: (d) => d.reason },
      { key: 'operations', header: w.operations, value: (d) => inputOf(d.input)?.operations.length, numeric: true },
      { key: 'id', header: w.id, value: (d) => d.id, hidden: true },
    ],
    [w],
  )
  return (
    <PagedTable
      name={w.queue}
      list={list}
      columns={columns}
      idOf={(d) => d.id}
      none={{ title: w.noDrafts, why: w.noDraftsWhy }}
      actions={<QueryBehind document={ReviewDocument} variables={{ first: 50 }} />}
    />
  )
}

/** Draft shows one draft as what it would do, and ends its review. */
export function Draft({ id }: { id: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  const answer = useAnswer(OneSetDocument, { id })
  return (
    <Answer of={answer}>
      {({ changeSet: draft }) => {
        const input = inputOf(draft?.input)
        if (!draft || !input) return <Nothing title={w.noSet} why={w.noSetWhy} />
        return (
          <section aria-label={w.draft}>
            <p>
              <Link href={hrefOf('/curation')}>← {w.queue}</Link>
            </p>
            <h2 dir="auto">{draft.reason || w.noReason}</h2>
            <p className={css.note}>
              <bdi>{draft.author}</bdi> · {moment(draft.at)} · {says.value('ChangeSetStatus', draft.status)}
              {draft.reviewer && <> · {w.reviewedBy(draft.reviewer)}{draft.remark && <>: <bdi>{draft.remark}</bdi></>}</>}
            </p>
            <Warnings of={draft.warnings} />
            <Effect input={input} applied={draft.status !== 'DRAFT'} />
            {draft.status === 'DRAFT' ? (
              <Verdict id={id} />
            ) : (
              <p>
                <Link href={hrefOf('/curation', { tab: 'history', set: id })}>{w.inHistory}</Link>
              </p>
            )}
          </section>
        )
      }}
    </Answer>
  )
}

function Verdict({ id }: { id: string }) {
  const w = useWords(curationWords)
  const { name } = useCurator()
  const key = `remark-${id}`
  const [remark, setRemark] = useKept(key, '')
  const { busy, refused, run } = useSending()
  const end = <R,>(document: Document<R, { input: ReviewChangesInput }>) =>
    run(async () => {
      await send(document, { input: { id, reviewer: name, ...(remark.trim() && { remark: remark.trim() }) } })
      setRemark(undefined)
    })
  return (
    <div className={css.form}>
      <Textarea
        label={w.remark}
        description={w.remarkWhy}
        autosize
        minRows={2}
        maxLength={2000}
        value={remark}
        error={refused?.problems.find((p) => p.argument === 'input.remark')?.message}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <Gate>
        <Group gap="sm">
          <Button loading={busy} onClick={() => end(AcceptDocument)}>
            {w.accept}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => end(RejectDocument)}>
            {w.reject}
          </Button>
        </Group>
      </Gate>
      {refused && <Problems of={refused} problems={refused.problems.filter((p) => p.argument !== 'input.remark')} />}
    </div>
  )
}
