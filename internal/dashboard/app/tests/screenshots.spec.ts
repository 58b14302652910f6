// Pictures for the documentation, over the seed: `make screenshots`. Look at each of them.
import { join } from 'node:path'
import { expect, roundtable, test } from './dashboard.ts'

const folder = process.env['SCREENSHOTS'] ?? ''

/** pictures are a view each: where it is, and what is awaited. */
const pictures: Record<string, { address: string; wait: string | RegExp; height?: number }> = {
  explorer: { address: `/?ego=${roundtable}~1&at=${roundtable}`, wait: /^\d+ nodes, \d+ facts$/, height: 620 },
  ties: { address: '/ties?level=ORGANIZATION&by=meeting', wait: 'Pairs', height: 820 },
  network: { address: '/network?by=everything', wait: 'Members by rank', height: 860 },
  official: { address: '/official?id=person:fomichev', wait: 'In the order of time' },
  organization: { address: '/organization?id=organization:cn-most', wait: 'Partners', height: 640 },
  event: { address: `/event?id=${roundtable}`, wait: 'What it belongs to', height: 640 },
  agreements: { address: '/agreements', wait: 'From statement to treaty', height: 860 },
  topics: { address: '/topics', wait: 'Topics by year', height: 860 },
  map: { address: '/map?at=90,45,2', wait: /^\d+ rows$/ },
  changes: { address: '/changes?level=ORGANIZATION&by=meeting', wait: 'Changes of ties', height: 640 },
  curation: { address: `/curation?tab=edit&id=${roundtable}`, wait: 'Evidence', height: 860 },
  coverage: { address: '/coverage', wait: 'Sources', height: 860 },
}

test.use({ fresh: true })

for (const [name, { address, wait, height = 720 }] of Object.entries(pictures)) {
  test(name, async ({ page }) => {
    await page.setViewportSize({ width: 1216, height })
    await page.goto(address)
    await expect(page.getByText(wait).first()).toBeVisible()
    await expect(page.locator('[aria-busy=true], main [role=status] [aria-hidden]')).toHaveCount(0)
    await page.waitForTimeout(1500) // until the picture holds still
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  })
}
