import type { IrDocument } from '../document/document.ts'
import { isMadeGroup, type TaskNode, withDescendants } from '../walk/task-tree.ts'
import { pairBy } from './pair-by.ts'
import { type Signature, signatures } from './signature.ts'

/** One side of a comparison. */
export interface Side {
  readonly document: IrDocument
  readonly root: TaskNode
}
/** Which task is which in the other document, seen from both sides. */
export interface Matching {
  readonly before: ReadonlyMap<TaskNode, TaskNode>
  readonly after: ReadonlyMap<TaskNode, TaskNode>
}

/**
 * Finds every task of one document in the other: in the same group by name, else by what it runs (renamed), else anywhere (moved).
 * Numbers that a compiler adds to names count for nothing where content tells more.
 */
export function matchTasks(one: Side, other: Side): Matching {
  const matcher = new Matcher(one, other)
  matcher.pair(one.root, other.root)
  matcher.pairLeftovers(one.root, other.root)
  return { before: matcher.before, after: matcher.after }
}

class Matcher {
  /** From the later document to the earlier one. */
  readonly before = new Map<TaskNode, TaskNode>()
  readonly after = new Map<TaskNode, TaskNode>()
  private readonly signatureOf: (node: TaskNode) => Signature

  constructor(one: Side, other: Side) {
    const [ofOne, ofOther] = [signatures(one.document), signatures(other.document)]
    const ones = new Set(withDescendants(one.root))
    this.signatureOf = (node) => (ones.has(node) ? ofOne(node) : ofOther(node))
  }

  pair(one: TaskNode, other: TaskNode): void {
    this.after.set(one, other)
    this.before.set(other, one)
    this.pairChildren(one, other)
  }

  /** Tasks that no group of the same kind has: they moved, or have another name. */
  pairLeftovers(one: TaskNode, other: TaskNode): void {
    const { signatureOf } = this
    const keys: readonly ((node: TaskNode) => string | undefined)[] = [
      (node) => (isMadeGroup(node) ? undefined : `${signatureOf(node).base}\n${signatureOf(node).content}\n${signatureOf(node).given}`),
      (node) => (isMadeGroup(node) ? undefined : `${signatureOf(node).base}\n${signatureOf(node).content}`),
      (node) => (isMadeGroup(node) ? undefined : node.name),
      (node) => (isMadeGroup(node) ? undefined : signatureOf(node).content),
    ]
    for (const keyOf of keys) this.pairAll(withDescendants(one), withDescendants(other), keyOf)
  }

  private pairChildren(one: TaskNode, other: TaskNode): void {
    const { signatureOf } = this
    const [ones, others] = [[...one.children.values()], [...other.children.values()]]
    this.pairAll(ones, others, (node) => `${node.name}\n${signatureOf(node).whole}`)
    this.pairAll(ones, others, (node) => `${signatureOf(node).base}\n${signatureOf(node).whole}`)
    this.pairAll(ones, others, (node) => (isMadeGroup(node) ? `${node.name}\n${signatureOf(node).content}` : node.name))
    this.pairAll(ones, others, (node) => (isMadeGroup(node) ? `${node.kind}\n${signatureOf(node).content}` : node.name))
    this.pairByWhatIsInside(ones, others)
    this.pairAll(ones, others, (node) => (isMadeGroup(node) ? undefined : signatureOf(node).base))
    this.pairAll(ones, others, (node) => (isMadeGroup(node) ? undefined : signatureOf(node).content))
  }

  private pairAll(ones: readonly TaskNode[], others: readonly TaskNode[], keyOf: (node: TaskNode) => string | undefined): void {
    const free = pairBy(
      ones.filter((node) => !this.after.has(node)),
      others.filter((node) => !this.before.has(node)),
      keyOf,
    )
    for (const [one, other] of free) if (!this.after.has(one) && !this.before.has(other)) this.pair(one, other)
  }

  /** A loop or a branch is the one that shares most of its tasks, since its name is only a number. */
  private pairByWhatIsInside(ones: readonly TaskNode[], others: readonly TaskNode[]): void {
    const groups = (nodes: readonly TaskNode[], known: ReadonlyMap<TaskNode, TaskNode>) =>
      nodes.filter((node) => isMadeGroup(node) && !known.has(node))
    const candidates = groups(others, this.before).flatMap((other) =>
      groups(ones, this.after)
        .filter((one) => one.kind === other.kind)
        .map((one) => ({ one, other, shared: this.shared(one, other) })),
    )
    for (const { one, other, shared } of candidates.toSorted((a, b) => b.shared - a.shared)) {
      if (shared > 0 && !this.after.has(one) && !this.before.has(other)) this.pair(one, other)
    }
  }

  private shared(one: TaskNode, other: TaskNode): number {
    const names = (node: TaskNode) =>
      new Set(
        withDescendants(node)
          .filter((each) => !isMadeGroup(each))
          .map((each) => this.signatureOf(each).base),
      )
    const [ours, theirs] = [names(one), names(other)]
    return [...ours].filter((name) => theirs.has(name)).length / (ours.size + theirs.size)
  }
}
