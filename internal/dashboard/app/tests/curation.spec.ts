// Over the seed and the hostile texts, with the token in CURATOR_TOKEN. Each test takes back what it changed; they run after those that count.
import type { Page } from '@playwright/test'
import { accessible, expect, full, roundtable, saved, test, visit } from './dashboard.ts'

// One after the other: they change the same nodes.
test.describe.configure({ mode: 'default' })
test.use({ fresh: true })

const token = process.env['CURATOR_TOKEN'] ?? ''
const document = 'document:most-2017-08-03-harbin-roundtables'
const who = 'a.curator@example.org'
let attempts = 0

/** api asks the service beside the page, as another curator would. */
async function api<R>(page: Page, query: string, variables: object = {}) {
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers: { Authorization: `Bearer ${token}` } })
  return (await answer.json()) as { data: R; errors?: { message: string }[] }
}

const mutationId = () => `test-${Date.now()}-${attempts++}`

/** applied makes a change set beside the page, and returns its id. */
async function applied(page: Page, operations: object[], more: object = {}): Promise<string> {
  const input = { mutationId: mutationId(), author: 'b.curator@example.org', reason: 'Beside the page', claim: { document, quote: 'Harbin', confidence: 90 }, operations, ...more }
  const { data, errors } = await api<{ applyChanges: { changeSet: { id: string } } }>(page, 'mutation($input: ApplyChangesInput!) { applyChanges(input: $input) { changeSet { id } } }', { input })
  expect(errors).toBeUndefined()
  return data.applyChanges.changeSet.id
}

async function event(page: Page, id = roundtable) {
  const { data } = await api<{ event: { date: string; status: string; revision: number; hosts: { nodes: { id: string }[] } } | null }>(
    page,
    'query($id: ID!) { event(id: $id) { date status revision hosts { nodes { id } } } }',
    { id },
  )
  return data.event
}

/** curating opens an address with the token given. */
async function curating(page: Page, address: string) {
  await page.goto(address)
  await page.getByLabel('Your name').fill(who)
  await page.getByLabel('Token').fill(token)
  await page.getByLabel('Token').press('Enter')
  await expect(page.getByText('You curate as')).toBeVisible()
}

/** cite chooses the document and quotes it. */
async function cite(page: Page, quote: string) {
  const source = page.getByRole('group', { name: 'Where it is written' })
  await source.getByRole('combobox', { name: 'Document: search' }).fill('China-Russia Science')
  await expect(source.getByRole('option').first()).toContainText('Harbin')
  await page.keyboard.press('Enter')
  await source.getByLabel('Words of the source').fill(quote)
  return source
}

/** undo takes back the change set that is shown. */
async function undo(page: Page) {
  await page.getByLabel('Why it is taken back').fill('It was a test')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: 'takes back another' })).toBeVisible()
}

test('readers see everything, and a wrong token is refused in the service’s words', full, async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.headers()['authorization']) sent.push(request.postData() ?? '')
  })
  await page.goto('/curation')
  await expect(page.getByText('whoever runs this service hands them out')).toBeVisible()
  await expect(page.getByText('No draft waits for a review')).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('This is needed.').first()).toBeVisible()
  await page.getByLabel('Your name').fill(who)
  await page.getByLabel('Token').fill('this-is-nobodys-token-at-all')
  await page.getByLabel('Token').press('Enter')
  await expect(page.getByText('The token is none of a curator’s'.replace('’', "'"))).toBeVisible()
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText(`You curate as ${who}`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(`You curate as ${who}`)).toBeVisible()
  // The token is kept in this tab alone, and goes with changes alone.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }) + location.href)).not.toContain(token)
  expect(sent.length).toBe(2)
  expect(sent.every((body) => body.includes('mutation Apply'))).toBe(true)
  await page.getByRole('button', { name: 'Forget the token' }).click()
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(token)
})

