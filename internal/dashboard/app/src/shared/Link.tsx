import { Anchor, type AnchorProps } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import { go } from './url'

/** followed leads to a link's target without loading the page anew, unless the reader wants a new tab or window. */
export function followed(event: MouseEvent<HTMLAnchorElement | SVGAElement>) {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const { href } = event.currentTarget
  go(typeof href === 'string' ? href.slice(location.origin.length) : href.baseVal)
}

/** Link leads to a view. */
export function Link({ href, children, ...props }: { href: string; children: ReactNode } & AnchorProps) {
  return (
    <Anchor href={href} onClick={followed} inherit {...props}>
      {children}
    </Anchor>
  )
}

/** Outside leads to another site, which is told nothing of this one. Anything but a web address is shown as text. */
export function Outside({ href, children }: { href: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(href)) return <>{children}</>
  return (
    <Anchor href={href} underline="always" target="_blank" rel="noopener noreferrer" inherit>
      {children}
    </Anchor>
  )
}
