// The fields of a form, made from the contract's types.
import { CloseButton, Input, NativeSelect, TextInput, Textarea } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import { spanOf } from '../../shared/edtf'
import type { EntityType } from '../../shared/entities'
import { useWords } from '../../shared/language'
import { SearchBox } from '../../shared/SearchBox'
import type { FieldOf } from './contract'
import css from './curation.module.css'
import { Named } from './names'
import { useSays } from './says'
import { types } from './types'
import { curationWords } from './words'

interface Props {
  of: FieldOf
  value: string
  /** before is what it was, if that is another. */
  before?: string
  error?: ReactNode
  disabled?: boolean
  onChange: (value: string) => void
}

const long = new Set(['text', 'description', 'quote'])

/** FieldInput asks for one value: an enum as a choice, a date as text with what it means, a reference by search. */
export function FieldInput({ of, value, before, error, disabled, onChange }: Props) {
  const w = useWords(curationWords)
  const says = useSays()
  const label = says.field(of.name)
  const changed = before !== undefined && before !== '' && before !== value ? w.was(of.enum ? says.value(of.type, before) : before) : undefined
  const common = { label, description: changed, error, disabled, withAsterisk: of.required, value, title: of.about }
  if (of.to) {
    return <Reference label={label} types={of.to} value={value} error={error} note={changed} onChange={onChange} />
  }
  if (of.enum) {
    const data = [{ value: '', label: w.notSaid }, ...(types.enums[of.type] ?? []).map(([v]) => ({ value: v, label: says.value(of.type, v) }))]
    return <NativeSelect {...common} data={data} onChange={(event) => onChange(event.currentTarget.value)} />
  }
  if (of.type === 'Boolean') {
    const data = [{ value: '', label: w.notSaid }, { value: 'true', label: w.yes }, { value: 'false', label: w.no }]
    return <NativeSelect {...common} data={data} onChange={(event) => onChange(event.currentTarget.value)} />
  }
  if (of.type === 'EDTF') {
    // What this page cannot read the service may: it has the last word.
    const doubt = value.trim() !== '' && spanOf(value.trim()) === undefined ? w.noDate : undefined
    return <TextInput {...common} error={error ?? doubt} placeholder="2017-06-15" maxLength={80} onChange={(event) => onChange(event.currentTarget.value)} />
  }
  if (long.has(of.name)) return <Textarea {...common} autosize minRows={2} maxRows={12} onChange={(event) => onChange(event.currentTarget.value)} dir="auto" />
  return <TextInput {...common} inputMode={of.type === 'Int' ? 'numeric' : undefined} maxLength={2000} onChange={(event) => onChange(event.currentTarget.value)} dir="auto" />
}

interface ReferenceProps {
  label: string
  types: readonly string[]
  value: string
  error?: ReactNode
  note?: string
  required?: boolean
  /** offers are nodes that the same change set makes. */
  offers?: readonly { id: string; name: string }[]
  onChange: (id: string) => void
}

/** Reference asks for a node by its name. What cannot be searched for is asked for by its id. */
export function Reference({ label, types: wanted, value, error, note, required, offers = [], onChange }: ReferenceProps) {
  const w = useWords(curationWords)
  const id = useId()
  const searched = wanted.filter((t) => t !== 'Name') as EntityType[]
  return (
    <div role="group" aria-labelledby={id} className={css.reference}>
      <Input.Label id={id} required={required} labelElement="div">
        {label}
      </Input.Label>
      {note && <Input.Description>{note}</Input.Description>}
      {value !== '' ? (
        <p className={css.chosen}>
          <Named id={value} />
          <CloseButton size="sm" aria-label={w.choose(label)} onClick={() => onChange('')} />
        </p>
      ) : searched.length > 0 ? (
        <SearchBox label={w.find(label)} types={searched} onChoose={(node) => onChange(node.id)} />
      ) : (
        <TextInput aria-label={w.idOf(label)} placeholder="name:…" onBlur={(event) => onChange(event.currentTarget.value.trim())} />
      )}
      {value === '' && offers.length > 0 && (
        <p className={css.offers}>
          {offers.map((o) => (
            <button key={o.id} type="button" onClick={() => onChange(o.id)}>
              {w.newHere} <bdi>{o.name}</bdi>
            </button>
          ))}
        </p>
      )}
      {error && (
        <Input.Error role="alert">
          {error}
        </Input.Error>
      )}
    </div>
  )
}
