// The nodes as a list: with the keyboard, and for those who do not see the picture, it does all that the picture does.
import { TextInput } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { Dot } from '../../shared/Entity'
import { fold } from '../../shared/text'
import { useLanguage, useWords } from '../../shared/language'
import { Cut } from '../../shared/states'
import { words } from '../../shared/words'
import css from './explorer.module.css'
import type { Mark } from './drawn'
import { explorerWords } from './words'

interface Props {
  /** nodes may have groups before them. */
  nodes: Mark[]
  /** all is how many nodes there are. */
  all: number
  at: string
  picked: string[]
  pins: Map<string, unknown>
  onSelect: (id: string) => void
  onPick: (ids: string[]) => void
  onKey: (event: React.KeyboardEvent, id: string) => void
}

const step = 200

/** NodeList lists nodes by name. Arrow keys move, Enter shows, Space picks; the explorer's other keys work here too. */
export function NodeList({ nodes, all, at, picked, pins, onSelect, onPick, onKey }: Props) {
  const w = useWords(explorerWords)
  const c = useWords(words)
  const lang = useLanguage()
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState(step)
  const [focused, setFocused] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(lang, { numeric: true })
    const wanted = fold(filter)
    return nodes.filter((n) => fold(n.name).includes(wanted)).sort((a, b) => Number(b.folds !== undefined) - Number(a.folds !== undefined) || collator.compare(a.name, b.name))
  }, [nodes, filter, lang])
  const visible = sorted.slice(0, shown)
  const current = visible.some((n) => n.id === focused) ? focused : (visible.find((n) => n.id === at)?.id ?? visible[0]?.id)
  const move = (by: number) => {
    const to = visible[Math.min(visible.length - 1, Math.max(0, visible.findIndex((n) => n.id === current) + by))]
    if (!to) return
    setFocused(to.id)
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(to.id)}"]`)?.focus()
  }
  return (
    <div className={css.list}>
      <TextInput size="xs" type="search" aria-label={w.filterList} placeholder={w.filterList} value={filter} onChange={(e) => setFilter(e.currentTarget.value)} />
      <ul ref={list} role="listbox" aria-label={w.list(all)} aria-multiselectable tabIndex={-1}>
        {visible.map((n) => (
          <li
            key={n.id}
            role="option"
            data-id={n.id}
            aria-selected={n.id === at}
            data-picked={picked.includes(n.id)}
            tabIndex={n.id === current ? 0 : -1}
            onFocus={() => setFocused(n.id)}
            onClick={() => onSelect(n.id)}
            onKeyDown={(event) => {
              const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -visible.length, End: visible.length }[event.key]
              if (by !== undefined) {
                event.preventDefault()
                move(by)
              } else if (event.key === 'Enter') onSelect(n.id)
              else if (event.key === ' ') {
                event.preventDefault()
                if (n.folds === undefined) onPick(picked.includes(n.id) ? picked.filter((id) => id !== n.id) : [...picked, n.id])
              } else onKey(event, n.id)
            }}
          >
            <Dot type={n.type} /> <bdi>{n.name}</bdi>
            {n.folds !== undefined && <span className={css.mark}>{w.more(n.folds - 1)}</span>}
            {picked.includes(n.id) && <span className={css.mark}>{w.isPicked}</span>}
            {pins.has(n.id) && <span className={css.mark}>{w.isPinned}</span>}
          </li>
        ))}
      </ul>
      <Cut shown={visible.length} all={sorted.length} more={() => setShown(shown + step)} />
      {sorted.length === 0 && <p className={css.note}>{c.nothingFound}</p>}
    </div>
  )
}
