// Pictures for the documentation, over the seed: SCREENSHOTS=../../../docs/images npx playwright test --grep @screenshots
import { join } from 'node:path'
import { expect, roundtable, test } from './dashboard.ts'

const folder = process.env['SCREENSHOTS'] ?? ''

const pictures = {
  explorer: { address: `/?ego=${roundtable}~1&at=${roundtable}`, wait: /^\d+ nodes, \d+ facts$/ },
  event: { address: `/event?id=${roundtable}`, wait: 'What it belongs to' },
  ties: { address: '/ties?pair=country:cn&pair=country:ru', wait: 'What ties them' },
  official: { address: '/official?id=person:fomichev', wait: 'In the order of time' },
  map: { address: '/map?at=90,45,2', wait: 'Harbin' },
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
