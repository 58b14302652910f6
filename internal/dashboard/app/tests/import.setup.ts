// Brings the hostile texts into the graph, after the tests that count what the seed holds.
import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

test('hostile texts are imported', async ({ request }) => {
  // IMPORT is a command as JSON. Without it they must be there.
  const [program, ...words]: string[] = JSON.parse(process.env['IMPORT'] ?? '[]')
  if (program) execFileSync(program, words, { stdio: 'pipe' })
  const answer = await request.post('/graphql', { data: { query: '{ event(id: "event:hostile-all") { id } }' } })
  expect(await answer.json(), 'IMPORT is the command that imports what internal/dashboard/browser_test.go writes').toEqual({ data: { event: { id: 'event:hostile-all' } } })
})
