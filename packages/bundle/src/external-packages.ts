import { isBuiltin } from 'node:module'
import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OnResolveArgs, Plugin, PluginBuild, ResolveResult } from 'esbuild'

const asked = Symbol('asked by this plugin')
const ours = /^(kfp-ts|@kfp-ts\/.+)$/

/** Whether a real path lies in an installed package. */
export function isInstalled(path: string): boolean {
  return path.split(sep).includes('node_modules')
}

/** Whether a package is one of this library. */
export function isOurs(specifier: string): boolean {
  return ours.test(specifier)
}

/** Whether a package stays outside a bundle: by the name it is imported by and the real path of its file. */
export type IsExternal = (specifier: string, path: string) => boolean

/**
 * For what is loaded into this process: packages of kfp-ts stay out wherever they lie, since a process must have one copy of them. Linked
 * workspace packages, whose sources may be TypeScript, go in.
 */
export const besideLibrary: IsExternal = (specifier, path) => isInstalled(path) || isOurs(specifier)

/** For a program of its own: everything that is not really installed goes in. */
export const onItsOwn: IsExternal = (_specifier, path) => isInstalled(path)

/** Leaves packages out of a bundle; `found` is told the file of each, and what it is imported by. */
export function externalPackages(isExternal: IsExternal, found: (file: string, specifier: string) => void): Plugin {
  return {
    name: 'external-packages',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, async (args) => {
        if (args.pluginData === asked || args.kind === 'entry-point') return undefined
        if (isBuiltin(args.path)) return { path: args.path, external: true }
        const { path, errors, external } = await resolve(build, args)
        if (errors.length > 0) return { errors }
        if (external || !isExternal(args.path, path)) return { path, external }
        found(path, args.path)
        // By its full path: the bundle lies elsewhere than the file that imports, where the same name may mean another package.
        return { path: args.kind === 'require-call' ? path : pathToFileURL(path).href, external: true }
      })
    },
  }
}

async function resolve(build: PluginBuild, { path, importer, kind, resolveDir, namespace }: OnResolveArgs): Promise<ResolveResult> {
  return build.resolve(path, { importer, kind, resolveDir, namespace, pluginData: asked })
}
