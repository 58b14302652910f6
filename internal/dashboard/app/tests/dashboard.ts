// What every test of the dashboard checks beside its own: nothing leaves the origin, nothing is logged as an error, nothing hostile runs.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Page, test as base, expect } from '@playwright/test'

export { expect }

export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url)) wrong.push(`a request left the origin: ${url}`)
      })
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') wrong.push(`${message.type()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
      page.on('dialog', (dialog) => {
        wrong.push(`a dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await use()
      // Drawing without a graphics card is slow, and Chromium says so.
      expect(wrong.filter((text) => !/GPU stall|GL Driver Message|software WebGL|swiftshader/i.test(text))).toEqual([])
    },
    { auto: true },
  ],
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** accessible fails if axe finds anything against WCAG 2.2 AA. */
export async function accessible(page: Page) {
  // What is being asked anew is pale until the answer is there.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    // Only what is wrong is looked up in detail.
    const { violations } = await (window as never as { axe: typeof import('axe-core') }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`)
  })
  expect(found).toEqual([])
}

/** saved is the text of the file that an action has the browser save. */
export async function saved(page: Page, action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

export const roundtable = 'event:2017-06-15-innovation-roundtable'
