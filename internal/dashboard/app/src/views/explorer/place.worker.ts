// Placing and finding groups take a while: they are done beside the page.
import { type Communities, communitiesOf } from './fold'
import { type Plan, type Point, placed } from './place'

/** Task is what the worker is asked; turn tells answers apart. */
export type Task = { turn: number } & ({ plan: Plan } | { nodes: string[]; edges: [string, string][] })

/** Done is the worker's answer. */
export type Done = { turn: number; at: Map<string, Point> } | { turn: number; communities: Communities }

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  postMessage('plan' in data ? { turn: data.turn, at: placed(data.plan) } : { turn: data.turn, communities: communitiesOf(data.nodes, data.edges) })
})
