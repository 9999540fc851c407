import type { IrDocument } from '../document.ts'
import type { NameOf } from '../tree/origin-text.ts'
import { isMadeGroup, type TaskNode } from '../tree/task-tree.ts'
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
  const facts = taskFacts(node, document, baseName)
  const { image, command, args } = node.executor?.container ?? {}
  const own = node.children.size > 0 ? node.kind : JSON.stringify([image, command, args, node.executor?.importer])
  return {
    base: baseOf(node),
    content: JSON.stringify([own, inside.map(({ content }) => content).toSorted()]),
    given: JSON.stringify(
      inputFacts(node, baseName)
        .map(({ subject, value }) => `${subject}\n${value}`)
        .toSorted(),
    ),
    whole: JSON.stringify([facts.map(({ subject, value }) => `${subject}\n${value}`).toSorted(), inside.map(({ whole }) => whole).toSorted()]),
  }
}

/** `train` for `train-2`; of a group that a compiler made, what it is. */
export function baseOf(node: TaskNode): string {
  return isMadeGroup(node) ? node.kind : node.name.replace(/(-\d+)+$/, '')
}

const baseName: NameOf = baseOf
