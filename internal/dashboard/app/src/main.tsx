import '@mantine/core/styles.css'
import './page.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './shared/api'
import { nonce, resolver, theme } from './shell/theme'
import { Shell } from './shell/Shell'
import { preload } from './views/registry'

preload(location.pathname) // while the frame around it is made

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto" getStyleNonce={nonce}>
      <QueryClientProvider client={client}>
        <Shell />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
