// The graph on the canvas: what each step answered, put together, and what of it is to be seen.
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type AskError, ask, keyOf } from '../../shared/api'
import { type Months, monthsBetween, monthsOf, overlap } from '../../shared/edtf'
import { type EntityType, isEntityType } from '../../shared/entities'
import { type EnumWords, enumWords } from '../../shared/enumWords'
import { language, useLanguage } from '../../shared/language'
import { AroundDocument, type AroundQuery, type FactFragment, type FactType, type ShownFragment, WaysDocument, type WaysQuery } from './gql/graphql'
import { type State, type Step, textOfStep } from './state'

/** Node is an entity on the canvas. */
export interface Node {
  id: string
  type: EntityType
  name: string
  /** degree is how many facts it has in the whole graph; undefined if no step told. */
  degree?: number
  span?: Months
  /** step is the one that first brought it. */
  step: number
}

/** Edge is a fact between two of them. */
export interface Edge {
  id: string
  type: FactType
  source: string
  target: string
  /** detail is what the fact says of itself: a role, a date. */
  detail: string
  span?: Months
}

/** Loaded is all that the steps brought. */
export interface Loaded {
  nodes: Map<string, Node>
  edges: Map<string, Edge>
  /** groups are the nodes that each step brought first. */
  groups: string[][]
  /** cut is how many neighbours were left out, by node. */
  cut: Map<string, number>
  errors: { step: Step; error: AskError }[]
  /** unconnected are path steps that found nothing. */
  unconnected: Step[]
  loading: boolean
}

/**
 * most is how many nodes one step brings; of how many the facts are asked for that no step alone could know; and how many of those stand in one
 * question, which is half of the limit max-roots, since each two such parts are asked together.
 */
export const most = { ego: 300, linked: 2000, part: 500 }

/** variablesOf is what a step asks of its neighborhood. */
export function variablesOf(step: Exclude<Step, { kind: 'path' }>) {
  switch (step.kind) {
    case 'show':
      return { roots: [step.id], depth: 0, relationships: null, perNode: 1, limit: 1 }
    case 'expand':
      return { roots: [step.id], depth: 1, relationships: step.type ? [step.type] : null, perNode: step.cap, limit: step.cap + 1 }
    case 'ego':
      return { roots: [step.id], depth: step.depth, relationships: null, perNode: 25, limit: most.ego }
  }
}

/** useGraph asks each step, and then for the facts between all nodes, which no step alone could know. */
export function useGraph(steps: readonly Step[]): Loaded {
  const lang = useLanguage()
  const answers = useQueries({
    queries: steps.map((step) =>
      step.kind === 'path'
        ? { queryKey: keyOf(WaysDocument, step), queryFn: ({ signal }: { signal: AbortSignal }) => ask(WaysDocument, { from: step.from, to: step.to }, signal) }
        : { queryKey: keyOf(AroundDocument, variablesOf(step)), queryFn: ({ signal }: { signal: AbortSignal }) => ask(AroundDocument, variablesOf(step), signal) },
    ),
  })
  const key = `${lang} ${steps.map((s) => `${s.kind}=${textOfStep(s)}`).join('&')} ${answers.map((a) => a.dataUpdatedAt || a.errorUpdatedAt).join()}`
  // The answers are told apart by the key, since useQueries makes a new list each time.
  const joined = useMemo(() => join(steps, answers.map((a) => a.data?.data), answers.map((a) => a.error as AskError | null)), [key])
  const waiting = answers.some((a) => a.isPending)
  const parts = useMemo(() => (waiting || steps.length < 2 ? [] : pairsOf([...joined.nodes.keys()].slice(0, most.linked))), [joined, waiting, steps.length])
  const links = useQueries({
    queries: parts.map((roots) => {
      const variables = { roots, depth: 0, relationships: null, perNode: 1, limit: roots.length }
      return { queryKey: keyOf(AroundDocument, variables), queryFn: ({ signal }: { signal: AbortSignal }) => ask(AroundDocument, variables, signal) }
    }),
  })
  const loading = waiting || links.some((l) => l.isFetching)
  const linksKey = links.map((l) => l.dataUpdatedAt).join()
  return useMemo(() => {
    const nodes = new Map(joined.nodes)
    const edges = new Map(joined.edges)
    for (const { data } of links) {
      for (const fact of data?.data.neighborhood.edges ?? []) if (!edges.has(fact.id)) edges.set(fact.id, edgeOf(fact))
      for (const { node, degree } of data?.data.neighborhood.nodes ?? []) {
        const known = nodes.get(node.id)
        if (known) nodes.set(node.id, { ...known, degree })
      }
    }
    const failed = links.flatMap(({ error }, i) => (error ? [{ step: { kind: 'show', id: `${i}` } as const, error: error as AskError }] : []))
    return { ...joined, nodes, edges, errors: [...joined.errors, ...failed.slice(0, 1)], loading }
  }, [joined, linksKey, loading])
}

/** pairsOf puts ids together so that each two of them are in one list at least. */
function pairsOf(ids: readonly string[]): string[][] {
  if (ids.length < 2) return []
  if (ids.length <= 2 * most.part) return [ids.toSorted()]
  const parts = Array.from({ length: Math.ceil(ids.length / most.part) }, (_, i) => ids.slice(i * most.part, (i + 1) * most.part))
  return parts.flatMap((a, i) => parts.slice(i + 1).map((b) => [...a, ...b].sort()))
}

