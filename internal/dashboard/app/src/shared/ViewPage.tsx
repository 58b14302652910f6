// The frame of a view: its title, what it does, and what can be done with it as a whole.
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useWords } from './language'
import css from './ViewPage.module.css'
import { words } from './words'

interface Props {
  title: string
  /** about says in a sentence what the view shows. */
  about?: ReactNode
  /** actions stand beside the title: the query behind the view, for one. */
  actions?: ReactNode
  /** filters are the controls that choose what is shown. */
  filters?: ReactNode
  /** full uses the whole window. */
  full?: boolean
  children: ReactNode
}

/** ViewPage frames a view. */
export function ViewPage({ title, about, actions, filters, full, children }: Props) {
  const w = useWords(words)
  const [copied, setCopied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Entente`
  }, [title])
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <main id="content" className={full ? css.full : css.page} tabIndex={-1}>
      <div className={css.head}>
        <h1 ref={heading} dir="auto">
          {title}
        </h1>
        <div className={css.actions}>
          {actions}
          <Button size="compact-sm" variant="default" onClick={() => void copy()}>
            {copied ? w.copied : w.copyLink}
          </Button>
          <span role="status" className="hidden">
            {copied ? w.copied : ''}
          </span>
        </div>
      </div>
      {about && <p className={css.about}>{about}</p>}
      {filters && (
        <div className={css.filters} role="group" aria-label={w.filters}>
          {filters}
        </div>
      )}
      {children}
    </main>
  )
}
