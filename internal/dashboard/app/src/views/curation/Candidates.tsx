// Pairs that may be the same, and what was merged.
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { Column } from '../../shared/DataTable'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { entityTypes, typeOf } from '../../shared/entities'
import { hrefOf, setParams, usePlace } from '../../shared/url'
import css from './curation.module.css'
import { type CandidatePartsFragment, CandidatesDocument, type CandidateType, type Verdict } from './gql/graphql'
import { Named, NamesOf } from './names'
import { useSays } from './says'
import { curationWords } from './words'
import { Merged } from './Merged'

const verdicts: readonly Verdict[] = ['SAME', 'DIFFERENT', 'UNDECIDED']
const scores = ['0.1', '0.25', '0.5', '0.75', '0.9']

/** Candidates lists pairs, the likeliest first, lets any two be compared, and tells what was merged. */
export function Candidates() {
  const w = useWords(curationWords)
  const says = useSays()
  const { params } = usePlace()
  const type: CandidateType = params.get('type') === 'Organization' ? 'Organization' : 'Person'
  const judged = verdicts.find((x) => x === params.get('judged'))
  const min = scores.find((s) => s === params.get('min')) ?? '0.5'
  const variables = { type, judged: judged ? [judged] : null, minScore: Number(min), first: 50 }
  const list = usePages(CandidatesDocument, variables, (data) => data.candidates)
  const columns = useMemo<Column<CandidatePartsFragment>[]>(
    () => [
      { key: 'score', header: w.score, value: (c) => Math.round(c.score * 100) / 100, show: (c) => <Link href={hrefOfPair(c.a.id, c.b.id)} aria-label={w.compare(c.a.name, c.b.name)}>{c.score.toFixed(2)}</Link>, numeric: true },
      { key: 'a', header: w.one, value: (c) => c.a.name, show: (c) => <bdi>{c.a.name}</bdi> },
      { key: 'b', header: w.other, value: (c) => c.b.name, show: (c) => <bdi>{c.b.name}</bdi> },
      { key: 'reasons', header: w.reasons, value: (c) => reasonsOf(c, says).join('; '), show: (c) => <ul className={css.plain}>{reasonsOf(c, says).map((r) => <li key={r}>{r}</li>)}</ul> },
      { key: 'judgement', header: w.judgement, value: (c) => c.judgement && says.value('Verdict', c.judgement.verdict), show: (c) => (c.judgement ? `${says.value('Verdict', c.judgement.verdict)} (${c.judgement.author})` : ' ') },
      { key: 'machine', header: w.machine, value: (c) => (c.mergeableByMachine ? w.yes : w.no), show: (c) => (c.mergeableByMachine ? ' ' : <span className={css.tag}>{w.personOnly}</span>) },
    ],
    [w, says],
  )
  return (
    <>
      <div className={css.filters}>
        <NativeSelect
          label={w.ofWhat}
          value={type}
          data={(['Person', 'Organization'] as const).map((value) => ({ value, label: says.typeNamed(value) }))}
          onChange={(event) => setParams({ type: event.currentTarget.value === 'Person' ? null : event.currentTarget.value })}
        />
        <NativeSelect
          label={w.judgement}
          value={judged ?? ''}
          data={[{ value: '', label: w.notDifferent }, ...verdicts.map((value) => ({ value, label: says.value('Verdict', value) }))]}
          onChange={(event) => setParams({ judged: event.currentTarget.value })}
        />
        <NativeSelect label={w.minScore} value={min} data={[...scores]} onChange={(event) => setParams({ min: event.currentTarget.value === '0.5' ? null : event.currentTarget.value })} />
      </div>
      <PagedTable
        name={w.candidates}
        list={list}
        columns={columns}
        idOf={(c) => `${c.a.id} ${c.b.id}`}
        none={{ title: w.noCandidates, why: w.noCandidatesWhy }}
        actions={<QueryBehind document={CandidatesDocument} variables={variables} />}
      />
      <AnyTwo />
      <Merged />
    </>
  )
}

export const hrefOfPair = (a: string, b: string) => hrefOf('/curation', { tab: 'candidates', pair: [a, b] })

/** reasonsOf are the reasons of a pair in words, the weightiest first. */
export const reasonsOf = (c: CandidatePartsFragment, says: ReturnType<typeof useSays>) =>
  c.reasons.filter((r) => r.feature !== 'PRIOR').map((r) => `${says.value('CandidateFeature', r.feature)} (${r.weight > 0 ? '+' : ''}${r.weight.toFixed(1)})${r.detail ? `: ${r.detail}` : ''}`)

/** AnyTwo lets two nodes be compared that are no candidates. */
function AnyTwo() {
  const w = useWords(curationWords)
  const { params } = usePlace()
  const first = params.get('with')
  const type = first ? typeOf(first) : undefined
  const ids = useMemo(() => (first ? [first] : []), [first])
  return (
    <section aria-label={w.anyTwo} className={css.any}>
      <h2>{w.anyTwo}</h2>
      {first ? (
        <NamesOf ids={ids}>
          <p>
            <Named id={first} />{' '}
            <button type="button" className={css.plainButton} onClick={() => setParams({ with: null })}>
              {w.chooseAnother}
            </button>
          </p>
          <SearchBox key="second" label={w.second} types={type ? [type] : entityTypes} onChoose={(node) => setParams({ with: null, pair: [first, node.id] })} />
        </NamesOf>
      ) : (
        <SearchBox key="first" label={w.first} types={entityTypes.filter((t) => t !== 'Document')} onChoose={(node) => setParams({ with: node.id })} />
      )}
    </section>
  )
}