test('an edit with its source is previewed, applied once, and undone', async ({ page }) => {
  await curating(page, '/curation')
  await visit(page, `/event?id=${roundtable}`)
  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/curation\\?tab=edit&id=${roundtable}`))
  await page.getByLabel('Date', { exact: true }).fill('2017-06-16')
  await cite(page, 'On the morning of June 15')
  const preview = page.getByRole('region', { name: 'What this will do' })
  await preview.getByLabel('Why', { exact: true }).fill('The day was wrong')
  await expect(preview.locator('dd')).toContainText('2017-06-16')
  await expect(preview.locator('del')).toHaveText('2017-06-15')
  await accessible(page)
  await preview.getByRole('button', { name: 'Apply' }).dblclick()
  await expect(page).toHaveURL(/tab=history&set=change-set:/)
  await expect(page.getByRole('region', { name: 'What it did' })).toContainText('2017-06-15 → 2017-06-16')
  expect(await event(page)).toMatchObject({ date: '2017-06-16' })
  const { data } = await api(page, '{ changeSets(where: {reason: {eq: "The day was wrong"}}) { totalCount } }')
  expect(data).toMatchObject({ changeSets: { totalCount: 1 } })
  await undo(page)
  expect(await event(page)).toMatchObject({ date: '2017-06-15' })
})

test('an edit says what it lacks and what is wrong, survives a reload, and stands in the history', full, async ({ page }) => {
  await curating(page, '/curation')
  await page.goto(`/curation?tab=edit&id=${roundtable}`)
  const date = page.getByLabel('Date', { exact: true })
  await date.fill('soon')
  await expect(page.getByText('This may not be a date')).toBeVisible()
  const preview = page.getByRole('region', { name: 'What this will do' })
  await preview.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('Something is missing')).toBeVisible()
  await expect(page.getByText('This is needed.')).toHaveCount(2)
  const source = await cite(page, 'On the morning of June 15')
  await preview.getByLabel('Why', { exact: true }).fill('The day was wrong again')
  // Whatever the service refuses stands at the field that it is about.
  await preview.getByRole('button', { name: 'Apply' }).click()
  await expect(preview.getByRole('alert')).toContainText('soon')
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(1)
  await page.reload()
  await expect(date).toHaveValue('soon')
  await date.fill('2017-06-16')
  await expect(preview.locator('del')).toHaveText('2017-06-15')
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.goBack()
  await expect(source.getByLabel('Words of the source')).toHaveValue('On the morning of June 15')
  await preview.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('region', { name: 'What it did' })).toContainText('2017-06-15 → 2017-06-16')
  await accessible(page)
  await page.reload()
  await undo(page)
  expect(await event(page)).toMatchObject({ date: '2017-06-15' })
  await page.getByRole('link', { name: '← History' }).click()
  const { bytes } = await saved(page, () => page.getByRole('button', { name: /History: Save as CSV/ }).click())
  expect(bytes.toString('utf8')).toContain('The day was wrong again')
})

test('a node and its fact are made by keyboard in one draft, which is accepted and undone', full, async ({ page }) => {
  await curating(page, '/curation?tab=edit&new=Event')
  await page.getByRole('textbox', { name: 'Name', exact: true }).focus()
  await page.keyboard.type('Seminar <b>for</b> trying')
  await page.keyboard.press('Tab')
  await page.keyboard.type('workshop')
  await cite(page, 'Harbin')
  await page.goto('/curation?tab=edit&new=Hosted&from=organization:cn-most')
  await page.getByRole('button', { name: 'new in this change set: Seminar <b>for</b> trying' }).press('Enter')
  await page.getByLabel('Role').selectOption('HOST')
  await page.getByRole('group', { name: 'Where it is written' }).getByLabel('Words of the source').fill('Harbin')
  const preview = page.getByRole('region', { name: 'What this will do' })
  await expect(preview.getByRole('listitem').filter({ hasText: 'New fact' })).toContainText('Ministry of Science and Technology of China hosted Seminar <b>for</b> trying')
  await preview.getByRole('button', { name: 'Save as a draft' }).press('Enter')
  await expect(page).toHaveURL(/curation\?draft=change-set:/)
  await expect(page.getByText('waits for review')).toBeVisible()
  const id = 'event:seminar-b-for-b-trying'
  expect(await event(page, id)).toBeNull()
  await accessible(page)
  await page.getByRole('button', { name: 'Accept' }).press('Enter')
  await expect(page.getByText(`reviewed by ${who}`)).toBeVisible()
  expect(await event(page, id)).toMatchObject({ hosts: { nodes: [{ id: 'organization:cn-most' }] } })
  await page.getByRole('link', { name: 'Show it in the history' }).click()
  await undo(page)
  expect(await event(page, id)).toBeNull()
})

test('a draft that somebody overtook says who, is refused, and is rejected with a reason', full, async ({ page }) => {
  const now = await event(page)
  const draft = await applied(page, [{ event: { action: 'CHANGE', id: roundtable, expectedRevision: now?.revision, set: { status: 'PLANNED' } } }], { draft: true })
  const between = await applied(page, [{ event: { action: 'CHANGE', id: roundtable, set: { date: '2017-06-17' } } }])
  await curating(page, '/curation')
  await page.locator('tbody').getByRole('link').first().press('Enter')
  await expect(page).toHaveURL(`/curation?draft=${draft}`)
  await expect(page.getByText('held → planned')).toBeVisible()
  await expect(page.getByText('This was changed since')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'b.curator@example.org' }).last()).toContainText('2017-06-15 → 2017-06-17')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByRole('alert')).toContainText('last changed by b.curator@example.org')
  await page.getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByText('it is empty, expected a text')).toBeVisible()
  await page.getByLabel('Remark').fill('Overtaken')
  await page.getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByText(`reviewed by ${who}: Overtaken`)).toBeVisible()
  // An undo of what was changed since is refused, and says by whom.
  await applied(page, [{ event: { action: 'CHANGE', id: roundtable, set: { date: '2017-06-18' } } }])
  await page.goto(`/curation?tab=history&set=${between}`)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert')).toContainText('CONFLICT')
  await page.getByRole('alert').getByRole('link', { name: 'its history' }).click()
  await expect(page).toHaveURL(`/curation?tab=history&target=${roundtable}`)
  await expect(page.getByText('2017-06-17 → 2017-06-18').last()).toBeVisible()
  await applied(page, [{ event: { action: 'CHANGE', id: roundtable, set: { date: '2017-06-15' } } }])
  expect(await event(page)).toMatchObject({ date: '2017-06-15', status: 'HELD' })
})

test('two nodes are compared, judged, merged and split', full, async ({ page }) => {
  const [a, b] = ['organization:cnru-regular-meeting-committee', 'organization:cnru-st-subcommittee']
  await curating(page, '/curation?tab=candidates&type=Organization')
  await page.getByRole('link', { name: /^Compare / }).press('Enter')
  await expect(page).toHaveURL(`/curation?tab=candidates&pair=${a}&pair=${b}`)
  const table = page.getByRole('region', { name: 'Side by side' })
  await expect(table.getByText('≠ differs').first()).toBeVisible()
  await accessible(page)
  await page.getByRole('region', { name: 'Judge', exact: true }).getByRole('button', { name: 'Undecided' }).click()
  await expect(page.getByText(`Judged “Undecided” by ${who}`)).toBeVisible()
  await page.getByRole('radio').nth(1).check()
  await expect(page).toHaveURL(new RegExp(`keep=${b}`))
  await expect(page.getByText(`${a} leads to`)).toBeVisible()
  await page.getByRole('button', { name: /^Merge into China-Russia Subcommittee/ }).click()
  await expect(page).toHaveURL(/tab=history&set=/)
  await page.goto('/curation?tab=candidates')
  await page.getByRole('button', { name: `Split: ${a}` }).click()
  await page.locator('tbody').getByRole('button', { name: 'Split', exact: true }).click()
  await expect(page).toHaveURL(/tab=history&set=/)
  const { data } = await api(page, `{ organization(id: "${a}") { id } }`)
  expect(data).toMatchObject({ organization: { id: a } })
  // People of whom only the family name is known are for people to judge.
  await page.goto('/curation?tab=candidates&pair=person:fomichev&pair=person:shadrin')
  await expect(page.getByRole('note')).toContainText('never a program')
})

test('a merge that still holds is found behind many that were split', full, async ({ page }) => {
  const [held, apart, keep] = ['organization:cnru-st-subcommittee', 'organization:cnru-hitech-wg', 'organization:cnru-regular-meeting-committee']
  const told = () => ({ mutationId: mutationId(), author: 'b.curator@example.org', reason: 'Beside the page' })
  const merge = async (id: string) => {
    const { errors } = await api(page, 'mutation($input: MergeEntitiesInput!) { mergeEntities(input: $input) { changeSet { id } } }', { input: { ...told(), keep, merge: [id] } })
    expect(errors).toBeUndefined()
  }
  const split = async (id: string) => {
    const { errors } = await api(page, 'mutation($input: SplitEntityInput!) { splitEntity(input: $input) { changeSet { id } } }', { input: { ...told(), split: id } })
    expect(errors).toBeUndefined()
  }
  await merge(held)
  for (let i = 0; i < 50; i++) {
    await merge(apart)
    await split(apart)
  }
  await page.goto('/curation?tab=candidates')
  await expect(page.getByRole('button', { name: `Split: ${held}` })).toBeVisible()
  await expect(page.getByRole('button', { name: `Split: ${apart}` })).toHaveCount(0)
  await split(held)
})

test('hostile texts are text, and narrow and dark pages hold them', full, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 800 })
  for (const address of ['/curation?tab=edit&id=event:hostile-0', '/curation?tab=candidates&pair=person:hostile-1&pair=person:hostile-12', '/curation?tab=history&target=<script>alert(9)</script>', '/curation?tab=edit&new=__proto__&pair=constructor&draft=%00']) {
    await visit(page, address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Curation')
    await expect(page.getByRole('status').filter({ hasText: 'Loading' })).toHaveCount(0)
    expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
  await page.goto('/curation?tab=edit&id=event:hostile-0')
  await expect(page.getByRole('region', { name: 'Facts' })).toBeVisible()
  await accessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
})
