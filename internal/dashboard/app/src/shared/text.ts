/** fold takes away case and diacritics, as the service does when it looks for names. */
export const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().trim()
