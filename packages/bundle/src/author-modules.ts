import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Loader, Plugin } from 'esbuild'
import { isInstalled } from './external-packages.ts'

const loaders: { readonly [extension: string]: Loader } = { '.jsx': 'jsx', '.tsx': 'tsx', '.ts': 'ts', '.mts': 'ts', '.cts': 'ts' }

/** How esbuild reads a file of code. */
export function loaderOf(file: string): Loader {
  return loaders[extname(file)] ?? 'js'
}

// `new URL('./worker.js', import.meta.url)`: a file that is read or started by its path.
const beside = /\bnew URL\(\s*(['"`])(\.[^'"`]+)\1\s*,\s*import\.meta\.url\b/g

/** In a bundle `import.meta` still speaks of the author's file, so that what lies beside it is found; `found` is told of such files. */
export function authorModules(found: (asset: string) => void): Plugin {
  return {
    name: 'author-modules',
    setup(build) {
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path }) => {
        if (isInstalled(path)) return undefined
        const text = await readFile(path, 'utf8')
        if (!text.includes('import.meta.')) return undefined
        for (const [, , relative = ''] of text.matchAll(beside)) {
          const asset = resolve(dirname(path), relative)
          if (statSync(asset, { throwIfNoEntry: false })?.isFile()) found(asset)
        }
        return { contents: inPlaceOf(path, text), loader: loaderOf(path) }
      })
    },
  }
}

function inPlaceOf(path: string, text: string): string {
  return text
    .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
    .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(path)))
    .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(path))
}
