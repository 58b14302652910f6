import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type ClaimPage, Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { colours } from '../../shared/entities'
import { useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { QueryBehind } from '../../shared/Query'
import { Answer, Cut, Nothing } from '../../shared/states'
import { useTieCaption } from '../../shared/TieFilters'
import type { TieQuestion } from '../../shared/tieQuestion'
import { Trend } from '../../shared/Trend'
import { setParams } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { yearOf } from '../../shared/years'
import { TieOfTwoDocument, type TieOfTwoQuery } from './gql/graphql'
import css from './ties.module.css'
import { tiesWords } from './words'

type Tie = TieOfTwoQuery['ties']['nodes'][number]

interface Row {
  node: { __typename?: string; id: string; name: string }
  date: string | null
  kind: string | null
  claims: ClaimPage
}

/** Pair shows what ties two: how it went over the years, and each event and agreement with its sources. */
export function Pair({ ids: [a, b], question }: { ids: [string, string]; question: TieQuestion }) {
  const w = useWords(tiesWords)
  const v = useWords(viewWords)
  const { level, by, successors, where } = question
  // What a kind of tie does not count is not asked for.
  const variables = {
    level, by, successors,
    where: { ...where, of: { id: { eq: a } }, both: { id: { in: [a, b] } } },
    events: by.hosting || by.participation ? 200 : 0,
    agreements: by.agreements ? 200 : 0,
  }
  const answer = useAnswer(TieOfTwoDocument, variables)
  return (
    <section className={css.pair} aria-label={w.chosen}>
      <div className={css.bar}>
        <QueryBehind document={TieOfTwoDocument} variables={variables} />
        <Button size="compact-sm" variant="default" onClick={() => setParams({ pair: null })}>
          {v.close}
        </Button>
      </div>
      <Answer of={answer}>{({ ties }) => (ties.nodes[0] ? <Tied tie={ties.nodes[0]} question={question} /> : <Nothing title={w.noTie} why={w.noTieWhy} />)}</Answer>
    </section>
  )
}

function Tied({ tie, question }: { tie: Tie; question: TieQuestion }) {
  const enums = useEnums()
  const w = useWords(tiesWords)
  const v = useWords(viewWords)
  const c = useWords(words)
  const caption = useTieCaption(question)
  const rows = useMemo<Row[]>(
    () => [
      ...tie.events.nodes.map((e) => ({ node: e, date: e.date ?? null, kind: e.kind ? enums.EventKind[e.kind] : null, claims: e.claims })),
      ...tie.agreements.nodes.map((g) => ({ node: g, date: g.signed ?? null, kind: g.kind ? enums.AgreementKind[g.kind] : null, claims: g.claims })),
    ],
    [tie],
  )
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'date', header: c.date, value: (r) => r.date, short: true },
      { key: 'name', header: c.name, value: (r) => r.node.name, show: (r) => <EntityLink of={r.node} /> },
      { key: 'kind', header: v.kind, value: (r) => r.kind },
      { key: 'quote', header: c.sources, value: (r) => r.claims.nodes[0]?.quote, show: (r) => <Evidence claims={r.claims} of={r.node.name} /> },
      { key: 'link', header: v.link, value: (r) => r.claims.nodes[0]?.document?.url, hidden: true },
    ],
    [c, v],
  )
  const years = useMemo(() => {
    const sums = new Map<number, number>()
    for (const step of tie.series) {
      const year = yearOf(step.start)
      if (year !== undefined) sums.set(year, (sums.get(year) ?? 0) + step.weight)
    }
    return sums
  }, [tie])
  const all = tie.events.totalCount + tie.agreements.totalCount
  const of = question.kind === 'agreements' ? 'agreements' : question.kind === 'everything' ? 'both' : 'events'
  return (
    <>
      <h2 className={css.two}>
        <EntityLink of={tie.a} /> · <EntityLink of={tie.b} />
      </h2>
      <p className={css.facts}>
        {[w.strength(tie.weight), tie.firstDate && `${v.first}: ${tie.firstDate}`, tie.lastDate && `${v.last}: ${tie.lastDate}`].filter(Boolean).join(' · ')}
      </p>
      {tie.topics.length > 0 && (
        <p className={css.facts}>
          {w.topics}:{' '}
          {tie.topics.map(({ topic, count }, i) => (
            <span key={topic.id}>
              {i > 0 && ', '}
              <EntityLink of={topic} /> {`(${count})`}
            </span>
          ))}
          {tie.topicCount > tie.topics.length && ` ${c.cut(tie.topics.length, tie.topicCount)}`}
        </p>
      )}
      <Trend title={w.over(tie.a.name, tie.b.name)} filters={caption} series={[{ label: v.weight, colour: colours.Organization, years }]} of={of} />
      <Cut shown={rows.length} all={all} />
      <DataTable name={w.what} rows={rows} columns={columns} idOf={(r) => r.node.id} all={all} param="what" />
    </>
  )
}
