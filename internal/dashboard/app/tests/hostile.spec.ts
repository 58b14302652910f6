// Over the seed and the hostile texts that internal/dashboard/browser_test.go imports: whatever a source writes is text, and nothing but text.
import type { Page } from '@playwright/test'
import { accessible, expect, full, saved, test, visit } from './dashboard.ts'

const kinds = 13
const script = '<script>alert(1)</script>'

/** whole fails if a page is wider than the screen, or if an address that is none became a link. */
async function whole(page: Page) {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await expect(page.locator('a[href^="javascript:" i]')).toHaveCount(0)
}

/** names are what the nodes of a noun are called, as the graph holds it: the texts, in their order. */
async function names(page: Page, noun: string): Promise<string[]> {
  const parts = Array.from({ length: kinds }, (_, i) => `t${i}: ${noun}(id: "${noun}:hostile-${i}") { name }`)
  const { data } = (await (await page.request.post('/graphql', { data: { query: `{ ${parts.join(' ')} }` } })).json()) as { data: Record<string, { name: string }> }
  return Array.from({ length: kinds }, (_, i) => data[`t${i}`]?.name ?? '')
}

/** headed waits until a page has a text in its heading, character by character. */
async function headed(page: Page, text: string) {
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(text)
}

/** drawn fails if a file of a figure holds markup of a text. */
async function drawn(page: Page) {
  const button = page.getByRole('button', { name: 'Save as SVG' }).first()
  if (!(await button.isVisible())) return
  expect((await saved(page, () => button.click())).bytes.toString('utf8'), page.url()).not.toMatch(/<script|<img|<svg onload/)
}

test('all texts stand on the page of an event, in its tree and its file', async ({ page }) => {
  await visit(page, '/event?id=event:hostile-all')
  const facts = page.getByRole('region', { name: 'What is known of it' })
  await expect(facts.getByRole('row')).not.toHaveCount(0)
  const shown = (await facts.textContent()) ?? ''
  const texts = await names(page, 'organization')
  expect(new Set(texts).size).toBe(kinds)
  for (const text of texts) expect(shown).toContain(text)
  await page.getByRole('button', { name: /source/ }).first().click()
  await whole(page)
  await drawn(page)
})

test('a page of all texts is accessible', full, async ({ page }) => {
  await visit(page, '/event?id=event:hostile-all')
  await expect(page.getByRole('region', { name: 'What is known of it' }).getByRole('row')).not.toHaveCount(0)
  await accessible(page)
})

test('texts are shown as they are in lists, pages, files and the search', full, async ({ page }) => {
  await visit(page, '/event?from=2020-01-01&to=2020-12-31')
  await expect(page.getByText(`${kinds + 1} rows`)).toBeVisible()
  await expect(page.getByRole('link', { name: script }).first()).toBeVisible()
  const { bytes } = await saved(page, () => page.getByRole('button', { name: /CSV/ }).click())
  expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""https://example.org"",""x"")"`)
  await page.getByRole('combobox', { name: 'Search names in any language' }).fill(script)
  await expect(page.getByRole('option').filter({ hasText: 'alert(1)' }).first()).toBeVisible()
  await whole(page)
  for (const [i, text] of (await names(page, 'event')).entries()) {
    await visit(page, `/event?id=event:hostile-${i}`)
    await headed(page, text)
    await expect(page.getByRole('region', { name: 'What is known of it' }).getByText('9 rows')).toBeVisible()
    await page.getByRole('button', { name: /1 source/ }).first().click()
    await whole(page)
    if (i <= 3) await drawn(page)
  }
  await accessible(page)
})

test('texts are drawn, listed and explained by the explorer', full, async ({ page }) => {
  for (let i = 0; i < kinds; i++) {
    await visit(page, `/?ego=event:hostile-${i}~1&at=event:hostile-${i}&table=yes`)
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(10)
    await expect(page.getByRole('complementary').getByText('confidence 50 of 100').first()).toBeVisible()
    await whole(page)
  }
  await page.getByRole('combobox', { name: 'Add a name' }).fill(script)
  await expect(page.getByRole('option').filter({ hasText: 'alert' }).first()).toBeVisible()
  // So are addresses that somebody made up.
  await visit(page, '/?show=%3Cscript%3Ealert(8)%3C/script%3E&at=__proto__&pin=constructor~1~1&off=__proto__&from=0000-00&layout=%22%3E&sortFacts=__proto__&groups=yes&open=__proto__')
  await expect(page.getByRole('alert')).toContainText('alert(8)')
})

test('texts stand in the lists and figures of every view', full, async ({ page }) => {
  const year = 'from=2020&to=2020'
  const lists = [
    `/ties?level=ORGANIZATION&${year}`, `/ties?level=ORGANIZATION&as=chord&${year}`, '/ties?pair=organization:hostile-0&pair=organization:hostile-1',
    `/network?level=ORGANIZATION&by=everything&${year}`, '/official', '/organization', '/agreements', '/topics?topic=topic:hostile-0', '/changes?before=2019&after=2020&level=ORGANIZATION', '/coverage',
  ]
  for (const address of lists) {
    await visit(page, address)
    await expect(page.getByText(script).first(), address).toBeAttached()
    await whole(page)
    await drawn(page)
  }
  await visit(page, '/map?at=-120,-40,4')
  await expect(page.locator('figure a[aria-label*="alert"]').first()).toBeAttached()
  await page.locator('figure a[aria-label*="alert"]').first().press('Enter')
  await whole(page)
})

test.describe('in a browser of their own', () => {
  test.use({ fresh: true })

  test('texts stand on the pages of officials, organizations and agreements, narrow too', full, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 800 })
    for (const [view, noun] of [['official', 'person'], ['organization', 'organization'], ['agreements', 'agreement']] as const) {
      for (const [i, text] of (await names(page, noun)).entries()) {
        await visit(page, `/${view}?id=${noun}:hostile-${i}`)
        await headed(page, text)
        await expect(page.getByRole('button', { name: /source/ }).first()).toBeVisible()
        await whole(page)
      }
    }
  })

  test('texts in an address open in GraphiQL as values', full, async ({ page }) => {
    await page.goto(`/organization?country=${encodeURIComponent('"><script>alert(9)</script>')}`)
    await page.getByRole('link', { name: 'The query behind this view' }).click()
    await expect(page.locator('.graphiql-editors')).toContainText('alert(9)')
  })
})
