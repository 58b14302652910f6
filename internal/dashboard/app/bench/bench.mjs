// How quick the dashboard is in a real Chromium over a real service. `go run ./bench dashboard` starts the services and prints what this measures.
//
//   BENCH='{"url": "http://127.0.0.1:8080", "rounds": 5, "hold": 60, "drag": true}' CHROMIUM=/usr/bin/chromium node bench/bench.mjs
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../tests/', import.meta.url))('@playwright/test')

const { url, rounds, hold, drag } = JSON.parse(process.env.BENCH ?? '{}')
const viewport = { width: 1280, height: 800 }

/** useful marks when something is there that came from the graph: a row, a mark, a link; and when nothing more is awaited. */
const useful = `(() => {
  const content = 'main table tbody tr, main figure svg a, main figure [role=application], main section li a, main h2 + ul a, main [class*=starts] a, main form'
  const waiting = 'main [role=status] [aria-hidden], main [aria-busy=true]'
  const look = () => {
    if (window.firstUseful === undefined && document.querySelector(content)) window.firstUseful = performance.now()
    if (window.firstUseful !== undefined && document.querySelector(waiting)) window.whole = undefined
    else if (window.firstUseful !== undefined && window.whole === undefined) window.whole = performance.now()
    requestAnimationFrame(look)
  }
  look()
})()`

// Drawing without a graphics card, as in the tests; root, as in containers, cannot have a sandbox.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--js-flags=--expose-gc', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
})
try {
  console.log(JSON.stringify(await measured()))
} finally {
  await browser.close()
}

async function measured() {
  const some = await samples()
  const found = {}
  const sections = {
    weight,
    views: () => views(some),
    search: () => searches(some.names), // after them, when the database has planned what is asked often
    ...(drag && { drag: () => dragging(some.hosts, 2000), groups: () => dragging(some.hosts, 5500) }),
    ...(hold > 0 && { memory: () => memory(some.hosts) }),
  }
  for (const [name, measure] of Object.entries(sections)) {
    console.error(`  ${name}`)
    found[name] = await measure()
  }
  return found
}

async function ask(query, variables = {}) {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  const { data, errors } = await response.json()
  if (!data) throw new Error(JSON.stringify(errors))
  return data
}

/** samples are the busiest of each kind, since they are the slowest, and names to search for. */
async function samples() {
  const data = await ask(`{
    hosts: organizations(first: 60, orderBy: [{hostedCount: DESC}]) { nodes { id name } }
    persons(first: 1, orderBy: [{participatedInCount: DESC}]) { nodes { id name } }
    agreements(first: 1, orderBy: [{partiesCount: DESC}]) { nodes { id name } }
    events(first: 1, orderBy: [{participantsCount: DESC}]) { nodes { id name } }
    topics(first: 1, orderBy: [{eventsCount: DESC}]) { nodes { id name } }
  }`)
  const first = (list) => list.nodes[0]?.id
  return {
    hosts: data.hosts.nodes.map((n) => n.id),
    person: first(data.persons), agreement: first(data.agreements), event: first(data.events), topic: first(data.topics),
    names: [data.persons, data.agreements, data.events, data.topics, data.hosts].flatMap((list) => list.nodes.slice(0, 6)).map((n) => n.name),
  }
}

/** opened is a page of a browser that has never been here. */
async function opened() {
  const context = await browser.newContext({ viewport, locale: 'en-GB' })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  return { context, page }
}

/** shown is when a view has something useful, and when it has everything, in ms after the address was entered. */
async function shown(path) {
  const { context, page } = await opened()
  try {
    await page.addInitScript(useful)
    await page.goto(url + path, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.whole !== undefined && performance.now() - window.whole > 400, undefined, { timeout: 60_000 })
    return await page.evaluate(() => ({ first: window.firstUseful, whole: window.whole }))
  } finally {
    await context.close()
  }
}

async function views({ hosts, person, agreement, event, topic }) {
  const paths = {
    ...Object.fromEntries(Object.keys(JSON.parse(readFileSync(new URL('../../dist/views.json', import.meta.url), 'utf8'))).map((path) => [path, path])),
    'explorer, one step around': `/?ego=${hosts[0]}~1&at=${hosts[0]}`,
    '/ties, organizations': '/ties?level=ORGANIZATION', '/network, organizations': '/network?level=ORGANIZATION',
    '/official, one': `/official?id=${person}`, '/organization, one': `/organization?id=${hosts[0]}`, '/event, one': `/event?id=${event}`,
    '/agreements, one': `/agreements?id=${agreement}`, '/topics, one opened': `/topics?topic=${topic}`,
  }
  const times = {}
  for (let round = 0; round < rounds; round++) {
    for (const [name, path] of Object.entries(paths)) {
      const time = await shown(path).catch((error) => ({ error: String(error).split('\n')[0] }))
      if (time.error) console.error(`${path}: ${time.error}`)
      ;(times[name] ??= []).push(time)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, { cold: all[0]?.first, first: median(all.map((t) => t.first)), whole: median(all.map((t) => t.whole)) }]))
}

/** weight is the script that the first page loads, as it comes over the wire. */
async function weight() {
  const { context, page } = await opened()
  await page.goto(url, { waitUntil: 'networkidle' })
  const bytes = await page.evaluate(() => performance.getEntriesByType('resource').filter((r) => /\.js$/.test(new URL(r.name).pathname)).reduce((sum, r) => sum + r.encodedBodySize, 0))
  await context.close()
  return bytes
}

