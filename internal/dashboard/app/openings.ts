// The questions that views open with: the service asks them when it starts, so that the database has planned them before
// somebody does.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, Kind, parse, print, visit, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql'
import type { Plugin } from 'vite'

/** known are the variables for which the service has values. */
const known = new Map([['id', 'ID!'], ['query', 'String!'], ['first', 'Int!']])

/** openings gives the build the file `openings.json`: a list of documents that need no variables but the known ones. */
export const openings: Plugin = {
  name: 'openings',
  generateBundle() {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql')).sort()
    const all = concatAST(files.map((file) => parse(readFileSync(join('src', file), 'utf8'))))
    this.emitFile({ type: 'asset', fileName: 'openings.json', source: `${JSON.stringify(documents(all), null, 1)}\n` })
  },
}

function documents(all: DocumentNode): string[] {
  const fragments = new Map(all.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]))
  return all.definitions.filter(opens).map((operation) => [operation, ...used(operation, fragments)].map(print).join('\n'))
}

function opens(definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode {
  if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== 'query') return false
  return (definition.variableDefinitions ?? []).every(({ variable, type }) => type.kind !== Kind.NON_NULL_TYPE || known.get(variable.name.value) === print(type))
}

/** used are the fragments that a definition spreads, and those that they spread. */
function used(of: OperationDefinitionNode | FragmentDefinitionNode, fragments: Map<string, FragmentDefinitionNode>): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>()
  visit(of, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (fragment) for (const one of [fragment, ...used(fragment, fragments)]) found.add(one)
    },
  })
  return found
}
