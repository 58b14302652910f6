import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from './language'
import { setParams, usePlace } from './url'
import { viewWords } from './viewWords'

/** TextParam is a parameter that the reader writes, such as a date. It counts when it is left, or with Enter. */
export function TextParam({ param, label, placeholder }: { param: string; label: string; placeholder?: string }) {
  const { params } = usePlace()
  const value = params.get(param) ?? ''
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = () => setParams({ [param]: text.trim() })
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={text}
      w={110}
      maxLength={40}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}

/** Period chooses the time by `from` and `to`. If both are years, buttons lead to the time before and after that is as long. */
export function Period() {
  const w = useWords(viewWords)
  const { params } = usePlace()
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? '']
  const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to) && Number(to) >= Number(from) ? Number(to) - Number(from) + 1 : 0
  const move = (by: number) => setParams({ from: String(Number(from) + by).padStart(4, '0'), to: String(Number(to) + by).padStart(4, '0') })
  return (
    <>
      <TextParam param="from" label={w.from} placeholder="2010" />
      <TextParam param="to" label={w.to} placeholder="2019" />
      {years > 0 && (
        <Button.Group>
          <Button variant="default" aria-label={w.earlier(years)} title={w.earlier(years)} disabled={Number(from) <= years} onClick={() => move(-years)}>
            ←
          </Button>
          <Button variant="default" aria-label={w.later(years)} title={w.later(years)} disabled={Number(to) + years > 9999} onClick={() => move(years)}>
            →
          </Button>
        </Button.Group>
      )}
    </>
  )
}
