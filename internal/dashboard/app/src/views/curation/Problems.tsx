import { Alert } from '@mantine/core'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { hrefOf } from '../../shared/url'
import { words } from '../../shared/words'
import css from './curation.module.css'
import type { WarningPartsFragment } from './gql/graphql'
import { useSays } from './says'
import type { Problem, Refused } from './send'
import { curationWords } from './words'

/** moment shows when something was done, in UTC, as the history has it. */
export const moment = (at: string) => at.slice(0, 19).replace('T', ' ')

/** Problems tells all that was wrong with a change, in the service's words, and that nothing was changed. */
export function Problems({ of, problems = of.problems }: { of: Refused; problems?: readonly Problem[] }) {
  const w = useWords(curationWords)
  const c = useWords(words)
  if (problems.length === 0) return null
  const unknown = problems.some((p) => p.code === 'UNREACHABLE' || p.code === 'NO_ANSWER')
  return (
    <Alert color="red" variant="outline" role="alert" title={unknown ? w.noAnswer : w.refused} className={css.problems}>
      <ul>
        {problems.map((p, i) => (
          <li key={i}>
            {p.argument && p.argument !== 'input' && <code>{p.argument.replace(/^input\./, '')}: </code>}
            {p.message} {p.code === 'CONFLICT' && p.target && <Conflict of={p} target={p.target} />}
          </li>
        ))}
      </ul>
      <p className={css.note}>
        {unknown ? w.sendAgain : w.nothingLost} {[problems[0]?.code, of.request && c.request(of.request)].filter(Boolean).join(' · ')}
      </p>
    </Alert>
  )
}

/** Warning is something about a change that was made and may not be what was meant. */
export type Warning = WarningPartsFragment['warnings'][number]

/** Warnings tells what the service let pass, in its words: what is kept with the change set. */
export function Warnings({ of }: { of: readonly Warning[] }) {
  const w = useWords(curationWords)
  const says = useSays()
  if (of.length === 0) return null
  return (
    <section className={css.warning} role="note" aria-label={w.warnings}>
      <p>{w.warnings}</p>
      <ul>
        {of.map((warning, i) => (
          <li key={i}>
            {says.value('WarningCode', warning.code)}: {warning.message} {warning.argument && <code>{warning.argument.replace(/^input\./, '')}</code>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Conflict says who changed the target last, and leads to what they did. */
function Conflict({ of, target }: { of: Problem; target: string }) {
  const w = useWords(curationWords)
  const who = of.changedBy && of.changedAt ? w.changedBy(of.changedBy, moment(of.changedAt)) : null
  return (
    <span>
      {[who, of.currentRevision && w.revisionNow(of.currentRevision)].filter(Boolean).join(' · ')}{' '}
      <Link href={hrefOf('/curation', target.startsWith('change-set:') ? { tab: 'history', set: target } : { tab: 'history', target })}>{w.itsHistory}</Link>
    </span>
  )
}
