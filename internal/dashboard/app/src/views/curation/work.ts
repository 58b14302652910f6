// The change set that a curator is working at: one form for each node and fact, kept until it is sent.
import { keep, kept, randomId, useKept } from './kept'
import { fieldsOf, isFact, type TypeOf } from './contract'
import type { Body, Current, Evidence, Input } from './operations'
import { constantOf, textOfValue } from './operations'
import { types } from './types'

/** SourceForm is the evidence of one form, as it is typed. */
export interface SourceForm {
  fresh: boolean
  document: string
  url: string
  title: string
  publisher: string
  published: string
  quote: string
  confidence: string
}

/** Op is what is done to one node or fact, as it is typed. */
export interface Op {
  key: string
  type: string
  action: 'CREATE' | 'CHANGE' | 'RETRACT'
  id: string
  from: string
  to: string
  /** of is what a new name is for. */
  of: string
  expectedRevision?: number
  /** before has the values as they were when the form was opened. */
  before: Record<string, string>
  /** set has the values that were typed; the empty text takes one away. */
  set: Record<string, string>
  source: SourceForm
  /** chance makes ids of what has no name in Latin letters. */
  chance: string
}

/** Work is all of it. */
export interface Work {
  ops: Op[]
  reason: string
}

const key = 'work'
const empty: Work = { ops: [], reason: '' }

/** useWork is the work, and how it is changed. */
export const useWork = () => useKept<Work>(key, empty)[0]

export const setWork = (change: (work: Work) => Work) => keep(key, change(kept(key, empty)))
export const setReason = (reason: string) => setWork((work) => ({ ...work, reason }))
export const clearWork = () => keep(key, undefined)
export const dropOp = (of: string) => setWork((work) => ({ ...work, ops: work.ops.filter((op) => op.key !== of) }))

/** setOp puts a form into the work, or in the place of its earlier self. */
export const setOp = (next: Op) =>
  setWork((work) => ({ ...work, ops: work.ops.some((op) => op.key === next.key) ? work.ops.map((op) => (op.key === next.key ? next : op)) : [...work.ops, next] }))

/** goingIn are the forms that do something: one of what is there that changes nothing is kept, but is no part of the change set. */
export const goingIn = (work: Work) => work.ops.filter((op) => op.action !== 'CHANGE' || Object.keys(changes(op)).length > 0 || hasSource(op.source))

const hasSource = (s: SourceForm) => s.quote !== '' || (s.fresh && (s.url !== '' || s.title !== ''))

/** sourceLike is where the last form had its evidence from: the next one is mostly from there too. */
const sourceLike = (work: Work): SourceForm => {
  const last = work.ops.findLast((op) => types.named(op.type)?.claims)?.source
  return last ? { ...last, quote: '' } : { fresh: false, document: '', url: '', title: '', publisher: '', published: '', quote: '', confidence: '90' }
}

/** opened is the form of what is there. */
export function opened(type: TypeOf, id: string, now: Current, work: Work): Op {
  const before = Object.fromEntries(fieldsOf(type).map((f) => [f.name, textOfValue(now[f.name])]))
  return { key: id, type: type.name, action: 'CHANGE', id, from: '', to: '', of: '', expectedRevision: now.revision, before, set: {}, source: sourceLike(work), chance: '' }
}

/** begun is the form of something new. */
export const begun = (type: TypeOf, key: string, { from, to, of }: { from: string; to: string; of: string }, work: Work): Op => ({
  key, type: type.name, action: 'CREATE', id: '', from, to, of, before: {}, set: {}, source: sourceLike(work), chance: randomId().slice(0, 8),
})

/** valueIn is what stands in a field. */
export const valueIn = (op: Op, field: string) => op.set[field] ?? op.before[field] ?? ''

/** changes are the values that differ from what was there. */
export const changes = (op: Op) => Object.fromEntries(Object.entries(op.set).filter(([name, value]) => value.trim() !== (op.before[name] ?? '')))

/** slug writes a text as a part of an id. */
export const slug = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')

/** idOf is the id of a form's node: the one that was typed, or one made of its name and date. */
export function idOf(op: Op): string {
  const type = types.named(op.type)
  if (op.id.trim() !== '' || !type || isFact(type)) return op.id.trim()
  const name = slug(op.set['name'] ?? op.set['value'] ?? op.set['text'] ?? op.set['title'] ?? '')
  const date = /^\d{4}(-\d\d){0,2}$/.exec(op.set['date'] ?? op.set['signed'] ?? '')?.[0]
  const words = [date, name || op.chance, type.name === 'Name' && name ? op.chance : ''].filter(Boolean).join('-')
  return `${type.prefix}:${words}`
}

const newDocumentId = (op: Op) => `document:${slug(op.source.title || op.source.url.replace(/^https?:\/\//, '')) || op.chance || slug(op.key)}`

/** needsSource says whether a form states something, and so must say where it is written. */
export const needsSource = (op: Op) => {
  const type = types.named(op.type)
  if (!type || op.action === 'RETRACT') return false
  if (type.name === 'Name') return op.of !== ''
  return type.claims && (op.action === 'CREATE' || Object.keys(changes(op)).length > 0 || hasSource(op.source))
}

/** Missing is a field of a form that a problem is about: `set.date`, `from`, `source.quote`. */
export interface Missing {
  key: string
  place: string
}

