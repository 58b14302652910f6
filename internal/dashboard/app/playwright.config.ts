// The dashboard in a real Chromium, against a real service: ENTENTE_URL is where it serves the seed, CHROMIUM the browser's path.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  // How long things take is measured by bench/, not here: a busy machine must not fail a test.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // Nearly all tests only read, and mostly wait: for the service, for the database, for pictures to hold still.
  workers: 2,
  fullyParallel: true,
  reporter: 'line',
  use: {
    baseURL: process.env['ENTENTE_URL'],
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    acceptDownloads: true,
    launchOptions: {
      executablePath: process.env['CHROMIUM'],
      // Drawing without a graphics card; root, as in containers, cannot have a sandbox.
      args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
})
