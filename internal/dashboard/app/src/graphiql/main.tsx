// GraphiQL, served from here alone: the editor's workers too.
import 'graphiql/style.css'
import './graphiql.css'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker'
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker'
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker'
import { createRoot } from 'react-dom/client'

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_: string, label: string) => (label === 'json' ? new JsonWorker() : label === 'graphql' ? new GraphQLWorker() : new EditorWorker()),
  },
})

const first = `# Ask what you like: Ctrl+Space completes, Ctrl+Enter asks.
{
  ties(first: 10) {
    totalCount
    nodes {
      a { id name }
      b { id name }
      weight
      firstDate
      lastDate
      events { nodes { id name date topics { nodes { name } } participants { edges { role node { id name } } } } }
    }
  }
}
`

// A link may bring a query along, behind # or ?.
const given = new URLSearchParams(location.hash.slice(1) || location.search)
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql', headers: { Accept: 'application/graphql-response+json, application/json' } })}
    initialQuery={given.get('query') ?? undefined}
    initialVariables={given.get('variables') ?? undefined}
    defaultQuery={first}
    defaultEditorToolsVisibility={given.has('variables') ? 'variables' : undefined}
  >
    <GraphiQL.Logo>
      <a href="/">Entente</a>
    </GraphiQL.Logo>
  </GraphiQL>,
)
