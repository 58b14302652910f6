// Pictures for the documentation, over the seed: SCREENSHOTS=../../../docs/images npx playwright test --grep @screenshots
import { join } from 'node:path'
import { expect, roundtable, test } from './dashboard.ts'

const folder = process.env['SCREENSHOTS'] ?? ''

const pictures = {
  explorer: { address: `/?ego=${roundtable}~1&at=${roundtable}`, wait: /^\d+ nodes, \d+ facts$/ },
  event: { address: `/event?id=${roundtable}`, wait: 'What it belongs to' },
}

for (const [name, { address, wait }] of Object.entries(pictures)) {
  test(`@screenshots ${name}`, async ({ page }) => {
    test.skip(folder === '', 'SCREENSHOTS names the folder to write to')
    await page.setViewportSize({ width: 1200, height: 760 })
    await page.goto(address)
    await expect(page.getByText(wait).first()).toBeVisible()
    await page.waitForTimeout(1500) // until the picture holds still
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  })
}
