// What can be done with the graph, by pointer, by list and by key.
import { type KeyboardEvent, type RefObject, useCallback, useMemo } from 'react'
import { go } from '../../shared/url'
import type { Handle } from './Canvas'
import { leaderOf } from './drawn'
import { useHistory } from './history'
import type { Point } from './place'
import { addressOf, defaultCap, type State, stateOf, type Step, withoutSteps, withStep } from './state'

/** Actions change the address, from which all else follows. */
export interface Actions {
  /** set is a step that can be undone. */
  set: (next: Partial<State>) => void
  /** look changes what is looked at, which is no step to undo. */
  look: (next: Partial<State>) => void
  /** param sets a parameter that is no part of the state. */
  param: (name: string, value: string) => void
  add: (step: Step) => void
  expand: (id: string) => void
  collapse: (id: string) => void
  hide: (ids: string[]) => void
  pin: (id: string) => void
  /** pinAt pins nodes where they are told to stand, or where they stand. */
  pinAt: (ids: readonly string[], at?: Point) => void
  /** select shows a node or fact in the panel, and opens a group. */
  select: (id: string) => void
  clear: () => void
  undo?: () => void
  redo?: () => void
}

const here = () => new URLSearchParams(location.search)
const now = () => stateOf(here())

/** capOf is how many neighbours a step brings at most. */
export const capOf = (params: URLSearchParams) => Number(params.get('cap')) || defaultCap

/** useActions reads the address when something is done, not before. */
export function useActions(places: ReadonlyMap<string, Point> | undefined): Actions {
  const { change, undo, redo } = useHistory()
  const set = useCallback((next: Partial<State>) => change(addressOf({ ...now(), ...next }, here())), [change])
  return useMemo<Actions>(() => {
    const look = (next: Partial<State>) => go(addressOf({ ...now(), ...next }, here()), { replace: true })
    const add = (step: Step) => set({ steps: withStep(now().steps, step), at: step.kind === 'path' ? now().at : step.id })
    const pinAt = (ids: readonly string[], at?: Point) => {
      const pins = new Map(now().pins)
      for (const id of ids) {
        const place = at ?? places?.get(id)
        if (place) pins.set(id, place)
      }
      set({ pins })
    }
    return {
      set,
      look,
      param: (name, value) => {
        const next = here()
        if (value) next.set(name, value)
        else next.delete(name)
        go(addressOf(stateOf(next), next), { replace: true })
      },
      add,
      expand: (id) => add({ kind: 'expand', id, type: null, cap: capOf(here()) }),
      collapse: (id) => set({ steps: withoutSteps(now().steps, id) }),
      hide: (ids) => set({ hidden: [...new Set([...now().hidden, ...ids])], at: ids.includes(now().at) ? '' : now().at, picked: [] }),
      pin: (id) => {
        const pins = new Map(now().pins)
        if (pins.delete(id)) set({ pins })
        else pinAt([id])
      },
      pinAt,
      select: (id) => {
        const leader = leaderOf(id)
        if (leader === undefined) look({ at: id })
        else set({ open: [...new Set([...now().open, leader])] })
      },
      clear: () => change('/'),
      undo,
      redo,
    }
  }, [set, change, places, undo, redo])
}

/** useKeys are the explorer's keys; `id` is the node that they are about, else the one in the panel. */
export function useKeys(actions: Actions, canvas: RefObject<Handle | null>) {
  return (event: KeyboardEvent, id = now().at) => {
    const command = event.ctrlKey || event.metaKey
    if (event.altKey) return
    const key = event.key.toLowerCase()
    const { picked } = now()
    if (key === 'u' || (command && key === 'z' && !event.shiftKey)) actions.undo?.()
    else if (key === 'r' && !command) actions.redo?.()
    else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) actions.redo?.()
    else if (command) return
    else if (key === 'f' || key === '0') canvas.current?.fit()
    else if (key === 'escape') actions.look({ at: '', picked: [] })
    else if (id === '') return
    else if (leaderOf(id) !== undefined) {
      if (key !== 'e') return
      actions.select(id)
    } else if (key === 'e') actions.expand(id)
    else if (key === 'c') actions.collapse(id)
    else if (key === 'h' || key === 'delete') actions.hide(picked.length > 0 ? picked : [id])
    else if (key === 'p') actions.pin(id)
    else return
    event.preventDefault()
  }
}
