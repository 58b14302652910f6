import { accessible, expect, full, saved, test, visit } from './dashboard.ts'

test('the network: members by rank, which are saved as CSV', async ({ page }) => {
  await visit(page, '/network?by=meeting')
  const drawing = page.getByRole('figure', { name: 'Network' })
  await expect(drawing.getByRole('link')).toHaveCount(5)
  await expect(page.getByRole('region', { name: 'Members by rank' }).getByRole('row').nth(1)).toContainText('Ministry of Science and Technology of China')
  await page.getByLabel('Ranked by').selectOption('BETWEENNESS')
  await expect(page).toHaveURL(/order=BETWEENNESS/)
  await expect(page.getByText(/^Undirected network of 5 members/)).toBeVisible()
  await accessible(page)
  const csv = await saved(page, () => page.getByRole('button', { name: 'Members by rank: Save as CSV' }).click())
  expect(csv.bytes.toString('utf8').split('\r\n')).toHaveLength(7)
})

test('the network leads to its members and to what ties two', full, async ({ page }) => {
  await visit(page, '/network?by=meeting')
  const drawing = page.getByRole('figure', { name: 'Network' })
  await drawing.getByRole('link', { name: /^Moscow State University/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/organization?id=organization:ru-msu')
  await page.goBack()
  await page.getByRole('region', { name: 'Ties', exact: true }).getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'The chosen pair' })).toBeVisible()
})

test('the network is laid out the same way each time', full, async ({ page }) => {
  const places = async () => {
    await page.goto('/network?by=meeting')
    await expect(page.getByRole('figure', { name: 'Network' }).getByRole('link')).toHaveCount(5)
    return page.locator('figure a circle').evaluateAll((dots) => dots.map((dot) => `${dot.getAttribute('cx')},${dot.getAttribute('cy')}`))
  }
  expect(await places()).toEqual(await places())
})

test('topics over time: a cell opens what it counts, wider topics count narrower ones', async ({ page }) => {
  await visit(page, '/topics')
  const figure = page.getByRole('figure', { name: 'Topics by year' })
  await figure.getByRole('link', { name: 'innovation cooperation, 2017: 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/topic=topic:innovation-cooperation&first=2017&last=2017/)
  const opened = page.getByRole('region', { name: 'innovation cooperation, 2017 – 2017' })
  await expect(opened.getByRole('link', { name: 'China-Russia Roundtable on Innovation Cooperation' })).toBeVisible()
  await accessible(page)
  await page.getByLabel('Count narrower topics for wider ones').check()
  await expect(figure.getByRole('link', { name: 'international cooperation, 2017: 3' })).toBeVisible()
  await page.getByLabel('What is counted').selectOption('agreements')
  await expect(page).toHaveURL(/of=agreements/)
  await expect(opened).toHaveCount(0)
})

test('coverage: years that no source speaks of are hatched, not zero', full, async ({ page }) => {
  await visit(page, '/coverage')
  const figure = page.getByRole('figure', { name: 'By source and year' })
  await expect.poll(() => figure.locator('title').allTextContents()).toContain('2017: 4 known in the whole graph')
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('row').filter({ hasText: 'GeoNames' })).toContainText('no data')
  const csv = await saved(page, () => page.getByRole('button', { name: 'Every source and year: Save as CSV' }).click())
  expect(csv.bytes.toString('utf8')).toContain(',2017,4')
  await accessible(page)
})

test('the map: places open, and it grows by a button', async ({ page }) => {
  await visit(page, '/map')
  const map = page.getByRole('figure', { name: 'Venues' })
  await expect(map.getByText('1 place without coordinates is only in the table')).toBeVisible()
  await map.getByRole('link', { name: 'Harbin: 5 events' }).locator('circle').click()
  await expect(page).toHaveURL('/map?place=place:harbin')
  await expect(page.getByRole('region', { name: 'Events held there' }).getByText('5 rows')).toBeVisible()
  await accessible(page)
  await map.getByRole('button', { name: 'Nearer' }).click()
  await expect(page).toHaveURL(/at=0\.00,0\.00,2/)
})

test('the map moves by keyboard, and what it shows stands in the address and in its file', full, async ({ page }) => {
  await visit(page, '/map?at=0.00,0.00,2')
  const map = page.getByRole('figure', { name: 'Venues' })
  await map.getByRole('link', { name: 'Moscow: 1 event' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/at=15\.00,0\.00,2/)
  await page.reload()
  await expect(map.locator('svg[viewBox]').last()).toHaveAttribute('viewBox', '210 90 360 180')
  const png = await saved(page, () => map.getByRole('button', { name: 'Save as PNG' }).click())
  expect(png.bytes.length).toBeGreaterThan(30_000)
  await visit(page, '/map?at=nonsense,1')
  await expect(map.getByRole('link', { name: 'Harbin: 5 events' })).toBeVisible()
})

test('what changed: two periods are proposed, and others can be asked for', full, async ({ page }) => {
  await visit(page, '/changes')
  const row = page.getByRole('region', { name: 'Changes' }).getByRole('row').nth(1)
  await expect(row).toContainText('began')
  await expect(row).toContainText('+2')
  await page.getByLabel('ended').check()
  await expect(page.getByText('No tie changed so')).toBeVisible()
  await page.goBack()
  await accessible(page)
  await page.getByRole('figure', { name: 'Changes of ties' }).getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'The chosen pair' })).toBeVisible()
})

test('periods in the wrong order are refused', full, async ({ page }) => {
  await visit(page, '/changes?before=2017&after=2016')
  await expect(page.getByRole('alert')).toBeVisible()
})

const views = ['/ties', '/network', '/official', '/organization', '/agreements', '/topics', '/map', '/changes', '/coverage']

test.describe('in a browser of their own', () => {
  test.use({ fresh: true })

  test('the query behind a view of years opens in GraphiQL', full, async ({ page }) => {
    await page.goto('/coverage')
    await page.getByRole('link', { name: 'The query behind this view' }).click()
    await expect(page.locator('.graphiql-editor').first()).toContainText('query Coverage')
  })

  test('narrow screens, dark colours and paper show every view without scrolling sideways', full, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 360, height: 700 })
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const path of [...views, '/official?id=person:fomichev', '/organization?id=organization:cn-most', '/agreements?id=agreement:2016-06-27-innovation-mou']) {
      await visit(page, path)
      await expect(page.getByRole('table').or(page.getByText('Nothing here')).first()).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
      await accessible(page)
    }
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toBeHidden()
  })

  test('hostile texts in the address are texts', full, async ({ page }) => {
    test.slow()
    const hostile = ['"><script>alert(1)</script>', "javascript:alert(1)//'", '{{constructor.constructor("alert(1)")()}}', '‮\u0000﷽ %00 ../../etc/passwd', 'x'.repeat(3000)]
    for (const path of views) {
      for (const text of hostile) {
        const value = encodeURIComponent(text)
        const address = `${path}?id=${value}&from=${value}&to=${value}&level=${value}&by=${value}&pair=${value}&pair=${value}&topic=${value}&place=${value}&at=${value}&before=${value}&after=${value}&kind=${value}&sort=${value}&country=${value}`
        // The first is there when the page is loaded, the others come to a page that is there.
        await (text === hostile[0] ? page.goto(address) : visit(page, address))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0)
      }
    }
  })
})
