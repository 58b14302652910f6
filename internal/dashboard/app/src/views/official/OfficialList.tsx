import { useMemo } from 'react'
import type { Column } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { hrefOfEntity } from '../../shared/entities'
import { useWords } from '../../shared/language'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { TextParam } from '../../shared/Period'
import { go, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import { OfficialListDocument, type OfficialListQuery, type OfficialListQueryVariables } from './gql/graphql'
import { officialWords } from './words'

type Row = OfficialListQuery['persons']['nodes'][number]

/** OfficialList shows officials, those who were at most events first. */
export function OfficialList() {
  const w = useWords(officialWords)
  const c = useWords(words)
  const { params } = usePlace()
  const body = params.get('body') ?? ''
  const variables: OfficialListQueryVariables = useMemo(
    () => ({ first: 100, where: body ? { positions: { some: { node: { organization: { name: { contains: body } } } } } } : {} }),
    [body],
  )
  const list = usePages(OfficialListDocument, variables, (data) => data.persons)
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', header: c.name, value: (p) => p.name, show: (p) => <EntityLink of={p} /> },
      { key: 'posts', header: w.latest, value: (p) => p.positions.nodes.map((n) => [n.name, n.organization?.name].filter(Boolean).join(', ')).join('; ') || null },
      { key: 'country', header: w.country, value: (p) => [...new Set(p.positions.nodes.flatMap((n) => n.organization?.country?.name ?? []))].join('; ') || null },
      { key: 'events', header: w.eventCount, numeric: true, value: (p) => p.participatedIn.totalCount },
      { key: 'signed', header: w.signedCount, numeric: true, value: (p) => p.signedAgreements.totalCount },
    ],
    [w, c],
  )
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={OfficialListDocument} variables={variables} />}
      filters={
        <>
          <SearchBox label={w.find} types={['Person']} onChoose={(node) => go(hrefOfEntity(node.id))} />
          <TextParam param="body" label={w.body} />
        </>
      }
    >
      <PagedTable name={w.list} list={list} columns={columns} idOf={(p) => p.id} />
    </ViewPage>
  )
}
