// The dashboard in a real Chromium, against a real service: ENTENTE_URL is where it serves the seed, CHROMIUM the browser's path.
//
// Tests are of two levels, see internal/testlevel: what is tagged @full runs where ENTENTE_TEST_LEVEL is full or soak, everything else
// always. Without a tag each view has one test, which opens it, reads the seed's data there, has axe look at it once, and does what the
// view is mainly for; curators have theirs; and one page shows all hostile texts.
import { defineConfig } from '@playwright/test'

const level = process.env['ENTENTE_TEST_LEVEL'] || 'quick'
if (!['quick', 'full', 'soak'].includes(level)) throw new Error(`ENTENTE_TEST_LEVEL is ${level}, expected quick, full or soak`)

/** afterwards are the tests over a graph that holds hostile texts too, or that write: the others count what the seed holds. */
const afterwards = ['hostile.spec.ts', 'curation.spec.ts']
const screenshots = 'screenshots.spec.ts'

export default defineConfig({
  testDir: '.',
  globalSetup: './browser.ts',
  outputDir: 'test-results',
  grepInvert: level === 'quick' ? /@full/ : [],
  // How long things take is measured by bench/, not here: a busy machine must not fail a test.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Nearly all tests only read, and mostly wait: for the service, for the database, for pictures to hold still.
  workers: 2,
  fullyParallel: true,
  reporter: 'line',
  projects: process.env['SCREENSHOTS']
    ? [{ name: 'screenshots', testMatch: screenshots }]
    : [
        { name: 'seed', testIgnore: [...afterwards, screenshots] },
        { name: 'import', testMatch: 'import.setup.ts', dependencies: ['seed'] },
        { name: 'afterwards', testMatch: afterwards, dependencies: ['import'] },
      ],
  use: {
    baseURL: process.env['ENTENTE_URL'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // What moves is drawn anew time and again, which keeps a processor busy while tests wait. The level full has it move.
    contextOptions: { reducedMotion: level === 'quick' ? 'reduce' : 'no-preference' },
    // globalSetup sets it before there are workers.
    connectOptions: process.env['WS'] ? { wsEndpoint: process.env['WS'] } : undefined,
  },
})
