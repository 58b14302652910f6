// Runs every audit against the URL given; fails if one is not ok, whether it is a MUST, a SHOULD or a MAY.
import { auditServer } from 'graphql-http'

const results = await auditServer({ url: process.argv[2] })
let failed = 0
for (const result of results) {
  if (result.status === 'ok') continue
  failed++
  console.error(`${result.status} ${result.id} ${result.name}: ${result.reason}`)
}
console.log(`${results.length - failed} of ${results.length} audits ok`)
process.exit(failed ? 1 : 0)
