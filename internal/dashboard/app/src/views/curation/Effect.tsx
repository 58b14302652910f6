// What a change set does, in words: each node and fact with what it is now and what it will be.
import { Code } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { useAnswer } from '../../shared/api'
import { useWords } from '../../shared/language'
import { Link, Outside } from '../../shared/Link'
import { Cut } from '../../shared/states'
import { hrefOf } from '../../shared/url'
import { words } from '../../shared/words'
import { isFact } from './contract'
import css from './curation.module.css'
import { AroundDocument, ChangesOfDocument } from './gql/graphql'
import { Named, NamesOf, useNames } from './names'
import { constantOf, currentOf, idsIn, type Current, type Evidence, type Input, type Operation, operationsOf, reading, textOfValue } from './operations'
import { moment } from './Problems'
import { useSays } from './says'
import { curationWords } from './words'

const step = 50

/** Effect lists what a change set does. `beside` gives what stands beside each operation. */
export function Effect({ input, applied, beside }: { input: Input; applied?: boolean; beside?: (n: number) => ReactNode }) {
  const w = useWords(curationWords)
  const [shown, setShown] = useState(step)
  const operations = useMemo(() => operationsOf(input), [input])
  const ids = useMemo(() => idsIn(input), [input])
  const also = useMemo(() => newNames(operations), [operations])
  return (
    <NamesOf ids={ids} also={also}>
      <ol className={css.effect}>
        {operations.slice(0, shown).map((operation, i) => (
          <li key={i}>
            <OneEffect of={operation} shared={input.claim} applied={applied} made={also} />
            {beside?.(i)}
          </li>
        ))}
      </ol>
      <Cut shown={Math.min(shown, operations.length)} all={operations.length} more={() => setShown(shown + step)} />
      {operations.length < input.operations.length && <p className={css.note}>{w.unknownOperations(input.operations.length - operations.length)}</p>}
      <details className={css.json}>
        <summary>{w.asJSON}</summary>
        <Code block tabIndex={0}>
          {JSON.stringify(input, null, 2)}
        </Code>
      </details>
    </NamesOf>
  )
}

/** newNames are the names of what operations create. */
function newNames(operations: Operation[]): Record<string, string> {
  const names: Record<string, string> = {}
  for (const { body } of operations) {
    const name = body.set?.['name'] ?? body.set?.['value'] ?? body.set?.['text'] ?? body.set?.['title']
    if (body.action === 'CREATE' && body.id && typeof name === 'string') names[body.id] = name
    for (const { newDocument } of body.claims ?? []) if (newDocument) names[newDocument.id] = newDocument.set['title'] ?? newDocument.set['url'] ?? newDocument.id
  }
  return names
}

