import type { Diagnostic } from '@kfp-ts/diagnostics'
import type { ComponentData } from '@kfp-ts/dsl'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { type BuildFailure, buildProblems } from '../build-problems.ts'
import { problem } from '../codes.ts'
import { importChain } from './import-chain.ts'

const unresolved = /^Could not resolve "(.+)"/

/** Says of a build that failed which import cannot be bundled, and how the body came to it. */
export async function unbundlable(component: ComponentData, failure: BuildFailure, options: BuildOptions): Promise<Diagnostic[]> {
  const specifiers = new Set(failure.errors.flatMap(({ text }) => unresolved.exec(text)?.[1] ?? []))
  if (specifiers.size === 0) return buildProblems(failure, component.declaredAt?.file ?? component.name, options.absWorkingDir ?? '')
  const importers = await traceImporters(options)
  return [...specifiers].map((specifier) =>
    problem('KF1115', [component.name, specifier, importChain(specifier, importers)], { position: component.declaredAt }),
  )
}

/** Builds once more, slowly, to see every import; a failed build tells nothing of those that went well. */
async function traceImporters(options: BuildOptions): Promise<Map<string, string>> {
  const importers = new Map<string, string>()
  const asked = Symbol('asked by this plugin')
  const trace: Plugin = {
    name: 'trace',
    setup(tracing) {
      tracing.onResolve({ filter: /.*/, namespace: 'file' }, note)
      tracing.onResolve({ filter: /.*/, namespace: 'body' }, note)
      async function note(args: Parameters<Parameters<typeof tracing.onResolve>[1]>[0]): Promise<undefined> {
        if (args.pluginData === asked) return
        const { path, importer, kind, resolveDir, namespace } = args
        const found = await tracing.resolve(path, { importer, kind, resolveDir, namespace, pluginData: asked })
        const file = found.errors.length > 0 ? path : found.path
        if (!importers.has(file)) importers.set(file, importer)
      }
    },
  }
  await build({ ...options, plugins: [trace, ...(options.plugins ?? [])] }).catch(() => {})
  return importers
}
