import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useAnswer } from '../../shared/api'
import { EntityLink } from '../../shared/Entity'
import { isEntityType, typeOf } from '../../shared/entities'
import { Link } from '../../shared/Link'
import { hrefOf } from '../../shared/url'
import { NamesDocument } from './gql/graphql'

const Names = createContext<ReadonlyMap<string, string>>(new Map())
const most = 500

/** NamesOf looks up what ids are called, for all Named within; what a change set is about to make has its name from `also`. */
export function NamesOf({ ids, also = {}, children }: { ids: readonly string[]; also?: Record<string, string>; children: ReactNode }) {
  const outer = useContext(Names)
  const asked = useMemo(() => [...new Set(ids)].filter((id) => id.includes(':')).slice(0, most), [ids])
  const nodes = useAnswer(NamesDocument, { ids: asked }, { enabled: asked.length > 0, keep: true }).data?.data.nodes
  const names = useMemo(() => {
    const found = new Map([...outer, ...Object.entries(also)])
    // An id that was merged answers the node it is part of now, in its own place.
    nodes?.forEach((node, i) => {
      const id = asked[i]
      const name = node && ('name' in node ? node.name : 'value' in node ? node.value : 'quote' in node ? (node.quote ?? node.document?.name) : undefined)
      if (id && name) found.set(id, name)
    })
    return found
  }, [outer, also, nodes, asked])
  return <Names value={names}>{children}</Names>
}

/** useNames are the names that were looked up. */
export const useNames = () => useContext(Names)

/** Named shows an id by its name, and leads to it; what is no entity leads to its history. */
export function Named({ id }: { id: string }) {
  const name = useContext(Names).get(id)
  const type = typeOf(id)
  if (type && isEntityType(type)) return name ? <EntityLink of={{ __typename: type, id, name }} /> : <bdi>{id}</bdi>
  return <Link href={hrefOf('/curation', { tab: 'history', target: id })}>{name ? <bdi>{name}</bdi> : <bdi>{id}</bdi>}</Link>
}
