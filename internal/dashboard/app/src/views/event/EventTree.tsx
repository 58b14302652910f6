import { useMemo } from 'react'
import { useAnswer } from '../../shared/api'
import { hrefOfEntity, colours } from '../../shared/entities'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { Answer, Nothing } from '../../shared/states'
import css from './event.module.css'
import { EventTreeDocument, type EventTreeQuery } from './gql/graphql'
import { eventWords } from './words'

type Graph = EventTreeQuery['neighborhood']

const [boxWidth, gapX, gapY, lineHeight] = [240, 70, 14, 17]

interface Box {
  id: string
  type: string
  lines: string[]
  date: string | null
  column: number
  x: number
  y: number
  height: number
}

/** EventTree draws the series, larger events, parts and sidelines around an event. */
export function EventTree({ id, name }: { id: string; name: string }) {
  const w = useWords(eventWords)
  const answer = useAnswer(EventTreeDocument, { id })
  return <Answer of={answer} lines={3}>{(data) => <Tree id={id} name={name} graph={data.neighborhood} words={w} />}</Answer>
}

function Tree({ id, name, graph, words: w }: { id: string; name: string; graph: Graph; words: (typeof eventWords)['en'] }) {
  const { boxes, width, height } = useMemo(() => layout(id, graph), [id, graph])
  if (graph.nodes.length < 2) return <Nothing title={w.tree} why={w.noTree} />
  const at = new Map(boxes.map((b) => [b.id, b]))
  const omitted = graph.cut.reduce((sum, cut) => sum + cut.omitted, 0)
  return (
    <Figure
      title={w.tree}
      filters={[name, w.treeAbout, ...(omitted ? [w.cutTree(omitted)] : [])]}
      legend={[
        { label: `${w.part}, ${w.inSeries}`, colour: '#7a8490' },
        { label: w.beside, colour: '#7a8490', dashed: true },
      ]}
    >
      <svg className={css.tree} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={w.tree}>
        {graph.edges.map((e) => {
          const [a, b] = [at.get(e.target.id), at.get(e.source.id)]
          if (!a || !b) return null
          const [x1, y1, x2, y2] = [a.x + boxWidth, a.y + a.height / 2, b.x, b.y + b.height / 2]
          const same = a.column === b.column
          const path = same ? `M${x1 - 30},${y1} C${x1 + 30},${y1} ${x1 + 30},${y2} ${b.x + boxWidth},${y2}` : `M${x1},${y1} C${x1 + gapX / 2},${y1} ${x2 - gapX / 2},${y2} ${x2},${y2}`
          return (
            <g key={e.id}>
              <path className={css.way} d={path} data-beside={e.type === 'ON_SIDELINES_OF'} />
              {'ordinal' in e && e.ordinal && !same && (
                <text className={css.label} x={x2 - 6} y={y2 - 5} textAnchor="end">
                  {`№ ${e.ordinal}`}
                </text>
              )}
            </g>
          )
        })}
        {boxes.map((b) => {
          const box = (
            <>
              <rect className={css.box} data-self={b.id === id} x={b.x} y={b.y} width={boxWidth} height={b.height} rx={5} />
              <circle cx={b.x + 12} cy={b.y + 16} r={4} fill={colours[b.type as 'Event'] ?? '#888'} />
              <text y={b.y + 20} fontWeight={b.id === id ? 600 : 400}>
                {b.lines.map((line, i) => (
                  <tspan key={i} x={b.x + 22} dy={i && lineHeight}>{`${line} `}</tspan>
                ))}
              </text>
              {b.date && (
                <text className={css.date} x={b.x + 22} y={b.y + 20 + b.lines.length * lineHeight}>
                  {b.date}
                </text>
              )}
            </>
          )
          return b.id === id ? (
            <g key={b.id} aria-current="true">
              {box}
            </g>
          ) : (
            <a key={b.id} href={hrefOfEntity(b.id)} onClick={followed}>
              {box}
            </a>
          )
        })}
      </svg>
    </Figure>
  )
}

/** layout puts what a fact leads to one column to the left of what it comes from, and the boxes of a column below each other. */
function layout(id: string, graph: Graph): { boxes: Box[]; width: number; height: number } {
  const column = new Map([[id, 0]])
  for (let grew = true; grew; ) {
    grew = false
    for (const { source, target } of graph.edges) {
      const [from, to] = [column.get(source.id), column.get(target.id)]
      if (from !== undefined && to === undefined) column.set(target.id, from - 1)
      else if (to !== undefined && from === undefined) column.set(source.id, to + 1)
      else continue
      grew = true
    }
  }
  const least = Math.min(...column.values())
  const heights = new Map<number, number>()
  const boxes = graph.nodes.map(({ node }): Box => {
    const at = (column.get(node.id) ?? 0) - least
    const lines = wrapped(node.name)
    const date = 'date' in node ? (node.date ?? null) : null
    const height = lines.length * lineHeight + (date ? lineHeight : 0) + 16
    const y = heights.get(at) ?? 0
    heights.set(at, y + height + gapY)
    return { id: node.id, type: node.__typename ?? '', lines, date, column: at, x: at * (boxWidth + gapX) + 2, y, height }
  })
  const tallest = Math.max(...heights.values())
  for (const box of boxes) box.y += (tallest - (heights.get(box.column) ?? 0)) / 2 + 2
  const columns = Math.max(...boxes.map((b) => b.column)) + 1
  return { boxes, width: columns * boxWidth + (columns - 1) * gapX + 4, height: tallest - gapY + 4 }
}

/** wrapped breaks a name into lines of a box: three, the last of which says if there is more. */
function wrapped(name: string): string[] {
  const most = 30
  const size = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 1.8 : 1), 0)
  const lines: string[] = ['']
  for (const word of name.split(/(?<=\s)|(?=[\u2e80-\uffef])/)) {
    const last = lines.length - 1
    if (lines[last] && size(lines[last] + word.trimEnd()) > most) lines.push('')
    lines[lines.length - 1] += [...word].slice(0, most).join('')
  }
  const trimmed = lines.map((line) => line.trim()).filter(Boolean)
  return trimmed.length > 3 ? [...trimmed.slice(0, 2), `${trimmed[2]}…`] : trimmed
}
