import { useMemo } from 'react'
import { type Column, DataTable } from '../../shared/DataTable'
import { monthText } from '../../shared/edtf'
import { EntityLink } from '../../shared/Entity'
import { typeWords } from '../../shared/entities'
import { useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { words } from '../../shared/words'
import css from './explorer.module.css'
import type { Edge, Loaded, Node, Seen } from './graph'
import { explorerWords } from './words'

/** Tables are the graph as its facts and its nodes. */
export function Tables({ seen, loaded, select }: { seen: Seen; loaded: Loaded; select: (id: string) => void }) {
  const w = useWords(explorerWords)
  const c = useWords(words)
  const t = useWords(typeWords)
  const f = useEnums().FactType
  const facts = useMemo<Column<Edge>[]>(() => {
    const node = (id: string) => loaded.nodes.get(id)
    const link = (id: string) => <EntityLink of={{ __typename: node(id)?.type, id, name: node(id)?.name ?? id }} />
    return [
      { key: 'from', header: w.from, value: (e) => node(e.source)?.name, show: (e) => link(e.source) },
      {
        key: 'relation', header: w.relation, value: (e) => f[e.type], short: true,
        show: (e) => (
          <button type="button" className={css.end} onClick={() => select(e.id)}>
            {f[e.type]}
          </button>
        ),
      },
      { key: 'to', header: w.to, value: (e) => node(e.target)?.name, show: (e) => link(e.target) },
      { key: 'detail', header: w.detail, value: (e) => e.detail || null, show: (e) => e.detail || ' ' },
      { key: 'fact', header: 'id', value: (e) => e.id, hidden: true },
    ]
  }, [loaded.nodes, w, f, select])
  const nodes = useMemo<Column<Node>[]>(
    () => [
      { key: 'name', header: c.name, value: (n) => n.name, show: (n) => <EntityLink of={{ ...n, __typename: n.type }} /> },
      { key: 'type', header: c.type, value: (n) => t[n.type], short: true },
      { key: 'date', header: c.date, value: (n) => (n.span ? dates(n.span) : null), show: (n) => (n.span ? dates(n.span) : n.type === 'Event' || n.type === 'Agreement' ? '' : ' '), short: true },
      { key: 'degree', header: w.degree, value: (n) => n.degree, numeric: true },
      { key: 'id', header: 'id', value: (n) => n.id, hidden: true },
    ],
    [c, t, w],
  )
  return (
    <>
      <DataTable name={w.facts} rows={seen.edges} columns={facts} idOf={(e) => e.id} param="sortFacts" />
      <DataTable name={w.nodes} rows={seen.nodes} columns={nodes} idOf={(n) => n.id} param="sortNodes" />
    </>
  )
}

const dates = ([from, to]: readonly [number, number]) =>
  [from, to].map((m) => (Number.isFinite(m) ? monthText(m) : '…')).filter((text, i, all) => i === 0 || text !== all[0]).join('–')
