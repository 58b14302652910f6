import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { said } from '../../shared/entities'
import { useWords } from '../../shared/language'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { Answer, Nothing } from '../../shared/states'
import { setParams, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import { AroundDocument, type PartFragment } from './gql/graphql'
import { explorerWords } from './words'

type Edge = PartFragment['edges'][number]

/** Explorer shows what lies around the entities that the reader put there. */
export default function Explorer() {
  const w = useWords(explorerWords)
  const c = useWords(words)
  const shown = usePlace().params.getAll('show')
  const variables = { roots: shown, depth: 1, relationships: null, perNode: 25, limit: 200 }
  const answer = useAnswer(AroundDocument, variables, { enabled: shown.length > 0, keep: true })
  const part = answer.data?.data.neighborhood
  const names = useMemo(() => new Map(part?.nodes.map((n) => [n.node.id, n.node])), [part])
  const columns = useMemo<Column<Edge>[]>(() => {
    const of = (id: string) => names.get(id) ?? { id, name: id }
    return [
      { key: 'from', header: w.from, value: (e) => of(e.source.id).name, show: (e) => <EntityLink of={of(e.source.id)} /> },
      { key: 'relation', header: w.relation, value: (e) => said(e.type), short: true },
      { key: 'to', header: w.to, value: (e) => of(e.target.id).name, show: (e) => <EntityLink of={of(e.target.id)} /> },
    ]
  }, [w, names])
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={shown.length > 0 && <QueryBehind document={AroundDocument} variables={variables} />}
      filters={<SearchBox onChoose={(node) => setParams({ show: [...shown.filter((id) => id !== node.id), node.id] })} />}
    >
      {shown.length === 0 ? (
        <Nothing title={c.search} why={w.begin} />
      ) : (
        <Answer of={answer}>{() => <DataTable name={w.facts} rows={part?.edges ?? []} columns={columns} idOf={(e) => e.id} />}</Answer>
      )}
    </ViewPage>
  )
}
