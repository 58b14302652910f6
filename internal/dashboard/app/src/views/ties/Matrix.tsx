import { type KeyboardEvent, useRef } from 'react'
import { Figure } from '../../shared/Figure'
import { useWords } from '../../shared/language'
import { followed } from '../../shared/Link'
import { EntityLink } from '../../shared/Entity'
import { usePlace } from '../../shared/url'
import { viewWords } from '../../shared/viewWords'
import css from './ties.module.css'
import { hrefOfPair, type Ties } from './TiesView'
import { tiesWords } from './words'

/** steps are how many shades there are. */
const steps = 6

/** shades are those of light pages, for legends and files. */
const shades = ['#e7f5ff', '#d0ebff', '#a5d8ff', '#74c0fc', '#1971c2', '#0b4a83']

/** shadeOf is the step of a value: the square root spreads the many weak ties over more of them. */
export const shadeOf = (weight: number, most: number) => Math.min(steps - 1, Math.floor(Math.sqrt(weight / most) * steps))

/** Matrix shows ties as a table with coloured cells. Arrow keys lead from cell to cell. */
export function Matrix({ ties, filters }: { ties: Ties; filters: string[] }) {
  const w = useWords(tiesWords)
  const v = useWords(viewWords)
  const { params } = usePlace()
  const [a, b] = params.getAll('pair')
  const most = ties.weights.reduce((m, row, i) => row.reduce((n, weight, j) => (ties.rows[i]?.node.id === ties.columns[j]?.node.id ? n : Math.max(n, weight)), m), 0)
  const table = useRef<HTMLTableElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    const cell = (event.target as HTMLElement).closest('td')
    if (!step || !cell) return
    const [down = 0, right = 0] = step
    const at = (row: number, column: number) => table.current?.tBodies[0]?.rows[row]?.cells[column]
    let [row, column] = [(cell.parentElement as HTMLTableRowElement).sectionRowIndex + down, cell.cellIndex + right]
    for (let next = at(row, column); next && column > 0; next = at((row += down), (column += right))) {
      const link = next.querySelector('a')
      if (link) {
        event.preventDefault()
        link.focus()
        return
      }
    }
  }
  return (
    <Figure
      title={w.title}
      filters={[...filters, w.zero, w.self]}
      legend={[...(most > 1 ? [{ label: `${w.weaker} (1)`, colour: shades[shadeOf(1, most)] ?? '' }] : []), { label: `${w.stronger} (${most.toLocaleString()})`, colour: shades.at(-1) ?? '' }]}
      source={v.graphSource}
      svg={() => drawn(ties, most)}
    >
      <div className={css.scroll} tabIndex={0} role="group" aria-label={w.title}>
        <table className={css.matrix} ref={table} onKeyDown={move}>
          <thead>
            <tr>
              <td />
              {ties.columns.map(({ node }) => (
                <th key={node.id} scope="col" title={node.name}>
                  <span>
                    <bdi>{node.name}</bdi>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ties.rows.map(({ node: one }, i) => (
              <tr key={one.id}>
                <th scope="row">
                  <EntityLink of={one} />
                </th>
                {ties.columns.map(({ node: other }, j) => {
                  const weight = ties.weights[i]?.[j] ?? 0
                  if (one.id === other.id) return <td key={other.id} className={css.self} aria-label={w.self} />
                  if (weight === 0) {
                    return (
                      <td key={other.id} className={css.zero}>
                        0
                      </td>
                    )
                  }
                  return (
                    <td key={other.id} data-shade={shadeOf(weight, most)}>
                      <a
                        href={hrefOfPair(params, one.id, other.id)}
                        onClick={followed}
                        aria-label={w.cell(one.name, other.name, weight)}
                        aria-current={(one.id === a && other.id === b) || undefined}
                        title={w.cell(one.name, other.name, weight)}
                      >
                        {weight.toLocaleString()}
                      </a>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Figure>
  )
}

/** drawn is the matrix as SVG, for a file. */
function drawn(ties: Ties, most: number): SVGSVGElement {
  const ns = 'http://www.w3.org/2000/svg'
  const short = (name: string) => ([...name].length > 38 ? `${[...name].slice(0, 37).join('')}…` : name)
  const [left, top, cell] = [270, 230, 34]
  const make = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const e = document.createElementNS(ns, name)
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, String(value))
    if (text !== undefined) e.textContent = text
    return e
  }
  const [width, height] = [left + ties.columns.length * cell + 40, top + ties.rows.length * cell]
  const svg = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-size': 12 }) as SVGSVGElement
  ties.columns.forEach(({ node }, j) => {
    const [x, y] = [left + j * cell + cell / 2 + 4, top - 8]
    svg.append(make('text', { transform: `translate(${x} ${y}) rotate(-90)`, fill: 'currentColor' }, short(node.name)))
  })
  ties.rows.forEach(({ node: one }, i) => {
    svg.append(make('text', { x: left - 8, y: top + i * cell + cell / 2 + 4, 'text-anchor': 'end', fill: 'currentColor' }, short(one.name)))
    ties.columns.forEach(({ node: other }, j) => {
      const weight = ties.weights[i]?.[j] ?? 0
      const self = one.id === other.id
      const shade = weight === 0 ? -1 : shadeOf(weight, most)
      const [x, y] = [left + j * cell, top + i * cell]
      svg.append(make('rect', { x, y, width: cell - 1, height: cell - 1, fill: self ? '#868e96' : (shades[shade] ?? '#ffffff'), stroke: '#ced4da' }))
      if (self) return
      svg.append(make('text', { x: x + cell / 2, y: y + cell / 2 + 4, 'text-anchor': 'middle', fill: shade >= 4 ? '#ffffff' : shade < 0 ? '#495057' : '#000000' }, weight.toLocaleString()))
    })
  })
  return svg
}
