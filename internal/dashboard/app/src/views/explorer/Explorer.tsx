// The explorer: a part of the graph that the reader puts together, step by step.
import { Alert, Button, NativeSelect } from '@mantine/core'
import { lazy, Suspense, useCallback, useMemo, useRef, type KeyboardEvent } from 'react'
import { Dot } from '../../shared/Entity'
import { colours, type EntityType, entityTypes, typeWords } from '../../shared/entities'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { Failed, Loading } from '../../shared/states'
import { go, usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import { Begin } from './Begin'
import type { Handle } from './Canvas'
import css from './explorer.module.css'
import { type Loaded, seenOf, useGraph } from './graph'
import { useHistory } from './history'
import { NodeList } from './NodeList'
import { type Actions, Panel } from './Panel'
import type { Plan, Point } from './place'
import { queryOf } from './query'
import { addressOf, defaultCap, type Layout, layouts, type State, stateOf, type Step, withoutSteps, withStep } from './state'
import { Tables } from './Tables'
import { TimeWindow } from './TimeWindow'
import { usePlaces } from './usePlaces'
import { explorerWords } from './words'

const Canvas = lazy(() => import('./Canvas').then(({ Canvas }) => ({ default: Canvas })))

/** many is where drawing begins to be slow, and tooMany where it is not done. */
const [many, tooMany] = [2000, 5000]

const canDraw = (() => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
})()

