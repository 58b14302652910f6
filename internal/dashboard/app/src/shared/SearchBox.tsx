// Search as you type, in any script: the names of everything, in every language that sources use.
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState } from 'react'
import { useAnswer } from './api'
import { Dot } from './Entity'
import { type EntityType, isEntityType, typeWords } from './entities'
import { SearchDocument, type SearchQuery } from './gql/graphql'
import { useWords } from './language'
import css from './SearchBox.module.css'
import { words } from './words'

/** Hit is what a search found. */
export type Hit = SearchQuery['search']['nodes'][number]

interface Props {
  /** label names the box; it stands in it as long as it is empty. */
  label?: string
  /** types narrow the search down. */
  types?: EntityType[]
  onChoose: (node: Hit['node']) => void
}

/** SearchBox finds entities by name and hands over the one that is chosen. */
export function SearchBox({ label, types, onChoose }: Props) {
  const w = useWords(words)
  const t = useWords(typeWords)
  const id = useId()
  const [text, setText] = useState('')
  const [query] = useDebouncedValue(text.trim(), 120)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const answer = useAnswer(SearchDocument, { query: query.slice(0, 200), types: types ?? null, first: 12 }, { enabled: query !== '', keep: true })
  const hits = query === '' ? [] : (answer.data?.data.search.nodes ?? [])
  const more = (answer.data?.data.search.totalCount ?? 0) - hits.length
  const choose = (hit: string) => {
    const found = hits.find((h) => h.node.id === hit)
    if (!found) return
    setText('')
    box.closeDropdown()
    onChoose(found.node)
  }
  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal={false} shadow="md">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          type="search"
          dir="auto"
          aria-label={label ?? w.search}
          placeholder={label ?? w.search}
          value={text}
          className={css.input}
          rightSection={answer.isFetching ? <Loader size={14} /> : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value)
            box.openDropdown()
            box.updateSelectedOptionIndex()
          }}
          onFocus={() => text && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            // Enter chooses the first hit, if none is marked.
            if (event.key === 'Enter' && box.getSelectedOptionIndex() === -1 && hits[0] && !event.nativeEvent.isComposing) {
              event.preventDefault()
              choose(hits[0].node.id)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query === ''} className={css.dropdown}>
        <Combobox.Options aria-label={label ?? w.search} id={id} className={css.options}>
          {hits.map((hit) => (
            <Combobox.Option value={hit.node.id} key={hit.node.id} className={css.option}>
              <Dot type={hit.node.__typename ?? ''} label={false} />
              <span className={css.name}>
                <Marked text={hit.matched} ranges={hit.matched === hit.node.name ? hit.highlights : []} name={hit.node.name} />
              </span>
              <span className={css.more}>
                {[
                  isEntityType(hit.node.__typename ?? '') ? t[hit.node.__typename as EntityType] : '',
                  hit.matched !== hit.node.name ? hit.matched : '',
                  'date' in hit.node ? hit.node.date : '',
                  'signed' in hit.node ? hit.node.signed : '',
                  'country' in hit.node ? hit.node.country?.name : '',
                  'organization' in hit.node ? hit.node.organization?.name : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Combobox.Option>
          ))}
          {hits.length === 0 && answer.data && !answer.isFetching && <Combobox.Empty>{w.nothingFound}</Combobox.Empty>}
          {answer.error && <Combobox.Empty>{answer.error.message}</Combobox.Empty>}
        </Combobox.Options>
        {more > 0 && <Combobox.Footer className={css.more}>{w.cut(hits.length, hits.length + more)}</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Marked shows a name, with the parts that fit. Ranges count code points, as the service does. */
function Marked({ text, ranges, name }: { text: string; ranges: Hit['highlights']; name: string }) {
  if (ranges.length === 0) return <bdi>{name}</bdi>
  const letters = [...text]
  const parts = []
  let at = 0
  for (const { start, end } of ranges) {
    parts.push(letters.slice(at, start).join(''), <mark key={start}>{letters.slice(start, end).join('')}</mark>)
    at = end
  }
  return (
    <bdi>
      {parts}
      {letters.slice(at).join('')}
    </bdi>
  )
}
