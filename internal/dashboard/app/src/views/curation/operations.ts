// What a change set asks, as the service keeps it: the input of applyChanges.
import type { Document } from '../../shared/api'
import { isFact, readingOf, type TypeOf } from './contract'
import { types } from './types'

/** Evidence is a claim as it is handed in. */
export interface Evidence {
  document?: string
  newDocument?: { id: string; set: Record<string, string | null> }
  quote?: string
  confidence?: number
  status?: string
}

/** Body is what is done to one node or fact. */
export interface Body {
  action: string
  id?: string
  from?: string
  to?: string
  expectedRevision?: number
  set?: Record<string, unknown>
  unset?: string[]
  claims?: Evidence[]
}

/** constantOf is what enums call a field: DAY_PART for dayPart. */
export const constantOf = (field: string) => field.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase()

/** Input is that of applyChanges. */
export interface Input {
  mutationId?: string
  author?: string
  reason?: string
  draft?: boolean
  claim?: Evidence
  operations: Record<string, Body>[]
}

/** Operation is one of them, with its type. */
export interface Operation {
  type: TypeOf
  body: Body
}

/** inputOf reads an input that was kept; undefined if it is another's (a merge's, for one) or none. */
export function inputOf(text: string | null | undefined): Input | undefined {
  try {
    const input = JSON.parse(text ?? '') as Partial<Input>
    return Array.isArray(input.operations) ? (input as Input) : undefined
  } catch {
    return undefined
  }
}

/** operationsOf are the operations whose type this page knows. */
export function operationsOf(input: Input): Operation[] {
  return input.operations.flatMap((o) => {
    const [member, body] = Object.entries(o).find(([, value]) => value) ?? []
    const type = types.at(member ?? '')
    return type && body ? [{ type, body }] : []
  })
}

/** idsIn are all ids that operations name, for which names are looked up. */
export function idsIn(input: Input): string[] {
  const ids = operationsOf(input).flatMap(({ type, body }) => [
    isFact(type) ? undefined : body.id,
    body.from,
    body.to,
    ...type.fields.filter((f) => f.to).map((f) => body.set?.[f.name]),
    ...(body.claims ?? [input.claim]).map((c) => c?.document),
  ])
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && id !== ''))].sort()
}

/** End is one end of a fact. */
export interface End {
  __typename?: string
  id: string
  name: string
}

/** KeptClaim is a claim as it stands. */
export interface KeptClaim {
  id: string
  quote: string | null
  confidence: number | null
  status: string | null
  method: string | null
  recordedAt: string | null
  retractedAt: string | null
  revision: number
  document: { id: string; name: string; url: string | null; publisher: string | null; published: string | null } | null
}

/** Current is a node or fact as it is now; its values stand under their names. */
export interface Current {
  revision: number
  source?: End
  target?: End
  claims?: { totalCount: number; nodes: KeptClaim[] }
  [field: string]: unknown
}

interface Reading {
  node?: (Current & { id: string }) | null
}

/** reading asks for one node or fact of a type as it is now. */
export const reading = (type: TypeOf) => readingOf(type) as unknown as Document<Reading, { id: string }>

/** currentOf is what was asked for; undefined if it is not in the graph. An id that was merged into another is that of none. */
export function currentOf(id: string, answer: Reading): Current | undefined {
  return answer.node?.id === id && answer.node.revision !== undefined ? answer.node : undefined
}

/** textOfValue writes a value as a form has it. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return String((value as { id?: string }).id ?? '')
  return String(value)
}
