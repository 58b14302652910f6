// Figures as files: what stands around a figure on the page (title, filters, legend, source) stands in the file too.
import { save } from './save'

/** Swatch is one entry of a legend. */
export interface Swatch {
  label: string
  colour: string
  /** dashed is a line for what is not a fact of its own. */
  dashed?: boolean
}

/** Caption is what a figure needs to be understood alone. */
export interface Caption {
  title: string
  /** filters say what was chosen, one after the other. */
  filters?: readonly string[]
  legend?: readonly Swatch[]
  /** source says whose data it is. The address of the view and the day are added. */
  source?: string
}

const ns = 'http://www.w3.org/2000/svg'
const font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif'
const kept = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity',
  'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'color', 'visibility', 'display', 'paint-order',
]

/** frozen copies a figure with the styles that the page gives it, so that it looks the same elsewhere. */
function frozen(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const from = [svg, ...svg.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((element, i) => {
    const target = to[i]
    if (!(target instanceof SVGElement) || target.tagName === 'style') return
    const computed = getComputedStyle(element)
    for (const name of kept) {
      const value = computed.getPropertyValue(name)
      if (value) target.setAttribute(name, value)
    }
    target.removeAttribute('class')
    target.removeAttribute('style')
    target.removeAttribute('tabindex')
  })
  for (const style of copy.querySelectorAll('style')) style.remove()
  return copy
}

const measuring = document.createElement('canvas').getContext('2d')

function widthOf(text: string, size: number, weight = 400): number {
  if (!measuring) return text.length * size * 0.6
  measuring.font = `${weight} ${size}px ${font}`
  return measuring.measureText(text).width
}

/** lines breaks a text at spaces, and words that are too long anywhere. */
function lines(text: string, size: number, width: number, weight = 400): string[] {
  const out: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\s)/)) {
    if (line && widthOf(line + word.trimEnd(), size, weight) > width) {
      out.push(line.trimEnd())
      line = ''
    }
    for (const letter of word) {
      if (line && widthOf(line + letter.trimEnd(), size, weight) > width) {
        out.push(line.trimEnd())
        line = ''
      }
      line += letter
    }
  }
  if (line.trim()) out.push(line.trimEnd())
  return out
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const e = document.createElementNS(ns, name)
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, String(value))
  if (text !== undefined) e.textContent = text
  return e
}

/** composed is the whole figure as the text of an SVG file. */
export function composed(figure: SVGSVGElement, caption: Caption): { text: string; width: number; height: number } {
  const box = figure.getBoundingClientRect()
  const view = figure.viewBox.baseVal
  const w = Math.ceil(box.width || view?.width || 800)
  const h = Math.ceil(box.height || view?.height || 600)
  const pad = 24
  const width = Math.max(w, 480) + 2 * pad
  const style = getComputedStyle(document.body)
  const ink = style.color
  const soft = style.getPropertyValue('--mantine-color-dimmed').trim() || ink
  const out = element('svg', { xmlns: ns, width, 'font-family': font, fill: ink })
  const ground = element('rect', { width: '100%', height: '100%', fill: style.backgroundColor || '#fff' })
  out.append(ground)
  let y = pad
  const write = (text: string, size: number, fill: string, weight = 400) => {
    for (const line of lines(text, size, width - 2 * pad, weight)) {
      y += size
      out.append(element('text', { x: pad, y, 'font-size': size, 'font-weight': weight, fill }, line))
      y += size * 0.45
    }
  }
  write(caption.title, 20, ink, 600)
  if (caption.filters?.length) write(caption.filters.join(' · '), 13, soft)
  if (caption.legend?.length) {
    y += 8
    let x = pad
    for (const { label, colour, dashed } of caption.legend) {
      const space = 18 + widthOf(label, 13) + 18
      if (x > pad && x + space > width - pad) {
        x = pad
        y += 20
      }
      out.append(
        dashed
          ? element('line', { x1: x, x2: x + 12, y1: y + 8, y2: y + 8, stroke: colour, 'stroke-width': 2, 'stroke-dasharray': '3 2' })
          : element('circle', { cx: x + 6, cy: y + 8, r: 6, fill: colour }),
        element('text', { x: x + 18, y: y + 12.5, 'font-size': 13, fill: ink }, label),
      )
      x += space
    }
    y += 22
  }
  y += 8
  const body = frozen(figure)
  body.setAttribute('x', String(pad))
  body.setAttribute('y', String(y))
  body.setAttribute('width', String(w))
  body.setAttribute('height', String(h))
  if (!body.hasAttribute('viewBox')) body.setAttribute('viewBox', `0 0 ${w} ${h}`)
  out.append(body)
  y += h + 12
  const day = new Date().toISOString().slice(0, 10)
  write([caption.source, `${decodeURI(location.href)}`, day].filter(Boolean).join(' · '), 11, soft)
  const height = Math.ceil(y + pad / 2)
  out.setAttribute('height', String(height))
  out.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(out)}\n`, width, height }
}

/** saveSVG has the browser save a figure as an SVG file. */
export function saveSVG(figure: SVGSVGElement, caption: Caption) {
  save(`${caption.title}.svg`, new Blob([composed(figure, caption).text], { type: 'image/svg+xml' }))
}

/** savePNG has the browser save a figure as a PNG file of twice the size on the page. */
export async function savePNG(figure: SVGSVGElement, caption: Caption) {
  const { text, width, height } = composed(figure, caption)
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = Math.min(2, 8000 / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('the picture is too large')
    save(`${caption.title}.png`, blob)
  } finally {
    URL.revokeObjectURL(url)
  }
}
