// Edit with source and quote: forms for nodes and facts, made from the contract; all of them together are one change set.
import { Button, Group, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import { useAnswer } from '../../shared/api'
import { Claims } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { isEntityType } from '../../shared/entities'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { SearchBox } from '../../shared/SearchBox'
import { Answer, Cut, Nothing } from '../../shared/states'
import { go, hrefOf, usePlace } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import { isFact, type TypeOf } from './contract'
import { Gate } from './CuratorBar'
import css from './curation.module.css'
import { useCurator } from './curator'
import { Effect } from './Effect'
import { Form, hrefOfEdit, hrefOfNew, LinkButton, Make } from './Form'
import { ApplyDocument, AroundDocument, type AroundQuery } from './gql/graphql'
import { attemptFor, settled } from './kept'
import { currentOf, type Current, type KeptClaim, reading } from './operations'
import { Problems } from './Problems'
import { useSays } from './says'
import { Refused, send, type Problem } from './send'
import { types } from './types'
import { useSending } from './useSending'
import { curationWords } from './words'
import { begun, clearWork, dropOp, goingIn, inputOfWork, missing, type Op, opened, placeOf, setReason, useWork } from './work'
import { hrefOfSet } from './History'

/** Errors are what is wrong with the forms: what is missing, and what the service said. */
type Errors = (key: string, place: string) => string | undefined

/** Edit shows the form that the address names, and what all forms together will do. */
export function Edit() {
  const w = useWords(curationWords)
  const work = useWork()
  const { params } = usePlace()
  const { busy, refused, run } = useSending()
  const [sent, setSent] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const lacking = useMemo(() => (tried ? missing(work) : []), [tried, work])
  const errors: Errors = (key, place) => {
    if (lacking.some((m) => m.key === key && m.place === place)) return w.needed
    const told = refused?.problems.filter((p) => {
      const at = placeOf(p.argument, sent)
      return at?.key === key && at.place === place
    })
    return told?.length ? told.map((p) => p.message).join(' ') : undefined
  }
  const [id, fresh] = [params.get('id'), types.named(params.get('new') ?? '')]
  return (
    <>
      {id ? <Existing key={id} id={id} errors={errors} /> : fresh ? <New key={params.toString()} type={fresh} errors={errors} /> : <Choose />}
      {goingIn(work).length > 0 && (
        <Panel
          busy={busy}
          refused={refused}
          sent={sent}
          lacking={tried && lacking.length > 0}
          send={(draft, author) => {
            setTried(true)
            if (missing(work).length > 0) return
            const { input, keys } = inputOfWork(work)
            setSent(keys)
            run(async () => {
              const content = { author, draft, ...input }
              const { applyChanges: { changeSet } } = await send(ApplyDocument, { input: { ...content, mutationId: attemptFor('work', content) } as never })
              settled('work')
              clearWork()
              go(changeSet.status === 'DRAFT' ? hrefOf('/curation', { draft: changeSet.id }) : hrefOfSet(changeSet.id))
            })
          }}
        />
      )}
    </>
  )
}

/** Choose asks what to edit. */
function Choose() {
  const w = useWords(curationWords)
  const says = useSays()
  const nouns = types.nouns.filter((t) => t.name !== 'Claim').map((t) => ({ value: t.name, label: says.type(t) }))
  const facts = types.facts.filter((t) => t.name !== 'Named')
  return (
    <div className={css.choose}>
      <div>
        <h2>{w.editExisting}</h2>
        <SearchBox label={w.editFind} onChoose={(node) => go(hrefOfEdit(node.id))} />
        <p className={css.note}>{w.editAnywhere}</p>
      </div>
      <div>
        <h2>{w.editNew}</h2>
        <Make label={w.newNode} choices={nouns} hrefFor={(type) => hrefOfNew(type)} />
        <Make
          label={w.newFact}
          choices={facts.map((t) => ({ value: t.name, label: `${listed(t.ends?.from, says)} – ${says.fact(t)} – ${listed(t.ends?.to, says)}` }))}
          hrefFor={(type) => hrefOfNew(type)}
        />
      </div>
    </div>
  )
}

const listed = (nouns: readonly string[] | undefined, says: ReturnType<typeof useSays>) =>
  (nouns ?? []).length > 4 ? '…' : (nouns ?? []).map((n) => says.typeNamed(n)).join(' / ')

/** Existing is the form of what is in the graph. */
function Existing({ id, errors }: { id: string; errors: Errors }) {
  const w = useWords(curationWords)
  const type = types.of(id)
  if (!type) return <Nothing title={w.notThere(id)} why={w.noTypeWhy} />
  return <Read type={type} id={id} errors={errors} />
}

function Read({ type, id, errors }: { type: TypeOf; id: string; errors: Errors }) {
  const w = useWords(curationWords)
  const says = useSays()
  const work = useWork()
  const answer = useAnswer(reading(type), { id })
  return (
    <section aria-label={w.form}>
      <Back />
      <Answer of={answer}>
        {(data) => {
          const now = currentOf(id, data)
          if (!now) {
            const other = data.node?.id
            return (
              <Nothing title={w.notThere(id)} why={other && other !== id ? w.isPartOf : w.noTypeWhy}>
                {other && other !== id ? <Link href={hrefOfEdit(other)}>{other}</Link> : <Link href={hrefOf('/curation', { tab: 'history', target: id })}>{w.itsHistory}</Link>}
              </Nothing>
            )
          }
          const op = work.ops.find((o) => o.key === id) ?? opened(type, id, now, work)
          return (
            <>
              <h2>
                <span className={css.kind}>{says.type(type)}</span> <Titled type={type} id={id} now={now} />
              </h2>
              <p className={css.note}>
                {id} · {w.revision} {now.revision} · <Link href={hrefOf('/curation', { tab: 'history', target: id })}>{w.itsHistory}</Link>
              </p>
              <Form op={op} type={type} work={work} now={now} errors={(place) => errors(id, place)} />
              {now.claims && <EvidenceList claims={now.claims.nodes} />}
              {isEntityType(type.name) && <FactList id={id} noun={type.name} />}
            </>
          )
        }}
      </Answer>
    </section>
  )
}

function Titled({ type, id, now }: { type: TypeOf; id: string; now: Current }) {
  const says = useSays()
  if (now.source && now.target) {
    return (
      <>
        <EntityLink of={now.source} /> <em>{says.fact(type)}</em> {isEntityType(now.target.__typename ?? '') ? <EntityLink of={now.target} /> : <bdi>{now.target.name}</bdi>}
      </>
    )
  }
  const name = String(now['name'] ?? now['value'] ?? now['quote'] ?? id)
  return isEntityType(type.name) ? <EntityLink of={{ __typename: type.name, id, name }} /> : <bdi>{name}</bdi>
}

function Back() {
  const w = useWords(curationWords)
  return (
    <p>
      <Link href={hrefOf('/curation', { tab: 'edit' })}>← {w.editElse}</Link>
    </p>
  )
}

/** EvidenceList has the claims, each with the way to judge it. */
function EvidenceList({ claims }: { claims: KeptClaim[] }) {
  const w = useWords(curationWords)
  const standing = claims.filter((c) => c.retractedAt === null)
  return (
    <section aria-label={w.evidence}>
      <h3>{w.evidence}</h3>
      <ul className={css.plain}>
        {standing.map((claim) => (
          <li key={claim.id} className={css.claim}>
            <Claims claims={{ totalCount: 1, nodes: [claim as never] }} />
            <LinkButton href={hrefOfEdit(claim.id)}>{w.judgeEvidence}</LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FactRow {
  id: string
  type: TypeOf
  out: boolean
  other: { __typename?: string; id: string; name: string }
}

/** FactList has the facts of a node, each with the way to change it, and the ways to add one. */
function FactList({ id, noun }: { id: string; noun: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  const answer = useAnswer(AroundDocument, { id })
  const columns = useMemo<Column<FactRow>[]>(
    () => [
      { key: 'fact', header: w.fact, value: (r) => `${r.out ? '' : '← '}${says.fact(r.type)}` },
      { key: 'other', header: w.otherEnd, value: (r) => r.other.name, show: (r) => (isEntityType(r.other.__typename ?? '') ? <EntityLink of={r.other} /> : <bdi>{r.other.name}</bdi>) },
      { key: 'edit', header: w.tabEdit, value: (r) => r.id, show: (r) => <Link href={hrefOfEdit(r.id)} aria-label={w.changeFact(`${says.fact(r.type)} ${r.other.name}`)}>{w.change}</Link> },
    ],
    [w, says],
  )
  return (
    <Answer of={answer} lines={3}>
      {(data) => {
        const cut = data.neighborhood.cut.reduce((sum, c) => sum + c.omitted, 0)
        const rows = rowsOf(id, data)
        return (
          <>
            <DataTable name={w.facts} rows={rows} columns={columns} idOf={(r) => r.id} param="facts" />
            <Cut shown={rows.length} all={rows.length + cut} />
            <div className={css.choose}>
              <Make
                label={w.addFact}
                choices={types.factsOf(noun).filter(({ fact }) => fact.name !== 'Named').map(({ fact, end }) => ({
                  value: `${fact.name} ${end}`,
                  label: end === 'from' ? `${says.fact(fact)} → ${listed(fact.ends?.to, says)}` : `← ${says.fact(fact)}: ${listed(fact.ends?.from, says)}`,
                }))}
                hrefFor={(choice) => {
                  const [name = '', end = 'from'] = choice.split(' ')
                  return hrefOfNew(name, { [end]: id })
                }}
              />
              <LinkButton href={hrefOfNew('Name', { of: id })}>{w.addName}</LinkButton>
            </div>
          </>
        )
      }}
    </Answer>
  )
}

function rowsOf(id: string, data: AroundQuery): FactRow[] {
  const facts = data.neighborhood.edges
    .filter((e) => e.source.id === id || e.target.id === id)
    .flatMap((e) => {
      const type = types.of(e.id)
      const out = e.source.id === id
      return type ? [{ id: e.id, type, out, other: out ? e.target : e.source }] : []
    })
  const named = types.named('Named')
  const names = data.node && 'names' in data.node && named ? data.node.names.edges.map((e) => ({ id: e.fact.id, type: named, out: true, other: { id: e.node.id, name: e.node.value } })) : []
  return [...facts, ...names]
}

/** New is the form of something that is not in the graph yet. */
function New({ type, errors }: { type: TypeOf; errors: Errors }) {
  const w = useWords(curationWords)
  const says = useSays()
  const { params } = usePlace()
  const work = useWork()
  const at = { from: params.get('from') ?? '', to: params.get('to') ?? '', of: params.get('of') ?? '' }
  const n = params.get('n') ?? '1'
  const key = ['new', type.name, at.from, at.to, at.of, n].join('|')
  const [start] = useState<Op>(() => begun(type, key, at, work))
  const op = work.ops.find((o) => o.key === key) ?? start
  return (
    <section aria-label={w.form}>
      <Back />
      <h2>{isFact(type) ? `${w.newFact}: ${says.type(type)}` : `${w.newNode}: ${says.type(type)}`}</h2>
      <Form op={op} type={type} work={work} errors={(place) => errors(key, place)} />
      <p>
        <Link href={hrefOfNew(type.name, { ...at, n: String(Number(n) + 1) })}>{w.another}</Link>
      </p>
    </section>
  )
}

/** hrefOfOp leads back to a form of the work. */
function hrefOfOp(op: Op): string {
  if (op.action !== 'CREATE') return hrefOfEdit(op.key)
  const [, type = '', from = '', to = '', of = '', n = '1'] = op.key.split('|')
  return hrefOfNew(type, { from, to, of, n: n === '1' ? '' : n })
}

interface PanelProps {
  busy: boolean
  refused?: Refused
  sent: readonly string[]
  lacking: boolean
  send: (draft: boolean, author: string) => void
}

/** Panel shows what the forms together will do, asks why, and sends it. */
function Panel({ busy, refused, sent, lacking, send: sendIt }: PanelProps) {
  const w = useWords(curationWords)
  const v = useWords(viewWords)
  const work = useWork()
  const { name } = useCurator()
  const built = useMemo(() => inputOfWork(work), [work])
  const [{ input, keys }] = useDebouncedValue(built, 300)
  const [clearing, setClearing] = useState(false)
  useEffect(() => setClearing(false), [work])
  const told = (key: string | undefined): Problem[] => (refused && key ? refused.problems.filter((p) => placeOf(p.argument, sent)?.key === key) : [])
  const elsewhere = refused?.problems.filter((p) => !placeOf(p.argument, sent)) ?? []
  return (
    <section aria-label={w.preview} className={css.panel}>
      <h2>{w.preview}</h2>
      <Effect
        input={input}
        beside={(i) => {
          const op = work.ops.find((o) => o.key === keys[i])
          if (!op || keys.indexOf(op.key) !== i) return null
          return (
            <div className={css.beside}>
              {told(op.key).length > 0 && refused && <Problems of={refused} problems={told(op.key)} />}
              <Group gap="xs">
                <LinkButton href={hrefOfOp(op)}>{w.open}</LinkButton>
                <Button size="compact-xs" variant="default" onClick={() => dropOp(op.key)}>
                  {w.drop}
                </Button>
              </Group>
            </div>
          )
        }}
      />
      <Textarea label={w.reason} description={w.reasonAbout} autosize minRows={2} maxLength={2000} value={work.reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Gate>
        <Group gap="sm">
          <Button loading={busy} onClick={() => sendIt(false, name)}>
            {w.apply}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => sendIt(true, name)}>
            {w.saveDraft}
          </Button>
        </Group>
      </Gate>
      {lacking && (
        <p role="alert" className={css.warning}>
          {w.lacking}
        </p>
      )}
      {refused && <Problems of={refused} problems={elsewhere} />}
      <Group gap="xs">
        {clearing ? (
          <>
            <Button size="compact-sm" color="red" variant="outline" onClick={clearWork}>
              {w.dropAll}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setClearing(false)}>
              {v.close}
            </Button>
          </>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => setClearing(true)}>
            {w.dropAll} …
          </Button>
        )}
      </Group>
    </section>
  )
}
