import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { ticksOf } from '../../shared/Trend'
import { viewWords } from '../../shared/viewWords'
import css from './changes.module.css'
import type { Change } from './ChangesView'
import type { TieChangeKind } from './gql/graphql'
import { changeWords } from './words'

/** kinds of changes in the order of legends. */
export const kinds: readonly TieChangeKind[] = ['BEGAN', 'GREW', 'UNCHANGED', 'SHRANK', 'ENDED']
const colours: Record<TieChangeKind, string> = { BEGAN: '#2b9a4b', GREW: '#1391ab', UNCHANGED: '#7a8490', SHRANK: '#b08408', ENDED: '#d6457c' }
const [label, width, height, top] = [360, 540, 26, 26]
const most = 60

/** Dumbbells draw each change from its strength before to its strength after. */
export function Dumbbells({ changes, filters, hrefOf }: { changes: readonly Change[]; filters: string[]; hrefOf: (change: Change) => string }) {
  const w = useWords(changeWords)
  const v = useWords(viewWords)
  const drawn = changes.slice(0, most)
  const greatest = Math.max(1, ...drawn.flatMap((c) => [c.earlier?.weight ?? 0, c.later?.weight ?? 0]))
  const [ticks, ceiling] = ticksOf(greatest)
  const x = (n: number) => label + (n / ceiling) * width
  const bottom = top + drawn.length * height
  return (
    <Figure
      title={w.figure}
      filters={[...filters, w.dot]}
      legend={kinds.filter((k) => drawn.some((c) => c.kind === k)).map((kind) => ({ label: w[kind], colour: colours[kind] }))}
      source={v.graphSource}
    >
      <svg className={css.changes} width={label + width + 30} height={bottom + 6} viewBox={`0 0 ${label + width + 30} ${bottom + 6}`} role="group" aria-label={w.figure}>
        {ticks.map((tick) => (
          <g key={tick} aria-hidden>
            <line className={css.grid} x1={x(tick)} x2={x(tick)} y1={top - 6} y2={bottom} />
            <text className={css.tick} x={x(tick)} y={top - 12} textAnchor="middle">
              {tick.toLocaleString()}
            </text>
          </g>
        ))}
        {drawn.map((change, i) => {
          const [before, after] = [change.earlier?.weight ?? 0, change.later?.weight ?? 0]
          const y = top + i * height + height / 2
          const name = w.pair(change.a.name, change.b.name)
          const colour = colours[change.kind]
          return (
            <a key={`${change.a.id} ${change.b.id}`} href={hrefOf(change)} onClick={followed}>
              <text x={label - 12} y={y + 4} textAnchor="end">
                {[...name].length > 48 ? `${[...name].slice(0, 47).join('')}…` : name}
                <title>{name}</title>
              </text>
              <line x1={x(before)} x2={x(after)} y1={y} y2={y} stroke={colour} strokeWidth={4} strokeOpacity={0.6} />
              <circle className={css.before} cx={x(before)} cy={y} r={5} stroke={colour} strokeWidth={2} />
              <circle cx={x(after)} cy={y} r={6} fill={colour}>
                <title>{`${w.moved(change.a.name, change.b.name, before, after)}, ${w[change.kind]}`}</title>
              </circle>
            </a>
          )
        })}
      </svg>
    </Figure>
  )
}
