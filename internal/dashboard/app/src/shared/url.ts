// The address is the state of a view: everything that a reader can change stands in it, so that a link shows the same.
import { useSyncExternalStore } from 'react'

/** Place is where the reader is: the path of a view and its parameters. */
export interface Place {
  path: string
  params: URLSearchParams
}

const listeners = new Set<() => void>()
let current = read()

function read(): Place {
  return { path: location.pathname, params: new URLSearchParams(location.search) }
}

function changed() {
  current = read()
  for (const listener of listeners) listener()
}

addEventListener('popstate', changed)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** usePlace is the address, and renders anew when it changes. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => current)
}

/** place is the address now, for handlers of events. */
export const place = () => current

/** Parameters are set by name; null and the empty text take one away. */
export type Parameters = Record<string, string | readonly string[] | null | undefined>

/** withParams returns parameters with some of them changed. A list becomes the same name several times. */
export function withParams(params: URLSearchParams, changes: Parameters): URLSearchParams {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name)
    for (const one of value === null || value === undefined ? [] : typeof value === 'string' ? [value] : value) {
      if (one !== '') next.append(name, one)
    }
  }
  return next
}

/** textOf writes parameters so that ids stay readable: what need not be escaped in a query is not. */
export function textOf(params: URLSearchParams): string {
  const text = [...params].map(([name, value]) => `${escape(name)}=${escape(value)}`).join('&')
  return text && `?${text}`
}

const escape = (text: string) =>
  encodeURIComponent(text).replace(/%(3A|2C|2F|40)/gi, decodeURIComponent)

/** hrefOf is the address of a view with parameters. */
export const hrefOf = (path: string, params: Parameters = {}) => path + textOf(withParams(new URLSearchParams(), params))

/** Step says how an address is left: by a new entry of the history, which the back button undoes, or by none. */
export interface Step {
  replace?: boolean
  /** state is kept with the entry of the history; an entry that is replaced keeps its own. */
  state?: unknown
}

/** go leads to an address of this origin. */
export function go(href: string, { replace = false, state = replace ? history.state : null }: Step = {}) {
  if (href === location.pathname + location.search) return
  history[replace ? 'replaceState' : 'pushState'](state, '', href)
  changed()
}

/** setParams changes parameters of the address. */
export function setParams(changes: Parameters, step: Step = {}) {
  go(current.path + textOf(withParams(current.params, changes)), step)
}