function join(steps: readonly Step[], answers: readonly (AroundQuery | WaysQuery | undefined)[], errors: readonly (AskError | null)[]): Loaded {
  const loaded: Loaded = { nodes: new Map(), edges: new Map(), groups: [], cut: new Map(), errors: [], unconnected: [], loading: false }
  steps.forEach((step, i) => {
    const group: string[] = []
    loaded.groups.push(group)
    const error = errors[i]
    if (error) loaded.errors.push({ step, error })
    const answer = answers[i]
    if (!answer) return
    const add = (node: ShownFragment, degree?: number) => {
      const type = node.__typename ?? ''
      const known = loaded.nodes.get(node.id)
      if (known) {
        known.degree ??= degree
      } else if (isEntityType(type)) {
        group.push(node.id)
        loaded.nodes.set(node.id, { id: node.id, type, name: node.name, degree, span: spanOfNode(node), step: i })
      }
    }
    if ('neighborhood' in answer) {
      for (const { node, degree } of answer.neighborhood.nodes) add(node, degree)
      for (const fact of answer.neighborhood.edges) loaded.edges.set(fact.id, edgeOf(fact))
      for (const { node, omitted } of answer.neighborhood.cut) {
        if (step.kind !== 'show') loaded.cut.set(node.id, (loaded.cut.get(node.id) ?? 0) + omitted)
      }
    } else {
      if (answer.paths.paths.length === 0) loaded.unconnected.push(step)
      for (const path of answer.paths.paths) {
        for (const node of path.entities) add(node)
        for (const hop of path.hops) for (const fact of hop.facts) loaded.edges.set(fact.id, edgeOf(fact))
      }
    }
  })
  // A fact is drawn if both of its ends are there.
  for (const edge of loaded.edges.values()) if (!loaded.nodes.has(edge.source) || !loaded.nodes.has(edge.target)) loaded.edges.delete(edge.id)
  return loaded
}

function spanOfNode(node: ShownFragment): Months | undefined {
  if ('start' in node) return monthsBetween(node.start, node.end)
  if ('signed' in node) return monthsOf(node.signed)
  return undefined
}

function edgeOf(fact: FactFragment): Edge {
  // What is told in the reader's words is told anew for another language, for which everything is asked anew.
  const enums: EnumWords = enumWords[language()]
  const details: (string | null | undefined)[] = []
  let span: Months | undefined
  if ('hostRole' in fact) details.push(fact.hostRole && enums.HostRole[fact.hostRole])
  if ('participantRole' in fact) details.push(fact.roleAsStated ?? (fact.participantRole && enums.ParticipantRole[fact.participantRole]))
  if ('asOf' in fact) {
    span = fact.from || fact.to ? monthsBetween(fact.from, fact.to) : monthsOf(fact.asOf)
    details.push(fact.from || fact.to ? `${fact.from ?? '…'}–${fact.to ?? '…'}` : fact.asOf)
  }
  if ('partySigned' in fact) {
    span = monthsBetween(fact.partySigned ?? fact.inForce, fact.withdrawn)
    details.push(fact.partySigned ?? fact.inForce)
  }
  if ('signedOn' in fact) {
    span = monthsOf(fact.signedOn)
    details.push(fact.signedOn)
  }
  if ('succeededOn' in fact) details.push(fact.kind && enums.SuccessionKind[fact.kind], fact.succeededOn)
  if ('ordinal' in fact) details.push(fact.ordinal ? `№ ${fact.ordinal}` : null)
  return { id: fact.id, type: fact.type, source: fact.source.id, target: fact.target.id, detail: details.filter(Boolean).join(', '), span }
}

/** Seen is what of the graph is to be seen. */
export interface Seen {
  nodes: Node[]
  edges: Edge[]
  /** range is from the first to the last month of all that is there; undefined if nothing has a date. */
  range?: Months
}

/** seenOf leaves out what is hidden, of a type that is off, or outside the window of time. */
export function seenOf(loaded: Loaded, state: State): Seen {
  const hidden = new Set(state.hidden)
  const window: Months = [monthsOf(state.from)?.[0] ?? -Infinity, monthsOf(state.to)?.[1] ?? Infinity]
  const windowed = state.from !== '' || state.to !== ''
  // What can have a date and has none is asked for; a body or person never has one.
  const dated = (type: EntityType) => type === 'Event' || type === 'Agreement'
  const nodes = [...loaded.nodes.values()].filter((n) => {
    if (hidden.has(n.id) || state.off.includes(n.type)) return false
    if (!windowed) return true
    return n.span ? overlap(n.span, window) : !dated(n.type) || state.undated
  })
  const ids = new Set(nodes.map((n) => n.id))
  const edges = [...loaded.edges.values()].filter((e) => ids.has(e.source) && ids.has(e.target) && (!windowed || !e.span || overlap(e.span, window)))
  const ends = [...loaded.nodes.values(), ...loaded.edges.values()].flatMap((x) => x.span ?? []).filter(Number.isFinite)
  return { nodes, edges, range: ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : undefined }
}
