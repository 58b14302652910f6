import { Dot } from '../../shared/Entity'
import { type EntityType, typeWords } from '../../shared/entities'
import { useWords } from '../../shared/language'
import css from './explorer.module.css'
import { explorerWords } from './words'

/** TypeCount is how many nodes of a type there are. */
export type TypeCount = readonly [EntityType, number]

/** Legend explains the colours, and chooses which types are shown. */
export function Legend({ counts, off, onChange }: { counts: readonly TypeCount[]; off: readonly EntityType[]; onChange: (off: EntityType[]) => void }) {
  const w = useWords(explorerWords)
  const t = useWords(typeWords)
  return (
    <ul className={css.legend} aria-label={w.types}>
      {counts.map(([type, n]) => (
        <li key={type}>
          <button type="button" aria-pressed={!off.includes(type)} onClick={() => onChange(off.includes(type) ? off.filter((o) => o !== type) : [...off, type])}>
            <Dot type={type} label={false} /> {t[type]} <span className={css.number}>{n.toLocaleString()}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
