// The contract as data: which nouns and facts there are, what can be set on them, and how to read what they are now.

/** Contract is what the build makes of the contract's operations: see contract.ts beside vite.config.ts. */
export interface Contract {
  types: TypeOf[]
  /** enums are values with what they mean. */
  enums: Record<string, [value: string, about: string][]>
}

/** TypeOf is a noun or a fact. */
export interface TypeOf {
  name: string
  /** member is its place in an operation: `event`. */
  member: string
  /** prefix is what its ids begin with. */
  prefix: string
  about: string
  /** ends are the nouns that a fact may lead from and to; a noun has none. */
  ends?: { from: string[]; to: string[] }
  /** type of a fact: `HOSTED`. */
  type?: string
  /** claims says whether it needs evidence. */
  claims: boolean
  fields: FieldOf[]
}

/** FieldOf is a value that can be set. */
export interface FieldOf {
  name: string
  type: string
  about: string
  enum?: boolean
  /** to are the nouns that a reference may name. */
  to?: string[]
  required?: boolean
  /** inLanguages says that it is read in the reader's language, unless asked otherwise. */
  inLanguages?: boolean
}

/** isFact tells facts from nouns. */
export const isFact = (type: TypeOf) => type.ends !== undefined

// What a claim says stays as it is: only what is held of it can be changed.
const fixed = new Set(['fact', 'quote', 'start', 'end'])

/** fieldsOf are the values that a form asks for. */
export const fieldsOf = (type: TypeOf) => (type.name === 'Claim' ? type.fields.filter((f) => !fixed.has(f.name)) : type.fields)

/** Types finds types in a contract. */
export class Types {
  readonly nouns: TypeOf[]
  readonly facts: TypeOf[]
  readonly enums: Contract['enums']
  private readonly byName: Map<string, TypeOf>
  private readonly byMember: Map<string, TypeOf>
  private readonly byPrefix: Map<string, TypeOf>

  constructor(of: Contract) {
    this.nouns = of.types.filter((t) => !isFact(t))
    this.facts = of.types.filter(isFact)
    this.enums = of.enums
    this.byName = new Map(of.types.map((t) => [t.name, t]))
    this.byMember = new Map(of.types.map((t) => [t.member, t]))
    this.byPrefix = new Map(of.types.map((t) => [t.prefix, t]))
  }

  named = (name: string) => this.byName.get(name)
  at = (member: string) => this.byMember.get(member)
  /** of is the type that an id belongs to. */
  of = (id: string) => this.byPrefix.get(id.split(':', 1)[0] ?? '')
  /** factsOf are the facts that can start from or lead to a noun. */
  factsOf = (noun: string) =>
    this.facts.flatMap((fact) => [
      ...(fact.ends?.from.includes(noun) ? [{ fact, end: 'from' as const }] : []),
      ...(fact.ends?.to.includes(noun) ? [{ fact, end: 'to' as const }] : []),
    ])
}

const claims = 'claims(first: 100) { totalCount nodes { id quote confidence status method recordedAt retractedAt revision document { id name url publisher published } } }'

const fieldText = (f: FieldOf) => `${f.name}: ${f.name}${f.inLanguages ? '(lang: ["en"])' : ''}${f.to ? ' { __typename ... on Entity { id name } }' : ''}`

/** selectionOf is the selection of what a form needs of a type. */
export const selectionOf = (type: TypeOf) =>
  `... on ${type.name} { revision ${fieldsOf(type).map(fieldText).join(' ')}` +
  `${type.name === 'Claim' ? ' fact quote document { id name url }' : ''}${type.name === 'Name' ? ' entities(first: 20) { nodes { ... on Entity { __typename id name } } }' : ''}` +
  `${type.claims ? ` ${claims}` : ''}` +
  `${type.ends ? ` source { __typename id name } target { ${type.ends.to.includes('Name') ? '__typename id name: value' : '__typename id name'} }` : ''} }`

/** readingOf is the question for one node or fact as it is now. */
export const readingOf = (type: TypeOf) => `query Current($id: ID!) { node(id: $id) { __typename id ${selectionOf(type)} } }`
