import type { Callable } from './callable.ts'
import { fingerprintLine } from './fingerprint.ts'
import { identifierFor } from './identifier.ts'
import { inputMembers, outputMembers } from './port-code.ts'
import { type Member, printed, record } from './source-code.ts'
import { templateText } from './template-text.ts'
import { blockComment, wrapperComment } from './wrapper-comment.ts'

/** How a wrapper is written. */
export interface WrapperOptions {
  /** The name of the export; made from the name of the component when left out. */
  readonly exportName?: string
  /** What the comment at the head names as the origin: a path. */
  readonly from: string
}

/**
 * A TypeScript module that exports a component or pipeline of any SDK as something typed to call, with the YAML itself inside,
 * formatted, its descriptions as comments.
 */
export function wrapperOf(callable: Callable, yaml: string, { exportName = identifierFor(callable.name), from }: WrapperOptions): string {
  const make = callable.kind === 'component' ? 'importedComponent' : 'importedPipeline'
  const members = [
    ...part('inputs', inputMembers(callable.component.inputDefinitions)),
    ...part('outputs', outputMembers(callable.component.outputDefinitions)),
    { key: 'yaml', value: { text: templateText(yaml) } },
  ]
  const start = `export const ${exportName} = `
  const call = printed({ callee: make, args: [record(members)] }, { indent: 0, column: start.length, after: 0 })
  const names = members.length > 1 ? `${make}, t` : make
  const body = `import { ${names} } from 'kfp-ts'\n\n${blockComment(wrapperComment(callable), 0)}${start}${call}\n`
  return `${fingerprintLine(from, body)}\n${body}`
}

function part(key: string, members: readonly Member[]): readonly Member[] {
  return members.length === 0 ? [] : [{ key, value: record(members) }]
}
