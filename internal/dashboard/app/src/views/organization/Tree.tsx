import { useMemo } from 'react'
import { type Column, DataTable } from '../../shared/DataTable'
import { EntityLink } from '../../shared/Entity'
import { colours, hrefOfEntity } from '../../shared/entities'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { Nothing } from '../../shared/states'
import { viewWords } from '../../shared/viewWords'
import css from './organization.module.css'
import type { Organization } from './OrganizationPage'
import { organizationWords } from './words'

interface Line {
  id: string
  name: string
  /** level is how far to the right it stands: its parents stand one less. */
  level: number
  /** steps lead up (less than 0) or down from the body whose tree it is. */
  steps: number
  parent?: string
}

const [row, indent] = [26, 28]

/** Tree draws the bodies above and below a body, one a line. */
export function Tree({ of }: { of: Organization }) {
  const w = useWords(organizationWords)
  const v = useWords(viewWords)
  const lines = useMemo(() => linesOf(of), [of])
  const columns = useMemo<Column<Line>[]>(
    () => [
      { key: 'body', header: w.body, value: (l) => l.name, show: (l) => <EntityLink of={{ ...l, __typename: 'Organization' }} /> },
      { key: 'relation', header: w.relation, value: (l) => (l.steps === 0 ? w.self : l.steps < 0 ? w.above : w.part) },
      { key: 'steps', header: w.depth, numeric: true, value: (l) => Math.abs(l.steps) },
    ],
    [w],
  )
  if (lines.length < 2) return <Nothing title={w.tree} why={w.noTree} />
  const at = new Map(lines.map((l, i) => [l.id, i]))
  const cut = of.allChildren.totalCount - of.allChildren.edges.length
  const width = 820
  return (
    <>
      <Figure title={w.tree} filters={[of.name, ...(cut > 0 ? [w.more(cut)] : [])]} source={v.graphSource}>
        <svg className={css.tree} width={width} height={lines.length * row + 4} viewBox={`0 0 ${width} ${lines.length * row + 4}`} role="group" aria-label={w.tree}>
          {lines.map((line, i) => {
            const [x, y] = [line.level * indent + 10, i * row + row / 2]
            const up = line.parent === undefined ? undefined : at.get(line.parent)
            const text = (
              <>
                <circle cx={x} cy={y} r={5} fill={colours.Organization} />
                <text x={x + 12} y={y + 4} fontWeight={line.steps === 0 ? 700 : 400}>
                  {[...line.name].length > 90 ? `${[...line.name].slice(0, 89).join('')}…` : line.name}
                </text>
              </>
            )
            return (
              <g key={line.id}>
                {up !== undefined && <path className={css.branch} d={`M${x - indent},${up * row + row / 2 + 6} V${y} H${x - 6}`} />}
                {line.steps === 0 ? (
                  <g aria-current="true">{text}</g>
                ) : (
                  <a href={hrefOfEntity(line.id)} onClick={followed}>
                    {text}
                  </a>
                )}
              </g>
            )
          })}
        </svg>
      </Figure>
      <DataTable name={w.tree} rows={lines} columns={columns} idOf={(l) => l.id} param="tree" />
    </>
  )
}

/** linesOf puts the highest body first, and each part below the body that it is part of. */
function linesOf(of: Organization): Line[] {
  const above = [...of.allParents.edges].sort((a, b) => b.depth - a.depth || a.node.name.localeCompare(b.node.name))
  const top = above[0]?.depth ?? 0
  const shownAbove = new Map(above.map((e) => [e.node.id, e]))
  const lines: Line[] = above.map((e) => ({
    id: e.node.id,
    name: e.node.name,
    level: top - e.depth,
    steps: -e.depth,
    parent: e.node.parents.nodes.find((p) => shownAbove.get(p.id)?.depth === e.depth + 1)?.id,
  }))
  lines.push({ id: of.id, name: of.name, level: top, steps: 0, parent: of.parents.nodes.find((p) => shownAbove.has(p.id))?.id })
  const children = new Map<string, Organization['allChildren']['edges']>()
  const depth = new Map<string, number>([[of.id, 0], ...of.allChildren.edges.map((e) => [e.node.id, e.depth] as const)])
  for (const edge of of.allChildren.edges) {
    const parent = edge.node.parents.nodes.find((p) => depth.get(p.id) === edge.depth - 1)?.id ?? of.id
    children.set(parent, [...(children.get(parent) ?? []), edge])
  }
  const below = (id: string, level: number) => {
    for (const { node, depth: steps } of children.get(id) ?? []) {
      lines.push({ id: node.id, name: node.name, level, steps, parent: id })
      below(node.id, level + 1)
    }
  }
  below(of.id, top + 1)
  return lines
}
