// What can be done with the graph as a whole, and with the nodes that are picked.
import { Button, NativeSelect } from '@mantine/core'
import type { RefObject } from 'react'
import { useWords } from '../../shared/language'
import { SearchBox } from '../../shared/SearchBox'
import type { Handle } from './Canvas'
import css from './explorer.module.css'
import type { Seen } from './graph'
import { defaultCap, type Layout, layouts, type State } from './state'
import type { Actions } from './useActions'
import { explorerWords } from './words'

interface Props {
  state: State
  seen: Seen
  cap: number
  lasso: boolean
  /** grouped tells whether nodes are drawn in groups; mustGroup that there are too many to be drawn otherwise. */
  grouped: boolean
  mustGroup: boolean
  canvas: RefObject<Handle | null>
  actions: Actions
}

const caps = ['5', '10', '25', '50', '100', '250', '500']

/** Toolbar stands above the graph. */
export function Toolbar({ state, seen, cap, lasso, grouped, mustGroup, canvas, actions }: Props) {
  const w = useWords(explorerWords)
  return (
    <div className={css.bar} role="toolbar" aria-label={w.title}>
      <SearchBox label={w.add} onChoose={(node) => actions.add({ kind: 'show', id: node.id })} />
      <Button.Group>
        <Button size="xs" variant="default" disabled={!actions.undo} onClick={actions.undo}>{w.undo}</Button>
        <Button size="xs" variant="default" disabled={!actions.redo} onClick={actions.redo}>{w.redo}</Button>
      </Button.Group>
      <Button.Group>
        <Button size="xs" variant="default" aria-label={w.closer} onClick={() => canvas.current?.zoom(1 / 1.4)}>+</Button>
        <Button size="xs" variant="default" aria-label={w.farther} onClick={() => canvas.current?.zoom(1.4)}>−</Button>
        <Button size="xs" variant="default" onClick={() => canvas.current?.fit()}>{w.fit}</Button>
      </Button.Group>
      <Button size="xs" variant={lasso ? 'filled' : 'default'} aria-pressed={lasso} onClick={() => actions.param('lasso', lasso ? '' : 'yes')}>{w.lasso}</Button>
      <NativeSelect
        size="xs"
        aria-label={w.layout}
        value={state.layout}
        data={layouts.map((value) => ({ value, label: w.layouts[value] }))}
        onChange={(e) => actions.set({ layout: e.currentTarget.value as Layout })}
      />
      <Button size="xs" variant={grouped ? 'filled' : 'default'} aria-pressed={grouped} disabled={mustGroup} title={w.groupsWhy} onClick={() => actions.set({ grouped: !state.grouped, open: [] })}>
        {w.groups}
      </Button>
      {grouped && state.open.length > 0 && <Button size="xs" variant="default" onClick={() => actions.set({ open: [] })}>{w.closeGroups}</Button>}
      <Button size="xs" variant="default" onClick={() => actions.set({ tidy: state.steps.length, pins: new Map() })}>{w.tidy}</Button>
      <NativeSelect
        size="xs"
        aria-label={w.cap}
        value={String(cap)}
        data={caps.map((value) => ({ value, label: `${w.cap} ${value}` }))}
        onChange={(e) => actions.param('cap', e.currentTarget.value === String(defaultCap) ? '' : e.currentTarget.value)}
      />
      <Button size="xs" variant="default" onClick={actions.clear}>{w.clear}</Button>
      {state.hidden.length > 0 && <Button size="xs" variant="default" onClick={() => actions.set({ hidden: [] })}>{w.unhide(state.hidden.length)}</Button>}
      {state.picked.length > 0 && <Picked state={state} seen={seen} actions={actions} />}
    </div>
  )
}

/** Picked is what can be done with the nodes that are picked. */
function Picked({ state, seen, actions }: Pick<Props, 'state' | 'seen' | 'actions'>) {
  const w = useWords(explorerWords)
  const { picked } = state
  const [first, second] = picked
  const keepOnly = () => {
    const others = seen.nodes.map((n) => n.id).filter((id) => !picked.includes(id))
    actions.set({ hidden: [...new Set([...state.hidden, ...others])], picked: [] })
  }
  return (
    <div className={css.picked} role="group" aria-label={w.picked(picked.length)}>
      <span>{w.picked(picked.length)}</span>
      <Button size="compact-xs" variant="default" onClick={() => actions.hide(picked)}>{w.hide}</Button>
      <Button size="compact-xs" variant="default" onClick={keepOnly}>{w.keepOnly}</Button>
      <Button size="compact-xs" variant="default" onClick={() => actions.pinAt(picked)}>{w.pin}</Button>
      {picked.length === 2 && first && second && (
        <Button size="compact-xs" variant="default" onClick={() => actions.add({ kind: 'path', from: first, to: second })}>{w.pathPicked}</Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => actions.look({ picked: [] })}>{w.unpick}</Button>
    </div>
  )
}
