// What can be changed, and by which values: the contract's operations as data, from which the curation view makes its forms.
import { readFileSync } from 'node:fs'
import {
  buildSchema, getNamedType, isAbstractType, isEnumType, isInputObjectType, isNonNullType, isObjectType, type GraphQLField, type GraphQLSchema, type ConstDirectiveNode, type GraphQLInputObjectType,
  type GraphQLNamedType,
} from 'graphql'
import type { Plugin } from 'vite'
import type { Contract, FieldOf, TypeOf } from './src/views/curation/contract.ts'

const file = '../../../schema/mapped.graphql'

/** contract gives pages the module `virtual:contract`. */
export const contract: Plugin = {
  name: 'contract',
  resolveId: (id) => (id === 'virtual:contract' ? '\0virtual:contract' : undefined),
  load(id) {
    if (id !== '\0virtual:contract') return undefined
    this.addWatchFile(file)
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(read(buildSchema(readFileSync(file, 'utf8')))))})`
  },
}

function read(schema: GraphQLSchema): Contract {
  const operations = schema.getType('OperationInput')
  if (!isInputObjectType(operations)) throw new Error('the contract has no OperationInput')
  const enums: Contract['enums'] = {}
  const types = Object.values(operations.getFields()).map((member): TypeOf => {
    const operation = getNamedType(member.type) as GraphQLInputObjectType
    const name = operation.name.replace(/Operation$/, '')
    const fact = 'from' in operation.getFields()
    const object = schema.getType(name)
    if (!isObjectType(object)) throw new Error(`the contract has no object type for ${name}`)
    const values = operation.getFields()['set']?.type
    const fields = values ? Object.values((getNamedType(values) as GraphQLInputObjectType).getFields()) : []
    const directive = directiveOf(object, 'fact')
    return {
      name,
      member: member.name,
      prefix: name.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase(),
      about: object.description ?? '',
      ...(fact && { ends: { from: listed(directive, 'from'), to: listed(directive, 'to') } }),
      ...(fact && { type: listed(directive, 'type')[0] }),
      claims: 'claims' in operation.getFields(),
      fields: fields.map((field): FieldOf => {
        const type = getNamedType(field.type)
        const read = object.getFields()[field.name]
        const target = read && getNamedType(read.type)
        if (isEnumType(type)) enums[type.name] = type.getValues().map((v) => [v.name, v.description ?? ''])
        return {
          name: field.name,
          type: type.name,
          about: read?.description ?? '',
          ...(isEnumType(type) && { enum: true }),
          ...(type.name === 'ID' && target && !isInputObjectType(target) && 'getFields' in target && { to: nounsOf(schema, target) }),
          ...(read && (isNonNullType(read.type) || has(read, 'always')) && !has(read, 'default') && { required: true }),
          ...(read?.args.some((a) => a.name === 'lang') && { inLanguages: true }),
        }
      }),
    }
  })
  const status = schema.getType('ClaimStatus')
  if (isEnumType(status)) enums['ClaimStatus'] = status.getValues().map((v) => [v.name, v.description ?? ''])
  return { types, enums }
}

const has = (field: GraphQLField<unknown, unknown>, directive: string) => field.astNode?.directives?.some((d) => d.name.value === directive) ?? false

const nounsOf = (schema: GraphQLSchema, type: GraphQLNamedType) => (isAbstractType(type) ? schema.getPossibleTypes(type).map((t) => t.name) : [type.name])

const directiveOf = (type: GraphQLNamedType | undefined, name: string) => type?.astNode?.directives?.find((d) => d.name.value === name)

function listed(directive: ConstDirectiveNode | undefined, argument: string): string[] {
  const value = directive?.arguments?.find((a) => a.name.value === argument)?.value
  if (value?.kind === 'ListValue') return value.values.flatMap((v) => (v.kind === 'StringValue' ? [v.value] : []))
  return value?.kind === 'StringValue' ? [value.value] : []
}
