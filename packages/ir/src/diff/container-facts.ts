import type { ContainerSpec, ExecutorSpec, ImporterSpec } from '../document/pipeline-spec.ts'
import { type NameOf, valueText } from '../walk/origin-text.ts'
import { filledText } from '../walk/filled-text.ts'
import type { TaskNode } from '../walk/task-tree.ts'
import type { Value } from '../document/value.ts'
import type { Fact } from './fact.ts'
import type { Change } from './pipeline-diff.ts'
import { resourceFacts } from './resource-facts.ts'

/** What a task's executor says: the container to start, or what is imported. */
export function executorFacts(node: TaskNode, nameOf: NameOf): readonly Fact[] {
  const { container, importer }: ExecutorSpec = node.executor ?? {}
  const facts = [...(container === undefined ? [] : containerFacts(container)), ...(importer === undefined ? [] : importerFacts(importer))]
  return facts.map((fact) => ({ ...fact, value: filledText(fact.value, node, nameOf) }))
}

function containerFacts(container: ContainerSpec): readonly Fact[] {
  const { image, args = [], env = [], resources } = container
  const { code, words } = splitCommand(container)
  return [
    { subject: 'image', value: image, cache: 'key' },
    ...(code === undefined ? [] : [{ subject: 'code', cache: 'key' as const, ...code }]),
    ...wordsFact('command', words),
    ...wordsFact('arguments', args),
    ...env.map(({ name, value = '' }) => ({ subject: `env ${name}`, value: valueText(value), cache: 'result' as const })),
    ...resourceFacts(resources),
  ]
}

function wordsFact(subject: string, words: readonly string[]): readonly Fact[] {
  return words.length === 0 ? [] : [{ subject, value: words.map(quoted).join(' '), cache: 'key' }]
}

/** As in a shell, so that people can read it, but for quotes in placeholders; a word of several lines keeps them. */
function quoted(word: string): string {
  return /^(?:[\w@%+=:,./${}\-[\]]|\{\{\$[^{}]*\}\})+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

const embedded = 'embedded, '

/** Whether the code that changed is packed, so that only its size can be shown. */
export function isEmbedded({ subject, before = '', after = '' }: Change): boolean {
  return subject === 'code' && before.startsWith(embedded) && after.startsWith(embedded)
}

interface SplitCommand {
  readonly code: { readonly value: string; readonly shown?: string } | undefined
  readonly words: readonly string[]
}
/** The program that a command carries in itself, apart from the words that start it. */
function splitCommand({ command = [], args = [] }: ContainerSpec): SplitCommand {
  const last = command.at(-1) ?? ''
  const rest = command.slice(0, -1)
  if (args.includes('--function_to_execute') && command.length > 3) return { code: { value: last.trim() }, words: rest }
  if (command.length === 4 && command[0] === 'node' && command[1] === '-e') {
    return { code: { value: last, shown: `${embedded}${(last.length / 1024).toFixed(1)} KB` }, words: rest }
  }
  return { code: undefined, words: command }
}

function importerFacts({ artifactUri, typeSchema, reimport, metadata, downloadToWorkspace }: ImporterSpec): readonly Fact[] {
  return [
    ...('constant' in artifactUri ? [{ subject: 'URI', value: valueText(artifactUri.constant), cache: 'key' as const }] : []),
    { subject: 'type', value: valueText(typeSchema as unknown as Value), cache: 'key' as const },
    ...(reimport === true ? [{ subject: 'reimport', value: 'true' }] : []),
    ...(downloadToWorkspace === true ? [{ subject: 'download to workspace', value: 'true' }] : []),
    ...Object.entries(metadata ?? {}).map(([key, value]) => ({ subject: `metadata ${key}`, value: valueText(value), cache: 'key' as const })),
  ]
}
