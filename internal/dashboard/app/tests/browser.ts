// One browser for the whole run, which stays warm: workers come and go, and each project has its own.
import { chromium } from '@playwright/test'

/** The browser listens where WS says until the run ends. */
export default async function browser() {
  const server = await chromium.launchServer({
    executablePath: process.env['CHROMIUM'],
    // Without a graphics card: only what WebGL draws is worth drawing as a graphics card would. Root, as in containers, cannot have a sandbox.
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  process.env['WS'] = server.wsEndpoint()
  return () => server.close()
}
