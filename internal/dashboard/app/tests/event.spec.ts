import { accessible, expect, full, roundtable, saved, test, visit } from './dashboard.ts'

const tree = 'What it belongs to'

test('the page of an event leads to everything that is known of it', async ({ page }) => {
  await visit(page, `/event?id=${roundtable}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('China-Russia Roundtable on Innovation Cooperation')
  await expect(page.getByText('2017-06-15, morning')).toBeVisible()
  const facts = page.getByRole('region', { name: 'What is known of it' })
  await expect(facts.getByRole('row').filter({ hasText: /^Host.*Ministry of Science and Technology of China.*Co-host/ })).toBeVisible()
  await expect(facts.getByRole('row').filter({ hasText: /^Participant.*Chen Linhao.*Deputy Director General/ })).toBeVisible()
  await expect(facts.getByRole('row').filter({ hasText: /^Commitment.*Innovation cooperation will be a priority direction/ })).toBeVisible()

  await facts.getByRole('button', { name: '1 source: Ministry of Economic Development of Russia' }).click()
  await expect(facts.getByText('MOST and Russian Ministry of Economic Development co-hosted')).toBeVisible()
  await expect(facts.getByRole('link', { name: 'China-Russia Science and Innovation Activities Held in Harbin' })).toHaveAttribute('href', /^https:/)
  await accessible(page)
})

test('its tree leads to the larger event, and the back button back', full, async ({ page }) => {
  await visit(page, `/event?id=${roundtable}`)
  const figure = page.getByRole('figure', { name: tree })
  await expect(figure.getByRole('link')).toHaveCount(6)
  await figure.getByRole('link', { name: /science and innovation activities/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/id=event:2017-06-15-harbin-activities/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/science and innovation activities/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Roundtable on Innovation/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Roundtable on Innovation/)
})

test('a table is sorted by its headings, keeps that in the address, and is saved as CSV', full, async ({ page }) => {
  await visit(page, '/event')
  const table = page.getByRole('region', { name: 'Events' })
  await expect(table.getByText('14 rows')).toBeVisible()
  await table.getByRole('button', { name: 'Name' }).press('Enter')
  await expect(page).toHaveURL(/sort=name/)
  await page.reload()
  const first = table.getByRole('row').nth(1)
  await expect(first).toContainText('4th China-Russia Expo') // before the 10th: numbers count as numbers
  const { name, bytes } = await saved(page, () => table.getByRole('button', { name: /CSV/ }).click())
  expect(name).toBe('Events.csv')
  const lines = bytes.toString('utf8').split('\r\n')
  expect(lines[0]).toBe('\ufeffDate,Name,Kind,Hosts,Place,Topics')
  expect(lines).toHaveLength(16)
  await expect(table.getByText('no data').first()).toBeVisible()
  await accessible(page)
})

test('filters stand in the address', full, async ({ page }) => {
  await visit(page, '/event')
  await page.getByLabel('Kind').selectOption('ROUNDTABLE')
  await expect(page).toHaveURL(/kind=ROUNDTABLE/)
  await expect(page.getByRole('region', { name: 'Events' }).getByText('3 rows')).toBeVisible()
  await page.getByLabel('From').fill('2018-01-01')
  await expect(page.getByText('Nothing here')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('region', { name: 'Events' }).getByText('3 rows')).toBeVisible()
})

test('a figure is saved with its title, filters, legend and source', full, async ({ page }) => {
  await visit(page, `/event?id=${roundtable}`)
  const figure = page.getByRole('figure', { name: tree })
  const svg = await saved(page, () => figure.getByRole('button', { name: 'Save as SVG' }).click())
  expect(svg.name).toBe('What-it-belongs-to.svg')
  const text = svg.bytes.toString('utf8')
  for (const part of ['What it belongs to', 'China-Russia Roundtable on Innovation Cooperation', 'held beside', `/event?id=${roundtable}`, '4th China-Russia Expo']) {
    expect(text).toContain(part)
  }
  expect(text).not.toMatch(/<script|var\(--|class=/)
  const png = await saved(page, () => figure.getByRole('button', { name: 'Save as PNG' }).click())
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(png.bytes.length).toBeGreaterThan(20_000)
})

test('an event that is not there, and a page that is not there, say so', full, async ({ page }) => {
  await visit(page, '/event?id=event:no-such')
  await expect(page.getByText('There is no event with this id')).toBeVisible()
  const answer = await page.request.get('/no-such-view')
  expect(answer.status()).toBe(404)
})

test.describe('in a browser of their own', () => {
  test.use({ fresh: true })

  test('the query behind a view opens in GraphiQL, and answers', full, async ({ page }) => {
    await page.goto(`/event?id=${roundtable}`)
    await page.getByRole('link', { name: 'The query behind this view' }).click()
    await expect(page).toHaveURL(/\/graphiql#query=/)
    await expect(page.locator('.graphiql-editor').first()).toContainText('EventPage')
    await page.getByRole('button', { name: /Execute query/ }).click()
    await expect(page.locator('.graphiql-response')).toContainText('China-Russia Roundtable on Innovation Cooperation')
  })

  test('a service that cannot be reached is told, and can be asked again', full, async ({ page }) => {
    await page.goto('/event')
    await expect(page.getByText('14 rows')).toBeVisible()
    await page.route('**/graphql', (route) => route.fulfill({ status: 200, json: { data: null, errors: [{ message: 'argument first: too large', extensions: { code: 'LIMIT_EXCEEDED', limit: 'max-page-size' } }] } }))
    await page.getByLabel('Kind').selectOption('FORUM')
    await expect(page.getByRole('alert')).toContainText('argument first: too large')
    await expect(page.getByRole('alert')).toContainText('--max-page-size')
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
