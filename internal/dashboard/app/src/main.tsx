import '@mantine/core/styles.css'
import './page.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './shared/api'
import { nonce, resolver, theme } from './shell/theme'
import { Shell } from './shell/Shell'
import { isPath } from './views/paths'
import { viewAt } from './views/registry'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
const page = createRoot(root)
const draw = () =>
  page.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto" getStyleNonce={nonce}>
        <QueryClientProvider client={client}>
          <Shell />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
// A view that is soon there is drawn at once with the frame around it, else the frame comes first.
const soon = 250
const { pathname } = location
const view = isPath(pathname) ? client.prefetchQuery(viewAt(pathname)) : undefined
void Promise.race([view, new Promise((resolve) => setTimeout(resolve, soon))]).then(draw)
