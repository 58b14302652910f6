import { chord, ribbon } from 'd3-chord'
import { arc } from 'd3-shape'
import { useMemo } from 'react'
import { hrefOfEntity } from '../../shared/entities'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { usePlace } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import css from './ties.module.css'
import { hrefOfPair, type Ties } from './TiesView'
import { tiesWords } from './words'

/** wheel has twelve colours that are told from both backgrounds; names stand beside them. */
const wheel = ['#2f7fd6', '#d9630f', '#2b9a4b', '#a651c4', '#b08408', '#1391ab', '#d6457c', '#6d8f14', '#8577d6', '#b5703c', '#0d9180', '#7a8490']
const [size, radius] = [840, 240]

/** Chord draws the same ties as ribbons between the parts of a circle. Each ribbon opens what ties the two. */
export default function Chord({ ties, filters }: { ties: Ties; filters: string[] }) {
  const w = useWords(tiesWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const names = ties.rows.map((r) => r.node)
  const chords = useMemo(() => {
    const at = new Map(ties.columns.map(({ node }, j) => [node.id, j]))
    const square = ties.rows.map(({ node }, i) =>
      ties.rows.map(({ node: other }) => (node.id === other.id ? 0 : (ties.weights[i]?.[at.get(other.id) ?? -1] ?? 0))),
    )
    return chord().padAngle(Math.min(0.03, 1.5 / square.length)).sortSubgroups((a, b) => b - a)(square)
  }, [ties])
  const outer = arc<{ startAngle: number; endAngle: number }>().innerRadius(radius + 2).outerRadius(radius + 14)
  const inner = ribbon<unknown, { source: { startAngle: number; endAngle: number }; target: { startAngle: number; endAngle: number } }>().radius(radius)
  const colour = (i: number) => wheel[i % wheel.length] ?? '#7a8490'
  return (
    <Figure title={w.title} filters={filters} source={v.graphSource}>
      <svg className={css.chord} width={size} height={size - 160} viewBox={`${-size / 2} ${-(size - 160) / 2} ${size} ${size - 160}`} role="group" aria-label={w.title}>
        {chords.map((c) => {
          const [a, b] = [names[c.source.index], names[c.target.index]]
          if (!a || !b) return null
          const label = w.cell(a.name, b.name, c.source.value)
          return (
            <a key={`${a.id} ${b.id}`} href={hrefOfPair(params, a.id, b.id)} onClick={followed} aria-label={label}>
              <path className={css.ribbon} d={String(inner({ source: c.source, target: c.target }) ?? '')} fill={colour(c.source.index)} fillOpacity={0.55}>
                <title>{label}</title>
              </path>
            </a>
          )
        })}
        {chords.groups.map((g) => {
          const node = names[g.index]
          if (!node) return null
          const angle = (g.startAngle + g.endAngle) / 2
          const flip = angle > Math.PI
          const short = [...node.name].length > 26 ? `${[...node.name].slice(0, 25).join('')}…` : node.name
          return (
            <a key={node.id} href={hrefOfEntity(node.id)} onClick={followed} aria-label={node.name}>
              <path d={outer(g) ?? ''} fill={colour(g.index)} />
              <text transform={`rotate(${(angle * 180) / Math.PI - 90}) translate(${radius + 20} 4)${flip ? ' rotate(180)' : ''}`} textAnchor={flip ? 'end' : 'start'}>
                {short}
                <title>{node.name}</title>
              </text>
            </a>
          )
        })}
      </svg>
    </Figure>
  )
}