/** searches types the beginnings of names, and tells how long each answer took, and how long it was until it stood there. */
async function searches(names) {
  const { context, page } = await opened()
  await page.goto(`${url}/event`, { waitUntil: 'networkidle' })
  const box = page.getByRole('combobox', { name: 'Search names in any language' })
  const answers = []
  page.on('requestfinished', async (request) => {
    if (request.postData()?.includes('query Search')) answers.push(request.timing().responseEnd)
  })
  const stood = []
  for (const name of names) {
    for (const length of [3, 7, 20]) {
      await box.fill('')
      const text = [...name].slice(0, length).join('').trim()
      const answered = page.waitForResponse((r) => r.request().postData()?.includes(JSON.stringify(text)) ?? false, { timeout: 4_000 }).catch(() => undefined)
      const start = performance.now()
      await box.fill(text)
      if (!(await answered)) continue // it was asked before
      await page.locator('header [role=option], header [class*=Combobox-empty]').first().waitFor()
      stood.push(performance.now() - start)
    }
  }
  await context.close()
  return { asked: answers.length, p50: quantile(answers, 0.5), p95: quantile(answers, 0.95), longest: Math.max(...answers), stood: median(stood) }
}

/** dragging draws as many nodes, drags one of them for five seconds, and tells how long the frames were. */
async function dragging(hosts, wanted) {
  const { context, page } = await opened()
  const around = []
  const graph = () => page.evaluate(() => {
    const { sigma } = document.querySelector('[role=application]') ?? {}
    return sigma && { drawn: sigma.getGraph().order, lines: sigma.getGraph().size, still: !sigma.getCamera().isAnimated(), said: document.querySelector('figure [role=status]')?.textContent ?? '' }
  })
  const number = (text) => Number(text.match(/^[\d,]+/)?.[0].replaceAll(',', '') ?? 0)
  let state
  let took = 0
  for (const host of hosts) {
    around.push(`expand=${host}~HOSTED~500`)
    if (around.length < wanted / 500) continue
    const start = performance.now()
    await page.goto(`${url}/?${around.join('&')}`)
    for (let last = ''; ; ) {
      await page.waitForTimeout(250)
      state = await graph()
      const now = JSON.stringify(state)
      if (state && state.drawn > 0 && state.still && /nodes/.test(state.said) && now === last) break
      last = now
    }
    took = performance.now() - start
    if (number(state.said) >= wanted) break
  }
  const point = await page.evaluate(() => {
    const box = document.querySelector('[role=application]')
    const { left, top, width, height } = box.getBoundingClientRect()
    const places = box.sigma.getGraph().mapNodes((id, { x, y }) => ({ id, ...box.sigma.graphToViewport({ x, y }) }))
    const middle = places.map((p) => ({ ...p, far: Math.hypot(p.x - width / 2, p.y - height / 2) })).sort((a, b) => a.far - b.far)[0]
    return { x: left + middle.x, y: top + middle.y }
  })
  await page.evaluate(() => {
    window.frames_ = []
    window.tasks_ = []
    new PerformanceObserver((list) => window.tasks_.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' })
    let last = performance.now()
    const tick = (now) => {
      window.frames_.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const still = await framesIn(page, 2000)
  await page.mouse.move(point.x, point.y)
  await page.mouse.down()
  await page.evaluate(() => void ((window.frames_ = []), (window.tasks_ = [])))
  const end = performance.now() + 5000
  for (let i = 0; performance.now() < end; i++) await page.mouse.move(point.x + 120 * Math.sin(i / 9), point.y + 90 * Math.sin(i / 7))
  const { frames, tasks } = await page.evaluate(() => ({ frames: window.frames_, tasks: window.tasks_ }))
  await page.mouse.up()
  await context.close()
  return {
    nodes: number(state.said), drawn: state.drawn, lines: state.lines, until: took, still,
    frames: frames.length, median: median(frames), slow: frames.filter((f) => f > 50).length / frames.length, longest: Math.max(...frames), tasks: tasks.length, longestTask: Math.max(0, ...tasks),
  }
}

/** framesIn is the median time between frames while nothing moves: what the machine can do at best. */
async function framesIn(page, time) {
  await page.evaluate(() => void (window.frames_ = []))
  await page.waitForTimeout(time)
  return median(await page.evaluate(() => window.frames_))
}

/** memory expands and collapses for as long as it is told to, and tells the heap after a collection now and then. */
async function memory(hosts) {
  const { context, page } = await opened()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(`${url}/?show=${hosts[0]}`)
  const list = page.getByRole('listbox')
  const points = []
  const begin = performance.now()
  let done = 0
  const note = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name) => metrics.find((m) => m.name === name)?.value ?? 0
    points.push({ seconds: Math.round((performance.now() - begin) / 1000), heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), done })
  }
  const every = Math.max(10, hold / 12)
  for (let next = 0; ; done++) {
    const seconds = (performance.now() - begin) / 1000
    if (seconds >= next) {
      await note()
      next += every
    }
    if (seconds >= hold) break
    const option = list.locator(`[data-id="${hosts[0]}"]`)
    await option.press('e')
    await page.waitForFunction(() => document.querySelectorAll('[role=listbox] [role=option]').length > 5)
    await page.waitForTimeout(150)
    await option.press('c')
    await page.waitForFunction(() => document.querySelectorAll('[role=listbox] [role=option]').length === 1)
  }
  await note()
  await context.close()
  return points
}

function quantile(values, q) {
  const sorted = values.filter((v) => v !== undefined).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
}

function median(values) {
  return quantile(values, 0.5)
}
