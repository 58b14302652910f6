// Where it is written: the words of the sources, with a link to each.
import { useState } from 'react'
import css from './Claims.module.css'
import { useWords } from './language'
import { Outside } from './Link'
import type { ClaimPartsFragment } from './gql/graphql'
import { Cut } from './states'
import { useEnums } from './enumWords'
import { words } from './words'

/** Claim is one source's word. */
export type Claim = ClaimPartsFragment

/** ClaimPage is the first page of the claims about something, and how many there are. */
export interface ClaimPage {
  totalCount: number
  nodes: readonly Claim[]
}

/** first is how many claims are shown before the others are asked for. */
const first = 3

/** Claims lists what sources say, the surest first. */
export function Claims({ claims: { nodes: claims, totalCount } }: { claims: ClaimPage }) {
  const enums = useEnums()
  const [all, setAll] = useState(false)
  const w = useWords(words)
  if (claims.length === 0) return <p className={css.none}>{w.noClaims}</p>
  return (
    <>
      <ul className={css.claims}>
        {(all ? claims : claims.slice(0, first)).map((claim) => (
          <li key={claim.id} data-retracted={claim.retractedAt !== null}>
            {claim.quote && <q dir="auto">{claim.quote}</q>}
            <p>
              {claim.document && (
                <cite>{claim.document.url ? <Outside href={claim.document.url}>{claim.document.name}</Outside> : claim.document.name}</cite>
              )}
              {[
                claim.document?.publisher,
                claim.document?.published,
                claim.confidence === null || claim.confidence === undefined ? null : w.confidence(claim.confidence),
                claim.status && claim.status !== 'ACCEPTED' ? enums.ClaimStatus[claim.status] : null,
                claim.retractedAt && w.retracted(claim.retractedAt.slice(0, 10)),
              ]
                .filter(Boolean)
                .map((part) => ` · ${part}`)}
            </p>
          </li>
        ))}
      </ul>
      {!all && claims.length > first && (
        <button type="button" className={css.toggle} onClick={() => setAll(true)}>
          {w.allSources(claims.length)}
        </button>
      )}
      <Cut shown={claims.length} all={totalCount} />
    </>
  )
}

/** Evidence shows claims when they are asked for. */
export function Evidence({ claims, of }: { claims: ClaimPage; of: string }) {
  const w = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <div className={css.evidence}>
      <button type="button" className={css.toggle} aria-expanded={open} aria-label={`${w.sources_(claims.totalCount)}: ${of}`} onClick={() => setOpen(!open)}>
        {w.sources_(claims.totalCount)}
      </button>
      {open && <Claims claims={claims} />}
    </div>
  )
}
