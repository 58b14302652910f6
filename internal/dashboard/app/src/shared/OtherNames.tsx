interface Props {
  of: { name: string; names: { nodes: readonly { value: string; lang?: string | null }[] } }
  label: string
}

/** OtherNames are what else an entity is called, each in its own language. */
export function OtherNames({ of, label }: Props) {
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
    </p>
  )
}
