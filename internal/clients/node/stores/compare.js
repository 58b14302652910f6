// Asks all questions, keeps the answers in one store of relay-runtime and one cache of Apollo, and compares what these hold with what
// was answered: `node compare.js URL`. The artifacts are what relay-compiler made of the questions.
import { readFileSync } from 'node:fs'
import { deepStrictEqual } from 'node:assert'
import { isDeepStrictEqual } from 'node:util'
import { InMemoryCache, gql } from '@apollo/client'
import { buildSchema, isAbstractType } from 'graphql'
import relay from 'relay-runtime'

const [url] = process.argv.slice(2)
const found = JSON.parse(readFileSync('src/questions.json', 'utf8'))
const schema = buildSchema(readFileSync('contract.graphql', 'utf8'))
const possibleTypes = Object.fromEntries(Object.values(schema.getTypeMap()).filter(isAbstractType)
  .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]))
const problems = []
// What a store has to say of an answer, such as that one object came with two types, it says as a warning.
for (const level of ['warn', 'error']) console[level] = (...words) => problems.push(words.map(String).join(' '))

const stores = makeStores()
const filled = new Set()
const asked = []
for (const { name, lists } of found) {
  const { default: artifact } = await import(`./src/__generated__/${name}Query.graphql.js`)
  const answer = await ask(name, artifact.params.text)
  if (!answer) continue
  asked.push({ name, operation: relay.createOperationDescriptor(relay.getRequest(artifact), {}), query: gql(artifact.params.text), answer })
  stores.keep(asked.at(-1))
  compare(asked.at(-1), 'at once')
  for (const list of lists) if (holds(answer, ...list.split('.'))) filled.add(list)
}
for (const one of asked) compare(one, 'after all others')
expectFault(asked.find(({ answer }) => answer.organizations?.edges?.length > 1))

const all = new Set(found.flatMap(({ lists }) => lists))
const empty = [...all].filter((list) => !filled.has(list))
const told = { questions: found.length, lists: all.size, empty, problems: problems.slice(0, 20), more: Math.max(0, problems.length - 20) }
process.stdout.write(`${JSON.stringify(told)}\n`)

async function ask(name, query) {
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) })
  const { data, errors } = await response.json()
  if (errors) problems.push(`${name} was not answered: ${query.slice(0, 300)}: ${JSON.stringify(errors).slice(0, 600)}`)
  return errors ? undefined : data
}

/** makeStores makes an empty store of each client. `differences` are those between what they hold and an answer. */
function makeStores() {
  const environment = new relay.Environment({
    network: relay.Network.create(() => { throw new Error('the store asks by itself') }),
    store: new relay.Store(new relay.RecordSource()),
  })
  const cache = new InMemoryCache({ possibleTypes })
  return {
    keep({ operation, query, answer }) {
      environment.retain(operation)
      environment.commitPayload(operation, answer)
      cache.writeQuery({ query, data: answer })
    },
    differences({ operation, query, answer }) {
      const kept = environment.lookup(operation.fragment)
      return [
        kept.isMissingData ? "Relay's store misses data" : '',
        difference("Relay's store", plain(kept.data), plain(answer)),
        difference("Apollo's cache", cache.readQuery({ query }), answer),
      ].filter((text) => text !== '')
    },
  }
}

function compare(one, when) {
  for (const text of stores.differences(one)) problems.push(`${one.name}, ${when}: ${text}`)
}

/** expectFault gives all nodes of an answer one id, as edges had that of their fact: both stores must then differ from the answer. */
function expectFault({ operation, query, answer }) {
  const wrong = { operation, query, answer: JSON.parse(JSON.stringify(answer), (key, value) => (key === 'id' ? 'one' : value)) }
  const others = makeStores()
  const before = problems.length
  others.keep(wrong)
  const differences = others.differences(wrong)
  problems.splice(before) // warnings, which are due
  if (differences.length !== 2) problems.push(`one id for all nodes is told by ${differences.length} stores, expected both`)
}

function difference(what, kept, answered) {
  if (isDeepStrictEqual(kept, answered)) return ''
  try {
    deepStrictEqual(kept, answered)
  } catch (error) {
    return `${what}: ${error.message.slice(0, 1500)}`
  }
  return what
}

/** plain leaves out what Relay asks and keeps for itself, such as the types that an object is of. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const own = Object.entries(value).filter(([key]) => key === '__typename' || !key.startsWith('__'))
  return Object.fromEntries(own.map(([key, inner]) => [key, plain(inner)]))
}

/** holds says whether a list of a type has a member somewhere in an answer. At the top no type is told. */
function holds(value, type, field) {
  if (Array.isArray(value)) return value.some((inner) => holds(inner, type, field))
  if (value === null || typeof value !== 'object') return false
  const list = value[field]
  const members = Array.isArray(list) ? list : (list?.edges ?? list?.nodes)
  if ((value.__typename ?? 'Query') === type && members?.length > 0) return true
  return Object.values(value).some((inner) => holds(inner, type, field))
}
