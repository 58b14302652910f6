// Undo and redo are the browser's history: its back button does the same, and a reload forgets nothing.
import { useCallback, useSyncExternalStore } from 'react'
import { go, usePlace } from '../../shared/url'

interface Entry {
  /** step counts the changes since the explorer was entered. */
  step: number
  /** visit tells one stay in the explorer from others. */
  visit: string
}

const key = 'entente-explorer'

function entry(): Entry {
  const state = history.state as Partial<Entry> | null
  return typeof state?.step === 'number' && typeof state.visit === 'string' ? { step: state.step, visit: state.visit } : { step: 0, visit: '' }
}

function furthest(): Entry {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '') as Entry
  } catch {
    return { step: 0, visit: '' }
  }
}

const never = () => () => {}

/** useHistory changes the address by steps that can be undone and redone. */
export function useHistory() {
  usePlace() // another address, another entry
  const step = useSyncExternalStore(never, () => entry().step)
  const last = useSyncExternalStore(never, () => (furthest().visit === entry().visit ? furthest().step : 0))
  const change = useCallback((href: string) => {
    const now = entry()
    const next = { step: now.step + 1, visit: now.visit || crypto.randomUUID() }
    if (!now.visit) history.replaceState({ step: 0, visit: next.visit }, '', location.href)
    sessionStorage.setItem(key, JSON.stringify(next))
    go(href, { state: next })
  }, [])
  return {
    change,
    undo: step > 0 ? () => history.back() : undefined,
    redo: step < last ? () => history.forward() : undefined,
  }
}