function OneEffect({ of: { type, body }, shared, applied, made }: { of: Operation; shared?: Evidence; applied?: boolean; made: Record<string, string> }) {
  const w = useWords(curationWords)
  const says = useSays()
  const looked = !applied && body.id !== undefined && body.action !== 'LINK'
  const answer = useAnswer(reading(type), { id: body.id ?? '' }, { enabled: looked })
  const now = answer.data && body.id ? currentOf(body.id, answer.data.data) : undefined
  const values = [...Object.entries(body.set ?? {}), ...type.fields.filter((f) => body.unset?.includes(constantOf(f.name))).map((f) => [f.name, null] as const)]
  const claims = body.claims?.length ? body.claims : shared && type.claims && (body.action === 'CREATE' || body.action === 'LINK' || values.length) ? [shared] : []
  const verb = { CREATE: w.creates, LINK: w.links, CHANGE: w.changes, RETRACT: w.retracts, UNLINK: w.unlinks }[body.action] ?? body.action
  return (
    <>
      <p className={css.verb} data-action={body.action}>
        <span className={css.tag}>{verb}</span>{' '}
        {isFact(type) ? <FactWords type={type} body={body} now={now} /> : <><span className={css.kind}>{says.type(type)}</span> <Named id={body.id ?? ''} /></>}
      </p>
      {looked && answer.data && <Standing of={{ type, body }} now={now} made={made} />}
      {values.length > 0 && (
        <dl className={css.values}>
          {values.map(([name, value]) => {
            const field = type.fields.find((f) => f.name === name)
            const before = now ? textOfValue(now[name]) : ''
            return (
              <div key={name}>
                <dt>{says.field(name)}</dt>
                <dd>
                  {body.action === 'CHANGE' && !applied && (
                    <>
                      <Shown text={before} of={field?.type ?? ''} struck /> <span role="img" aria-label={w.becomes}>→</span>{' '}
                    </>
                  )}
                  <Shown text={textOfValue(value)} of={field?.type ?? ''} reference={field?.to !== undefined} />
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      {body.action === 'RETRACT' && !isFact(type) && !applied && now && type.name !== 'Claim' && type.name !== 'Name' && <GoesAlong id={body.id ?? ''} />}
      {claims.map((claim, i) => (
        <EvidenceLine key={i} of={claim} />
      ))}
    </>
  )
}

/** Shown is a value in the reader's words, or that there is none. */
export function Shown({ text, of, reference, struck }: { text: string; of: string; reference?: boolean; struck?: boolean }) {
  const w = useWords(curationWords)
  const says = useSays()
  if (text === '') return <em className={css.none}>{w.nothing}</em>
  const shown = reference ? <Named id={text} /> : <bdi>{of === 'Boolean' ? (text === 'true' ? w.yes : w.no) : says.value(of, text)}</bdi>
  return struck ? <del>{shown}</del> : <span>{shown}</span>
}

function FactWords({ type, body, now }: Operation & { now?: Current }) {
  const says = useSays()
  const names = useNames()
  const [from, to] = [body.from ?? now?.source?.id, body.to ?? now?.target?.id]
  if (!from || !to) return <bdi>{body.id}</bdi>
  return (
    <>
      {now?.source && !names.has(from) ? <bdi>{now.source.name}</bdi> : <Named id={from} />} <em>{says.fact(type)}</em>{' '}
      {now?.target && !names.has(to) ? <bdi>{now.target.name}</bdi> : <Named id={to} />}
    </>
  )
}

/** Standing says that something is not as the change expects it, and who made it so. */
function Standing({ of: { type, body }, now, made }: { of: Operation; now?: Current; made: Record<string, string> }) {
  const w = useWords(curationWords)
  if (body.action === 'CREATE') return now ? <p className={css.warning}>{w.thereAlready}</p> : null
  if (!now) return body.id && made[body.id] ? null : <p className={css.warning}>{w.notThere(body.id ?? '')} <Link href={hrefOf('/curation', { tab: 'history', target: body.id ?? '' })}>{w.itsHistory}</Link></p>
  if (!body.expectedRevision || now.revision === body.expectedRevision) return null
  return (
    <div className={css.warning}>
      <p>{w.changedSince(body.expectedRevision, now.revision)}</p>
      <Since target={body.id ?? ''} revision={body.expectedRevision} type={type.name} />
    </div>
  )
}

/** Since lists what was done to a node or fact after a revision. */
export function Since({ target, revision, type }: { target: string; revision: number; type: string }) {
  const w = useWords(curationWords)
  const answer = useAnswer(ChangesOfDocument, { where: { target: { eq: target }, revision: { gt: revision } }, orderBy: [{ sequence: 'ASC' }], first: 20 })
  const found = answer.data?.data.changes
  if (!found) return null
  if (found.totalCount === 0) return <p>{w.byImport}</p>
  return (
    <>
      <ul>
        {found.nodes.map((c) => (
          <li key={c.id}>
            <Link href={hrefOf('/curation', { tab: 'history', set: c.changeSet?.id })}>{moment(c.at)}</Link> <bdi>{c.changeSet?.author}</bdi>
            {c.changeSet?.reason && <>: <bdi>{c.changeSet.reason}</bdi></>}
            <Values of={c.values} type={type} />
          </li>
        ))}
      </ul>
      <Cut shown={found.nodes.length} all={found.totalCount} />
    </>
  )
}

/** Values are what a change in the history set and removed. */
export function Values({ of, type }: { of: readonly { property: string; before?: string | null; after?: string | null }[]; type: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  return (
    <ul className={css.plain}>
      {of.map((v) => (
        <li key={v.property}>
          {says.field(v.property)}: {v.before === null || v.before === undefined ? <em className={css.none}>{w.nothing}</em> : <del>{says.valueOf(type, v.property, v.before)}</del>}{' '}
          <span role="img" aria-label={w.becomes}>→</span>{' '}
          {v.after === null || v.after === undefined ? <em className={css.none}>{w.nothing}</em> : <bdi>{says.valueOf(type, v.property, v.after)}</bdi>}
        </li>
      ))}
    </ul>
  )
}

/** GoesAlong says how many facts are retracted with a node. */
function GoesAlong({ id }: { id: string }) {
  const w = useWords(curationWords)
  const around = useAnswer(AroundDocument, { id }).data?.data
  const facts = around?.neighborhood.nodes[0]?.degree
  if (facts === undefined) return null
  return <p className={css.note}>{w.goesAlong(facts, around?.node && 'names' in around.node ? around.node.names.edges.length : 0)}</p>
}

function EvidenceLine({ of }: { of: Evidence }) {
  const w = useWords(curationWords)
  const c = useWords(words)
  const fresh = of.newDocument
  return (
    <p className={css.evidence}>
      {of.quote && <q dir="auto">{of.quote}</q>}{' '}
      {fresh ? (
        <>
          {w.newSource} {fresh.set['url'] ? <Outside href={fresh.set['url']}>{fresh.set['title'] || fresh.set['url']}</Outside> : <bdi>{fresh.set['title']}</bdi>}
        </>
      ) : (
        of.document && <Named id={of.document} />
      )}
      {of.confidence !== undefined && ` · ${c.confidence(of.confidence)}`}
    </p>
  )
}
