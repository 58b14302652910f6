import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { Claims } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EditLink } from '../../shared/EditLink'
import { EntityLink } from '../../shared/Entity'
import { colours } from '../../shared/entities'
import { useEnums } from '../../shared/enumWords'
import { Facts } from '../../shared/Facts'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { OtherNames } from '../../shared/OtherNames'
import { QueryBehind } from '../../shared/Query'
import { Answer, Nothing } from '../../shared/states'
import { Trend } from '../../shared/Trend'
import { hrefOf } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { viewWords } from '../../shared/viewWords'
import { words } from '../../shared/words'
import { byYear, rangeOf } from '../../shared/years'
import { OrganizationPageDocument, type OrganizationPageQuery } from './gql/graphql'
import { Heads } from './Heads'
import { Lineage } from './Lineage'
import { Partners } from './Partners'
import { Topics } from './Topics'
import { Tree } from './Tree'
import { organizationWords } from './words'

export type Organization = NonNullable<OrganizationPageQuery['organization']>

/** OrganizationPage is the profile of one body. */
export function OrganizationPage({ id }: { id: string }) {
  const w = useWords(organizationWords)
  const c = useWords(words)
  const v = useWords(viewWords)
  const answer = useAnswer(OrganizationPageDocument, { id })
  return (
    <ViewPage
      title={answer.data?.data.organization?.name ?? w.title}
      actions={
        <>
          <Button component="a" href={hrefOf('/', { show: id, at: id })} onClick={followed} size="compact-sm" variant="default">
            {c.inExplorer}
          </Button>
          <EditLink id={id} />
          <QueryBehind document={OrganizationPageDocument} variables={{ id }} />
        </>
      }
    >
      <Answer of={answer}>{({ organization }) => (organization ? <Profile of={organization} /> : <Nothing title={w.unknown} why={v.unknownWhy} />)}</Answer>
    </ViewPage>
  )
}

function Profile({ of }: { of: Organization }) {
  const enums = useEnums()
  const w = useWords(organizationWords)
  return (
    <>
      <Facts
        facts={[
          [w.kind, of.kind && enums.OrganizationKind[of.kind]],
          [w.level, of.level && enums.OrganizationLevel[of.level]],
          [w.country, of.country && <EntityLink of={of.country} />],
          [w.inception, of.inception],
          [w.dissolution, of.dissolution],
        ]}
      />
      <OtherNames of={of} label={w.otherNames} />
      <Claims claims={of.claims} />
      <Heads of={of} />
      <Tree of={of} />
      <Lineage of={of} />
      <Partners of={of} />
      <Topics of={of} />
      <Activity of={of} />
    </>
  )
}

/** Activity is what is known of each year, above what the sources cover. */
function Activity({ of }: { of: Organization }) {
  const w = useWords(organizationWords)
  const [hosted, attended, agreements] = useMemo(() => [of.hosted, of.participatedIn, of.agreements].map((list) => byYear(list.aggregate.nodes)), [of])
  const years = useMemo(() => rangeOf([hosted, attended, agreements].flatMap((b) => [...(b?.years.keys() ?? [])])).map((year) => ({ year })), [hosted, attended, agreements])
  const columns = useMemo<Column<{ year: number }>[]>(() => {
    const column = (key: string, header: string, counts: typeof hosted): Column<{ year: number }> => ({ key, header, numeric: true, value: ({ year }) => counts?.years.get(year) ?? 0 })
    return [
      { key: 'year', header: w.year, value: ({ year }) => year, show: ({ year }) => String(year), short: true },
      column('hosted', w.hosted, hosted),
      column('attended', w.attended, attended),
      column('agreements', w.agreements, agreements),
    ]
  }, [w, hosted, attended, agreements])
  if (!hosted || !attended || !agreements || years.length === 0) return <Nothing title={w.activity} why={w.noActivity} />
  return (
    <>
      <Trend
        title={w.activity}
        filters={[of.name]}
        of="both"
        undated={hosted.undated + attended.undated + agreements.undated}
        series={[
          { label: w.hostedYears, colour: colours.Organization, years: hosted.years },
          { label: w.attendedYears, colour: colours.Event, years: attended.years },
          { label: w.agreementYears, colour: colours.Agreement, years: agreements.years },
        ]}
      />
      <DataTable name={w.activityTable} rows={years} columns={columns} idOf={({ year }) => String(year)} param="years" />
    </>
  )
}
