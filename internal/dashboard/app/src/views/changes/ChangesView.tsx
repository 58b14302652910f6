// What changed between two periods.
import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { CoverageByYearDocument } from '../../shared/gql/graphql'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { TextParam } from '../../shared/Period'
import { QueryBehind } from '../../shared/Query'
import { Answer, Cut, Nothing } from '../../shared/states'
import { spanOf } from '../../shared/edtf'
import { TieFilters } from '../../shared/TieFilters'
import { paramsOf, useTieQuestion } from '../../shared/tieQuestion'
import { hrefOf, setParams, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { byYear } from '../../shared/years'
import { Dumbbells, kinds } from './Dumbbells'
import { TieChangesDocument, type TieChangesQuery, type TieChangesQueryVariables } from './gql/graphql'
import { changeWords } from './words'

export type Change = TieChangesQuery['tieChanges']['nodes'][number]

const sizes = ['20', '50', '100', '500']

/** halves are the years that the graph knows of, in two periods with about as much in each. */
function halves(years: ReadonlyMap<number, number>): [string, string] | undefined {
  const known = [...years].sort(([a], [b]) => a - b)
  if (known.length < 2) return undefined
  const all = known.reduce((sum, [, count]) => sum + count, 0)
  let sum = 0
  let at = 0
  while (at < known.length - 2 && sum + (known[at]?.[1] ?? 0) <= all / 2) sum += known[at++]?.[1] ?? 0
  const cut = Math.max(1, at)
  const name = (from: number, to: number) => (from === to ? `${from}` : `${from}/${to}`)
  return [name(known[0]?.[0] ?? 0, known[cut - 1]?.[0] ?? 0), name(known[cut]?.[0] ?? 0, known.at(-1)?.[0] ?? 0)]
}

export default function ChangesView() {
  const w = useWords(changeWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const question = useTieQuestion('COUNTRY')
  const coverage = useAnswer(CoverageByYearDocument, {})
  const years = useMemo(() => {
    const data = coverage.data?.data
    return data && byYear([...data.events.aggregate.nodes, ...data.agreements.aggregate.nodes]).years
  }, [coverage.data])
  const proposed = useMemo(() => years && halves(years), [years])
  const before = params.get('before') ?? proposed?.[0]
  const after = params.get('after') ?? proposed?.[1]
  const first = Number(sizes.find((s) => s === params.get('first')) ?? '50')
  const chosen = kinds.filter((k) => params.getAll('kind').includes(k))
  const { level, by, successors, where } = question
  const variables: TieChangesQueryVariables = {
    earlier: before ?? '', later: after ?? '', level, by, successors, first,
    where: where.acrossCountries ? { acrossCountries: true } : {},
    kinds: chosen.length ? chosen : null,
  }
  const ready = before !== undefined && after !== undefined
  const answer = useAnswer(TieChangesDocument, variables, { enabled: ready, keep: true })
  const known = [before, after].map((period) => countIn(years, period))
  const caption = [
    `${w.before}: ${before} · ${w.after}: ${after}`,
    `${v.between}: ${v[`level${level}`]}`,
    `${v.by}: ${v[`by_${question.kind}`]}`,
    ...(where.acrossCountries ? [v.across] : []),
    ...(successors ? [v.successors] : []),
    ...(chosen.length ? [chosen.map((k) => w[k]).join(', ')] : []),
    ...(known[0] !== undefined && known[1] !== undefined ? [w.known(known[0], known[1])] : []),
    w.uneven,
  ]
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={ready && <QueryBehind document={TieChangesDocument} variables={variables} />}
      filters={
        <>
          <TextParam param="before" label={w.before} placeholder={proposed?.[0]} />
          <TextParam param="after" label={w.after} placeholder={proposed?.[1]} />
          <TieFilters question={question} period={false} />
          <Checkbox.Group label={w.kinds} value={chosen} onChange={(kind) => setParams({ kind })}>
            <Group gap="sm" mt={6} mb={8}>
              {kinds.map((kind) => (
                <Checkbox key={kind} value={kind} label={w[kind]} />
              ))}
            </Group>
          </Checkbox.Group>
          <NativeSelect label={w.rows} value={String(first)} data={sizes} onChange={(event) => setParams({ first: event.currentTarget.value })} />
        </>
      }
    >
      {ready ? (
        <Answer of={answer}>
          {({ tieChanges }) =>
            tieChanges.nodes.length === 0 ? (
              <Nothing title={w.none} why={w.noneWhy} />
            ) : (
              <>
                <Cut shown={tieChanges.nodes.length} all={tieChanges.totalCount} />
                <Dumbbells changes={tieChanges.nodes} filters={caption} hrefOf={hrefOfChange} />
                <Changes changes={tieChanges.nodes} all={tieChanges.totalCount} hrefOf={hrefOfChange} />
              </>
            )
          }
        </Answer>
      ) : (
        <Answer of={coverage}>{() => <Nothing title={w.noPeriods} why={w.noPeriodsWhy} />}</Answer>
      )}
    </ViewPage>
  )

  /** hrefOfChange opens what ties two in both periods. */
  function hrefOfChange(change: Change): string {
    return hrefOf('/ties', { ...paramsOf(question, (before ?? '').split('/')[0] ?? '', (after ?? '').split('/').at(-1) ?? ''), pair: [change.a.id, change.b.id] })
  }
}

function countIn(years: ReadonlyMap<number, number> | undefined, period: string | undefined): number | undefined {
  const span = spanOf(period)
  if (!years || !span) return undefined
  const [from, to] = [span.start, span.end].map((t) => (t === undefined ? undefined : new Date(t).getUTCFullYear()))
  return [...years].reduce((sum, [year, count]) => sum + ((from === undefined || year >= from) && (to === undefined || year <= to) ? count : 0), 0)
}

function Changes({ changes, all, hrefOf: of }: { changes: readonly Change[]; all: number; hrefOf: (change: Change) => string }) {
  const w = useWords(changeWords)
  const columns: Column<Change>[] = [
    { key: 'a', header: w.change, value: (c) => w[c.kind] },
    { key: 'one', header: '1', value: (c) => c.a.name, show: (c) => <EntityLink of={c.a} /> },
    { key: 'other', header: '2', value: (c) => c.b.name, show: (c) => <EntityLink of={c.b} /> },
    { key: 'before', header: w.weightBefore, numeric: true, value: (c) => c.earlier?.weight ?? 0 },
    { key: 'after', header: w.weightAfter, numeric: true, value: (c) => c.later?.weight ?? 0 },
    {
      key: 'difference',
      header: w.difference,
      numeric: true,
      value: (c) => c.difference,
      show: (c) => (
        <Link href={of(c)} aria-label={`${w.pair(c.a.name, c.b.name)}: ${signed(c.difference)}`}>
          {signed(c.difference)}
        </Link>
      ),
    },
    { key: 'first', header: w.firstDate, value: (c) => c.earlier?.firstDate ?? c.later?.firstDate, short: true },
    { key: 'last', header: w.lastDate, value: (c) => c.later?.lastDate ?? c.earlier?.lastDate, short: true },
  ]
  return <DataTable name={w.list} rows={changes} columns={columns} idOf={(c) => `${c.a.id} ${c.b.id}`} all={all} />
}

const signed = (n: number) => (n > 0 ? `+${n.toLocaleString()}` : n.toLocaleString())
