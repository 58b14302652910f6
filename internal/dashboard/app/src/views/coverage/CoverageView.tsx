// Coverage: how many events or agreements each source tells of, by year.
import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { type Document, useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { useWords } from '../../shared/language'
import { QueryBehind } from '../../shared/Query'
import { Answer, Nothing } from '../../shared/states'
import { setParams, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { YearGrid } from '../../shared/YearGrid'
import { type ByYear, byYear, type YearGroup } from '../../shared/years'
import { CoverageSourcesDocument } from './gql/graphql'
import { coverageWords } from './words'

type Of = 'events' | 'agreements'

/** most is how many publishers are asked about in one request: each is a field at the top of it. */
const most = 20

interface Source extends ByYear {
  publisher: string | null
  documents: number
}

interface Cell {
  publisher: string
  year: number
  count: number
}

type Counts = Record<string, { aggregate: { nodes: YearGroup[] } }>

/** countsOf is the document that counts by year for each of some publishers, whose names are its variables. */
function countsOf(of: Of, publishers: readonly (string | null)[]): { document: Document<Counts, Record<string, string>>; variables: Record<string, string> } {
  const date = of === 'events' ? 'date' : 'signed'
  const named = publishers.flatMap((publisher, i) => (publisher === null ? [] : [[`p${i}`, publisher] as const]))
  const fields = publishers.map(
    (publisher, i) =>
      `  s${i}: ${of}(first: 0, where: {claims: {some: {document: {publisher: ${publisher === null ? '{isNull: true}' : `{eq: $p${i}}`}}}}}) {\n` +
      `    aggregate(groupBy: [{${date}: YEAR}], first: 1000) { nodes { keys { value } count } }\n  }`,
  )
  const parameters = named.length ? `(${named.map(([name]) => `$${name}: String!`).join(', ')})` : ''
  const text = `query Coverage${parameters} {\n${fields.join('\n')}\n}`
  return { document: { toString: () => text }, variables: Object.fromEntries(named) }
}

export default function CoverageView() {
  const w = useWords(coverageWords)
  const of: Of = usePlace().params.get('of') === 'agreements' ? 'agreements' : 'events'
  const sources = useAnswer(CoverageSourcesDocument, {})
  const all = sources.data?.data.documents.aggregate
  const publishers = useMemo(() => (all?.nodes ?? []).slice(0, most).map((g) => ({ publisher: g.keys[0]?.value ?? null, documents: g.count })), [all])
  const question = useMemo(() => countsOf(of, publishers.map((p) => p.publisher)), [of, publishers])
  const counts = useAnswer(question.document, question.variables, { enabled: publishers.length > 0, keep: true })
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={publishers.length > 0 && <QueryBehind document={question.document} variables={question.variables} />}
      filters={
        <NativeSelect
          label={w.what}
          value={of}
          data={[{ value: 'events', label: w.events }, { value: 'agreements', label: w.agreements }]}
          onChange={(event) => setParams({ of: event.currentTarget.value })}
        />
      }
    >
      <Answer of={sources}>
        {() =>
          publishers.length === 0 ? (
            <Nothing />
          ) : (
            <Answer of={counts}>
              {(data) => (
                <Shown
                  of={of}
                  sources={publishers.map((p, i) => ({ ...p, ...byYear(data[`s${i}`]?.aggregate.nodes ?? []) }))}
                  publishers={all?.totalCount ?? 0}
                />
              )}
            </Answer>
          )
        }
      </Answer>
    </ViewPage>
  )
}

function Shown({ of, sources, publishers }: { of: Of; sources: Source[]; publishers: number }) {
  const w = useWords(coverageWords)
  const nameOf = (s: Source) => s.publisher ?? w.noPublisher
  const telling = sources.filter((s) => s.years.size > 0)
  const cells: Cell[] = telling.flatMap((s) => [...s.years].sort(([a], [b]) => a - b).map(([year, count]) => ({ publisher: nameOf(s), year, count })))
  const dated = (s: Source) => [...s.years.values()].reduce((a, b) => a + b, 0)
  const columns: Column<Source>[] = [
    { key: 'source', header: w.source, value: nameOf },
    { key: 'documents', header: w.documents, numeric: true, value: (s) => s.documents },
    { key: 'dated', header: w.dated, numeric: true, value: dated },
    { key: 'undated', header: w.undated, numeric: true, value: (s) => s.undated },
    { key: 'first', header: w.first, numeric: true, value: (s) => (s.years.size ? Math.min(...s.years.keys()) : null), show: (s) => s.years.size > 0 && String(Math.min(...s.years.keys())) },
    { key: 'last', header: w.last, numeric: true, value: (s) => (s.years.size ? Math.max(...s.years.keys()) : null), show: (s) => s.years.size > 0 && String(Math.max(...s.years.keys())) },
  ]
  const each: Column<Cell>[] = [
    { key: 'source', header: w.source, value: (cell) => cell.publisher },
    { key: 'year', header: w.year, numeric: true, value: (cell) => cell.year, show: (cell) => String(cell.year) },
    { key: 'count', header: w.count, numeric: true, value: (cell) => cell.count },
  ]
  return (
    <>
      {telling.length === 0 ? (
        <Nothing title={w.none} why={w.noneWhy} />
      ) : (
        <YearGrid
          title={w.bySource}
          filters={[
            w[of],
            w.several,
            ...(publishers > sources.length ? [w.few(sources.length, publishers)] : []),
            ...(sources.length > telling.length ? [w.silent(sources.length - telling.length)] : []),
          ]}
          of={of}
          rows={telling.map((s) => ({ id: s.publisher ?? '', label: nameOf(s), years: s.years }))}
        />
      )}
      <DataTable name={w.sources} rows={sources} columns={columns} idOf={(s) => s.publisher ?? ''} all={publishers} />
      {cells.length > 0 && <DataTable name={w.cells} rows={cells} columns={each} idOf={(cell) => `${cell.publisher} ${cell.year}`} param="cells" />}
    </>
  )
}
