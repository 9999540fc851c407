import * as library from '@kfp-ts/component'
import type { AnyNode, ImportDeclaration, Program } from 'acorn'
import { children } from './syntax.ts'

const ours = /^(kfp-ts|@kfp-ts\/(component|dsl|kubernetes))$/

/** Whether a module may declare components or pipelines. */
export function usesLibrary(text: string): boolean {
  return /['"](kfp-ts|@kfp-ts\/[\w-]+)['"]/.test(text)
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Cuts a module's ties to the compiler: components stay, the verbs of pipelines become nothing, and every call of either is marked as free of
 * effects, so that what a body does not use of them is left out.
 */
export function withoutCompiler(program: Program, code: string): string {
  const imports = program.body.filter(
    (statement): statement is ImportDeclaration => statement.type === 'ImportDeclaration' && ours.test(String(statement.source.value)),
  )
  const names = new Set(imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)))
  const edits = [
    // As many lines as before: a source map is made for those.
    ...imports.map(({ start, end, specifiers }) => ({
      start,
      end,
      text: specifiers.map(replacement).join(';') + code.slice(start, end).replaceAll(/[^\n]/g, ''),
    })),
    ...[...new Set(callStarts(program, names))].map((start) => ({ start, end: start, text: '/* @__PURE__ */ ' })),
  ]
  return apply(code, edits)
}

function replacement(specifier: ImportDeclaration['specifiers'][number]): string {
  const { name } = specifier.local
  if (specifier.type !== 'ImportSpecifier') return `import * as ${name} from '@kfp-ts/component'`
  const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value)
  return imported in library ? `import { ${imported} as ${name} } from '@kfp-ts/component'` : `const ${name} = undefined`
}

function callStarts(node: AnyNode, names: ReadonlySet<string>): number[] {
  const own = node.type === 'CallExpression' && names.has(rootName(node.callee)) ? [node.start] : []
  return [...own, ...children(node).flatMap((child) => callStarts(child, names))]
}

function rootName(node: AnyNode): string {
  if (node.type === 'MemberExpression') return rootName(node.object)
  return node.type === 'Identifier' ? node.name : ''
}

function apply(code: string, edits: readonly Edit[]): string {
  const fromTheEnd = edits.toSorted((a, b) => b.start - a.start)
  return fromTheEnd.reduce((text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), code)
}
