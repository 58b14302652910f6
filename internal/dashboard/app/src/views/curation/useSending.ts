import { useRef, useState } from 'react'
import { Refused } from './send'

/** Sending is a change on its way, and why the last one was refused. */
export interface Sending {
  busy: boolean
  refused?: Refused
  run: (what: () => Promise<void>) => void
}

/** useSending sends one change at a time: a second click while one is on its way does nothing. */
export function useSending(): Sending {
  const going = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const run = async (what: () => Promise<void>) => {
    if (going.current) return
    going.current = true
    setBusy(true)
    setRefused(undefined)
    try {
      await what()
    } catch (error) {
      setRefused(error instanceof Refused ? error : new Refused([{ message: String(error), code: 'PAGE' }]))
    } finally {
      going.current = false
      setBusy(false)
    }
  }
  return { busy, refused, run: (what) => void run(what) }
}
