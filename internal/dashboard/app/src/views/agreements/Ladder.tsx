import { useMemo } from 'react'
import { type Column, DataTable } from '../../shared/DataTable'
import { useEnums } from '../../shared/enumWords'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { textOf, usePlace, withParams } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import css from './agreements.module.css'
import type { Status } from './Agreements'
import type { AgreementKind, LadderQuery } from './gql/graphql'
import { agreementWords } from './words'

/** rungs lead from the text that binds most firmly to the one that binds least; what stands on no rung comes last. */
export const rungs: readonly AgreementKind[] = ['TREATY', 'AGREEMENT', 'PROTOCOL', 'MOU', 'ACTION_PLAN', 'MINUTES', 'DECLARATION', 'JOINT_STATEMENT', 'AMENDMENT', 'OTHER']

const statusColours: Record<Status, string> = { IN_FORCE: '#2b9a4b', SIGNED: '#2f7fd6', ENDED: '#7a8490', UNKNOWN: '#b08408' }
const order: Status[] = ['IN_FORCE', 'SIGNED', 'ENDED', 'UNKNOWN']

interface Rung {
  kind: AgreementKind | null
  all: number
  counts: Record<Status, number>
}

const [label, width, height] = [170, 600, 30]

/** Ladder draws a rung for each kind of agreement, as long as there are many, by status. */
export function Ladder({ data, filters, chosen }: { data: LadderQuery; filters: string[]; chosen?: AgreementKind }) {
  const enums = useEnums()
  const w = useWords(agreementWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const lines = useMemo(() => rungsOf(data), [data])
  const columns = useMemo<Column<Rung>[]>(
    () => [
      { key: 'kind', header: w.kind, value: (r) => (r.kind ? enums.AgreementKind[r.kind] : w.noKind) },
      ...order.map((status): Column<Rung> => ({ key: status, header: w[status], numeric: true, value: (r) => r.counts[status] })),
      { key: 'all', header: v.all, numeric: true, value: (r) => r.all },
    ],
    [w, v],
  )
  const most = Math.max(...lines.map((l) => l.all), 1)
  return (
    <>
      <Figure
        title={w.ladder}
        filters={[...filters, w.ladderAbout]}
        legend={order.map((status) => ({ label: w[status], colour: statusColours[status] }))}
        source={v.graphSource}
      >
        <svg className={css.ladder} width={label + width + 70} height={lines.length * height} viewBox={`0 0 ${label + width + 70} ${lines.length * height}`} role="group" aria-label={w.ladder}>
          <line className={css.rail} x1={label} x2={label} y1={0} y2={lines.length * height} />
          {lines.map((line, i) => {
            let x = label
            const name = line.kind ? enums.AgreementKind[line.kind] : w.noKind
            const bar = (
              <>
                <text x={label - 10} y={i * height + 20} textAnchor="end" fontWeight={line.kind === chosen ? 700 : 400}>
                  {name}
                </text>
                {order.map((status) => {
                  const size = (line.counts[status] / most) * width
                  const at = x
                  x += size
                  return (
                    size > 0 && (
                      <rect key={status} x={at} y={i * height + 5} width={Math.max(1, size)} height={height - 10} fill={statusColours[status]}>
                        <title>{`${name}, ${w[status]}: ${line.counts[status].toLocaleString()}`}</title>
                      </rect>
                    )
                  )
                })}
                <text x={x + 6} y={i * height + 20}>
                  {line.all.toLocaleString()}
                </text>
              </>
            )
            return line.kind ? (
              <a
                key={name}
                href={`/agreements${textOf(withParams(params, { kind: line.kind === chosen ? null : line.kind }))}`}
                onClick={followed}
                aria-current={line.kind === chosen || undefined}
              >
                {bar}
              </a>
            ) : (
              <g key="none">{bar}</g>
            )
          })}
        </svg>
      </Figure>
      <DataTable name={w.rungs} rows={lines} columns={columns} idOf={(r) => r.kind ?? ''} param="rungs" />
    </>
  )
}

/** rungsOf leaves out kinds that there are none of, but keeps the rungs between others. */
function rungsOf(data: LadderQuery): Rung[] {
  const count = (groups: readonly { keys: readonly { value?: string | null }[]; count: number }[], kind: string | null) =>
    groups.find((g) => (g.keys[0]?.value ?? null) === kind)?.count ?? 0
  return [...rungs, null]
    .map((kind) => {
      const all = count(data.all.aggregate.nodes, kind)
      const [inForce, ended, signed] = [data.inForce, data.ended, data.signed].map((list) => count(list.aggregate.nodes, kind))
      const known = (inForce ?? 0) + (ended ?? 0) + (signed ?? 0)
      return { kind, all, counts: { IN_FORCE: inForce ?? 0, ENDED: ended ?? 0, SIGNED: signed ?? 0, UNKNOWN: all - known } }
    })
    .filter((r) => r.all > 0 || (r.kind !== null && rungs.indexOf(r.kind) < 8))
}
