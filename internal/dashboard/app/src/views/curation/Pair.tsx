// Two nodes side by side: what is the same, what differs, and what becomes of it if they are made one.
import { Button, Group, Radio, Textarea } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useAnswer } from '../../shared/api'
import { type Claim, Evidence } from '../../shared/Claims'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { useWords } from '../../shared/language'
import { Link } from '../../shared/Link'
import { QueryBehind } from '../../shared/Query'
import { Answer, Cut, Failed, Loading, Nothing } from '../../shared/states'
import { go, hrefOf, setParams, usePlace } from '../../shared/url'
import { reasonsOf } from './Candidates'
import { fieldsOf, type TypeOf } from './contract'
import { Gate } from './CuratorBar'
import css from './curation.module.css'
import { useCurator } from './curator'
import { Shown } from './Effect'
import { AroundDocument, type AroundQuery, JudgeDocument, MergeDocument, OneCandidateDocument, type Verdict } from './gql/graphql'
import { hrefOfSet } from './History'
import { attemptFor, settled, useKept } from './kept'
import { currentOf, type Current, reading, textOfValue } from './operations'
import { moment, Problems, Warnings, type Warning } from './Problems'
import { useSays, type Says } from './says'
import { send } from './send'
import { types } from './types'
import { useSending } from './useSending'
import { curationWords } from './words'

/** Side is one of the two. */
interface Side {
  id: string
  name: string
  now: Current
  around: AroundQuery
}

interface Row {
  id: string
  group: string
  what: string
  a: string | null
  b: string | null
  differs: boolean
  fact?: boolean
  showA?: ReactNode
  showB?: ReactNode
}

/** Pair compares two nodes of one type. */
export function Pair({ a, b }: { a: string; b: string }) {
  const w = useWords(curationWords)
  const [typeA, typeB] = [types.of(a), types.of(b)]
  const back = (
    <p>
      <Link href={hrefOf('/curation', { tab: 'candidates' })}>← {w.candidates}</Link>
    </p>
  )
  if (!typeA || typeA !== typeB || a === b) {
    return (
      <>
        {back}
        <Nothing title={w.noPair} why={w.noPairWhy} />
      </>
    )
  }
  return (
    <>
      {back}
      <Compared type={typeA} a={a} b={b} />
    </>
  )
}

function Compared({ type, a, b }: { type: TypeOf; a: string; b: string }) {
  const w = useWords(curationWords)
  const [nowA, nowB] = [useAnswer(reading(type), { id: a }), useAnswer(reading(type), { id: b })]
  const [aroundA, aroundB] = [useAnswer(AroundDocument, { id: a }), useAnswer(AroundDocument, { id: b })]
  const asked = [nowA, nowB, aroundA, aroundB]
  const failed = asked.find((q) => q.error && !q.data)
  if (failed?.error) return <Failed error={failed.error} retry={() => void failed.refetch()} />
  if (!nowA.data || !nowB.data || !aroundA.data || !aroundB.data) return <Loading />
  const sides = [
    [a, nowA.data.data, aroundA.data.data],
    [b, nowB.data.data, aroundB.data.data],
  ] as const
  const [left, right] = sides.map(([id, data, around]): Side | undefined => {
    const now = currentOf(id, data)
    return now && { id, name: String(now['name'] ?? id), now, around }
  })
  if (!left || !right) {
    const merged = !left ? nowA.data.data.node?.id : nowB.data.data.node?.id
    return <Nothing title={w.notThere(!left ? a : b)} why={merged ? w.isPartOf : w.noTypeWhy}>{merged && <Link href={hrefOf('/curation', { tab: 'edit', id: merged })}>{merged}</Link>}</Nothing>
  }
  return <Sides type={type} a={left} b={right} />
}

