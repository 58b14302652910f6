import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { Column } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { hrefOfEntity } from '../../shared/entities'
import { useEnums, valuesOf } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { PagedTable } from '../../shared/PagedTable'
import { usePages } from '../../shared/pages'
import { TextParam } from '../../shared/Period'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { go, setParams, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import { OrganizationListDocument, type OrganizationListQuery, type OrganizationListQueryVariables } from './gql/graphql'
import { organizationWords } from './words'

type Row = OrganizationListQuery['organizations']['nodes'][number]
const kinds = valuesOf('OrganizationKind')

/** OrganizationList shows bodies of a kind and country, those that put on most events first. */
export function OrganizationList() {
  const enums = useEnums()
  const w = useWords(organizationWords)
  const c = useWords(words)
  const { params } = usePlace()
  const kind = kinds.find((k) => k === params.get('kind'))
  const country = params.get('country') ?? ''
  const variables: OrganizationListQueryVariables = useMemo(
    () => ({ first: 100, where: { ...(kind && { kind: { eq: kind } }), ...(country && { country: { name: { contains: country } } }) } }),
    [kind, country],
  )
  const list = usePages(OrganizationListDocument, variables, (data) => data.organizations)
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'name', header: c.name, value: (o) => o.name, show: (o) => <EntityLink of={o} /> },
      { key: 'kind', header: w.kind, value: (o) => o.kind && enums.OrganizationKind[o.kind] },
      { key: 'country', header: w.country, value: (o) => o.country?.name },
      { key: 'hosted', header: w.hosted, numeric: true, value: (o) => o.hosted.totalCount },
      { key: 'attended', header: w.attended, numeric: true, value: (o) => o.participatedIn.totalCount },
      { key: 'agreements', header: w.agreements, numeric: true, value: (o) => o.agreements.totalCount },
    ],
    [w, c],
  )
  return (
    <ViewPage
      title={w.title}
      about={w.about}
      actions={<QueryBehind document={OrganizationListDocument} variables={variables} />}
      filters={
        <>
          <SearchBox label={w.find} types={['Organization']} onChoose={(node) => go(hrefOfEntity(node.id))} />
          <NativeSelect
            label={w.kind}
            value={kind ?? ''}
            data={[{ value: '', label: w.any }, ...kinds.map((value) => ({ value, label: enums.OrganizationKind[value] }))]}
            onChange={(event) => setParams({ kind: event.currentTarget.value })}
          />
          <TextParam param="country" label={w.country} />
        </>
      }
    >
      <PagedTable name={w.list} list={list} columns={columns} idOf={(o) => o.id} />
    </ViewPage>
  )
}
