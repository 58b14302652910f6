import { useEffect, useRef, useState } from 'react'
import type { Plan, Point } from './place'

/** usePlaces has a worker place a plan, and returns the places of the last one that is done. */
export function usePlaces(plan: Plan | undefined): Map<string, Point> | undefined {
  const [places, setPlaces] = useState<Map<string, Point>>()
  const worker = useRef<Worker>(undefined)
  const turn = useRef(0)
  useEffect(() => {
    const w = new Worker(new URL('./place.worker.ts', import.meta.url), { type: 'module' })
    worker.current = w
    w.onmessage = ({ data }: MessageEvent<{ turn: number; at: [string, Point][] }>) => {
      if (data.turn === turn.current) setPlaces(new Map(data.at))
    }
    return () => w.terminate()
  }, [])
  useEffect(() => {
    if (plan) worker.current?.postMessage({ plan, turn: ++turn.current })
  }, [plan])
  return places
}
