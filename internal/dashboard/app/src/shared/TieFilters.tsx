// The controls that choose which ties are shown; what they choose stands in the address.
import { Checkbox, NativeSelect } from '@mantine/core'
import { useWords } from './language'
import { Period } from './Period'
import { type TieLevel, type TieQuestion, tieKinds, tieLevels } from './tieQuestion'
import { setParams, usePlace } from './url'
import { viewWords } from './viewWords'

interface Props {
  question: TieQuestion
  levels?: readonly TieLevel[]
  /** period is false where a view has periods of its own. */
  period?: boolean
  /** also are parameters that no longer fit when the question changes. */
  also?: readonly string[]
}

/** TieFilters changes the question in the address. */
export function TieFilters({ question, levels = tieLevels, period = true, also = [] }: Props) {
  const w = useWords(viewWords)
  const gone = Object.fromEntries(also.map((name) => [name, null]))
  return (
    <>
      <NativeSelect
        label={w.between}
        value={question.level}
        data={levels.map((value) => ({ value, label: w[`level${value}`] }))}
        onChange={(event) => setParams({ level: event.currentTarget.value, ...gone })}
      />
      <NativeSelect
        label={w.by}
        value={question.kind}
        data={tieKinds.map((value) => ({ value, label: w[`by_${value}`] }))}
        onChange={(event) => setParams({ by: event.currentTarget.value })}
      />
      {period && <Period />}
      <Checkbox
        label={w.across}
        mb={8}
        checked={question.where.acrossCountries ?? false}
        onChange={(event) => setParams({ across: event.currentTarget.checked ? 'yes' : null })}
      />
      <Checkbox
        label={w.successors}
        mb={8}
        checked={question.successors}
        onChange={(event) => setParams({ successors: event.currentTarget.checked ? 'yes' : null })}
      />
    </>
  )
}

/** useTieCaption says in words what was chosen, for figures and their files. */
export function useTieCaption(question: TieQuestion): string[] {
  const w = useWords(viewWords)
  const { params } = usePlace()
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? '']
  return [
    `${w.between}: ${w[`level${question.level}`]}`,
    `${w.by}: ${w[`by_${question.kind}`]}`,
    from || to ? `${from || '…'} – ${to || '…'}` : w.anyTime,
    ...(question.where.acrossCountries ? [w.across] : []),
    ...(question.successors ? [w.successors] : []),
  ]
}
