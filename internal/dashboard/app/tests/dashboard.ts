// What every test of the dashboard checks beside its own: nothing leaves the origin, nothing is logged as an error, nothing hostile runs.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type ConsoleMessage, type Dialog, type Page, type Request, test as base, expect } from '@playwright/test'

export { expect }

/** full is for tests that run at the level full alone: playwright.config.ts says which do not. */
export const full = { tag: '@full' }

interface Options {
  /** fresh gives each test a browser that has never been there. Without it tests that only read share a tab, as one reader does. */
  fresh: boolean
}

export const test = base.extend<{ watched: void } & Options, { tab: Page }>({
  fresh: [false, { option: true }],
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, locale, contextOptions } = project.use
      const context = await browser.newContext({ ...contextOptions, baseURL, viewport, locale })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ fresh, browser, tab }, use) => {
    if (!fresh) {
      await tab.mouse.move(0, 0)
      await use(tab)
      await left(tab) // what it still asks is nobody's any more
      return
    }
    const context = await browser.newContext()
    await use(await context.newPage())
    await context.close()
  },
  context: async ({ page }, use) => use(page.context()),
  watched: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = []
      const listeners = {
        request: (request: Request) => {
          const url = request.url()
          if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url)) wrong.push(`a request left the origin: ${url}`)
        },
        console: (message: ConsoleMessage) => {
          if (message.type() === 'error' || message.type() === 'warning') wrong.push(`${message.type()}: ${message.text()}`)
        },
        pageerror: (error: Error) => wrong.push(`error: ${error.message}`),
        dialog: (dialog: Dialog) => {
          wrong.push(`a dialog: ${dialog.message()}`)
          void dialog.dismiss()
        },
      }
      for (const [event, listener] of Object.entries(listeners)) page.on(event as 'request', listener as (request: Request) => void)
      await use()
      for (const [event, listener] of Object.entries(listeners)) page.off(event as 'request', listener as (request: Request) => void)
      // Drawing without a graphics card is slow, and Chromium says so.
      expect(wrong.filter((text) => !/GPU stall|GL Driver Message|software WebGL|swiftshader/i.test(text))).toEqual([])
    },
    { auto: true },
  ],
})

/**
 * visit leads to an address. Where the page is there already it does not load anew, as for the back button: the view begins anew, and what the page
 * knows it need not ask again.
 */
export async function visit(page: Page, address: string) {
  if (await left(page)) {
    await page.evaluate((address) => {
      history.pushState(null, '', address)
      dispatchEvent(new PopStateEvent('popstate'))
    }, address)
  } else {
    await page.goto(address)
  }
}

/** left takes the view away, and with it what it remembers. It is false if there is no page of views. */
const left = (page: Page) =>
  page.evaluate(() => {
    if (document.querySelector('#root nav#views') === null) return false
    history.replaceState(null, '', '/nowhere') // where no view is
    dispatchEvent(new PopStateEvent('popstate'))
    return true
  })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** accessible fails if axe finds anything against WCAG 2.2 AA. */
export async function accessible(page: Page) {
  // What is being asked anew is pale until the answer is there.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe)
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
  // The browser may be another process's, which has no files here.
  const bytes: Buffer[] = []
  for await (const part of await download.createReadStream()) bytes.push(part as Buffer)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(bytes) }
}

export const roundtable = 'event:2017-06-15-innovation-roundtable'