function Sides({ type, a, b }: { type: TypeOf; a: Side; b: Side }) {
  const w = useWords(curationWords)
  const says = useSays()
  const rows = useMemo(() => rowsOf(type, a, b, says, w), [type, a, b, says, w])
  const columns = useMemo<Column<Row>[]>(
    () => [
      { key: 'group', header: w.part, value: (r) => r.group },
      { key: 'what', header: w.what, value: (r) => r.what },
      { key: 'a', header: a.name, value: (r) => r.a, show: (r) => r.showA ?? r.a ?? ' ' },
      { key: 'b', header: b.name, value: (r) => r.b, show: (r) => r.showB ?? r.b ?? ' ' },
      { key: 'differs', header: w.differs, value: (r) => (r.differs ? w.differs : w.same), show: (r) => (r.differs ? <span className={css.differs}>≠ {w.differs}</span> : <span className={css.same}>= {w.same}</span>) },
    ],
    [w, a.name, b.name],
  )
  const cut = [a, b].reduce((sum, s) => sum + s.around.neighborhood.cut.reduce((n, x) => n + x.omitted, 0), 0)
  const family = type.name === 'Person' && [a, b].some((s) => s.now['nameCompleteness'] === 'FAMILY_ONLY')
  return (
    <>
      <h2>
        <EntityLink of={{ __typename: type.name, id: a.id, name: a.name }} /> {w.and} <EntityLink of={{ __typename: type.name, id: b.id, name: b.name }} />
      </h2>
      <p className={css.note}>
        {a.id} · {b.id}
      </p>
      {family && (
        <p className={css.warning} role="note">
          {w.familyOnly}
        </p>
      )}
      <Score a={a.id} b={b.id} />
      <DataTable name={w.sideBySide} rows={rows} columns={columns} idOf={(r) => r.id} param="compare" actions={<QueryBehind document={reading(type)} variables={{ id: a.id }} />} />
      <Cut shown={rows.length} all={rows.length + cut} />
      <div className={css.choose}>
        <Judgement a={a.id} b={b.id} />
        <MergeForm a={a} b={b} rows={rows} family={family} />
      </div>
    </>
  )
}

