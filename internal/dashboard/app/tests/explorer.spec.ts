import type { Page } from '@playwright/test'
import { accessible, expect, full, roundtable, saved, test, visit } from './dashboard.ts'

const most = 'organization:cn-most'
const list = (page: Page) => page.getByRole('listbox', { name: /nodes?$/ })
const node = (page: Page, name: string) => list(page).getByRole('option').filter({ hasText: name })
const panel = (page: Page) => page.getByRole('complementary')
const canvas = (page: Page) => page.getByRole('application')

/** settled waits until the picture holds still. */
async function settled(page: Page) {
  await expect(page.getByText(/^\d+ nodes, \d+ facts$/)).toBeVisible()
  await page.waitForFunction(() => {
    const sigma = (document.querySelector('[role=application]') as never as { sigma?: { getGraph: () => { order: number }; getCamera: () => { isAnimated: () => boolean } } })?.sigma
    return sigma !== undefined && sigma.getGraph().order > 0 && !sigma.getCamera().isAnimated()
  })
}

/** pointOf is where a node is on the screen. */
async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const at = await canvas(page).evaluate((box, id) => {
    const sigma = (box as never as { sigma: { getGraph: () => { getNodeAttributes: (id: string) => { x: number; y: number } }; graphToViewport: (p: { x: number; y: number }) => { x: number; y: number } } }).sigma
    return sigma.graphToViewport(sigma.getGraph().getNodeAttributes(id))
  }, id)
  const box = await canvas(page).boundingBox()
  return { x: at.x + (box?.x ?? 0), y: at.y + (box?.y ?? 0) }
}

/** placesOf is where all nodes stand on the plane. */
const placesOf = (page: Page) =>
  canvas(page).evaluate((box) => {
    const graph = (box as never as { sigma: { getGraph: () => { mapNodes: <R>(f: (id: string, a: { x: number; y: number }) => R) => R[] } } }).sigma.getGraph()
    return Object.fromEntries(graph.mapNodes((id, { x, y }) => [id, [x, y]] as const))
  })

/** variance tells a picture from an empty area: how much the brightness of its pixels differs. */
async function variance(page: Page): Promise<number> {
  const png = (await canvas(page).screenshot()).toString('base64')
  return page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const [w, h] = [image.width, image.height]
    const context = new OffscreenCanvas(w, h).getContext('2d')
    if (!context) return 0
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, w, h)
    let [sum, squares] = [0, 0]
    for (let i = 0; i < data.length; i += 4) {
      const grey = ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3
      sum += grey
      squares += grey * grey
    }
    const n = data.length / 4
    return squares / n - (sum / n) ** 2
  }, png)
}

test.use({ fresh: true })

test.describe('in the shared tab', () => {
  test.use({ fresh: false })

  test('from a name in Chinese to what lies around it, by mouse', async ({ page }) => {
    await visit(page, '/')
    await page.getByRole('combobox', { name: 'Search names in any language' }).fill('科学技术部')
    await page.getByRole('option', { name: /Ministry of Science and Technology of China/ }).click()
    await expect(page).toHaveURL(`/?show=${most}&at=${most}`)
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Ministry of Science and Technology of China')
    await expect(panel(page).getByRole('link', { name: /Science and Innovation Activities/ }).first()).toBeVisible()

    await panel(page).getByRole('button', { name: 'hosted 3' }).click()
    await expect(list(page).getByRole('option')).toHaveCount(4)
    await settled(page)
    expect(await variance(page)).toBeGreaterThan(20)

    // A click on a node shows it.
    const event = await pointOf(page, roundtable)
    await page.mouse.click(event.x, event.y)
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('China-Russia Roundtable on Innovation Cooperation')
    await accessible(page)
  })
})

