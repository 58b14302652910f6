// The history: change sets, the latest first, each with its changes; undo; and what was done to one node or fact.
import { Button, Code, NativeSelect, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import type { Column } from '../../shared/DataTable'
import { EditLink } from '../../shared/EditLink'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { Answer, Nothing } from '../../shared/states'
import { go, hrefOf, setParams, usePlace } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { Gate } from './CuratorBar'
import css from './curation.module.css'
import { useCurator } from './curator'
import { Values } from './Effect'
import { type ChangeSetKind, ChangesOfDocument, type ChangesOfQuery, LatestChangesDocument, OneSetDocument, type SetPartsFragment, UndoDocument } from './gql/graphql'
import { attemptFor, settled, useKept } from './kept'
import { Named, NamesOf } from './names'
import { moment, Problems, Warnings } from './Problems'
import { useSays } from './says'
import { send } from './send'
import { types } from './types'
import { useSending } from './useSending'
import { curationWords } from './words'

type Change = ChangesOfQuery['changes']['nodes'][number]

export const hrefOfSet = (id: string) => hrefOf('/curation', { tab: 'history', set: id })
const kinds: readonly ChangeSetKind[] = ['CURATION', 'UNDO', 'MERGE', 'SPLIT', 'JUDGEMENT']

/** History lists the change sets. */
export function History() {
  const w = useWords(curationWords)
  const v = useWords(viewWords)
  const says = useSays()
  const { params } = usePlace()
  const kind = kinds.find((k) => k === params.get('kind'))
  const variables = { first: 50, where: kind ? { kind: { eq: kind } } : null }
  const list = usePages(LatestChangesDocument, variables, (data) => data.changeSets)
  const columns = useMemo<Column<SetPartsFragment>[]>(
    () => [
      { key: 'at', header: w.when, value: (s) => moment(s.at), show: (s) => <Link href={hrefOfSet(s.id)}>{moment(s.at)}</Link>, short: true },
      { key: 'author', header: w.who, value: (s) => s.author },
      { key: 'reason', header: w.why, value: (s) => s.reason },
      { key: 'kind', header: v.kind, value: (s) => says.value('ChangeSetKind', s.kind) },
      { key: 'status', header: v.status, value: (s) => says.value('ChangeSetStatus', s.status) },
      { key: 'created', header: w.created, value: (s) => s.created, numeric: true },
      { key: 'changed', header: w.changed, value: (s) => s.changed, numeric: true },
      { key: 'retracted', header: w.retracted, value: (s) => s.retracted, numeric: true },
      { key: 'restored', header: w.restored, value: (s) => s.restored, numeric: true },
      { key: 'id', header: w.id, value: (s) => s.id, hidden: true },
    ],
    [w, v, says],
  )
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={v.kind}
          value={kind ?? ''}
          data={[{ value: '', label: v.any }, ...kinds.map((value) => ({ value, label: says.value('ChangeSetKind', value) }))]}
          onChange={(event) => setParams({ kind: event.currentTarget.value })}
        />
        <SearchBox label={w.historyOf} onChoose={(node) => go(hrefOf('/curation', { tab: 'history', target: node.id }))} />
      </div>
      <PagedTable
        name={w.history}
        list={list}
        columns={columns}
        idOf={(s) => s.id}
        none={{ title: w.noHistory, why: w.noHistoryWhy }}
        actions={<QueryBehind document={LatestChangesDocument} variables={variables} />}
      />
    </>
  )
}

