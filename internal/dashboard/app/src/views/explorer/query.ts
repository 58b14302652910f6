// The query behind the explorer: each step as a field of one document.
import { AroundDocument } from './gql/graphql'
import { variablesOf } from './graph'
import type { Step } from './state'

/** queryOf writes the steps as one document that can be read and changed; an operation may have 20 fields at the top. */
export function queryOf(steps: readonly Step[]): { document: string; variables: Record<string, unknown> } {
  const text = AroundDocument.toString()
  const fragments = text.slice(text.indexOf('fragment'))
  const [fields, declared, variables]: [string[], string[], Record<string, unknown>] = [[], [], {}]
  const declare = (name: string, type: string, value: unknown) => {
    declared.push(`$${name}: ${type}`)
    variables[name] = value
    return `$${name}`
  }
  steps.slice(0, 20).forEach((step, i) => {
    const n = i + 1
    if (step.kind === 'path') {
      const ends = `from: ${declare(`from${n}`, 'ID!', step.from)}, to: ${declare(`to${n}`, 'ID!', step.to)}`
      fields.push(`  step${n}: paths(${ends}, find: ALL_SHORTEST, first: 5, maxLength: 6) {\n    paths { length entities { ...Shown } hops { facts { ...Fact } } }\n  }`)
      return
    }
    const { roots, depth, relationships, perNode, limit } = variablesOf(step)
    const only = relationships ? `, relationships: [${relationships.join(', ')}]` : ''
    fields.push(`  step${n}: neighborhood(roots: ${declare(`roots${n}`, '[ID!]!', roots)}, depth: ${depth}${only}, perNode: ${perNode}, limit: ${limit}) {\n    ...Part\n  }`)
  })
  const used = fields.some((field) => field.includes('...Part')) ? fragments : fragments.replace(/fragment Part on Subgraph \{[\s\S]*?\n\}\n?/, '')
  return { document: `query Explorer(${declared.join(', ')}) {\n${fields.join('\n')}\n}\n${used}`, variables }
}
