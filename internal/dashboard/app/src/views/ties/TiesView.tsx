// Who with whom: a matrix of ties, a chord diagram of the same, and what ties two.
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { QueryBehind } from '../../shared/Query'
import { Answer, Cut, Loading, Nothing } from '../../shared/states'
import { TieFilters, useTieCaption } from '../../shared/TieFilters'
import { useTieQuestion } from '../../shared/tieQuestion'
import { setParams, textOf, usePlace, withParams } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { TieMatrixDocument, type TieMatrixQuery } from './gql/graphql'
import { Matrix } from './Matrix'
import { Pair } from './Pair'
import { tiesWords } from './words'

const Chord = lazy(() => import('./Chord'))

export type Ties = TieMatrixQuery['tieMatrix']
type Node = Ties['rows'][number]['node']

interface Row {
  a: Node
  b: Node
  weight: number
}

const sizes = ['10', '20', '40', '80']

/** hrefOfPair opens what ties two, and keeps everything else of the view. */
export const hrefOfPair = (params: URLSearchParams, a: string, b: string) => `/ties${textOf(withParams(params, { pair: [a, b] }))}`

export default function TiesView() {
  const w = useWords(tiesWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const question = useTieQuestion('COUNTRY')
  const caption = useTieCaption(question)
  const first = Number(sizes.find((s) => s === params.get('first')) ?? '20')
  const chord = params.get('as') === 'chord'
  const [a, b] = params.getAll('pair')
  const { level, by, successors, where } = question
  const variables = { level, by, successors, where, first }
  const answer = useAnswer(TieMatrixDocument, variables, { keep: true })
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={TieMatrixDocument} variables={variables} />}
      filters={
        <>
          <TieFilters question={question} also={['pair']} />
          <NativeSelect label={w.rows} value={String(first)} data={sizes} onChange={(event) => setParams({ first: event.currentTarget.value })} />
          <SegmentedControl
            aria-label={w.shownAs}
            value={chord ? 'chord' : 'matrix'}
            data={[{ value: 'matrix', label: w.matrix }, { value: 'chord', label: w.chord }]}
            onChange={(as) => setParams({ as: as === 'chord' ? as : null })}
          />
        </>
      }
    >
      {a && b && <Pair key={`${a} ${b}`} ids={[a, b]} question={question} />}
      <Answer of={answer}>
        {({ tieMatrix: ties }) =>
          ties.rows.length === 0 ? (
            <Nothing title={w.none} why={w.noneWhy} />
          ) : (
            <>
              <Cut shown={ties.rows.length} all={ties.rowCount} />
              {chord ? (
                <Suspense fallback={<Loading />}>
                  <Chord ties={ties} filters={caption} />
                </Suspense>
              ) : (
                <Matrix ties={ties} filters={caption} />
              )}
              <Pairs ties={ties} name={w.pairs} strength={v.weight} />
            </>
          )
        }
      </Answer>
    </ViewPage>
  )
}

/** Pairs are the cells with something in them, each pair once, the strongest first. */
function Pairs({ ties, name, strength }: { ties: Ties; name: string; strength: string }) {
  const w = useWords(tiesWords)
  const { params } = usePlace()
  const rows = useMemo(() => {
    const seen = new Set<string>()
    const found: Row[] = []
    ties.rows.forEach(({ node: a }, i) =>
      ties.columns.forEach(({ node: b }, j) => {
        const weight = ties.weights[i]?.[j] ?? 0
        if (weight === 0 || a.id === b.id || seen.has(`${b.id} ${a.id}`)) return
        seen.add(`${a.id} ${b.id}`)
        found.push({ a, b, weight })
      }),
    )
    return found.sort((x, y) => y.weight - x.weight)
  }, [ties])
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'one', header: w.one, value: (r) => r.a.name, show: (r) => <EntityLink of={r.a} /> },
      { key: 'other', header: w.other, value: (r) => r.b.name, show: (r) => <EntityLink of={r.b} /> },
      {
        key: 'weight',
        header: strength,
        numeric: true,
        value: (r) => r.weight,
        show: (r) => (
          <Link href={hrefOfPair(params, r.a.id, r.b.id)} aria-label={w.cell(r.a.name, r.b.name, r.weight)}>
            {r.weight.toLocaleString()}
          </Link>
        ),
      },
    ],
    [w, strength, params],
  )
  return <DataTable name={name} rows={rows} columns={columns} idOf={(r) => `${r.a.id} ${r.b.id}`} />
}
