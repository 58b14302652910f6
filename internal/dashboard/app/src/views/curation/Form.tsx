// The form of one node or fact: its values, and where they are written.
import { Button, Group, NativeSelect, SegmentedControl, TextInput, Textarea } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { hrefOf } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { fieldsOf, isFact, type TypeOf } from './contract'
import css from './curation.module.css'
import { Since } from './Effect'
import { FieldInput, Reference } from './inputs'
import { NamesOf } from './names'
import type { Current } from './operations'
import { useSays } from './says'
import { types } from './types'
import { curationWords } from './words'
import { idOf, needsSource, type Op, opened, setOp, valueIn, type Work } from './work'

interface Props {
  op: Op
  type: TypeOf
  work: Work
  /** now is what is in the graph; undefined for what is new. */
  now?: Current
  /** errors say what is wrong at a place of the form. */
  errors: (place: string) => string | undefined
}

/** Form asks for what is done to one node or fact. Each change is kept as it is typed. */
export function Form({ op, type, work, now, errors }: Props) {
  const w = useWords(curationWords)
  const says = useSays()
  const change = (next: Partial<Op>) => setOp({ ...op, ...next })
  const fresh = op.action === 'CREATE'
  const ids = useMemo(
    () => [op.from, op.to, op.of, op.source.document, ...type.fields.filter((f) => f.to).map((f) => valueIn(op, f.name))].filter((id) => id !== ''),
    [op, type],
  )
  const made = work.ops.filter((other) => other.key !== op.key && other.action === 'CREATE' && !types.named(other.type)?.ends)
  const also = Object.fromEntries(made.map((other) => [idOf(other), nameOf(other)]))
  const offers = (nouns: readonly string[]) => made.filter((other) => nouns.includes(other.type)).map((other) => ({ id: idOf(other), name: nameOf(other) }))
  // The id of what the same change set makes must not follow its name any more, once something refers to it.
  const settle = (id: string) => {
    const other = made.find((o) => idOf(o) === id)
    if (other?.id === '') setOp({ ...other, id })
    return id
  }
  const retracting = op.action === 'RETRACT'
  return (
    <NamesOf ids={ids} also={also}>
      {type.about && <p className={css.note}>{type.about}</p>}
      {now && op.expectedRevision !== undefined && now.revision !== op.expectedRevision && (
        <div className={css.warning} role="alert">
          <p>{w.changedSince(op.expectedRevision, now.revision)}</p>
          <Since target={op.id} revision={op.expectedRevision} type={type.name} />
          <Button size="compact-sm" variant="default" onClick={() => change({ before: opened(type, op.id, now, work).before, expectedRevision: now.revision })}>
            {w.takeOver}
          </Button>
        </div>
      )}
      {!fresh && (
        <SegmentedControl
          className={css.what}
          aria-label={w.whatToDo}
          value={op.action}
          data={[
            { value: 'CHANGE', label: w.doChange },
            { value: 'RETRACT', label: w.doRetract },
          ]}
          onChange={(action) => change({ action: action as Op['action'] })}
        />
      )}
      {retracting ? (
        <p className={css.warning}>{isFact(type) ? w.unlinkAbout : type.name === 'Claim' ? w.retractClaimAbout : w.retractAbout}</p>
      ) : (
        <>
          {fresh && isFact(type) && (
            <div className={css.fields}>
              {(['from', 'to'] as const).map((end) => (
                <Reference
                  key={end}
                  label={end === 'from' ? w.factFrom : `${says.fact(type)} …`}
                  types={type.ends?.[end] ?? []}
                  value={op[end]}
                  required
                  offers={offers(type.ends?.[end] ?? [])}
                  error={errors(end)}
                  onChange={(id) => change({ [end]: settle(id) })}
                />
              ))}
            </div>
          )}
          {fresh && type.name === 'Name' && (
            <Reference label={w.nameOf} types={nounsWithNames} value={op.of} required offers={offers(nounsWithNames)} error={errors('of')} onChange={(of) => change({ of: settle(of) })} />
          )}
          <div className={css.fields}>
            {fieldsOf(type).map((f) => (
              <FieldInput
                key={f.name}
                of={f}
                value={valueIn(op, f.name)}
                before={op.before[f.name]}
                error={errors(`set.${f.name}`)}
                onChange={(value) => change({ set: { ...op.set, [f.name]: value } })}
              />
            ))}
            {fresh && !isFact(type) && (
              <TextInput
                label={w.id}
                description={w.idAbout}
                placeholder={idOf({ ...op, id: '' })}
                value={op.id}
                maxLength={200}
                error={errors('id') ?? errors('')}
                onChange={(event) => change({ id: event.currentTarget.value })}
              />
            )}
          </div>
          {fieldsOf(type).length === 0 && !fresh && <p className={css.note}>{w.noValues}</p>}
          {(type.claims || (type.name === 'Name' && fresh)) && <Source op={op} errors={errors} change={change} />}
        </>
      )}
    </NamesOf>
  )
}

