import { dependenciesOf } from '../walk/dependencies-of.ts'
import type { IrDocument } from '../document/document.ts'
import { conditionText } from '../walk/condition-text.ts'
import { itemsText } from '../walk/items-text.ts'
import { isMadeGroup, type TaskKind, type TaskNode, taskTree } from '../walk/task-tree.ts'
import type { NameOf } from '../walk/origin-text.ts'
import { beyond } from './beyond.ts'
import { inSigns } from './in-signs.ts'
import { withoutImplied } from './without-implied.ts'

/** A box of a drawing: one task. */
export interface Shape {
  /** Unique in the drawing: the task's path. */
  readonly id: string
  readonly name: string
  readonly kind: TaskKind
  /** A second line in words: the condition of a branch, what a loop goes over, that a task is an exit task. */
  readonly about: string
  /** Whether `name` is a word that `about` goes on with, `for each`, and not a name. */
  readonly isWord: boolean
  /** Whether it runs also after failures. */
  readonly isExit: boolean
  /** What is in it, of a group. */
  readonly inside: Picture | undefined
}
/** An arrow between two boxes of one level. */
export interface Arrow {
  readonly from: string
  readonly to: string
}
/** What is drawn on one level. */
export interface Picture {
  readonly shapes: readonly Shape[]
  readonly arrows: readonly Arrow[]
}

/** A pipeline as boxes and arrows. An arrow that a longer way says already is left out. */
export function pictureOf(document: IrDocument): Picture {
  return levelOf(taskTree(document))
}

/** The boxes of all levels, each before what is in it. */
export function allShapes({ shapes }: Picture): readonly Shape[] {
  return shapes.flatMap((shape) => [shape, ...(shape.inside === undefined ? [] : allShapes(shape.inside))])
}

/** What a pipeline is called. */
export function titleOf({ spec: { pipelineInfo } }: IrDocument): string {
  return pipelineInfo.displayName ?? pipelineInfo.name
}

function levelOf({ children }: TaskNode): Picture {
  const nodes = [...children.values()]
  const arrows = nodes.flatMap((node) =>
    dependenciesOf(node.spec).flatMap((name) => {
      const from = children.get(name)
      return from === undefined || from === node ? [] : [{ from: from.path, to: node.path }]
    }),
  )
  return { shapes: nodes.map(shapeOf), arrows: withoutImplied(arrows) }
}

function shapeOf(node: TaskNode): Shape {
  const isExit = node.spec.triggerPolicy?.strategy === 'ALL_UPSTREAM_TASKS_COMPLETED'
  return {
    id: node.path,
    name: nameText(node),
    kind: node.kind,
    isWord: groupWord(node) !== undefined,
    about: aboutText(node, isExit),
    isExit,
    inside: node.children.size === 0 ? undefined : levelOf(node),
  }
}

/** The name people gave; of a group that has none, what it is. */
function nameText(node: TaskNode): string {
  return groupWord(node) ?? node.spec.taskInfo?.name ?? node.name
}

/** What a group is that a compiler made and nobody has named. */
function groupWord(node: TaskNode): string | undefined {
  const { spec, name } = node
  return isMadeGroup(node) && (spec.taskInfo?.name ?? name) === name ? kindWord(node) : undefined
}

function kindWord(node: TaskNode): string {
  return node.kind === 'branch' ? branchWord(node) : madeNames[node.kind]
}

const madeNames: { readonly [Kind in TaskKind]: string } = {
  container: 'task',
  importer: 'importer',
  pipeline: 'pipeline',
  loop: 'for each',
  branch: 'if',
  branches: 'branches',
  'exit-handler': 'with exit task',
}

function aboutText(node: TaskNode, isExit: boolean): string {
  const condition = ownCondition(node)
  const items = itemsText(node, shortName)
  const { parallelismLimit = 0 } = node.spec.iteratorPolicy ?? {}
  const said = [inSigns(condition), withoutInputs(items ?? '')].filter(Boolean).join(' ')
  const parts = [
    groupWord(node) === undefined && said !== '' ? `${kindWord(node)} ${said}` : said,
    parallelismLimit > 0 ? `${parallelismLimit} at once` : '',
    node.kind === 'importer' ? 'imported' : '',
    node.kind === 'pipeline' ? 'pipeline' : '',
    isExit ? 'also after failures' : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

/** `if`, `else if`, `otherwise`: what a branch is among those beside it. */
function branchWord(node: TaskNode): string {
  if (branchesBefore(node).length === 0) return 'if'
  return ownCondition(node) === '' ? 'otherwise' : 'else if'
}

/** A branch's condition without saying that those before it are false; of a task without condition, nothing. */
function ownCondition(node: TaskNode): string {
  const condition = withoutInputs(conditionText(node, shortName) ?? '')
  return beyond(condition, branchesBefore(node).map(ownCondition))
}

/** A name that is not also a task's needs no word that it is an input of the pipeline. */
function withoutInputs(text: string): string {
  return text.replaceAll(/\binput (?=[\w-]+)/g, '')
}

function branchesBefore(node: TaskNode): readonly TaskNode[] {
  if (node.kind !== 'branch' || node.parent?.kind !== 'branches') return []
  const numberOf = ({ name }: TaskNode): number => Number(/\d+$/.exec(name)?.[0] ?? 0)
  const before = [...node.parent.children.values()].filter((each) => each.kind === 'branch' && numberOf(each) < numberOf(node))
  return before.toSorted((one, other) => numberOf(one) - numberOf(other))
}

const shortName: NameOf = ({ name }) => name
