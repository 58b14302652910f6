// What stands around every view: the way to all others, the search, and how the reader likes the page.
import { ActionIcon, Anchor, Button, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Component, useEffect, useRef, useState, type ReactNode } from 'react'
import { SearchBox } from '../shared/SearchBox'
import { hrefOfEntity } from '../shared/entities'
import { type Language, languages, setLanguage, useLanguage, useWords } from '../shared/language'
import { followed } from '../shared/Link'
import { Failed, Loading, Nothing } from '../shared/states'
import { AskError } from '../shared/api'
import { go, usePlace } from '../shared/url'
import { words } from '../shared/words'
import { isPath, type Path, paths } from '../views/paths'
import { viewAt, viewNames } from '../views/registry'
import css from './Shell.module.css'

/** Shell is the page. */
export function Shell() {
  const { path, params } = usePlace()
  const lang = useLanguage()
  const w = useWords(words)
  const names = useWords(viewNames)
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  // On narrow screens the views are behind a button.
  const [open, setOpen] = useState(false)
  useEffect(() => setOpen(false), [path, params])
  // Whoever comes to another view begins at its top, with the keyboard too.
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) document.getElementById('content')?.focus()
    before.current = path
  }, [path])
  return (
    <>
      <a href="#content" className={css.skip}>
        {w.skip}
      </a>
      <div className={css.page}>
        <header className={css.header}>
          <Anchor href="/" onClick={followed} className={css.brand}>
            Entente
          </Anchor>
          <Button className={css.menu} variant="default" size="sm" aria-expanded={open} aria-controls="views" onClick={() => setOpen(!open)} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
            {isPath(path) ? names[path] : w.views} <span aria-hidden>&nbsp;▾</span>
          </Button>
          {path !== '/' && (
            <div className={css.search}>
              <SearchBox onChoose={(node) => go(hrefOfEntity(node.id))} />
            </div>
          )}
          <nav id="views" aria-label={w.views} className={css.nav} data-open={open} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
            {paths.map((p) => (
              <Anchor key={p} href={p} onClick={followed} aria-current={p === path ? 'page' : undefined}>
                {names[p]}
              </Anchor>
            ))}
            <Anchor href="/graphiql">{w.graphiql}</Anchor>
          </nav>
          <div className={css.preferences}>
            <Preferences />
          </div>
        </header>
        <Guard key={path}>
          {isPath(path) ? (
            <View path={path} />
          ) : (
            <Apart>
              <Nothing title={w.notFound} why={w.notFoundWhy} />
            </Apart>
          )}
        </Guard>
      </div>
    </>
  )
}

function Preferences() {
  const w = useWords(words)
  const lang = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <Menu withinPortal={false} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={`${w.language}, ${w.scheme}`}>
          <span aria-hidden>{lang === 'zh' ? '文' : lang === 'ru' ? 'Я' : 'A'}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{w.language}</Menu.Label>
        {(Object.keys(languages) as Language[]).map((l) => (
          <Menu.Item key={l} lang={l} onClick={() => setLanguage(l)} rightSection={l === lang ? '✓' : undefined}>
            {languages[l]}
          </Menu.Item>
        ))}
        <Menu.Label>{w.scheme}</Menu.Label>
        {(['light', 'dark', 'auto'] satisfies MantineColorScheme[]).map((s) => (
          <Menu.Item key={s} onClick={() => setColorScheme(s)} rightSection={s === colorScheme ? '✓' : undefined}>
            {w[s]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** View is the view at a path, or what is known of its loading. */
function View({ path }: { path: Path }) {
  const { data, error } = useQuery(viewAt(path))
  if (error) throw error
  if (data) return <data.default />
  return (
    <Apart>
      <Loading />
    </Apart>
  )
}

/** Apart is what stands in the place of a view. */
function Apart({ children }: { children: ReactNode }) {
  return (
    <main id="content" className={css.wait} tabIndex={-1}>
      {children}
    </main>
  )
}

/** Guard keeps a defect of one view from taking the page with it. */
class Guard extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <Apart>
        <Failed error={new AskError(error.message, 'PAGE')} retry={() => location.reload()} />
      </Apart>
    )
  }
}
