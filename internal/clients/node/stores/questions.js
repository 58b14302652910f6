// Questions that together ask every list of the contract, each with all scalars of what it leads to.
import {
  TypeInfo, getNamedType, getNullableType, isCompositeType, isInterfaceType, isLeafType, isListType, isObjectType,
  isRequiredArgument, isUnionType, parse, visit, visitWithTypeInfo,
} from 'graphql'

// What arguments must be given: nodes of the seed, so that lists are not empty.
const bodies = '["organization:cn-most", "organization:ru-mes", "country:cn", "topic:innovation"]'
const needed = {
  'Query.neighborhood': 'roots: ["organization:cn-most", "country:ru"], depth: 2',
  'Query.nodes': `ids: ${bodies}`,
  'Query.paths': 'from: "organization:cn-most", to: "organization:ru-med"',
  'Query.search': 'query: "innovation"',
  'Query.tieChanges': 'earlier: "2016", later: "2017/2018"',
  'Query.ties': 'level: COUNTRY, by: {participation: 1, agreements: 1, positions: 1}',
  'Query.timeline': `of: ${bodies}`,
}

/**
 * questions returns the operations, each with its name, its text and the lists that it asks: `Event.hosts`. No two of them ask one field
 * of one object with the same arguments: Apollo's cache replaces what has no id when another selection of it comes.
 */
export function questions(schema) {
  const ways = waysTo(schema.getQueryType())
  const asked = new Set()
  const found = []
  for (const type of Object.values(schema.getTypeMap()).sort((a, b) => Number(hasID(b)) - Number(hasID(a)))) {
    const lists = listsOf(schema, type).filter((field) => !asked.has(`${type.name}.${field.name}`))
    if (type.name.endsWith('Payload')) continue // only mutations answer these
    if (lists.length > 0 && !ways.has(type)) throw new Error(`no way of fields leads to ${type.name}, which has lists`)
    // Neo4j plans a question of many lists slowly.
    for (let i = 0; i < lists.length; i += 3) {
      const page = 20 + found.length
      const inner = lists.slice(i, i + 3).map((field) => listed(field, type, page, asked)).join(' ')
      const name = `Q${found.length}${type.name}`
      const text = `query ${name}Query { ${ways.get(type).reduceRight((within, step) => step(within, page), inner)} }`
      const answered = listsIn(schema, text)
      for (const list of answered) asked.add(list)
      found.push({ name, text, lists: [...answered] })
    }
  }
  return found
}

/** listsOf are the lists of an object type that a question can ask. */
function listsOf(schema, type) {
  const silent = [schema.getMutationType(), schema.getSubscriptionType()]
  if (!isObjectType(type) || type.name.startsWith('__') || silent.includes(type)) return []
  return Object.values(type.getFields()).filter((field) => isListed(type, field))
}

/** listsIn are the lists that a question asks: pages as a whole, and not those that only lead to something else. */
function listsIn(schema, text) {
  const lists = new Set()
  const info = new TypeInfo(schema)
  visit(parse(text), visitWithTypeInfo(info, {
    Field(node) {
      const [parent, field] = [info.getParentType(), info.getFieldDef()]
      const isWhole = !isPage(getNamedType(field.type)) || node.selectionSet.selections.some(({ name }) => name?.value === 'pageInfo')
      if (isListed(parent, field) && isWhole) lists.add(`${parent.name}.${field.name}`)
    },
  }))
  return lists
}

/** isListed says whether a field is a list that a question has to ask: pages by their connection, and plain lists that are none of one. */
function isListed(parent, field) {
  if (isPage(getNamedType(field.type))) return true
  const isPart = isPage(parent) && (field.name === 'edges' || field.name === 'nodes')
  return isListType(getNullableType(field.type)) && !isPart
}

function isPage(type) {
  return isObjectType(type) && type.getFields().edges !== undefined && type.getFields().pageInfo !== undefined
}

/** waysTo finds the shortest way from the root to each object type: steps that write themselves around what they lead to. */
function waysTo(root) {
  const ways = new Map([[root, []]])
  for (const queue = [root]; queue.length > 0; ) {
    const parent = queue.shift()
    for (const field of Object.values(parent.getFields())) {
      const type = getNamedType(field.type)
      if (!isObjectType(type) || ways.has(type) || !canAsk(parent, field)) continue
      ways.set(type, [...ways.get(parent), (inner, page) => `${field.name}${given(parent, field, page)} { ${named(type)} ${inner} }`])
      queue.push(type)
    }
  }
  return ways
}

/** canAsk says whether a field leads on, and the arguments that it needs are known. */
function canAsk(parent, field) {
  if (field.name === 'nodes' && field.args.length > 0) return false // a few nodes only
  return needed[`${parent.name}.${field.name}`] !== undefined || !field.args.some(isRequiredArgument)
}

/** given are a field's arguments, with a page size that no other question has. */
function given(parent, field, page) {
  const some = [needed[`${parent.name}.${field.name}`]]
  for (const name of ['first', 'limit']) if (field.args.some((argument) => argument.name === name)) some.push(`${name}: ${page}`)
  const groups = field.args.find((argument) => argument.name === 'groupBy')
  if (groups) some.push(`groupBy: [${group(getNamedType(groups.type))}]`)
  const words = some.filter((word) => word !== undefined)
  return words.length === 0 ? '' : `(${words.join(', ')})`
}

/** group is one way to group: by the node itself where there is one. */
function group(type) {
  const fields = Object.values(type.getFields())
  const by = fields.find(({ name }) => name === 'id') ?? fields.find((field) => isLeafType(getNamedType(field.type)))
  const values = getNamedType(by.type).getValues()
  return `{${by.name}: ${values[0].name}}`
}

/** listed asks for a list: a page with its edges and, once a type of page, with its groups; or each member. */
function listed(field, parent, page, asked) {
  const target = getNamedType(field.type)
  const head = `${field.name}${given(parent, field, page)}`
  if (!isCompositeType(target)) return head
  if (!isPage(target)) return `${head} { ${leaf(target, 1)} }`
  const { aggregate, edges, nodes, pageInfo } = target.getFields()
  const within = (field, depth) => `${field.name} { ${leaf(getNamedType(field.type), depth)} }`
  const parts = [within(edges, 1), within(pageInfo, 0), ...(nodes ? [within(nodes, 0)] : [])]
  if (aggregate && !asked.has(`${target.name}.aggregate`)) parts.push(listed(aggregate, target, page, asked))
  return `${head} { ${named(target)} totalCount ${parts.join(' ')} }`
}

/** named asks what an object is. */
function named(type) {
  if (isUnionType(type)) return '__typename ... on Node { id }'
  return hasID(type) ? '__typename id' : '__typename'
}

function hasID(type) {
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined
}

// What Neo4j plans slowly, and what leads nowhere.
const slow = new Set(['confidence', 'disputed', 'max', 'min', 'sum', 'avg'])

/** leaf asks what an object is and is called; and, a level deep, its scalars and what it leads to. */
function leaf(type, depth) {
  const parts = [named(type)]
  if (isUnionType(type)) return parts[0]
  for (const field of Object.values(type.getFields())) {
    if (field.name === 'id' || slow.has(field.name) || field.args.some(isRequiredArgument)) continue
    const target = getNamedType(field.type)
    if (isLeafType(target) && (depth > 0 || field.name === 'name' || !hasID(type))) parts.push(field.name)
    else if (isCompositeType(target) && depth > 0 && field.args.length === 0) parts.push(`${field.name} { ${leaf(target, depth - 1)} }`)
  }
  return parts.join(' ')
}
