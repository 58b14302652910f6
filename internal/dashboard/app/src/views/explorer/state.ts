// What the explorer shows, as the address tells it. The graph is not kept, but how it came about: steps, and what was changed since.
import { type EntityType, isEntityType } from '../../shared/entities'
import { type Parameters, textOf } from '../../shared/url'
import type { FactType } from './gql/graphql'

/** Step adds to the graph. Steps are asked and laid out one after the other. */
export type Step =
  | { kind: 'show'; id: string }
  | { kind: 'expand'; id: string; type: FactType | null; cap: number }
  | { kind: 'ego'; id: string; depth: number }
  | { kind: 'path'; from: string; to: string }

export const layouts = ['force', 'rings', 'time'] as const
export type Layout = (typeof layouts)[number]

/** State is all that a reader can change. */
export interface State {
  steps: Step[]
  hidden: string[]
  pins: Map<string, [number, number]>
  off: EntityType[]
  /** from and to are months, as 2017-06; empty is open. */
  from: string
  to: string
  /** undated tells whether what has no date is shown while a window is set. */
  undated: boolean
  layout: Layout
  /** tidy is how many steps were arranged anew as one. */
  tidy: number
  /** at is the node or fact that the panel shows. */
  at: string
  picked: string[]
  /** grouped draws groups even where there are few nodes, and open are those that show what is in them. */
  grouped: boolean
  open: string[]
  table: boolean
}

export const defaultCap = 25
const caps = { least: 1, most: 500 }

/** stateOf reads an address. What it does not understand it leaves out. */
export function stateOf(params: URLSearchParams): State {
  const steps: Step[] = []
  for (const [name, value] of params) {
    const parts = value.split('~')
    const [id = ''] = parts
    if (!id) continue
    if (name === 'show') steps.push({ kind: 'show', id })
    if (name === 'expand') {
      const cap = Number(parts[2] ?? defaultCap)
      steps.push({ kind: 'expand', id, type: (parts[1] || null) as FactType | null, cap: Math.min(caps.most, Math.max(caps.least, cap || defaultCap)) })
    }
    if (name === 'ego') steps.push({ kind: 'ego', id, depth: Math.min(3, Math.max(1, Number(parts[1]) || 1)) })
    if (name === 'path' && parts[1]) steps.push({ kind: 'path', from: id, to: parts[1] })
  }
  const pins = new Map<string, [number, number]>()
  for (const pin of params.getAll('pin')) {
    const [id, x, y] = pin.split('~')
    if (id && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) pins.set(id, [Number(x), Number(y)])
  }
  const month = (name: string) => (/^-?\d{4}-\d\d$/.test(params.get(name) ?? '') ? (params.get(name) as string) : '')
  return {
    steps,
    hidden: params.getAll('hide'),
    pins,
    off: (params.get('off') ?? '').split(',').filter(isEntityType),
    from: month('from'),
    to: month('to'),
    undated: params.get('undated') !== 'no',
    layout: layouts.find((l) => l === params.get('layout')) ?? 'force',
    tidy: Math.max(0, Math.floor(Number(params.get('tidy')) || 0)),
    at: params.get('at') ?? '',
    picked: params.getAll('pick'),
    grouped: params.get('groups') === 'yes',
    open: params.getAll('open'),
    table: params.get('table') === 'yes',
  }
}

/** addressOf writes a state. Other parameters, such as the orders of tables, are kept. */
export function addressOf(state: State, others: URLSearchParams): string {
  const params = new URLSearchParams()
  for (const step of state.steps) params.append(step.kind, textOfStep(step))
  const rest: Parameters = {
    hide: state.hidden,
    pin: [...state.pins].map(([id, [x, y]]) => `${id}~${Math.round(x)}~${Math.round(y)}`),
    off: state.off.join(','),
    from: state.from,
    to: state.to,
    undated: state.undated ? '' : 'no',
    layout: state.layout === 'force' ? '' : state.layout,
    tidy: state.tidy ? String(state.tidy) : '',
    at: state.at,
    pick: state.picked,
    groups: state.grouped ? 'yes' : '',
    open: state.open,
    table: state.table ? 'yes' : '',
  }
  for (const [name, value] of Object.entries(rest)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one) params.append(name, one)
  }
  const own = new Set(['show', 'expand', 'ego', 'path', ...Object.keys(rest)])
  for (const [name, value] of others) if (!own.has(name)) params.append(name, value)
  return `/${textOf(params)}`
}

/** textOfStep is a step as the address has it. */
export function textOfStep(step: Step): string {
  switch (step.kind) {
    case 'show':
      return step.id
    case 'expand':
      return [step.id, step.type ?? '', step.cap].join('~')
    case 'ego':
      return `${step.id}~${step.depth}`
    case 'path':
      return `${step.from}~${step.to}`
  }
}

/** withStep adds a step, unless it is there already. A greater depth or cap of the same takes the place of the lesser. */
export function withStep(steps: readonly Step[], step: Step): Step[] {
  const same = (s: Step) =>
    s.kind === step.kind &&
    (step.kind === 'path' ? textOfStep(s) === textOfStep(step) : 'id' in s && s.id === step.id && (step.kind !== 'expand' || (s.kind === 'expand' && s.type === step.type)))
  const at = steps.findIndex(same)
  return at < 0 ? [...steps, step] : steps.with(at, step)
}

/** withoutSteps takes back what was added around a node. */
export const withoutSteps = (steps: readonly Step[], id: string): Step[] =>
  steps.filter((s) => !((s.kind === 'expand' || s.kind === 'ego') && s.id === id))
