import { createTheme, type CSSVariablesResolver } from '@mantine/core'

/** theme is Mantine's, in a blue that white text can be read on. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, monospace',
  defaultRadius: 'sm',
})

/** resolver makes secondary text dark enough to be read (4.5:1), in both schemes. */
export const resolver: CSSVariablesResolver = (t) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': t.colors.gray[7],
    '--mantine-color-placeholder': t.colors.gray[7],
    '--mantine-color-anchor': t.colors.blue[8],
    '--line': t.colors.gray[3],
    '--hatch': t.colors.gray[4],
    '--surface': t.colors.gray[0],
  },
  dark: {
    '--mantine-color-dimmed': t.colors.dark[1],
    '--mantine-color-placeholder': t.colors.dark[1],
    '--mantine-color-anchor': t.colors.blue[3],
    '--line': t.colors.dark[4],
    '--hatch': t.colors.dark[3],
    '--surface': t.colors.dark[6],
  },
})

/** nonce is what the page's policy allows its own styles by; the service sets it anew for each load. */
export const nonce = () => document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''
