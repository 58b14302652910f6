// What is asked about ties, as it stands in the address: between whom, by what, and when.
import { useMemo } from 'react'
import { type Parameters, usePlace } from './url'

/** tieLevels are between what ties are counted, as the service names them. */
export const tieLevels = ['COUNTRY', 'MINISTRY', 'ORGANIZATION', 'PERSON', 'TOPIC'] as const
export type TieLevel = (typeof tieLevels)[number]

/** tieKinds are what ties, by the names that stand in the address. */
export const tieKinds = ['hosting', 'meeting', 'agreements', 'everything'] as const
export type TieKind = (typeof tieKinds)[number]

/** Weights are how much each time counts. */
export interface Weights {
  hosting?: number
  participation?: number
  agreements?: number
}

/** TieQuestion is what every question about ties has. */
export interface TieQuestion {
  level: TieLevel
  kind: TieKind
  by: Weights
  successors: boolean
  where: { period?: string; acrossCountries?: boolean }
}

/** weightsOf says how much each time counts. Persons put nothing on: they are tied by where they both were. */
export function weightsOf(kind: TieKind, level: TieLevel): Weights {
  const hosting = level === 'PERSON' ? {} : { hosting: 1 }
  if (kind === 'agreements') return { agreements: 1 }
  if (kind === 'everything') return { ...hosting, participation: 1, agreements: 1 }
  return kind === 'meeting' || level === 'PERSON' ? { ...hosting, participation: 1 } : hosting
}

/** periodOf is the time from one date to another, each of which may be missing. */
export const periodOf = (from: string, to: string) => (from || to ? `${from || '..'}/${to || '..'}` : undefined)

/** tieQuestionOf reads a question from an address. What it does not know is as if it did not stand there. */
export function tieQuestionOf(params: URLSearchParams, level: TieLevel): TieQuestion {
  const own = tieLevels.find((l) => l === params.get('level')) ?? level
  const kind = tieKinds.find((k) => k === params.get('by')) ?? 'hosting'
  const period = periodOf(params.get('from') ?? '', params.get('to') ?? '')
  return {
    level: own,
    kind,
    by: weightsOf(kind, own),
    successors: params.get('successors') === 'yes',
    where: { ...(period && { period }), ...(params.get('across') === 'yes' && { acrossCountries: true }) },
  }
}

/** useTieQuestion is the question in the address; level is that of a view without one. */
export function useTieQuestion(level: TieLevel): TieQuestion {
  const { params } = usePlace()
  return useMemo(() => tieQuestionOf(params, level), [params, level])
}

/** paramsOf are those that lead to the same question in another view. */
export const paramsOf = (q: TieQuestion, from: string, to: string): Parameters => ({
  level: q.level,
  by: q.kind,
  from,
  to,
  across: q.where.acrossCountries ? 'yes' : null,
  successors: q.successors ? 'yes' : null,
})
