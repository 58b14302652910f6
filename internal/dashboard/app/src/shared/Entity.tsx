import css from './Entity.module.css'
import { colours, hrefOfEntity, isEntityType, typeWords } from './entities'
import { useWords } from './language'
import { Link } from './Link'

/** Dot is the colour of a type; its name is for those who cannot see it. */
export function Dot({ type, label = true }: { type: string; label?: boolean }) {
  const w = useWords(typeWords)
  if (!isEntityType(type)) return null
  return (
    <svg className={css.dot} width="10" height="10" role={label ? 'img' : undefined} aria-label={label ? w[type] : undefined} aria-hidden={!label}>
      <circle cx="5" cy="5" r="5" fill={colours[type]} />
    </svg>
  )
}

/** EntityLink names an entity and leads to its view. */
export function EntityLink({ of }: { of: { __typename?: string; id: string; name: string } }) {
  return (
    <span className={css.entity}>
      {of.__typename && <Dot type={of.__typename} />}{' '}
      <Link href={hrefOfEntity(of.id)}>
        <bdi>{of.name}</bdi>
      </Link>
    </span>
  )
}
