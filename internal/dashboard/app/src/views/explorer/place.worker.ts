// Placing takes a while: it is done beside the page.
import { type Plan, placed } from './place'

addEventListener('message', ({ data }: MessageEvent<{ plan: Plan; turn: number }>) => {
  postMessage({ turn: data.turn, at: [...placed(data.plan)] })
})
