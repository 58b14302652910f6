// A figure with what it needs to be understood: title, filters, legend and source, on the page and in its files.
import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { savePNG, saveSVG, type Caption } from './export'
import css from './Figure.module.css'
import { useWords } from './language'
import { words } from './words'

interface Props extends Caption {
  /** children hold one svg, unless `svg` draws one when a file is asked for. */
  children: ReactNode
  /** svg draws the figure for a file, where the page shows something else (a canvas). */
  svg?: () => SVGSVGElement
  /** actions stand beside the title. */
  actions?: ReactNode
  /** bare leaves title and legend to the view, which shows them in its own way. */
  bare?: boolean
}

/** Figure frames an SVG and saves it as PNG and SVG. */
export function Figure({ children, svg, actions, bare, ...caption }: Props) {
  const w = useWords(words)
  const body = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const make = async (how: (figure: SVGSVGElement, caption: Caption) => void | Promise<void>) => {
    try {
      setFailed(false)
      const drawn = svg?.()
      // What is measured must stand in the page.
      if (drawn) body.current?.append(drawn)
      const figure = drawn ?? body.current?.querySelector('svg')
      if (!figure) throw new Error('there is no figure')
      await how(figure, caption)
      drawn?.remove()
    } catch {
      setFailed(true)
    }
  }
  return (
    <figure className={css.figure} aria-label={caption.title}>
      <div className={css.head}>
        {!bare && <h2>{caption.title}</h2>}
        <span className={css.space} />
        {actions}
        <Button size="compact-sm" variant="default" aria-label={w.save(w.png)} onClick={() => void make(savePNG)}>
          {w.png}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={w.save(w.svg)} onClick={() => void make(saveSVG)}>
          {w.svg}
        </Button>
      </div>
      {failed && <p role="alert">{w.saveFailed}</p>}
      {!bare && caption.filters && caption.filters.length > 0 && <p className={css.filters}>{caption.filters.join(' · ')}</p>}
      {!bare && caption.legend && caption.legend.length > 0 && (
        <ul className={css.legend} aria-label={w.legend}>
          {caption.legend.map((s) => (
            <li key={s.label}>
              <svg width="12" height="12" aria-hidden>
                {s.dashed ? <line x1="0" x2="12" y1="6" y2="6" stroke={s.colour} strokeWidth="2" strokeDasharray="3 2" /> : <circle cx="6" cy="6" r="6" fill={s.colour} />}
              </svg>
              {s.label}
            </li>
          ))}
        </ul>
      )}
      <div ref={body} className={css.body}>
        {children}
      </div>
      {!bare && caption.source && <figcaption className={css.source}>{`${w.source}: ${caption.source}`}</figcaption>}
    </figure>
  )
}
