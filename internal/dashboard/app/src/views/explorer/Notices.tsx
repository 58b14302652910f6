import { Alert } from '@mantine/core'
import { useWords } from '../../shared/language'
import { Failed } from '../../shared/states'
import { most, type Loaded, type Seen } from './graph'
import css from './explorer.module.css'
import { explorerWords } from './words'

interface Props {
  loaded: Loaded
  seen: Seen
  mustGroup: boolean
  canDraw: boolean
}

/** Notices say what went wrong, what was not found, and what the picture does not have. */
export function Notices({ loaded, seen, mustGroup, canDraw }: Props) {
  const w = useWords(explorerWords)
  const nameOf = (id: string) => loaded.nodes.get(id)?.name ?? id
  const told = [
    ...loaded.unconnected.flatMap((s) => (s.kind === 'path' ? [{ text: w.noPath(nameOf(s.from), nameOf(s.to)), color: 'gray' }] : [])),
    ...(mustGroup ? [{ text: w.tooMany(seen.nodes.length), color: 'orange' }] : []),
    ...(loaded.nodes.size > most.linked ? [{ text: w.linked(most.linked), color: 'orange' }] : []),
    ...(canDraw ? [] : [{ text: w.noWebGL, color: 'orange' }]),
  ]
  return (
    <>
      {loaded.errors.map(({ error, step }) => <Failed key={JSON.stringify(step)} error={error} />)}
      {told.map(({ text, color }) => <Alert key={text} color={color} variant="outline" className={css.alert}>{text}</Alert>)}
    </>
  )
}
