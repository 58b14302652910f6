// The reader's language: of the page's own words by catalogue, of names by the service (Accept-Language).
import { useSyncExternalStore } from 'react'

/** languages are those that there are catalogues for. */
export const languages = { en: 'English', zh: '中文', ru: 'Русский' } as const
export type Language = keyof typeof languages

const key = 'entente-language'
const listeners = new Set<() => void>()
let current = first()

function first(): Language {
  const wanted = [localStorage.getItem(key), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase())
  return wanted.find((tag): tag is Language => tag !== undefined && tag in languages) ?? 'en'
}

/** language is the reader's. */
export const language = () => current

/** useLanguage is the reader's language, and renders anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => current,
  )
}

/** setLanguage is kept in this browser. */
export function setLanguage(next: Language) {
  current = next
  localStorage.setItem(key, next)
  for (const listener of listeners) listener()
}

type Words = Record<string, string | Record<string, string> | ((...args: never[]) => string)>

/** Catalogue has the words of a part of the page in every language. */
export type Catalogue<W extends Words> = Record<Language, W>

/** catalogue completes translations: what is not translated yet is English. */
export function catalogue<W extends Words>(en: W, others: { [L in Exclude<Language, 'en'>]: Partial<W> }): Catalogue<W> {
  return { en, zh: { ...en, ...others.zh }, ru: { ...en, ...others.ru } }
}

/** useWords are a catalogue's words in the reader's language. */
export function useWords<W extends Words>(of: Catalogue<W>): W {
  return of[useLanguage()]
}

/** plural chooses the form for a number, and writes the number as the language does. */
export function plural(lang: Language, n: number, forms: { one?: string; few?: string; many?: string; other: string }): string {
  const form = new Intl.PluralRules(lang).select(n)
  return (forms[form as keyof typeof forms] ?? forms.other).replace('#', n.toLocaleString(lang))
}
