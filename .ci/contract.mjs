// Compares two versions of the contract by graphql-js, and tells what docs/contract-policy.md forbids:
//   node .ci/contract.mjs BEFORE NOW RELEASE DAY-OF-RELEASE
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { buildSchema, findBreakingChanges, findDangerousChanges, getNamedType, isEnumType, isInputObjectType, isIntrospectionType } = createRequire(
  new URL('../internal/dashboard/app/tests/package.json', import.meta.url),
)('graphql')

const [beforeFile, nowFile, release, released] = process.argv.slice(2)
const [before, now] = [beforeFile, nowFile].map((file) => buildSchema(readFileSync(file, 'utf8')))
const today = new Date().toISOString().slice(0, 10)
const notice = 180 // days between the release that announces and the day

/** elements are all that can be deprecated, by coordinate: Event.date, Query.events(first:), EventKind.VISIT. */
function elements(schema) {
  const found = new Map()
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    if (isEnumType(type)) for (const value of type.getValues()) found.set(`${type.name}.${value.name}`, { reason: value.deprecationReason })
    for (const field of Object.values(type.getFields?.() ?? {})) {
      found.set(`${type.name}.${field.name}`, { reason: field.deprecationReason, uses: getNamedType(field.type).name, in: type.name, input: isInputObjectType(type) && field })
      for (const arg of field.args ?? []) {
        found.set(`${type.name}.${field.name}(${arg.name}:)`, { reason: arg.deprecationReason, uses: getNamedType(arg.type).name, in: type.name, under: `${type.name}.${field.name}` })
      }
    }
  }
  return found
}

const [had, has] = [elements(before), elements(now)]
const dayOf = (reason) => reason?.match(/\b\d{4}-\d{2}-\d{2}\b/)?.[0]

/** due says whether an element was announced to go by now. A type goes with all that leads to it. */
function due(coordinate, seen = new Set()) {
  const element = had.get(coordinate)
  if (!element || seen.has(coordinate)) return Boolean(element)
  seen.add(coordinate)
  const day = dayOf(element.reason)
  return (day !== undefined && day <= today) || (element.under !== undefined && due(element.under, seen)) || typeDue(element.in, seen)
}

function typeDue(name, seen = new Set()) {
  if (name === undefined || now.getType(name)) return false
  if (seen.has(name)) return true
  seen.add(name)
  const uses = [...had].filter(([, element]) => element.uses === name)
  return uses.length > 0 && uses.every(([coordinate]) => due(coordinate, seen))
}

/** removed are the kinds of change that may be announced, each with what goes. */
const removed = {
  FIELD_REMOVED: [/^(\w+\.\w+) was removed/, (m) => due(m[1])],
  ARG_REMOVED: [/^(\w+\.\w+) arg (\w+) was removed/, (m) => due(`${m[1]}(${m[2]}:)`)],
  VALUE_REMOVED_FROM_ENUM: [/^(\w+) was removed from enum type (\w+)/, (m) => due(`${m[2]}.${m[1]}`)],
  TYPE_REMOVED: [/^(\w+) was removed/, (m) => typeDue(m[1])],
}

const problems = []
for (const { type, description } of findBreakingChanges(before, now)) {
  const [pattern, announced] = removed[type] ?? []
  const match = pattern && description.match(pattern)
  if (!match) problems.push(description)
  else if (!announced(match)) problems.push(`${description} It was not announced by @deprecated in ${release}, or its day has not come.`)
}
for (const { type, description } of findDangerousChanges(before, now)) if (type === 'ARG_DEFAULT_VALUE_CHANGE') problems.push(description)
for (const [coordinate, { input }] of had) {
  const other = has.get(coordinate)?.input
  if (input && other && JSON.stringify(input.defaultValue) !== JSON.stringify(other.defaultValue)) problems.push(`${coordinate} has another default value.`)
}
for (const type of Object.values(before.getTypeMap())) {
  const other = now.getType(type.name)
  if (isInputObjectType(type) && isInputObjectType(other) && type.isOneOf !== other.isOneOf) problems.push(`${type.name} ${other.isOneOf ? 'became' : 'is no longer'} @oneOf.`)
}
const earliest = new Date(Date.parse(released) + notice * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
for (const [coordinate, { reason }] of has) {
  if (reason === undefined || reason === null || had.get(coordinate)?.reason === reason) continue
  const day = dayOf(reason)
  if (day === undefined) problems.push(`${coordinate} is deprecated without a day, expected one in its reason: (reason: "Use this. Goes after ${earliest}.")`)
  else if (day < earliest) problems.push(`${coordinate} is to go after ${day}, expected ${earliest} at the earliest: ${notice} days after ${release}.`)
}

if (problems.length > 0) {
  console.error(`The contract does not keep what ${release} promised (docs/contract-policy.md):\n${problems.map((p) => `  ${p}`).join('\n')}`)
  process.exit(1)
}
console.log(`The contract keeps what ${release} promised.`)