/** Score tells how likely it is, and what was judged. */
function Score({ a, b }: { a: string; b: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  const type = types.of(a)?.name
  const known = type === 'Person' || type === 'Organization'
  const answer = useAnswer(OneCandidateDocument, { type: known ? type : 'Person', of: [a] }, { enabled: known })
  if (!known) return null
  return (
    <Answer of={answer} lines={2}>
      {({ all, judged }) => {
        const pair = [...all.nodes, ...judged.nodes].find((n) => [n.a.id, n.b.id].every((id) => id === a || id === b))
        if (!pair) return <p className={css.note}>{w.noScore}</p>
        return (
          <div className={css.score}>
            <p>
              {w.score}: <strong>{pair.score.toFixed(2)}</strong> {!pair.mergeableByMachine && <span className={css.tag}>{w.personOnly}</span>}
            </p>
            <ul>
              {reasonsOf(pair, says).map((reason) => (
                <li key={reason}>
                  <bdi>{reason}</bdi>
                </li>
              ))}
            </ul>
            {pair.judgement && (
              <p>
                {w.judgedBy(says.value('Verdict', pair.judgement.verdict), pair.judgement.author, moment(pair.judgement.at))}
                {pair.judgement.reason && <>: <bdi>{pair.judgement.reason}</bdi></>} {pair.judgement.quote && <q dir="auto">{pair.judgement.quote}</q>}
              </p>
            )}
          </div>
        )
      }}
    </Answer>
  )
}

function Judgement({ a, b }: { a: string; b: string }) {
  const w = useWords(curationWords)
  const says = useSays()
  const { name } = useCurator()
  const key = `judge-${a}-${b}`
  const [reason, setReason] = useKept(key, '')
  const { busy, refused, run } = useSending()
  const [warnings, setWarnings] = useState<readonly Warning[]>([])
  const judge = (verdict: Verdict) =>
    run(async () => {
      const content = { author: name, a, b, verdict, ...(reason.trim() && { reason: reason.trim() }) }
      setWarnings([])
      const { judge } = await send(JudgeDocument, { input: { ...content, mutationId: attemptFor(key, content) } })
      setWarnings(judge.warnings)
      settled(key)
      setReason(undefined)
    })
  return (
    <section aria-label={w.judge} className={css.form}>
      <h3>{w.judge}</h3>
      <Textarea label={w.reason} description={w.judgeAbout} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Gate>
        <Group gap="sm">
          {(['SAME', 'DIFFERENT', 'UNDECIDED'] as const).map((verdict) => (
            <Button key={verdict} variant="default" disabled={busy} onClick={() => judge(verdict)}>
              {says.value('Verdict', verdict)}
            </Button>
          ))}
        </Group>
      </Gate>
      <Warnings of={warnings} />
      {refused && <Problems of={refused} />}
    </section>
  )
}

function MergeForm({ a, b, rows, family }: { a: Side; b: Side; rows: readonly Row[]; family: boolean }) {
  const w = useWords(curationWords)
  const { params } = usePlace()
  const { name } = useCurator()
  const key = `merge-${a.id}-${b.id}`
  const [reason, setReason] = useKept(key, '')
  const { busy, refused, run } = useSending()
  const [keep, gone] = params.get('keep') === b.id ? [b, a] : [a, b]
  const side = gone === b ? 'b' : 'a'
  const other = gone === b ? 'a' : 'b'
  const facts = rows.filter((r) => r.fact)
  const passing = facts.filter((r) => r[side] !== null && r[other] === null).length
  const both = facts.filter((r) => r.a !== null && r.b !== null).length
  const values = rows.filter((r) => r.id.startsWith('value:') && r.differs && r[side] !== null)
  const merge = () =>
    run(async () => {
      const content = { author: name, keep: keep.id, merge: [gone.id], ...(reason.trim() && { reason: reason.trim() }) }
      const { mergeEntities } = await send(MergeDocument, { input: { ...content, mutationId: attemptFor(key, content) } })
      settled(key)
      setReason(undefined)
      go(hrefOfSet(mergeEntities.changeSet.id))
    })
  return (
    <section aria-label={w.merge} className={css.form}>
      <h3>{w.merge}</h3>
      <Radio.Group label={w.whichStands} value={keep.id} onChange={(id) => setParams({ keep: id === a.id ? null : id }, { replace: true })}>
        {[a, b].map((s) => (
          <Radio key={s.id} value={s.id} label={`${s.name} (${s.id})`} mt={6} />
        ))}
      </Radio.Group>
      <div className={css.preview}>
        <p>{w.whatPasses}</p>
        <ul>
          <li>{w.factsPass(passing, keep.name)}</li>
          {both > 0 && <li>{w.factsBoth(both)}</li>}
          {values.map((r) => (
            <li key={r.id}>{r[other] === null ? w.valueLost(r.what, String(r[side])) : w.valueStands(r.what, String(r[other]), String(r[side]))}</li>
          ))}
          <li>{w.namesPass(gone.name, keep.name)}</li>
          <li>{w.idPasses(gone.id, keep.name)}</li>
        </ul>
      </div>
      {family && <p className={css.warning}>{w.familyOnlyMerge}</p>}
      <Textarea label={w.reason} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Gate>
        <Button loading={busy} onClick={merge}>
          {w.mergeInto(keep.name)}
        </Button>
      </Gate>
      {refused && <Problems of={refused} />}
    </section>
  )
}

function rowsOf(type: TypeOf, a: Side, b: Side, says: Says, w: (typeof curationWords)['en']): Row[] {
  const values = fieldsOf(type).flatMap((f): Row[] => {
    const [x, y] = [textOfValue(a.now[f.name]), textOfValue(b.now[f.name])]
    if (x === '' && y === '') return []
    const text = (v: string) => (v === '' ? null : f.enum ? says.value(f.type, v) : v)
    const show = (v: string) => <Shown text={v} of={f.type} reference={f.to !== undefined} />
    return [{ id: `value:${f.name}`, group: w.values, what: says.field(f.name), a: text(x), b: text(y), differs: x !== y, showA: show(x), showB: show(y) }]
  })
  return [...values, ...namesOf(a, b, w), ...factsOf(a, b, says, w), ...sourcesOf(a, b, w)]
}

function namesOf(a: Side, b: Side, w: (typeof curationWords)['en']): Row[] {
  const names = (side: Side) => (side.around.node && 'names' in side.around.node ? side.around.node.names.edges.map((e) => e.node) : [])
  const [of, ob] = [names(a), names(b)]
  const all = [...new Set([...of, ...ob].map((n) => n.value))]
  return all.map((value) => {
    const [x, y] = [of.find((n) => n.value === value), ob.find((n) => n.value === value)]
    const shown = (n: typeof x) => n && <bdi lang={n.lang ?? undefined}>{n.value}</bdi>
    return { id: `name:${value}`, group: w.names, what: x?.lang ?? y?.lang ?? '–', a: x?.value ?? null, b: y?.value ?? null, differs: !x || !y, showA: shown(x), showB: shown(y) }
  })
}

/** factsOf has one row for each other end and type: two facts that both have become one when they are merged. */
function factsOf(a: Side, b: Side, says: Says, w: (typeof curationWords)['en']): Row[] {
  const found = new Map<string, Row & { claims: { a: Claim[]; b: Claim[] } }>()
  for (const [side, of] of [['a', a], ['b', b]] as const) {
    for (const e of of.around.neighborhood.edges) {
      const out = e.source.id === of.id
      const type = types.of(e.id)
      if (!type || (!out && e.target.id !== of.id)) continue
      const far = out ? e.target : e.source
      const more = e.id.includes('#') ? e.id.slice(e.id.indexOf('#') + 1) : ''
      const key = `${type.name} ${out} ${far.id} ${more}`
      const row = found.get(key) ?? {
        id: `fact:${key}`, group: out ? says.fact(type) : `← ${says.fact(type)}`, what: `${far.name}${more ? ` (${more})` : ''}`, a: null, b: null, differs: true, fact: true, claims: { a: [], b: [] },
      }
      row[side] = w.hasIt
      row.claims[side].push(...e.claims.nodes)
      row.differs = row.a === null || row.b === null
      found.set(key, row)
    }
  }
  const shown = (row: Row, claims: Claim[], who: string) => <div>{w.hasIt} <Evidence claims={{ totalCount: claims.length, nodes: claims }} of={`${row.what}, ${who}`} /></div>
  return [...found.values()].map(({ claims, ...row }) => ({
    ...row, showA: row.a === null ? undefined : shown(row, claims.a, a.name), showB: row.b === null ? undefined : shown(row, claims.b, b.name),
  }))
}

function sourcesOf(a: Side, b: Side, w: (typeof curationWords)['en']): Row[] {
  const [x, y] = [a, b].map((s) => (s.now.claims?.nodes ?? []) as unknown as Claim[])
  const text = (claims: Claim[] = []) => claims.map((claim) => `${claim.quote ?? ''} (${claim.document?.name ?? ''})`).join('; ') || null
  const [ta, tb] = [text(x), text(y)]
  if (!ta && !tb) return []
  return [{ id: 'sources', group: w.evidence, what: w.evidence, a: ta, b: tb, differs: ta !== tb, showA: x?.length ? <Evidence claims={{ totalCount: x.length, nodes: x }} of={a.name} /> : undefined, showB: y?.length ? <Evidence claims={{ totalCount: y.length, nodes: y }} of={b.name} /> : undefined }]
}
