// The explorer: a part of the graph that the reader puts together, step by step.
import { lazy, Suspense, useMemo, useRef } from 'react'
import { colours, entityTypes, typeWords } from '../../shared/entities'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { QueryBehind } from '../../shared/Query'
import { SearchBox } from '../../shared/SearchBox'
import { Loading } from '../../shared/states'
import { usePlace } from '../../shared/url'
import { ViewPage } from '../../shared/ViewPage'
import { words } from '../../shared/words'
import { Begin } from './Begin'
import type { Handle } from './Canvas'
import { type Drawn, foldedOf, many, unfolded } from './drawn'
import css from './explorer.module.css'
import { type Loaded, type Seen, seenOf, useGraph } from './graph'
import { Legend, type TypeCount } from './Legend'
import { NodeList } from './NodeList'
import { Notices } from './Notices'
import { Panel } from './Panel'
import type { Point } from './place'
import { queryOf } from './query'
import { type State, stateOf } from './state'
import { Tables } from './Tables'
import { TimeWindow } from './TimeWindow'
import { Toolbar } from './Toolbar'
import { type Actions, capOf, useActions, useKeys } from './useActions'
import { useCommunities, usePlaces } from './usePlaces'
import { explorerWords } from './words'

const Canvas = lazy(() => import('./Canvas').then(({ Canvas }) => ({ default: Canvas })))

const canDraw = (() => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
})()

const nowhere = new Map<string, Point>()

export default function Explorer() {
  const { params } = usePlace()
  const state = useMemo(() => stateOf(params), [params])
  const stepsKey = state.steps.map((s) => JSON.stringify(s)).join()
  const steps = useMemo(() => state.steps, [stepsKey])
  const loaded = useGraph(steps)
  const seen = useMemo(() => seenOf(loaded, state), [loaded, state])
  const mustGroup = seen.nodes.length > many
  const drawn = useDrawn(seen, state, mustGroup)
  const places = usePlaces(loaded, drawn, state)
  const actions = useActions(places)
  if (steps.length === 0) return <First actions={actions} />
  return <Shown state={state} loaded={loaded} seen={seen} drawn={drawn} places={places} mustGroup={mustGroup} actions={actions} />
}

/** useDrawn is what is drawn of what is seen; undefined until the groups are found. */
function useDrawn(seen: Seen, { grouped, open }: State, mustGroup: boolean): Drawn | undefined {
  const folds = grouped || mustGroup
  const communities = useCommunities(seen, folds)
  const opened = open.join(' ')
  return useMemo(() => (!folds ? unfolded(seen) : communities && foldedOf(seen, communities, open)), [seen, folds, communities, opened])
}

/** First is shown before there is anything. */
function First({ actions }: { actions: Actions }) {
  const w = useWords(explorerWords)
  return (
    <ViewPage title={w.title}>
      <div className={css.first}>
        <SearchBox onChoose={(node) => actions.add({ kind: 'show', id: node.id })} />
      </div>
      <Begin />
    </ViewPage>
  )
}

interface ShownProps {
  state: State
  loaded: Loaded
  seen: Seen
  drawn: Drawn | undefined
  places: Map<string, Point> | undefined
  mustGroup: boolean
  actions: Actions
}

