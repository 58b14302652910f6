import type { ReactNode } from 'react'
import css from './Facts.module.css'
import { NoData } from './states'

/** Facts are what is known of one entity, each with its name; what no source says is said to be so. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <NoData />}</dd>
        </div>
      ))}
    </dl>
  )
}
