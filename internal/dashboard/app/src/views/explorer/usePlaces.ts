import { useEffect, useMemo, useRef, useState } from 'react'
import type { Drawn } from './drawn'
import type { Communities } from './fold'
import type { Loaded, Seen } from './graph'
import type { Plan, Point } from './place'
import type { Done, Task } from './place.worker'
import type { State } from './state'

type Asked = Task extends infer T ? (T extends Task ? Omit<T, 'turn'> : never) : never

/** useWorker has a worker do a task, and returns the answer to the last one that is done. */
function useWorker(task: Asked | undefined): Done | undefined {
  const [done, setDone] = useState<Done>()
  const worker = useRef<Worker>(undefined)
  const turn = useRef(0)
  useEffect(() => () => worker.current?.terminate(), [])
  useEffect(() => {
    if (!task) return
    if (!worker.current) {
      worker.current = new Worker(new URL('./place.worker.ts', import.meta.url), { type: 'module' })
      worker.current.onmessage = ({ data }: MessageEvent<Done>) => {
        if (data.turn === turn.current) setDone(data)
      }
    }
    worker.current.postMessage({ ...task, turn: ++turn.current })
  }, [task])
  return done
}

/** useCommunities are the groups of what is seen, if they are wanted. */
export function useCommunities(seen: Seen, wanted: boolean): Communities | undefined {
  const task = useMemo(() => (wanted ? { nodes: seen.nodes.map((n) => n.id), edges: seen.edges.map((e): [string, string] => [e.source, e.target]) } : undefined), [seen, wanted])
  const done = useWorker(task)
  return wanted && done && 'communities' in done ? done.communities : undefined
}

/** usePlaces is where everything stands that is drawn. */
export function usePlaces(loaded: Loaded, drawn: Drawn | undefined, state: State): Map<string, Point> | undefined {
  const plan = usePlan(loaded, drawn, state)
  const task = useMemo(() => plan && { plan }, [plan])
  const done = useWorker(task)
  return done && 'at' in done ? done.at : undefined
}

/** usePlan is what is to be placed, once all steps have answered: hidden nodes too, so that what is hidden and shown again stands where it stood. */
function usePlan(loaded: Loaded, drawn: Drawn | undefined, { layout, tidy, pins }: State): Plan | undefined {
  const last = useRef<Plan>(undefined)
  const pinned = [...pins].map(([id, at]) => `${id} ${at}`).join()
  const folded = drawn && drawn.groups.length > 0 ? drawn : undefined
  return useMemo(() => {
    if (loaded.loading || loaded.nodes.size === 0 || !drawn) return last.current
    const nodes = folded ? [...folded.groups, ...folded.marks.filter((m) => m.folds === undefined)] : [...loaded.nodes.values()]
    last.current = {
      layout,
      // Groups are placed first, and stay while what was in them is placed around them.
      groups: folded
        ? [folded.groups.map((g) => g.id), [...folded.inside.keys()]]
        : [loaded.groups.slice(0, tidy).flat(), ...loaded.groups.slice(tidy)],
      edges: folded ? [...folded.between, ...folded.inside, ...folded.lines.map((l): [string, string] => [l.source, l.target])] : [...loaded.edges.values()].map((e) => [e.source, e.target]),
      pins: [...pins],
      types: Object.fromEntries(nodes.map((n) => [n.id, n.type])),
      months: Object.fromEntries(nodes.flatMap((n) => (n.span ? [[n.id, Number.isFinite(n.span[0]) ? n.span[0] : n.span[1]]] : []))),
    }
    return last.current
  }, [loaded, folded, drawn === undefined, layout, tidy, pinned])
}
