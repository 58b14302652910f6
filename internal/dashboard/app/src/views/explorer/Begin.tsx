import { useAnswer } from '../../shared/api'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { Answer } from '../../shared/states'
import { hrefOf } from '../../shared/url'
import css from './explorer.module.css'
import { BeginDocument } from './gql/graphql'
import { explorerWords } from './words'

/** Begin stands where nothing is shown yet: places to begin at. */
export function Begin() {
  const w = useWords(explorerWords)
  const answer = useAnswer(BeginDocument, {})
  return (
    <section className={css.begin} aria-label={w.begin}>
      <h2>{w.begin}</h2>
      <p>{w.beginWhy}</p>
      <Answer of={answer} lines={4}>
        {({ ties, events }) => (
          <div className={css.starts}>
            {ties.nodes.length > 0 && (
              <div>
                <h3>{w.strongest}</h3>
                <ul>
                  {ties.nodes.map(({ a, b, weight }) => (
                    <li key={`${a.id} ${b.id}`}>
                      <Link href={hrefOf('/', { path: `${a.id}~${b.id}` })}>
                        {a.name} – {b.name}
                      </Link>{' '}
                      <small>{weight}</small>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {events.nodes.length > 0 && (
              <div>
                <h3>{w.latest}</h3>
                <ul>
                  {events.nodes.map((e) => (
                    <li key={e.id}>
                      <Link href={hrefOf('/', { ego: `${e.id}~1`, at: e.id })}>{e.name}</Link> <small>{e.date}</small>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        )}
      </Answer>
    </section>
  )
}
