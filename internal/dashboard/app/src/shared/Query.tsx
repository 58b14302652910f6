import { Button } from '@mantine/core'
import { useWords } from './language'
import { words } from './words'

/** hrefOfQuery opens a document in GraphiQL. It stands behind #, which is not sent to the service, so its length does not matter. */
export function hrefOfQuery(document: { toString(): string }, variables: unknown = {}): string {
  const params = new URLSearchParams({ query: document.toString().trim(), variables: JSON.stringify(variables, null, 2) })
  return `/graphiql#${params}`
}

/** QueryBehind leads to the query that answers a view, ready to be changed. */
export function QueryBehind({ document, variables }: { document: { toString(): string }; variables?: unknown }) {
  const w = useWords(words)
  return (
    <Button component="a" href={hrefOfQuery(document, variables)} size="compact-sm" variant="default">
      {w.query}
    </Button>
  )
}