const nounsWithNames = types.named('Named')?.ends?.from ?? []

const nameOf = (op: Op) => op.set['name'] || op.set['value'] || op.set['text'] || op.set['title'] || idOf(op)

/** Source asks where it is written: in which document, in which words, and how sure it is. */
function Source({ op, errors, change }: Pick<Props, 'op' | 'errors'> & { change: (next: Partial<Op>) => void }) {
  const w = useWords(curationWords)
  const says = useSays()
  const v = useWords(viewWords)
  const { source } = op
  const set = (next: Partial<Op['source']>) => change({ source: { ...source, ...next } })
  const text = (name: 'url' | 'title' | 'publisher' | 'published', more: { placeholder?: string; type?: string } = {}) => (
    <TextInput label={name === 'url' ? v.link : says.field(name)} value={source[name]} maxLength={2000} error={errors(`source.${name}`)} dir="auto" {...more} onChange={(event) => set({ [name]: event.currentTarget.value })} />
  )
  const needed = needsSource(op)
  return (
    <fieldset className={css.source}>
      <legend>{w.source}</legend>
      <p className={css.note}>{needed ? w.sourceAbout : w.sourceOptional}</p>
      <SegmentedControl
        size="xs"
        aria-label={w.source}
        value={source.fresh ? 'fresh' : 'known'}
        data={[
          { value: 'known', label: w.sourceKnown },
          { value: 'fresh', label: w.sourceFresh },
        ]}
        onChange={(value) => set({ fresh: value === 'fresh' })}
      />
      <div className={css.fields}>
        {source.fresh ? (
          <>
            {text('url', { placeholder: 'https://', type: 'url' })}
            {text('title')}
            {text('publisher')}
            {text('published', { placeholder: '2017-08-03' })}
          </>
        ) : (
          <Reference label={says.typeNamed('Document')} types={['Document']} value={source.document} required={needed} error={errors('source.document') ?? errors('claims')} onChange={(document) => set({ document })} />
        )}
      </div>
      <Textarea
        label={v.quote}
        description={w.quoteAbout}
        withAsterisk={needed}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        dir="auto"
        value={source.quote}
        error={errors('source.quote')}
        onChange={(event) => set({ quote: event.currentTarget.value })}
      />
      <TextInput
        className={css.number}
        label={w.confidence}
        withAsterisk={needed}
        inputMode="numeric"
        value={source.confidence}
        maxLength={3}
        error={errors('source.confidence')}
        onChange={(event) => set({ confidence: event.currentTarget.value })}
      />
    </fieldset>
  )
}

/** Make leads to the form of something new. */
export function Make({ label, choices, hrefFor }: { label: string; choices: { value: string; label: string }[]; hrefFor: (value: string) => string }) {
  const w = useWords(curationWords)
  const [value, setValue] = useState(choices[0]?.value ?? '')
  return (
    <Group gap="xs" align="end" className={css.make}>
      <NativeSelect label={label} value={value} data={choices} onChange={(event) => setValue(event.currentTarget.value)} />
      <LinkButton href={hrefFor(value)}>{w.open}</LinkButton>
    </Group>
  )
}

/** LinkButton is a link to another form. */
export function LinkButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={css.button}>
      {children}
    </Link>
  )
}

/** hrefOfEdit leads to the form of something that is there. */
export const hrefOfEdit = (id: string) => hrefOf('/curation', { tab: 'edit', id })

/** hrefOfNew leads to the form of something new; n tells several of one kind apart. */
export const hrefOfNew = (type: string, more: { from?: string; to?: string; of?: string; n?: string } = {}) => hrefOf('/curation', { tab: 'edit', new: type, ...more })