/** missing are the places that must be filled in first. */
export function missing(work: Work): Missing[] {
  return goingIn(work).flatMap((op) => {
    const type = types.named(op.type)
    if (!type) return []
    const places = []
    if (op.action === 'CREATE') {
      if (isFact(type)) places.push(...(['from', 'to'] as const).filter((end) => op[end] === ''))
      else places.push(...fieldsOf(type).filter((f) => f.required && (op.set[f.name] ?? '').trim() === '').map((f) => `set.${f.name}`))
      if (type.name === 'Name' && op.of === '') places.push('of')
    }
    if (needsSource(op)) {
      if (op.source.fresh ? op.source.url.trim() === '' && op.source.title.trim() === '' : op.source.document === '') places.push(op.source.fresh ? 'source.url' : 'source.document')
      if (op.source.quote.trim() === '') places.push('source.quote')
      if (!/^\d+$/.test(op.source.confidence) || Number(op.source.confidence) > 100) places.push('source.confidence')
    }
    for (const f of fieldsOf(type)) {
      const text = changes(op)[f.name]?.trim()
      if (text && (f.type === 'Int' || f.type === 'Float') && !isNumber(text, f.type)) places.push(`set.${f.name}`)
    }
    return places.map((place) => ({ key: op.key, place }))
  })
}

const isNumber = (text: string, type: 'Int' | 'Float') => (type === 'Int' ? /^-?\d{1,10}$/ : /^-?\d+(\.\d+)?$/).test(text)

/** inputOfWork is the input of applyChanges, and for each operation the form that it is from. */
export function inputOfWork(work: Work): { input: Omit<Input, 'mutationId' | 'author' | 'draft'>; keys: string[] } {
  const keys: string[] = []
  const operations: Record<string, Body>[] = []
  const made = new Set<string>()
  for (const op of goingIn(work)) {
    const type = types.named(op.type)
    if (!type) continue
    const claims = needsSource(op) ? { claims: [evidenceOf(op, made)] } : {}
    const add = (member: string, body: Body) => {
      operations.push({ [member]: body })
      keys.push(op.key)
    }
    const set = setOf(type, op)
    const revision = op.expectedRevision ? { expectedRevision: op.expectedRevision } : {}
    if (op.action === 'RETRACT') add(type.member, { action: isFact(type) ? 'UNLINK' : 'RETRACT', id: op.id, ...revision })
    else if (op.action === 'CHANGE') add(type.member, { action: 'CHANGE', id: op.id, ...revision, ...set, ...claims })
    else if (isFact(type)) add(type.member, { action: 'LINK', from: op.from, to: op.to, ...set, ...claims })
    else if (type.name === 'Name') {
      add(type.member, { action: 'CREATE', id: idOf(op), ...set })
      if (op.of) add('named', { action: 'LINK', from: op.of, to: idOf(op), ...claims })
    } else add(type.member, { action: 'CREATE', id: idOf(op), ...set, ...claims })
  }
  return { input: { ...(work.reason.trim() && { reason: work.reason.trim() }), operations }, keys }
}

/** setOf are the values that a form sets and removes. */
function setOf(type: TypeOf, op: Op): Pick<Body, 'set' | 'unset'> {
  const typed = Object.entries(changes(op)).map(([name, text]) => [name, text.trim()] as const)
  const [values, removed] = [typed.filter(([, text]) => text !== ''), op.action === 'CHANGE' ? typed.filter(([, text]) => text === '') : []]
  return {
    ...(values.length > 0 && { set: valuesOf(type, values) }),
    ...(removed.length > 0 && { unset: removed.map(([name]) => constantOf(name)) }),
  }
}

function valuesOf(type: TypeOf, typed: readonly (readonly [string, string])[]): Record<string, unknown> {
  return Object.fromEntries(
    typed.map(([name, text]) => {
      const field = type.fields.find((f) => f.name === name)
      if (field?.type === 'Boolean') return [name, text === 'true']
      if ((field?.type === 'Int' || field?.type === 'Float') && isNumber(text, field.type)) return [name, Number(text)]
      return [name, text]
    }),
  )
}

/** evidenceOf is a form's claim. A new source is made once, and named by its id by the forms after the first. */
function evidenceOf(op: Op, made: Set<string>): Evidence {
  const { source } = op
  const more = {
    ...(source.quote.trim() && { quote: source.quote.trim() }),
    ...(/^\d+$/.test(source.confidence) && { confidence: Number(source.confidence) }),
  }
  if (!source.fresh) return { document: source.document, ...more }
  const id = newDocumentId(op)
  if (made.has(id)) return { document: id, ...more }
  made.add(id)
  const set = Object.fromEntries((['url', 'title', 'publisher', 'published'] as const).map((name) => [name, source[name].trim()]).filter(([, text]) => text !== ''))
  return { newDocument: { id, set }, ...more }
}

/** placeOf is the form's place that an argument is about. */
export function placeOf(argument: string | undefined, keys: readonly string[]): Missing | undefined {
  const found = /^input\.operations\.(\d+)(?:\.\w+)?(?:\.(.*))?$/.exec(argument ?? '')
  const key = keys[Number(found?.[1])]
  if (!found || key === undefined) return undefined
  const rest = found[2] ?? ''
  const claim = /^claims\.\d+\.(?:newDocument\.(?:set\.)?)?(\w+)/.exec(rest)
  return { key, place: claim ? `source.${claim[1]}` : rest }
}