/** OneSet shows one change set with all that it did. */
export function OneSet({ id }: { id: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  const answer = useAnswer(OneSetDocument, { id })
  return (
    <Answer of={answer}>
      {({ changeSet: set }) =>
        set ? (
          <>
            <p>
              <Link href={hrefOf('/curation', { tab: 'history' })}>← {w.history}</Link>
            </p>
            <h2 dir="auto">{set.reason || w.noReason}</h2>
            <p className={css.note}>
              <bdi>{set.author}</bdi> · {moment(set.appliedAt ?? set.at)} · {says.value('ChangeSetKind', set.kind)} · {says.value('ChangeSetStatus', set.status)}
              {set.reviewer && <> · {w.reviewedBy(set.reviewer)}{set.remark && <>: <bdi>{set.remark}</bdi></>}</>}
              {set.undoes && <> · <Link href={hrefOfSet(set.undoes.id)}>{w.undoes}</Link></>}
              {set.undoneBy && <> · <Link href={hrefOfSet(set.undoneBy.id)}>{w.undoneBy}</Link></>}
            </p>
            <Warnings of={set.warnings} />
            {set.status === 'DRAFT' || set.status === 'REJECTED' ? (
              <p>
                <Link href={hrefOf('/curation', { draft: id })}>{w.openDraft}</Link>
              </p>
            ) : (
              <Changes where={{ changeSet: { id: { eq: id } } }} name={w.whatItDid} withSet={false} />
            )}
            {set.input && (
              <details className={css.json}>
                <summary>{w.asJSON}</summary>
                <Code block tabIndex={0}>
                  {pretty(set.input)}
                </Code>
              </details>
            )}
            {set.status === 'APPLIED' && (set.kind === 'JUDGEMENT' ? <p className={css.note}>{w.judgeAgain}</p> : <Undo id={id} />)}
          </>
        ) : (
          <Nothing title={w.noSet} why={w.noSetWhy} />
        )
      }
    </Answer>
  )
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** OneTarget shows what was done to one node or fact. */
export function OneTarget({ id }: { id: string }) {
  const w = useWords(curationWords)
  const ids = useMemo(() => [id], [id])
  return (
    <NamesOf ids={ids}>
      <p>
        <Link href={hrefOf('/curation', { tab: 'history' })}>← {w.history}</Link>
      </p>
      <div className={css.title}>
        <h2>{types.of(id)?.ends || types.of(id)?.name === 'Claim' ? <bdi>{id}</bdi> : <Named id={id} />}</h2>
        <EditLink id={id} />
      </div>
      <Changes where={{ target: { eq: id } }} name={w.history} withSet empty={w.noChanges} />
    </NamesOf>
  )
}

function Changes({ where, name, withSet, empty }: { where: object; name: string; withSet: boolean; empty?: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  const variables = { where, orderBy: [{ sequence: 'ASC' as const }], first: 100 }
  const list = usePages(ChangesOfDocument, variables, (data) => data.changes)
  const ids = useMemo(() => [...new Set((list.rows ?? []).flatMap((c) => (c.from && c.to ? [c.from, c.to] : [c.target])))], [list.rows])
  const columns = useMemo<Column<Change>[]>(
    () => [
      { key: 'sequence', header: w.sequence, value: (c) => c.sequence, numeric: true },
      ...(withSet
        ? [
            { key: 'at', header: w.when, value: (c: Change) => moment(c.at), show: (c: Change) => (c.changeSet ? <Link href={hrefOfSet(c.changeSet.id)}>{moment(c.at)}</Link> : moment(c.at)), short: true },
            { key: 'author', header: w.who, value: (c: Change) => c.changeSet?.author },
            { key: 'reason', header: w.why, value: (c: Change) => c.changeSet?.reason },
          ]
        : [{ key: 'target', header: w.what, value: (c: Change) => c.target, show: (c: Change) => <Target of={c} /> }]),
      { key: 'action', header: w.done, value: (c) => says.value('ChangeAction', c.action) },
      {
        key: 'values',
        header: w.values,
        value: (c) => c.values.map((v) => `${v.property}: ${v.before ?? '∅'} → ${v.after ?? '∅'}`).join('; '),
        show: (c) => (c.values.length ? <Values of={c.values} type={c.targetType} /> : ' '),
      },
      { key: 'revision', header: w.revision, value: (c) => c.revision, numeric: true },
    ],
    [w, says, withSet],
  )
  return (
    <NamesOf ids={ids}>
      <PagedTable
        name={name}
        list={list}
        columns={columns}
        idOf={(c) => c.id}
        none={{ title: empty ?? w.noSet, why: w.noHistoryWhy }}
        param="changes"
        actions={<QueryBehind document={ChangesOfDocument} variables={variables} />}
      />
    </NamesOf>
  )
}

/** Target names what a change was about, and leads to its history. */
function Target({ of }: { of: Change }) {
  const w = useWords(curationWords)
  const says = useSays()
  const type = types.named(of.targetType)
  return (
    <div>
      {of.from && of.to ? (
        <>
          <Named id={of.from} /> <em>{type ? says.fact(type) : of.targetType}</em> <Named id={of.to} />
        </>
      ) : (
        <>
          <span className={css.kind}>{type ? says.type(type) : of.targetType}</span> <Named id={of.target} />
        </>
      )}{' '}
      <Link href={hrefOf('/curation', { tab: 'history', target: of.target })} fz="xs">
        {w.itsHistory}
      </Link>
    </div>
  )
}

function Undo({ id }: { id: string }) {
  const w = useWords(curationWords)
  const { name } = useCurator()
  const key = `undo-${id}`
  const [reason, setReason] = useKept(key, '')
  const { busy, refused, run } = useSending()
  const undo = () =>
    run(async () => {
      const content = { id, author: name, ...(reason.trim() && { reason: reason.trim() }) }
      const { undoChanges } = await send(UndoDocument, { input: { ...content, mutationId: attemptFor(key, content) } })
      settled(key)
      setReason(undefined)
      go(hrefOfSet(undoChanges.changeSet.id))
    })
  return (
    <section aria-label={w.undo} className={css.form}>
      <h3>{w.undo}</h3>
      <p className={css.note}>{w.undoAbout}</p>
      <Textarea label={w.undoWhy} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Gate>
        <Button variant="default" loading={busy} onClick={undo}>
          {w.undo}
        </Button>
      </Gate>
      {refused && <Problems of={refused} />}
    </section>
  )
}
