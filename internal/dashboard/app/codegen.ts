// Types for every *.graphql file: each folder that has some gets a gql/ of its own, so that a view loads only its documents.
import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

// What every document may use.
const fragments = 'src/shared/fragments'

const folders = new Set(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => `src/${dirname(file)}`)
    .filter((folder) => folder !== fragments)
    .sort(),
)

const config: CodegenConfig = {
  schema: '../../../schema/contract.graphql',
  silent: true,
  generates: {
    'src/shared/gql/enums.ts': { plugins: ['./codegen-enums.js'] },
    ...Object.fromEntries(
    [...folders].map((folder) => [
      `${folder}/gql/`,
      {
        documents: [`${folder}/*.graphql`, `${fragments}/*.graphql`],
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          documentMode: 'string',
          enumsAsTypes: true,
          onlyOperationTypes: true,
          useTypeImports: true,
          avoidOptionals: false,
          skipTypename: false,
          scalars: { EDTF: 'string', Date: 'string', DateTime: 'string', ID: 'string' },
          defaultScalarType: 'unknown',
          strictScalars: false,
        },
      },
    ]),
    ),
  },
}

export default config
