import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { QueryBehind } from '../../shared/Query'
import { Answer } from '../../shared/states'
import { tieKinds, weightsOf } from '../../shared/tieQuestion'
import { hrefOf, setParams, usePlace } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { OrganizationPartnersDocument, type OrganizationPartnersQuery } from './gql/graphql'
import type { Organization } from './OrganizationPage'
import { organizationWords } from './words'

type Tie = OrganizationPartnersQuery['ties']['nodes'][number]

/** Partners are those that a body did something with. Each leads to what they did. */
export function Partners({ of }: { of: Organization }) {
  const w = useWords(organizationWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const kind = tieKinds.find((k) => k === params.get('by')) ?? 'everything'
  const variables = { id: of.id, by: weightsOf(kind, 'ORGANIZATION'), successors: false }
  const answer = useAnswer(OrganizationPartnersDocument, variables, { keep: true })
  const columns = useMemo<Column<Tie>[]>(
    () => [
      { key: 'with', header: v.with, value: (t) => t.b.name, show: (t) => <EntityLink of={t.b} /> },
      { key: 'country', header: w.country, value: (t) => ('country' in t.b ? t.b.country?.name : null) },
      {
        key: 'weight',
        header: v.weight,
        numeric: true,
        value: (t) => t.weight,
        show: (t) => (
          <Link href={hrefOf('/ties', { level: 'ORGANIZATION', by: kind, pair: [of.id, t.b.id] })} aria-label={`${t.b.name}: ${t.weight}`}>
            {t.weight.toLocaleString()}
          </Link>
        ),
      },
      { key: 'first', header: v.first, value: (t) => t.firstDate, short: true },
      { key: 'last', header: v.last, value: (t) => t.lastDate, short: true },
    ],
    [w, v, kind, of],
  )
  return (
    <Answer of={answer} lines={3}>
      {({ ties }) => (
        <DataTable
          name={w.partners}
          rows={ties.nodes}
          columns={columns}
          idOf={(t) => t.b.id}
          all={ties.totalCount}
          param="partners"
          actions={
            <>
              <NativeSelect
                size="xs"
                aria-label={v.by}
                value={kind}
                data={tieKinds.map((value) => ({ value, label: v[`by_${value}`] }))}
                onChange={(event) => setParams({ by: event.currentTarget.value })}
              />
              <QueryBehind document={OrganizationPartnersDocument} variables={variables} />
            </>
          }
        />
      )}
    </Answer>
  )
}