test('a double click expands a node, and what was done is undone', full, async ({ page }) => {
  await page.goto(`/?show=${most}&at=${most}`)
  await panel(page).getByRole('button', { name: 'hosted 3' }).click()
  await expect(list(page).getByRole('option')).toHaveCount(4)
  await settled(page)
  const event = await pointOf(page, roundtable)
  await page.mouse.dblclick(event.x, event.y)
  await expect(page).toHaveURL(/expand=event:2017-06-15-innovation-roundtable~~25/)
  await expect(node(page, 'Chen Linhao')).toBeVisible()

  // What hangs on it goes again, and comes again.
  await panel(page).getByRole('button', { name: 'Collapse' }).click()
  await expect(node(page, 'Chen Linhao')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(node(page, 'Chen Linhao')).toBeVisible()
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(node(page, 'Chen Linhao')).toHaveCount(0)
  await page.goBack()
  await expect(node(page, 'Chen Linhao')).toBeVisible()
  await page.reload()
  await expect(node(page, 'Chen Linhao')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Redo' })).toBeEnabled()
  await accessible(page)
})

test('everything by keyboard', full, async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('combobox')).toBeVisible() // before that, there is nothing to go to
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.getByRole('combobox').focus()
  await page.keyboard.type('Chen Linhao')
  await expect(page.getByRole('option').first()).toContainText('Chen Linhao')
  await page.keyboard.press('Enter')
  await expect(list(page).getByRole('option')).toHaveCount(1)
  await node(page, 'Chen Linhao').focus()
  await page.keyboard.press('e')
  await expect(node(page, 'China-Russia Roundtable on Innovation Cooperation')).toBeVisible()
  const all = await list(page).getByRole('option').count()

  await node(page, 'Chen Linhao').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).not.toHaveText('Chen Linhao')
  // What has no place yet cannot be pinned to it.
  await settled(page)
  await expect.poll(async () => Object.keys(await placesOf(page)).length).toBe(all)
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/pin=/)
  await page.keyboard.press('h')
  await expect(list(page).getByRole('option')).toHaveCount(all - 1)
  await page.getByRole('button', { name: 'Show 1 hidden' }).press('Enter')
  await expect(list(page).getByRole('option')).toHaveCount(all)
  await node(page, 'Chen Linhao').focus()
  await page.keyboard.press('u')
  await expect(list(page).getByRole('option')).toHaveCount(all - 1)

  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: '1 picked' })).toBeVisible()
  // The picture is moved by arrow keys.
  await canvas(page).focus()
  await settled(page)
  const before = await canvas(page).screenshot()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await canvas(page).screenshot()).equals(before)).toBe(false)
})

test('a way between two, and what its facts rest on', full, async ({ page }) => {
  await page.goto('/?show=person:chen-linhao&at=person:chen-linhao')
  await panel(page).getByRole('combobox', { name: 'Way to …' }).fill('Economic Development of Russia')
  await panel(page).getByRole('option', { name: /Ministry of Economic Development of Russia/ }).first().click()
  await expect(page).toHaveURL(/path=person:chen-linhao~organization:ru-med/)
  await expect(node(page, 'China-Russia Roundtable on Innovation Cooperation')).toBeVisible()
  await page.getByText('As tables').click()
  const facts = page.getByRole('region', { name: 'Facts' })
  await facts.getByRole('row').filter({ hasText: /Ministry of Economic Development of Russia.*hosted/ }).getByRole('button', { name: 'hosted' }).click()
  await expect(panel(page)).toContainText('MOST and Russian Ministry of Economic Development co-hosted')
  await expect(page).toHaveURL(/at=hosted/)
  const { bytes } = await saved(page, () => facts.getByRole('button', { name: /CSV/ }).click())
  expect(bytes.toString('utf8')).toContain('hosted:organization:ru-med>event:2017-06-15-innovation-roundtable#CO_HOST')
  await page.goto('/?path=person:chen-linhao~person:nobody')
  await expect(page.getByRole('alert')).toContainText('person:nobody')
})

test('types, time and layouts choose what is shown, and stand in the address', full, async ({ page }) => {
  await page.goto(`/?ego=${roundtable}~2`)
  await settled(page)
  const all = await list(page).getByRole('option').count()
  const topics = page.getByRole('button', { name: /^Topic/ })
  await topics.click()
  await expect(topics).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(/off=Topic/)
  expect(await list(page).getByRole('option').count()).toBeLessThan(all)
  await topics.click()

  const to = page.getByRole('slider', { name: 'To' })
  await to.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/to=2017-05/)
  await expect(node(page, 'China-Russia Roundtable on Innovation Cooperation')).toHaveCount(0)
  await page.getByRole('button', { name: 'All time' }).click()
  await expect(list(page).getByRole('option')).toHaveCount(all)

  const force = await placesOf(page)
  for (const layout of ['rings', 'time']) {
    await page.getByLabel('Layout').selectOption(layout)
    await expect(page).toHaveURL(new RegExp(`layout=${layout}`))
    await expect.poll(async () => JSON.stringify(await placesOf(page)) === JSON.stringify(force)).toBe(false)
  }
  await page.getByLabel('Layout').selectOption('force')
  await expect.poll(() => placesOf(page)).toEqual(force)
})

test('what stands holds still when more comes, and stands there again from the link alone', full, async ({ page, context }) => {
  await page.goto(`/?expand=${most}~~25`)
  await settled(page)
  const before = await placesOf(page)
  await node(page, 'China-Russia Roundtable on Innovation Cooperation').focus()
  await page.keyboard.press('e')
  await expect(node(page, 'Shadrin')).toBeVisible()
  await expect.poll(async () => Object.keys(await placesOf(page)).length).toBeGreaterThan(Object.keys(before).length)
  const after = await placesOf(page)
  expect(Object.fromEntries(Object.keys(before).map((id) => [id, after[id]]))).toEqual(before)

  const other = await context.newPage()
  await other.goto(page.url())
  await settled(other)
  expect(await placesOf(other)).toEqual(after)
})