function Shown({ state, loaded, seen, drawn, places, mustGroup, actions }: ShownProps) {
  const w = useWords(explorerWords)
  const { params } = usePlace()
  const canvas = useRef<Handle>(null)
  const onKey = useKeys(actions, canvas)
  const cap = capOf(params)
  const lasso = params.get('lasso') === 'yes'
  const counts = useMemo(() => countsOf(loaded), [loaded.nodes])
  const pins = useMemo(() => new Map(state.pins), [params])
  const behind = useMemo(() => queryOf(state.steps), [state.steps])
  const listed = useMemo(() => [...(drawn?.marks.filter((m) => m.folds !== undefined) ?? []), ...seen.nodes], [drawn, seen.nodes])
  return (
    <ViewPage title={w.title} full actions={<QueryBehind document={behind.document} variables={behind.variables} />}>
      <Toolbar state={state} seen={seen} cap={cap} lasso={lasso} grouped={state.grouped || mustGroup} mustGroup={mustGroup} canvas={canvas} actions={actions} />
      <Notices loaded={loaded} seen={seen} mustGroup={mustGroup} canDraw={canDraw} />
      <Legend counts={counts} off={state.off} onChange={(off) => actions.set({ off })} />
      <TimeWindow range={seen.range} from={state.from} to={state.to} undated={state.undated} onChange={(window) => actions.set(window)} />
      <div className={css.stage} data-panel={state.at !== ''}>
        <NodeList nodes={listed} all={seen.nodes.length} at={state.at} picked={state.picked} pins={pins} onSelect={actions.select} onPick={(picked) => actions.look({ picked })} onKey={onKey} />
        {canDraw && (
          <Picture state={state} loaded={loaded} seen={seen} counts={counts} canvas={canvas}>
            <Canvas
              ref={canvas}
              marks={drawn?.marks ?? []}
              lines={drawn?.lines ?? []}
              places={places ?? nowhere}
              pins={pins}
              at={state.at}
              picked={state.picked}
              lasso={lasso}
              label={w.canvas}
              onSelect={actions.select}
              onExpand={actions.expand}
              onPin={(id, at) => actions.pinAt([id], at)}
              onPick={(picked) => actions.look({ picked })}
              onKey={onKey}
            />
          </Picture>
        )}
        {state.at !== '' && <Panel at={state.at} loaded={loaded} state={state} cap={cap} actions={actions} />}
      </div>
      <p className={css.note}>{w.shortcuts}</p>
      <details className={css.tables} open={state.table || !canDraw} onToggle={(e) => e.currentTarget.open !== (state.table || !canDraw) && actions.look({ table: e.currentTarget.open })}>
        <summary>{w.tables}</summary>
        <Tables seen={seen} loaded={loaded} select={actions.select} />
      </details>
    </ViewPage>
  )
}

interface PictureProps extends Pick<ShownProps, 'state' | 'loaded' | 'seen'> {
  counts: readonly TypeCount[]
  canvas: React.RefObject<Handle | null>
  children: React.ReactNode
}

/** Picture is the canvas with what its file needs: title, filters, legend. */
function Picture({ state, loaded, seen, counts, canvas, children }: PictureProps) {
  const w = useWords(explorerWords)
  const c = useWords(words)
  const t = useWords(typeWords)
  const nameOf = (id: string) => loaded.nodes.get(id)?.name ?? id
  const size = w.size(seen.nodes.length, seen.edges.length)
  const steps = state.steps.map((s) => {
    if (s.kind === 'path') return `${nameOf(s.from)} – ${nameOf(s.to)}`
    if (s.kind === 'show') return nameOf(s.id)
    return `${nameOf(s.id)} (${s.kind === 'ego' ? w.depth(s.depth) : w.expand.toLowerCase()})`
  })
  const window = state.from || state.to ? `${w.window}: ${state.from || '…'}–${state.to || '…'}` : ''
  return (
    <Figure
      bare
      title={`${w.title}: ${[...loaded.nodes.values()].slice(0, 3).map((n) => n.name).join(', ')}`}
      filters={[steps.join(', '), window, size].filter(Boolean)}
      legend={counts.filter(([type]) => !state.off.includes(type)).map(([type]) => ({ label: t[type], colour: colours[type] }))}
      source="Entente"
      svg={() => (canvas.current as Handle).draw()}
      actions={<span className={css.size} role="status">{loaded.loading ? c.loading : size}</span>}
    >
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </Figure>
  )
}

function countsOf(loaded: Loaded): TypeCount[] {
  const all = new Map<string, number>()
  for (const n of loaded.nodes.values()) all.set(n.type, (all.get(n.type) ?? 0) + 1)
  return entityTypes.flatMap((type) => (all.has(type) ? [[type, all.get(type) ?? 0] as const] : []))
}
