// What a curator has typed. It is kept until it is sent: on errors, over reloads, and whichever way the page is left and come back to.
import { useSyncExternalStore } from 'react'

const prefix = 'entente-curation-'
const listeners = new Set<() => void>()
const values = new Map<string, unknown>()

function load(key: string): unknown {
  if (values.has(key)) return values.get(key)
  let value: unknown
  try {
    const text = sessionStorage.getItem(prefix + key)
    value = text === null ? undefined : JSON.parse(text)
  } catch {
    // Storage may be forbidden, or hold what another version wrote: then nothing was kept.
  }
  values.set(key, value)
  return value
}

/** keep stores a value for as long as the browser's tab is open; undefined takes it away. */
export function keep(key: string, value: unknown) {
  values.set(key, value)
  try {
    if (value === undefined) sessionStorage.removeItem(prefix + key)
    else sessionStorage.setItem(prefix + key, JSON.stringify(value))
  } catch {
    // Then it is kept until the page is left.
  }
  for (const listener of listeners) listener()
}

/** kept is a value that was kept. */
export const kept = <T>(key: string, initial: T) => (load(key) as T | undefined) ?? initial

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** useKept is a value that is kept, as useState is one that is not. */
export function useKept<T>(key: string, initial: T): [T, (next: T | undefined) => void] {
  const value = useSyncExternalStore(subscribe, () => load(key) as T | undefined)
  return [value ?? initial, (next) => keep(key, next)]
}

/** randomId is 128 bits of chance. (crypto.randomUUID is there over HTTPS only.) */
export const randomId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')

/**
 * attemptFor is the mutationId of an attempt: the same as long as the same is asked, so that whoever clicks twice or sends it again after no answer
 * came changes the graph once; another one for anything else.
 */
export function attemptFor(key: string, content: unknown): string {
  const text = JSON.stringify(content)
  const last = kept<{ id: string; text: string } | undefined>(`attempt-${key}`, undefined)
  if (last?.text === text) return last.id
  const id = randomId()
  keep(`attempt-${key}`, { id, text })
  return id
}

/** settled ends an attempt: the same content is another change from now on. */
export const settled = (key: string) => keep(`attempt-${key}`, undefined)
