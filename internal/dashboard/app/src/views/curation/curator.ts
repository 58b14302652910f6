// Who curates, and by which token. The token is kept in this tab alone (sessionStorage) and goes nowhere but into the Authorization of changes.
import { useSyncExternalStore } from 'react'
import { kept, keep, useKept } from './kept'

const nameKey = 'entente-curator'
const tokenKey = 'token'
const listeners = new Set<() => void>()
let name = read()

function read(): string {
  try {
    return localStorage.getItem(nameKey) ?? ''
  } catch {
    return ''
  }
}

/** Curator is who makes changes. */
export interface Curator {
  name: string
  token: string
}

/** curator is who curates now; both are empty for readers. */
export const curator = (): Curator => ({ name, token: kept(tokenKey, '') })

/** useCurator is who curates. */
export function useCurator(): Curator {
  const called = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => name,
  )
  const [token] = useKept(tokenKey, '')
  return { name: called, token }
}

/** setCurator remembers a curator: the name in this browser, the token in this tab. */
export function setCurator(next: Curator) {
  name = next.name
  try {
    localStorage.setItem(nameKey, name)
  } catch {
    // Then the name is asked for again next time.
  }
  keep(tokenKey, next.token || undefined)
  for (const listener of listeners) listener()
}
