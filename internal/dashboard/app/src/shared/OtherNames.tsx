import { useWords } from './language'
import { words } from './words'

interface Props {
  of: { name: string; names: { totalCount: number; nodes: readonly { value: string; lang?: string | null }[] } }
  label: string
}

/** OtherNames are what else an entity is called, each in its own language. */
export function OtherNames({ of, label }: Props) {
  const w = useWords(words)
  const others = [...new Map(of.names.nodes.filter((n) => n.value !== of.name).map((n) => [n.value, n])).values()]
  if (others.length === 0) return null
  return (
    <p>
      {label}:{' '}
      {others.map((n, i) => (
        <span key={n.value}>
          {i > 0 && '; '}
          <bdi lang={n.lang ?? undefined}>{n.value}</bdi>
        </span>
      ))}
      {of.names.totalCount > of.names.nodes.length && ` ${w.cut(of.names.nodes.length, of.names.totalCount)}`}
    </p>
  )
}
