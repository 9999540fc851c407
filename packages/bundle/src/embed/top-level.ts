import type { AnyNode, ImportDeclaration, Program } from 'acorn'
import { changedNames } from './changed-names.ts'
import { declaredBy, freeNames } from './free-names.ts'
import type { Part } from './patchwork.ts'
import { patternNames } from './syntax.ts'

/** One thing a module does at its top level, small enough to be kept or left by itself. */
export interface TopLevelItem {
  readonly parts: readonly Part[]
  readonly declares: readonly string[]
  readonly uses: ReadonlySet<string>
  /** For what is not a declaration: the variables whose content it changes. */
  readonly changes: ReadonlySet<string>
  /** Kept in any case: `import 'polyfill'` is there for its effect. */
  readonly always?: boolean
}

const nothing: ReadonlySet<string> = new Set()

/** Splits a module; every imported name and every variable becomes an item of its own. */
export function topLevelItems(program: Program): TopLevelItem[] {
  return program.body.flatMap(itemsOf)
}

function itemsOf(statement: AnyNode): TopLevelItem[] {
  switch (statement.type) {
    case 'ImportDeclaration':
      return imports(statement)
    case 'ExportNamedDeclaration':
      return statement.declaration == null ? [] : itemsOf(statement.declaration)
    case 'ExportAllDeclaration':
    case 'EmptyStatement':
      return []
    case 'ExportDefaultDeclaration':
      return declaredBy(statement.declaration).length === 0 ? [] : itemsOf(statement.declaration)
    case 'VariableDeclaration':
      return statement.declarations.map((declarator) => ({
        parts: [`${statement.kind} `, declarator],
        declares: patternNames(declarator.id),
        uses: freeNames(declarator),
        changes: nothing,
      }))
    default:
      return [other(statement)]
  }
}

function other(statement: AnyNode): TopLevelItem {
  const declares = declaredBy(statement)
  const changes = declares.length > 0 ? nothing : changedNames(statement)
  return { parts: [statement], declares, uses: freeNames(statement), changes }
}

function imports({ source, specifiers, attributes }: ImportDeclaration): TopLevelItem[] {
  const from = `${JSON.stringify(source.value)}${attributes.length === 0 ? '' : ' with { type: "json" }'}`
  if (specifiers.length === 0) return [{ parts: [`import ${from}`], declares: [], uses: nothing, changes: nothing, always: true }]
  return specifiers.map((specifier) => {
    const {
      local: { name },
    } = specifier
    return { parts: [`import ${binding(specifier)} from ${from}`], declares: [name], uses: nothing, changes: nothing }
  })
}

function binding(specifier: ImportDeclaration['specifiers'][number]): string {
  const { name } = specifier.local
  if (specifier.type === 'ImportNamespaceSpecifier') return `* as ${name}`
  if (specifier.type === 'ImportDefaultSpecifier') return name
  const imported = specifier.imported.type === 'Identifier' ? specifier.imported.name : JSON.stringify(specifier.imported.value)
  return `{ ${imported} as ${name} }`
}
