// Asks all questions, keeps the answers in one store of relay-runtime and one cache of Apollo, and compares what these hold with what
// was answered: `node compare.js URL`. The artifacts are what relay-compiler made of the questions.
import { deepStrictEqual } from 'node:assert'
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { InMemoryCache, gql } from '@apollo/client'
import { buildSchema, isAbstractType } from 'graphql'
import relay from 'relay-runtime'

const [url] = process.argv.slice(2)
const found = JSON.parse(readFileSync('src/questions.json', 'utf8'))
const schema = buildSchema(readFileSync('contract.graphql', 'utf8'))
const problems = []
// What a store has to say of an answer, such as that one object came with two types, it says as a warning.
for (const level of ['warn', 'error']) console[level] = (...words) => problems.push(words.map(String).join(' '))

const environment = new relay.Environment({
  network: relay.Network.create(() => { throw new Error('the store asks by itself') }),
  store: new relay.Store(new relay.RecordSource()),
})
const possibleTypes = Object.fromEntries(Object.values(schema.getTypeMap()).filter(isAbstractType)
  .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]))
const cache = new InMemoryCache({ possibleTypes })

const filled = new Set()
const asked = []
for (const { name, lists } of found) {
  const { default: artifact } = await import(`./src/__generated__/${name}Query.graphql.js`)
  const answer = await ask(name, artifact.params.text)
  if (!answer) continue
  const operation = relay.createOperationDescriptor(relay.getRequest(artifact), {})
  const query = gql(artifact.params.text)
  environment.retain(operation)
  environment.commitPayload(operation, answer)
  cache.writeQuery({ query, data: answer })
  asked.push({ name, operation, query, answer })
  compare(asked.at(-1), 'at once')
  for (const list of lists) if (holds(answer, ...list.split('.'))) filled.add(list)
}
for (const one of asked) compare(one, 'after all others')

const all = new Set(found.flatMap(({ lists }) => lists))
const empty = [...all].filter((list) => !filled.has(list))
process.stdout.write(`${JSON.stringify({ questions: found.length, lists: all.size, empty, problems: problems.slice(0, 20), more: Math.max(0, problems.length - 20) })}\n`)

async function ask(name, query) {
  const began = Date.now()
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) })
  const { data, errors } = await response.json()
  process.stderr.write(`${name} ${Date.now() - began} ms\n`)
  if (errors) problems.push(`${name} was not answered: ${query.slice(0, 300)}: ${JSON.stringify(errors).slice(0, 600)}`)
  return errors ? undefined : data
}

/** compare holds what each store has of an answer beside the answer. */
function compare({ name, operation, query, answer }, when) {
  const kept = environment.lookup(operation.fragment)
  if (kept.isMissingData) problems.push(`${name}: Relay's store misses data ${when}`)
  same(`${name}: Relay's store ${when}`, plain(kept.data), plain(answer))
  same(`${name}: Apollo's cache ${when}`, cache.readQuery({ query }), answer)
}

function same(what, kept, answered) {
  if (isDeepStrictEqual(kept, answered)) return
  try {
    deepStrictEqual(kept, answered)
  } catch (error) {
    problems.push(`${what}: ${error.message.slice(0, 1500)}`)
  }
}

/** plain leaves out what Relay asks and keeps for itself, such as the types that an object is of. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !/^__(?!typename$)/.test(key)).map(([key, inner]) => [key, plain(inner)]))
}

/** holds says whether a list of a type has a member somewhere in an answer. */
function holds(value, type, field) {
  if (Array.isArray(value)) return value.some((inner) => holds(inner, type, field))
  if (value === null || typeof value !== 'object') return false
  const list = value[field]
  if (typeOf(value) === type && (Array.isArray(list) ? list.length > 0 : (list?.edges ?? list?.nodes)?.length > 0)) return true
  return Object.values(value).some((inner) => holds(inner, type, field))
}

/** typeOf is the type of an object in an answer: at the top none is told. */
function typeOf(value) {
  return value.__typename ?? 'Query'
}
