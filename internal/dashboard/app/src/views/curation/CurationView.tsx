// Curation: the review queue, edits with source and quote, pairs that may be the same, and the history with undo.
import { useMemo } from 'react'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { QueryBehind } from '../../shared/Query'
import { hrefOf, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { Candidates } from './Candidates'
import { CuratorBar } from './CuratorBar'
import css from './curation.module.css'
import { Edit } from './Edit'
import { ChangesOfDocument, OneCandidateDocument, OneSetDocument } from './gql/graphql'
import { History, OneSet, OneTarget } from './History'
import { reading } from './operations'
import { Pair } from './Pair'
import { Draft, Queue } from './Queue'
import { types } from './types'
import { goingIn, useWork } from './work'
import { curationWords } from './words'

const tabs = ['', 'edit', 'candidates', 'history'] as const

/** CurationView leads to the four parts. */
export default function CurationView() {
  const w = useWords(curationWords)
  const { params } = usePlace()
  const forms = goingIn(useWork()).length
  const tab = tabs.find((t) => t === params.get('tab')) ?? ''
  const names = { '': w.queue, edit: w.tabEdit, candidates: w.candidates, history: w.history }
  const behind = useMemo(() => behindOf(tab, params), [tab, params])
  return (
    <ViewPage title={w.title} about={w.about} actions={behind && <QueryBehind document={behind[0]} variables={behind[1]} />}>
      <CuratorBar />
      <nav className={css.tabs} aria-label={w.title}>
        {tabs.map((t) => (
          <a key={t} href={hrefOf('/curation', { tab: t })} onClick={followed} aria-current={t === tab ? 'page' : undefined}>
            {names[t]}
            {t === 'edit' && forms > 0 && <span className={css.count}>{forms}</span>}
          </a>
        ))}
      </nav>
      <div className={css.part}>
        <Part tab={tab} params={params} />
      </div>
    </ViewPage>
  )
}

function Part({ tab, params }: { tab: (typeof tabs)[number]; params: URLSearchParams }) {
  const [draft, set, target] = [params.get('draft'), params.get('set'), params.get('target')]
  const [a, b] = params.getAll('pair')
  switch (tab) {
    case 'edit':
      return <Edit />
    case 'candidates':
      return a && b ? <Pair key={`${a} ${b}`} a={a} b={b} /> : <Candidates />
    case 'history':
      return set ? <OneSet key={set} id={set} /> : target ? <OneTarget key={target} id={target} /> : <History />
    default:
      return draft ? <Draft key={draft} id={draft} /> : <Queue />
  }
}

/** behindOf is the query behind one draft, change set, node or pair; lists have theirs beside their title. */
function behindOf(tab: string, params: URLSearchParams): readonly [{ toString(): string }, unknown] | undefined {
  const [draft, set, target, id] = ['draft', 'set', 'target', 'id'].map((name) => params.get(name))
  const [a] = params.getAll('pair')
  const type = id ? types.of(id) : undefined
  if (tab === '' && draft) return [OneSetDocument, { id: draft }]
  if (tab === 'history' && set) return [OneSetDocument, { id: set }]
  if (tab === 'history' && target) return [ChangesOfDocument, { where: { target: { eq: target } }, orderBy: [{ sequence: 'ASC' }], first: 100 }]
  if (tab === 'edit' && id && type) return [reading(type), { id }]
  if (tab === 'candidates' && a && /^(person|organization):/.test(a)) return [OneCandidateDocument, { type: types.of(a)?.name, of: [a] }]
  return undefined
}
