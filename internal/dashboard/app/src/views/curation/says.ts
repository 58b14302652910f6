// Types, fields and values of the contract in the reader's words.
import { useMemo } from 'react'
import { type EntityType, isEntityType, typeWords } from '../../shared/entities'
import { useEnums } from '../../shared/enumWords'
import { type Language, useLanguage, useWords } from '../../shared/language'
import { isFact, type TypeOf } from './contract'
import { types } from './types'
import { curationWords, fieldWords } from './words'

/** spaced turns a name of the contract into words: onBehalfOf is on behalf of. */
const spaced = (name: string) => name.replace(/([A-Z])/g, ' $1').toLowerCase().trim()

/** useSays are the words for parts of the contract. What there is no word for is said in the contract's own. */
export function useSays() {
  const lang = useLanguage()
  const entities = useWords(typeWords)
  const enums: Record<string, Record<string, string>> = useEnums()
  const w = useWords(curationWords)
  return useMemo(() => sayings(lang, entities, enums, w), [lang, entities, enums, w])
}

function sayings(lang: Language, entities: Record<EntityType, string>, enums: Record<string, Record<string, string>>, w: (typeof curationWords)['en']) {
  const type = (of: TypeOf) => {
    if (isEntityType(of.name)) return entities[of.name]
    if (of.name === 'Name') return w.typeName
    if (of.name === 'Claim') return w.typeClaim
    return fact(of)
  }
  const fact = (of: TypeOf) => (of.name === 'Named' ? w.factNamed : (enums['FactType']?.[of.type ?? ''] ?? spaced(of.name)))
  return {
    /** type is what a noun or fact is called. */
    type,
    /** typeNamed is what the type with a name in the contract is called. */
    typeNamed: (name: string) => {
      const of = types.named(name)
      return of ? type(of) : name
    },
    /** fact is what stands between the two ends of a fact. */
    fact,
    /** field names a value. */
    field: (name: string) => fieldWords[lang][name] ?? fieldWords.en[name] ?? spaced(name),
    /** value says what a value of an enum means; other values are their own words. */
    value: (enumName: string, value: string) => enums[enumName]?.[value] ?? value,
    /** valueOf says what a text in the history means, by the field that it is of. */
    valueOf: (typeName: string, field: string, value: string) => {
      const of = types.named(typeName)?.fields.find((f) => f.name === field)
      if (of?.type === 'Boolean') return value === 'true' ? w.yes : w.no
      return (of?.enum && enums[of.type]?.[value]) || value
    },
    isFact,
  }
}

/** Says are words for parts of the contract. */
export type Says = ReturnType<typeof useSays>
