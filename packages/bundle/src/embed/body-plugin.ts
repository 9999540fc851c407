import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'acorn'
import { type OnLoadResult, type Plugin, transform } from 'esbuild'
import { loaderOf } from '../author-modules.ts'
import { isInstalled } from '../external-packages.ts'
import type { Settings } from '../project-config.ts'
import type { BodyModule } from './body-module.ts'
import { libraryText } from './library-text.ts'
import { type Refusal, refusalOf } from './refused-files.ts'
import { usesLibrary, withoutCompiler } from './without-compiler.ts'

const here = dirname(fileURLToPath(import.meta.url))
const execution = '@kfp-ts/runtime/execute'
const component = '@kfp-ts/component'

/** The entry of an embedded body: the ports as data, the author's function, and the executor's contract. */
export function entryText(data: object): string {
  return `import { executeAndExit } from '${execution}'
import { body } from 'kfp-ts:body'
executeAndExit({ ...${JSON.stringify(data)}, run: body }, process.argv)`
}

/** What a build notes: files it refused instead of reading them, and files of ours it carries. */
export interface Notes {
  readonly refused: Map<string, Refusal>
  readonly library: Set<string>
}

/** Feeds esbuild the reduced module and our own part, and leaves the compiler out. */
export function bodyPlugin(module: BodyModule, settings: Settings, { refused, library }: Notes): Plugin {
  return {
    name: 'body',
    setup(build) {
      build.onResolve({ filter: /^kfp-ts:body$/ }, () => ({ path: module.file, namespace: 'body' }))
      build.onLoad({ filter: /.*/, namespace: 'body' }, () => ({
        contents: withMap(reduced(module.code), module.map),
        loader: 'js',
        resolveDir: dirname(module.file),
      }))
      build.onResolve({ filter: /^@kfp-ts\/runtime\/execute$/ }, () => ({ path: execution, namespace: 'library' }))
      build.onResolve({ filter: /^(kfp-ts|@kfp-ts\/(component|dsl|kubernetes))$/ }, () => ({
        path: component,
        namespace: 'library',
        sideEffects: false,
      }))
      build.onLoad({ filter: /.*/, namespace: 'library' }, async ({ path }) => {
        const { text, inputs } = await libraryText(path)
        for (const input of inputs) library.add(input)
        return { contents: text, loader: 'js', resolveDir: here }
      })
      build.onLoad(
        { filter: /\.(json|node|pem|key|p12|pfx|jks|keystore|kubeconfig)$|\/\.(env|npmrc|netrc|pgpass|git-)[^/]*$|\/id_\w+[^/]*$/ },
        ({ path }) => {
          const refusal = refusalOf(path, settings)
          if (refusal === undefined) return undefined
          refused.set(path, refusal)
          return { contents: '', loader: 'js' }
        },
      )
      build.onLoad({ filter: /\.[cm]?[jt]sx?$/, namespace: 'file' }, ({ path }) => (isInstalled(path) ? undefined : projectModule(path)))
    },
  }
}

function reduced(code: string): string {
  return usesLibrary(code) ? withoutCompiler(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), code) : code
}

function withMap(code: string, map: string): string {
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`
}

async function projectModule(path: string): Promise<OnLoadResult | undefined> {
  const text = await readFile(path, 'utf8')
  if (!usesLibrary(text)) return undefined
  const { code, map } = await transform(text, { loader: loaderOf(path), target: 'node20', format: 'esm', sourcemap: 'external', sourcefile: path })
  return { contents: withMap(reduced(code), map), loader: 'js' }
}
