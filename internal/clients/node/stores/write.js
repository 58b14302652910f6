// Writes the questions for relay-compiler: `node write.js contract.graphql src`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { questions } from './questions.js'

const [contract, folder] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const found = questions(buildSchema(readFileSync(contract, 'utf8')))
for (const { name, text } of found) {
  writeFileSync(`${folder}/${name}.js`, `import { graphql } from 'relay-runtime'\nexport default graphql\`${text}\`\n`)
}
writeFileSync(`${folder}/questions.json`, JSON.stringify(found))
