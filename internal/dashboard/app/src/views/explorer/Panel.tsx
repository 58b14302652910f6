// What is known of the node or fact that the reader chose, where it is written, and what can be done with it.
import { Button, CloseButton, Group, SegmentedControl } from '@mantine/core'
import { useAnswer } from '../../shared/api'
import { Claims } from '../../shared/Claims'
import { EditLink } from '../../shared/EditLink'
import { Dot } from '../../shared/Entity'
import { hrefOfEntity, pages, typeWords } from '../../shared/entities'
import { type EnumWords, useEnums } from '../../shared/enumWords'
import { useWords } from '../../shared/language'
import { Link, Outside } from '../../shared/Link'
import { SearchBox } from '../../shared/SearchBox'
import { Answer, Nothing } from '../../shared/states'
import { words } from '../../shared/words'
import css from './explorer.module.css'
import { CountsDocument, DetailsDocument, type DetailsQuery, FactClaimsDocument, type FactType } from './gql/graphql'
import type { Edge, Loaded, Node } from './graph'
import type { State } from './state'
import type { Actions } from './useActions'
import { explorerWords, fieldWords } from './words'

interface Props {
  at: string
  loaded: Loaded
  state: State
  cap: number
  actions: Actions
}

/** Panel shows the node or fact at `at`. */
export function Panel({ at, loaded, state, cap, actions }: Props) {
  const c = useWords(explorerWords)
  const node = loaded.nodes.get(at)
  const edge = loaded.edges.get(at)
  return (
    <aside className={css.panel} aria-label={node?.name ?? edge?.type ?? c.unknown}>
      <CloseButton className={css.close} aria-label={c.close} onClick={() => actions.select('')} />
      {node ? (
        <NodePanel key={at} node={node} loaded={loaded} state={state} cap={cap} actions={actions} />
      ) : edge ? (
        <EdgePanel key={at} edge={edge} loaded={loaded} select={actions.select} />
      ) : (
        !loaded.loading && <Nothing title={c.unknown} why=" " />
      )}
    </aside>
  )
}

