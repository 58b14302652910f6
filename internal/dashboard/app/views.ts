// Where the views are and which files each needs: the service serves the page under the path of each, and lets the browser fetch the
// view's files beside the page's own, instead of after them.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { paths } from './src/views/paths.ts'

const registry = 'src/views/registry.ts'

/** views gives the build the file `views.json`: by path, the files in assets that the view needs and the page does not load itself. */
export const views: Plugin = {
  name: 'views',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const text = readFileSync(registry, 'utf8')
    const needed = (name: string, seen: Set<string>) => {
      const chunk = bundle[name]
      if (chunk?.type !== 'chunk' || seen.has(name)) return seen
      seen.add(name)
      for (const file of chunk.imports) needed(file, seen)
      for (const file of chunk.viteMetadata?.importedCss ?? []) seen.add(file)
      return seen
    }
    const page = chunks.find((chunk) => chunk.isEntry && chunk.name === 'dashboard')
    const own = page && needed(page.fileName, new Set())
    const filesOf = (path: string) => {
      const [, module] = text.match(new RegExp(`'${path}': \\(\\) => import\\('\\.(.+)'\\)`)) ?? []
      const chunk = chunks.find(({ facadeModuleId }) => module && facadeModuleId?.includes(`/src/views${module}.`))
      if (!chunk || !own) throw new Error(`${registry} does not say what is loaded at ${path}, in the form 'path': () => import('./module')`)
      return [...needed(chunk.fileName, new Set())].filter((file) => !own.has(file)).map((file) => basename(file)).sort()
    }
    this.emitFile({ type: 'asset', fileName: 'views.json', source: `${JSON.stringify(Object.fromEntries(paths.map((path) => [path, filesOf(path)])), null, 1)}\n` })
  },
}
