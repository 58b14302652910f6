// Over the seed and the hostile texts that internal/cli/browser_test.go imports: whatever a source writes is text, and nothing but text.
import { accessible, expect, saved, test } from './dashboard.ts'

const kinds = 13

test('@hostile texts are shown as they are in lists, pages, files and the search', async ({ page }) => {
  await page.goto('/event?from=2020-01-01&to=2020-12-31')
  await expect(page.getByText(`${kinds} rows`)).toBeVisible()
  await expect(page.getByRole('link', { name: '<script>alert(1)</script>' }).first()).toBeVisible()
  const { bytes } = await saved(page, () => page.getByRole('button', { name: /CSV/ }).click())
  expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""https://example.org"",""x"")"`)
  for (let i = 0; i < kinds; i++) {
    await page.goto(`/event?id=event:hostile-${i}`)
    await expect(page.getByRole('region', { name: 'What is known of it' }).getByText('7 rows')).toBeVisible()
    await page.getByRole('button', { name: /1 source/ }).first().click()
    if (i > 3) continue
    const svg = (await saved(page, () => page.getByRole('button', { name: 'Save as SVG' }).click())).bytes.toString('utf8')
    expect(svg).not.toMatch(/<script|<img|<svg onload/)
  }
  // An address that is none is no link.
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0)
  await accessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
})

test('@hostile texts are drawn, listed and explained by the explorer', async ({ page }) => {
  for (let i = 0; i < kinds; i++) {
    await page.goto(`/?ego=event:hostile-${i}~2&at=event:hostile-${i}&table=yes`)
    await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(9)
    await expect(page.getByRole('complementary').getByText('confidence 50 of 100').first()).toBeVisible()
  }
  await page.getByRole('combobox', { name: 'Add a name' }).fill('<script>alert(1)</script>')
  await expect(page.getByRole('option').filter({ hasText: 'alert' }).first()).toBeVisible()
  // So are addresses that somebody made up.
  await page.goto('/?show=%3Cscript%3Ealert(8)%3C/script%3E&at=__proto__&pin=constructor~1~1&off=__proto__&from=0000-00&layout=%22%3E&sortFacts=__proto__')
  await expect(page.getByRole('alert')).toContainText('alert(8)')
})