function NodePanel({ node, loaded, state, cap, actions }: Omit<Props, 'at'> & { node: Node }) {
  const w = useWords(explorerWords)
  const t = useWords(typeWords)
  const f = useEnums().FactType
  const details = useAnswer(DetailsDocument, { id: node.id })
  const counts = useAnswer(CountsDocument, { id: node.id })
  const expanded = state.steps.some((s) => (s.kind === 'expand' || s.kind === 'ego') && s.id === node.id)
  const ego = state.steps.find((s) => s.kind === 'ego' && s.id === node.id)
  const around = counts.data?.data.neighborhood.cut ?? []
  const shown = new Map<FactType, number>()
  for (const e of loaded.edges.values()) if (e.source === node.id || e.target === node.id) shown.set(e.type, (shown.get(e.type) ?? 0) + 1)
  const all = around.reduce((sum, { omitted }) => sum + omitted, 0)
  return (
    <>
      <p className={css.kind}>
        <Dot type={node.type} label={false} /> {t[node.type]}
      </p>
      <h2 dir="auto">{node.name}</h2>
      {pages[node.type] && <Link href={hrefOfEntity(node.id)}>{w.open}</Link>}
      <Group gap={6} my="xs">
        {expanded && (
          <Button size="compact-xs" variant="default" onClick={() => actions.collapse(node.id)}>
            {w.collapse}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={() => actions.hide([node.id])}>
          {w.hide}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => actions.pin(node.id)}>
          {state.pins.has(node.id) ? w.unpin : w.pin}
        </Button>
        <EditLink id={node.id} size="compact-xs" />
      </Group>
      <section aria-label={w.expand} className={css.offers}>
        <h3>{w.expand}</h3>
        <div className={css.expand}>
          {around.length > 1 && (
            <Button size="compact-sm" variant="light" onClick={() => actions.add({ kind: 'expand', id: node.id, type: null, cap })}>
              {w.expandAll} <Count of={all} />
            </Button>
          )}
          {around.map(({ relationship, omitted }) => (
            <Button
              key={relationship}
              size="compact-sm"
              variant="default"
              disabled={(shown.get(relationship) ?? 0) >= omitted}
              onClick={() => actions.add({ kind: 'expand', id: node.id, type: relationship, cap })}
            >
              {f[relationship]} <Count of={omitted} shown={shown.get(relationship)} />
            </Button>
          ))}
        </div>
        {counts.data && around.length === 0 && <p className={css.note}>{w.nothingMore}</p>}
        {(loaded.cut.get(node.id) ?? 0) > 0 && <p className={css.note}>{w.cut(loaded.cut.get(node.id) ?? 0)}</p>}
        <h3 id="around">{w.around}</h3>
        <SegmentedControl
          size="xs"
          aria-labelledby="around"
          value={ego?.kind === 'ego' ? String(ego.depth) : ''}
          data={['1', '2', '3'].map((value) => ({ value, label: w.depth(Number(value)) }))}
          onChange={(depth) => actions.add({ kind: 'ego', id: node.id, depth: Number(depth) })}
        />
        <div className={css.way}>
          <SearchBox label={w.pathTo} onChoose={(to) => actions.add({ kind: 'path', from: node.id, to: to.id })} />
        </div>
      </section>
      <Answer of={details} lines={3}>
        {(data) => (data.node && 'name' in data.node ? <Known of={data.node} /> : null)}
      </Answer>
    </>
  )
}

function Count({ of, shown }: { of: number; shown?: number }) {
  return <span className={css.number}>{shown && shown < of ? `${shown}/${of}` : of}</span>
}

type Detailed = Extract<NonNullable<DetailsQuery['node']>, { name: string }>

const skipped = new Set(['__typename', 'id', 'name', 'names', 'claims', 'organization', 'text', 'title'])

/** Field is a value that the panel shows of a node, as Details asks for it. */
type Field = keyof typeof fieldWords.en

/** enumOf are the fields whose values are enums. */
const enumOf = {
  organizationKind: 'OrganizationKind', level: 'OrganizationLevel', nameCompleteness: 'NameCompleteness', rank: 'PositionRank', eventKind: 'EventKind', dayPart: 'DayPart', status: 'EventStatus',
  countQualifier: 'CountQualifier', agreementKind: 'AgreementKind', scope: 'AgreementScope', modality: 'Modality',
} as const satisfies Partial<Record<Field, keyof EnumWords>>
type EnumField = keyof typeof enumOf

/** Known lists the values of a node, its names, and what sources say of it. */
function Known({ of }: { of: Detailed }) {
  const w = useWords(explorerWords)
  const c = useWords(words)
  const enums = useEnums()
  const fields = useWords(fieldWords)
  const values = Object.entries(of).flatMap(([name, value]): [string, string][] => (skipped.has(name) || value === null || value === undefined ? [] : [[name, String(value)]]))
  const names = of.names.nodes.filter((n) => n.value !== of.name)
  return (
    <>
      {values.length > 0 && (
        <dl className={css.values}>
          {values.map(([name, value]) => (
            <div key={name}>
              <dt>{fields[name as Field]}</dt>
              <dd>{name === 'url' ? <Outside href={value}>{value}</Outside> : name in enumOf ? (enums[enumOf[name as EnumField]] as Record<string, string>)[value] : value}</dd>
            </div>
          ))}
        </dl>
      )}
      {names.length > 0 && (
        <section>
          <h3>{w.names}</h3>
          <ul className={css.names}>
            {names.map((n) => (
              <li key={`${n.value} ${n.lang}`}>
                <bdi lang={n.lang ?? undefined}>{n.value}</bdi>{' '}
                <small>{[n.lang, n.kind && enums.NameKind[n.kind]].filter(Boolean).join(', ')}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h3>{c.sources}</h3>
      <Claims claims={of.claims} />
    </>
  )
}

function EdgePanel({ edge, loaded, select }: { edge: Edge; loaded: Loaded; select: (id: string) => void }) {
  const c = useWords(words)
  const f = useEnums().FactType
  const claims = useAnswer(FactClaimsDocument, { id: edge.id })
  const end = (id: string) => {
    const node = loaded.nodes.get(id)
    return (
      <button type="button" className={css.end} onClick={() => select(id)}>
        <Dot type={node?.type ?? ''} /> <bdi>{node?.name ?? id}</bdi>
      </button>
    )
  }
  return (
    <>
      <h2 className={css.fact}>
        {end(edge.source)} <em>{f[edge.type]}</em> {end(edge.target)}
      </h2>
      {edge.detail && <p>{edge.detail}</p>}
      <EditLink id={edge.id} size="compact-xs" />
      <h3>{c.sources}</h3>
      <Answer of={claims} lines={3}>
        {(data) => <Claims claims={data.claims} />}
      </Answer>
    </>
  )
}
