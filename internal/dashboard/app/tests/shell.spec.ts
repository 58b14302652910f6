import { accessible, expect, full, roundtable, test, visit } from './dashboard.ts'

test('search finds names in any script, by keyboard', async ({ page }) => {
  await visit(page, '/event')
  const box = page.getByRole('combobox', { name: 'Search names in any language' })
  for (const [text, name] of [['陈霖豪', 'Chen Linhao'], ['Чэнь Линьхао', 'Chen Linhao'], ['roundtable inno', 'China-Russia Roundtable on Innovation Cooperation']] as const) {
    await box.fill(text)
    await expect(page.getByRole('option').first()).toContainText(name)
  }
  await accessible(page)
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(`/event?id=${roundtable}`)
})

test.describe('in a browser of their own', () => {
  test.use({ fresh: true })

  test('names, words and colours are the reader’s', full, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(`/event?id=${roundtable}`)
    await expect(page.getByRole('link', { name: 'Ministry of Science and Technology of China' })).toBeVisible()
    await accessible(page)
    await page.getByRole('button', { name: 'Language, Colours' }).click()
    await page.getByRole('menuitem', { name: '中文' }).click()
    await expect(page.getByRole('link', { name: '中华人民共和国科学技术部' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: '关系' })).toBeVisible()
    await expect(page.getByRole('cell', { name: '共同主办方' }).first()).toBeVisible()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  })

  test('narrow screens and paper show everything without scrolling sideways', full, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 })
    await page.goto(`/event?id=${roundtable}`)
    await expect(page.getByText('Chen Linhao')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await accessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(page.getByText('Chen Linhao')).toBeVisible()
    await page.setViewportSize({ width: 794, height: 1123 }) // A4
    await page.goto('/network?level=ORGANIZATION')
    await expect(page.getByRole('columnheader', { name: 'Core number' })).toBeVisible()
    expect(await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('main :is(div, table)')].filter((e) => e.scrollWidth > 794).map((e) => e.tagName))).toEqual([])
    await expect(page.getByRole('main').locator('.mantine-Button-root').filter({ visible: true })).toHaveCount(0)
  })
})
