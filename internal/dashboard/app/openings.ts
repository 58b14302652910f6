// The questions that readers' views open with: the service asks them when it starts, so that the database has planned them
// before somebody does.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, Kind, parse, print, separateOperations, type DocumentNode } from 'graphql'
import type { Plugin } from 'vite'

/** known are the variables for which the service has values. */
const known = new Map([['id', 'ID!'], ['query', 'String!'], ['first', 'Int!']])

/** openings gives the build the file `openings.json`: a list of documents that need no variables but the known ones. */
export const openings: Plugin = {
  name: 'openings',
  generateBundle() {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql')).sort()
    // Few curate, and candidates for merging are sought among all people: that is not worth every start.
    const parsed = files.filter((file) => !file.includes('curation')).map((file) => parse(readFileSync(join('src', file), 'utf8')))
    const fragments: DocumentNode = { kind: Kind.DOCUMENT, definitions: concatAST(parsed).definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION) }
    // File by file: operations of two may have one name.
    const documents = parsed.flatMap((one) => {
      const operations: DocumentNode = { kind: Kind.DOCUMENT, definitions: one.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION) }
      return Object.values(separateOperations(concatAST([operations, fragments])))
    })
    this.emitFile({ type: 'asset', fileName: 'openings.json', source: `${JSON.stringify(documents.filter(opens).map(print), null, 1)}\n` })
  },
}

function opens({ definitions }: DocumentNode): boolean {
  const operation = definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION)
  if (operation?.operation !== 'query') return false
  return (operation.variableDefinitions ?? []).every(({ variable, type }) => type.kind !== Kind.NON_NULL_TYPE || known.get(variable.name.value) === print(type))
}
