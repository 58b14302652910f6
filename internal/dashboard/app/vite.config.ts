import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contract } from './contract.ts'
import { openings } from './openings.ts'
import { views } from './views.ts'

// dist is committed: file names carry no hashes (the service revalidates by ETag), and the same source makes the same bytes.
export default defineConfig({
  plugins: [react(), views, openings, contract],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    reportCompressedSize: false,
    license: { fileName: 'assets/licences.md' },
    rolldownOptions: {
      // Directives for compilers that are not used here.
      onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
      input: { dashboard: 'index.html', graphiql: 'graphiql.html' },
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
  worker: {
    format: 'es',
    // Bundles of their own, whose files must not take the names of the pages' files.
    rolldownOptions: { output: { entryFileNames: 'assets/worker-[name].js', chunkFileNames: 'assets/worker-part-[name].js' } },
  },
  server: { proxy: Object.fromEntries(['/graphql', '/export', '/readyz'].map((path) => [path, 'http://127.0.0.1:8080'])) },
})
