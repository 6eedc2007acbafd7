import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'

const here = import.meta.dirname ?? process.cwd()
const { version } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8')) as { version: string }

/** Every browser that runs this reads woff2: the second copy of each font slice stays out of the build. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '') : undefined,
}

const packFile = /questions\/packs\/[^/]+\/pack\.json$/

/** A pack is data: it is read as JSON beside the script, not compiled as a part of it. */
const packsAsData: Plugin = {
  name: 'packs-as-data',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    const resolved = source.endsWith('/pack.json')
      ? await this.resolve(source, importer, { skipSelf: true })
      : null
    // Without its ending, or it would be taken for JSON once more.
    return resolved && packFile.test(resolved.id) ? `\0${resolved.id.slice(0, -'.json'.length)}` : null
  },
  load(id) {
    const file = id.startsWith('\0') ? `${id.slice(1)}.json` : ''
    if (!packFile.test(file)) return null
    const source = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))
    const asset = this.emitFile({ type: 'asset', name: 'pack.json', source })
    return `export default await (await fetch(import.meta.ROLLUP_FILE_URL_${asset})).json()`
  },
}

/** What the start asks for in turn (the first screen, its style, the packs) is named in the page, so that it comes side by side. */
const firstFiles: Plugin = {
  name: 'first-files',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((file): HtmlTagDescriptor[] => {
        const named = (rel: string, name: string, more = {}) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: { rel, crossorigin: true, href: `./${name}`, ...more },
        })
        if (file.type === 'asset')
          return file.names.includes('pack.json') ? [named('preload', file.fileName, { as: 'fetch' })] : []
        if (file.name !== 'main') return []
        const styles = [...(file.viteMetadata?.importedCss ?? [])].map((name) =>
          named('preload', name, { as: 'style' }),
        )
        return [named('modulepreload', file.fileName), ...styles]
      }),
  },
}

/** Main and preload are CommonJS and everything targets Chromium 114, so that the same build runs in every Electron we support. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { main: resolve(here, 'electron/main.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [onlyWoff2, packsAsData, firstFiles, react()],
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'out/renderer',
      target: 'chrome114',
      // It comes from the disk, not over a network.
      chunkSizeWarningLimit: 1500,
      minify: true,
      // The content security policy takes fonts from the app alone, so none may become a data: address.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: resolve(here, 'renderer/index.html'),
        output: {
          // Every file has to be asked for: the first screen comes in two, and not in seventy.
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 2 },
              { name: 'main', test: /renderer[\\/]main\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