test('a node that is dragged is pinned there; a lasso picks several', full, async ({ page }) => {
  await page.goto(`/?ego=${roundtable}~1`)
  await settled(page)
  const from = await pointOf(page, 'person:chen-linhao')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/pin=person:chen-linhao~/)
  await expect(node(page, 'Chen Linhao')).toContainText('pinned')
  await page.reload()
  await settled(page)
  const now = await pointOf(page, 'person:chen-linhao')
  expect(Math.hypot(now.x - from.x, now.y - from.y)).toBeGreaterThan(15)

  await page.getByRole('button', { name: 'Lasso' }).click()
  const box = await canvas(page).boundingBox()
  if (!box) throw new Error('no canvas')
  await page.mouse.move(box.x + 3, box.y + 3)
  await page.mouse.down()
  for (const [x, y] of [[box.width - 3, 3], [box.width - 3, box.height - 3], [3, box.height - 3]] as const) await page.mouse.move(box.x + x, box.y + y, { steps: 3 })
  await page.mouse.up()
  const all = await list(page).getByRole('option').count()
  const picked = page.getByRole('group', { name: `${all} picked` })
  await expect(picked).toBeVisible()
  await picked.getByRole('button', { name: 'Hide' }).click()
  await expect(list(page).getByRole('option')).toHaveCount(0)
})

test('the picture is saved with legend and filters, and the query behind it answers', full, async ({ page }) => {
  await page.goto(`/?ego=${roundtable}~1`)
  await settled(page)
  const svg = (await saved(page, () => page.getByRole('button', { name: 'Save as SVG' }).click())).bytes.toString('utf8')
  for (const part of ['Explorer:', 'Organization', '15 nodes', 'Chen Linhao', '/?ego=']) expect(svg).toContain(part)
  expect(svg.match(/<circle/g)?.length).toBeGreaterThan(15)
  const png = await saved(page, () => page.getByRole('button', { name: 'Save as PNG' }).click())
  expect(png.bytes.length).toBeGreaterThan(20_000)
  await page.getByRole('link', { name: 'The query behind this view' }).click()
  await expect(page.locator('.graphiql-editor').first()).toContainText('step1')
  await page.getByRole('button', { name: /Execute query/ }).click()
  await expect(page.locator('.graphiql-response')).toContainText('"step1"')
  await expect(page.locator('.graphiql-response')).not.toContainText('"errors"')
})

test('without WebGL the list and the tables stand in', full, async ({ page }) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return /webgl/.test(kind) ? null : (get as (...a: unknown[]) => unknown).call(this, kind, ...rest)
    } as typeof get
  })
  await page.goto(`/?ego=${roundtable}~1`)
  await expect(page.getByText('This browser cannot draw the graph')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Facts' }).getByRole('row')).not.toHaveCount(0)
  await expect(node(page, 'Chen Linhao')).toBeVisible()
  await accessible(page)
})

test('dark and narrow, it can be used and read', full, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`/?ego=${roundtable}~1&at=${roundtable}`)
  await settled(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await variance(page)).toBeGreaterThan(20)
  await accessible(page)
})

test('groups stand for many nodes, and open by a click or a key', full, async ({ page }) => {
  await page.goto(`/?ego=${roundtable}~1`)
  await settled(page)
  await page.getByRole('button', { name: 'In groups' }).click()
  await expect(page).toHaveURL(/groups=yes/)
  const group = list(page).getByRole('option').filter({ hasText: /and \d+ more/ })
  await expect(group.first()).toBeVisible()
  await settled(page)
  await expect.poll(async () => Object.keys(await placesOf(page)).every((id) => id.startsWith('+'))).toBe(true)
  const before = await placesOf(page)
  await accessible(page)
  const [id = ''] = Object.keys(before)
  const { x, y } = await pointOf(page, id)
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(new RegExp(`open=${id.slice(1)}`))
  await expect.poll(async () => Object.keys(await placesOf(page)).filter((id) => !id.startsWith('+')).length).toBeGreaterThan(1)
  // What was not opened stands where it stood.
  const after = await placesOf(page)
  for (const [other, at] of Object.entries(before)) if (other !== id) expect(after[other]).toEqual(at)
  await group.first().press('Enter')
  await expect(page).toHaveURL(/open=.*open=/)
  await page.getByRole('button', { name: 'Close groups' }).click()
  await expect.poll(async () => Object.keys(await placesOf(page)).every((id) => id.startsWith('+'))).toBe(true)
})
