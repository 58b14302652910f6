import { Button, Checkbox, RangeSlider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Months, monthsOf, monthText } from '../../shared/edtf'
import { useWords } from '../../shared/language'
import css from './explorer.module.css'
import { explorerWords } from './words'

interface Props {
  range: Months | undefined
  from: string
  to: string
  undated: boolean
  onChange: (window: { from?: string; to?: string; undated?: boolean }) => void
}

/** TimeWindow chooses the months that are shown. At its ends the window is open. */
export function TimeWindow({ range, from, to, undated, onChange }: Props) {
  const w = useWords(explorerWords)
  const [least, most] = range ?? [0, 0]
  const start = from ? (monthsOf(from)?.[0] ?? least) : least
  const end = to ? (monthsOf(to)?.[1] ?? most) : most
  const [value, setValue] = useState<[number, number]>([start, end])
  useEffect(() => setValue([start, end]), [start, end])
  if (!range) return <p className={css.note}>{w.noDates}</p>
  const limits: [number, number] = [Math.min(least, start), Math.max(most, end)]
  return (
    <div className={css.window} role="group" aria-label={w.window}>
      <span className={css.month}>{monthText(value[0])}</span>
      <RangeSlider
        className={css.slider}
        min={limits[0]}
        max={limits[1] > limits[0] ? limits[1] : limits[0] + 1}
        step={1}
        minRange={0}
        label={monthText}
        value={value}
        thumbFromLabel={w.from}
        thumbToLabel={w.to}
        onChange={setValue}
        onChangeEnd={([first, last]) => onChange({ from: first <= least ? '' : monthText(first), to: last >= most ? '' : monthText(last) })}
      />
      <span className={css.month}>{monthText(value[1])}</span>
      <Checkbox size="xs" label={w.undated} checked={undated} disabled={!from && !to} onChange={(e) => onChange({ undated: e.currentTarget.checked })} />
      {(from || to) && (
        <Button size="compact-xs" variant="default" onClick={() => onChange({ from: '', to: '' })}>
          {w.wholeTime}
        </Button>
      )}
    </div>
  )
}