export default function Explorer() {
  const w = useWords(explorerWords)
  const c = useWords(words)
  const t = useWords(typeWords)
  const { params } = usePlace()
  const { change, undo, redo } = useHistory()
  const state = useMemo(() => stateOf(params), [params])
  const stepsKey = state.steps.map((s) => JSON.stringify(s)).join()
  const steps = useMemo(() => state.steps, [stepsKey])
  const loaded = useGraph(steps)
  const seen = useMemo(() => seenOf(loaded, state), [loaded, state])
  const places = usePlaces(usePlan(loaded, state))
  const cap = Number(params.get('cap')) || defaultCap
  const canvas = useRef<Handle>(null)
  const lasso = params.get('lasso') === 'yes'

  const set = useCallback((next: Partial<State>) => change(addressOf({ ...stateOf(new URLSearchParams(location.search)), ...next }, new URLSearchParams(location.search))), [change])
  /** look changes what is looked at, which is no step to undo. */
  const look = useCallback((next: Partial<State>) => go(addressOf({ ...stateOf(new URLSearchParams(location.search)), ...next }, new URLSearchParams(location.search)), { replace: true }), [])
  const now = () => stateOf(new URLSearchParams(location.search))
  const actions = useMemo<Actions>(
    () => ({
      add: (step: Step) => set({ steps: withStep(now().steps, step), at: step.kind === 'path' ? now().at : step.id }),
      collapse: (id) => set({ steps: withoutSteps(now().steps, id) }),
      hide: (ids) => set({ hidden: [...new Set([...now().hidden, ...ids])], at: ids.includes(now().at) ? '' : now().at, picked: [] }),
      pin: (id) => {
        const pins = new Map(now().pins)
        const place = places?.get(id)
        if (!pins.delete(id) && place) pins.set(id, place)
        set({ pins })
      },
      select: (id) => look({ at: id }),
    }),
    [set, look, places],
  )
  const onKey = (event: KeyboardEvent, id = state.at) => {
    const command = event.ctrlKey || event.metaKey
    if (event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'u' || (command && key === 'z' && !event.shiftKey)) undo?.()
    else if (key === 'r' && !command) redo?.()
    else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) redo?.()
    else if (command) return
    else if (key === 'f' || key === '0') canvas.current?.fit()
    else if (key === 'escape') look({ at: '', picked: [] })
    else if (id && key === 'e') actions.add({ kind: 'expand', id, type: null, cap })
    else if (id && key === 'c') actions.collapse(id)
    else if (id && (key === 'h' || key === 'delete')) actions.hide(state.picked.length > 0 ? state.picked : [id])
    else if (id && key === 'p') actions.pin(id)
    else return
    event.preventDefault()
  }
  const param = (name: string, value: string) => {
    const next = new URLSearchParams(location.search)
    if (value) next.set(name, value)
    else next.delete(name)
    go(addressOf(stateOf(next), next), { replace: true })
  }
  const add = (id: string) => actions.add({ kind: 'show', id })
  const counts = useMemo(() => {
    const all = new Map<EntityType, number>()
    for (const n of loaded.nodes.values()) all.set(n.type, (all.get(n.type) ?? 0) + 1)
    return entityTypes.flatMap((type) => (all.has(type) ? [[type, all.get(type) ?? 0] as const] : []))
  }, [loaded.nodes])
  const nameOf = (id: string) => loaded.nodes.get(id)?.name ?? id
  const pins = useMemo(() => new Map(state.pins), [params])
  const behind = useMemo(() => queryOf(steps), [steps])
  const filters = [
    steps.map((s) => (s.kind === 'path' ? `${nameOf(s.from)} – ${nameOf(s.to)}` : s.kind === 'show' ? nameOf(s.id) : `${nameOf(s.id)} (${s.kind === 'ego' ? w.depth(s.depth) : w.expand.toLowerCase()})`)).join(', '),
    state.from || state.to ? `${w.window}: ${state.from || '…'}–${state.to || '…'}` : '',
    w.size(seen.nodes.length, seen.edges.length),
  ].filter(Boolean)

  if (steps.length === 0) {
    return (
      <ViewPage title={w.title}>
        <div className={css.first}>
          <SearchBox onChoose={(node) => add(node.id)} />
        </div>
        <Begin />
      </ViewPage>
    )
  }
  const draws = canDraw && seen.nodes.length <= tooMany
  return (
    <ViewPage title={w.title} full actions={<QueryBehind document={behind.document} variables={behind.variables} />}>
      <div className={css.bar} role="toolbar" aria-label={w.title}>
        <SearchBox label={w.add} onChoose={(node) => add(node.id)} />
        <Button.Group>
          <Button size="xs" variant="default" disabled={!undo} onClick={undo}>{w.undo}</Button>
          <Button size="xs" variant="default" disabled={!redo} onClick={redo}>{w.redo}</Button>
        </Button.Group>
        <Button.Group>
          <Button size="xs" variant="default" aria-label={w.closer} onClick={() => canvas.current?.zoom(1 / 1.4)}>+</Button>
          <Button size="xs" variant="default" aria-label={w.farther} onClick={() => canvas.current?.zoom(1.4)}>−</Button>
          <Button size="xs" variant="default" onClick={() => canvas.current?.fit()}>{w.fit}</Button>
        </Button.Group>
        <Button size="xs" variant={lasso ? 'filled' : 'default'} aria-pressed={lasso} onClick={() => param('lasso', lasso ? '' : 'yes')}>{w.lasso}</Button>
        <NativeSelect size="xs" aria-label={w.layout} value={state.layout} data={layouts.map((value) => ({ value, label: w.layouts[value] }))} onChange={(e) => set({ layout: e.currentTarget.value as Layout })} />
        <Button size="xs" variant="default" onClick={() => set({ tidy: steps.length, pins: new Map() })}>{w.tidy}</Button>
        <NativeSelect size="xs" aria-label={w.cap} value={String(cap)} data={['5', '10', '25', '50', '100', '250'].map((value) => ({ value, label: `${w.cap} ${value}` }))} onChange={(e) => param('cap', e.currentTarget.value === String(defaultCap) ? '' : e.currentTarget.value)} />
        <Button size="xs" variant="default" onClick={() => change('/')}>{w.clear}</Button>
        {state.hidden.length > 0 && <Button size="xs" variant="default" onClick={() => set({ hidden: [] })}>{w.unhide(state.hidden.length)}</Button>}
        {state.picked.length > 0 && (
          <div className={css.picked} role="group" aria-label={w.picked(state.picked.length)}>
            <span>{w.picked(state.picked.length)}</span>
            <Button size="compact-xs" variant="default" onClick={() => actions.hide(state.picked)}>{w.hide}</Button>
            <Button size="compact-xs" variant="default" onClick={() => set({ hidden: [...new Set([...state.hidden, ...seen.nodes.map((n) => n.id).filter((id) => !state.picked.includes(id))])], picked: [] })}>{w.keepOnly}</Button>
            <Button size="compact-xs" variant="default" onClick={() => set({ pins: new Map([...state.pins, ...state.picked.flatMap((id): [string, Point][] => { const p = places?.get(id); return p ? [[id, p]] : [] })]) })}>{w.pin}</Button>
            {state.picked.length === 2 && <Button size="compact-xs" variant="default" onClick={() => actions.add({ kind: 'path', from: state.picked[0] as string, to: state.picked[1] as string })}>{w.pathPicked}</Button>}
            <Button size="compact-xs" variant="default" onClick={() => look({ picked: [] })}>{w.unpick}</Button>
          </div>
        )}
      </div>
      {loaded.errors.map(({ error, step }) => <Failed key={JSON.stringify(step)} error={error} />)}
      {loaded.unconnected.map((s) => s.kind === 'path' && <Alert key={`${s.from}${s.to}`} color="gray" variant="outline" className={css.alert}>{w.noPath(nameOf(s.from), nameOf(s.to))}</Alert>)}
      {seen.nodes.length > many && <Alert color="orange" variant="outline" className={css.alert}>{seen.nodes.length > tooMany ? w.tooMany(seen.nodes.length) : w.many(seen.nodes.length)}</Alert>}
      {!canDraw && <Alert color="orange" variant="outline" className={css.alert}>{w.noWebGL}</Alert>}
      <ul className={css.legend} aria-label={w.types}>
        {counts.map(([type, n]) => (
          <li key={type}>
            <button type="button" aria-pressed={!state.off.includes(type)} onClick={() => set({ off: state.off.includes(type) ? state.off.filter((o) => o !== type) : [...state.off, type] })}>
              <Dot type={type} label={false} /> {t[type]} <span className={css.number}>{n}</span>
            </button>
          </li>
        ))}
      </ul>
      <TimeWindow range={seen.range} from={state.from} to={state.to} undated={state.undated} onChange={(window) => set(window)} />
      <div className={css.stage} data-panel={state.at !== ''}>
        <NodeList nodes={seen.nodes} at={state.at} picked={state.picked} pins={pins} onSelect={actions.select} onPick={(picked) => look({ picked })} onKey={onKey} />
        {draws && (
          <Figure
            bare
            title={`${w.title}: ${[...loaded.nodes.values()].slice(0, 3).map((n) => n.name).join(', ')}`}
            filters={filters}
            legend={counts.filter(([type]) => !state.off.includes(type)).map(([type]) => ({ label: t[type], colour: colours[type] }))}
            source="Entente"
            svg={() => (canvas.current as Handle).draw()}
            actions={<span className={css.size} role="status">{loaded.loading ? c.loading : w.size(seen.nodes.length, seen.edges.length)}</span>}
          >
            <Suspense fallback={<Loading />}>
              <Canvas
                ref={canvas}
                nodes={seen.nodes}
                edges={seen.edges}
                places={places ?? nowhere}
                pins={pins}
                at={state.at}
                picked={state.picked}
                lasso={lasso}
                label={w.canvas}
                onSelect={actions.select}
                onExpand={(id) => actions.add({ kind: 'expand', id, type: null, cap })}
                onPin={(id, at) => set({ pins: new Map(now().pins).set(id, at) })}
                onPick={(picked) => look({ picked })}
                onKey={(event) => onKey(event)}
              />
            </Suspense>
          </Figure>
        )}
        {state.at !== '' && <Panel at={state.at} loaded={loaded} state={state} cap={cap} actions={actions} />}
      </div>
      <p className={css.note}>{w.shortcuts}</p>
      <details className={css.tables} open={state.table || !draws} onToggle={(e) => e.currentTarget.open !== (state.table || !draws) && look({ table: e.currentTarget.open })}>
        <summary>{w.tables}</summary>
        <Tables seen={seen} loaded={loaded} select={actions.select} />
      </details>
    </ViewPage>
  )
}

const nowhere = new Map<string, Point>()

/** usePlan is what is to be placed, once all steps have answered: hidden nodes too, so that what is hidden and shown again stands where it stood. */
function usePlan(loaded: Loaded, { layout, tidy, pins }: State): Plan | undefined {
  const last = useRef<Plan>(undefined)
  const pinned = [...pins].map(([id, at]) => `${id} ${at}`).join()
  return useMemo(() => {
    if (loaded.loading || loaded.nodes.size === 0) return last.current
    const groups = [loaded.groups.slice(0, tidy).flat(), ...loaded.groups.slice(tidy)]
    const nodes = [...loaded.nodes.values()]
    last.current = {
      layout,
      groups,
      edges: [...loaded.edges.values()].map((e) => [e.source, e.target]),
      pins: [...pins],
      types: Object.fromEntries(nodes.map((n) => [n.id, n.type])),
      months: Object.fromEntries(nodes.flatMap((n) => (n.span ? [[n.id, Number.isFinite(n.span[0]) ? n.span[0] : n.span[1]]] : []))),
    }
    return last.current
  }, [loaded, layout, tidy, pinned])
}
