import { createHash } from 'node:crypto'
import type { IrDocument } from '../document/document.ts'
import { isMadeGroup, type TaskNode } from '../walk/task-tree.ts'
import type { Fact } from './fact.ts'
import { inputFacts, taskFacts } from './task-facts.ts'

/** What recognises a task in another document. */
export interface Signature {
  /** The name without the number that a compiler adds. */
  readonly base: string
  /** What it runs, whatever it is called and given; of a group, what its tasks run. */
  readonly content: string
  /** Where its inputs come from, but for the numbers in names. */
  readonly given: string
  /** Everything said of it and of the tasks inside, but for the numbers in names. */
  readonly whole: string
}

/** Signatures of the tasks of one document, each made once. */
export function signatures(document: IrDocument): (node: TaskNode) => Signature {
  const known = new Map<TaskNode, Signature>()
  const signatureOf = (node: TaskNode): Signature => {
    const made = known.get(node) ?? sign(node, document, signatureOf)
    known.set(node, made)
    return made
  }
  return signatureOf
}

function sign(node: TaskNode, document: IrDocument, signatureOf: (node: TaskNode) => Signature): Signature {
  const inside = [...node.children.values()].map(signatureOf)
  return {
    base: baseOf(node),
    content: digest([...runsOf(node), ...inside.map(({ content }) => content).toSorted()]),
    given: digest(sorted(inputFacts(node, baseOf))),
    whole: digest([...sorted(taskFacts(node, document, baseOf)), ...inside.map(({ whole }) => whole).toSorted()]),
  }
}

function runsOf({ children, kind, executor: { container, importer } = {} }: TaskNode): readonly string[] {
  if (children.size > 0) return [kind]
  const { image = '', command = [], args = [] } = container ?? {}
  return [image, JSON.stringify(importer ?? {}), ...command, '', ...args]
}

function sorted(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ subject, value }) => `${subject}\n${value}`).toSorted()
}

/** Short for what may hold whole programs, since a signature is part of that of every group around. */
function digest(texts: readonly string[]): string {
  const hash = createHash('sha1')
  for (const text of texts) hash.update(`${text.length}:`).update(text)
  return hash.digest('base64')
}

/** `train` for `train-2`; of a group that a compiler made, what it is. */
export function baseOf(node: TaskNode): string {
  return isMadeGroup(node) ? node.kind : node.name.replace(/(-\d+)+$/, '')
}
