// A plugin of graphql-codegen: the enums that answers may hold, with their values, so that TypeScript knows what needs a word.
import { getNamedType, isEnumType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql'

/** plugin writes them as one type: enum by enum, the union of its values. */
export function plugin(schema) {
  const enums = new Map()
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue
    for (const field of Object.values(type.getFields())) {
      const of = getNamedType(field.type)
      if (isEnumType(of)) enums.set(of.name, of.getValues().map(({ name }) => `'${name}'`).join(' | '))
    }
  }
  return `/** Enums are those that answers may hold, with their values. */\nexport interface Enums {\n${[...enums].sort().map(([name, values]) => `  ${name}: ${values}\n`).join('')}}\n`
}
