import type { Position } from '@kfp-ts/diagnostics'
import type { ContainerSpec, IrDocument, Path, PositionOf, TaskNode } from '@kfp-ts/ir'
import { portName } from './names.ts'

/** A place as problems take it. */
export interface Found {
  readonly position: Position | undefined
}

/** Where in the document of a pipeline that is written down of which problems are found elsewhere: in a setting, a template, the whole workflow. */
export class Places {
  readonly #document: IrDocument
  readonly #positionOf: PositionOf

  constructor(document: IrDocument, positionOf: PositionOf) {
    this.#document = document
    this.#positionOf = positionOf
  }

  pipeline(): Found {
    return this.#first(['spec', 'pipelineInfo', 'name'])
  }

  /** An input of the pipeline, by the name that the workflow has for it; all of them without one. */
  input(name?: string): Found {
    const inputs = ['spec', 'root', 'inputDefinitions']
    const known = Object.keys(this.#document.spec.root.inputDefinitions?.parameters ?? {})
    const input = known.find((one) => portName(one) === name)
    return this.#first(input === undefined ? inputs : [...inputs, 'parameters', input])
  }

  /** The tasks of a group; without one those of the pipeline. */
  tasks(group: TaskNode | undefined): Found {
    return this.#first([...componentPath(group), 'dag', 'tasks'], taskPath(group))
  }

  /** What a component takes. */
  inputs(task: TaskNode | undefined): Found {
    return this.#first([...componentPath(task), 'inputDefinitions'], taskPath(task))
  }

  /** The longest text that the container of a task is started with. */
  longestText(task: TaskNode): Found {
    const text = longestTextIn(task.executor?.container)
    const container = ['spec', 'deploymentSpec', 'executors', task.executorLabel ?? '', 'container']
    return this.#first(...(text === undefined ? [] : [[...container, ...text]]), taskPath(task))
  }

  /** The longest constant that a task is given. */
  longestConstant(task: TaskNode): Found {
    const constants = Object.entries(task.spec.inputs?.parameters ?? {}).map(([name, { runtimeValue }]) => ({
      name,
      text: runtimeValue?.constant ?? '',
    }))
    const [longest] = constants.toSorted((one, other) => lengthOf(other.text) - lengthOf(one.text))
    const at = taskPath(task)
    return this.#first(...(longest === undefined ? [] : [[...at, 'inputs', 'parameters', longest.name]]), at)
  }

  /** A setting of a task for a platform. */
  setting(task: TaskNode, platform: string, path: Path): Found {
    return this.#first(['platforms', platform, 'deploymentSpec', 'executors', task.executorLabel ?? '', ...path], taskPath(task))
  }

  /** A setting of the pipeline for Argo, where it is one; an option of the conversion stands in no document. */
  pipelineSetting([field = '', ...path]: readonly string[]): Found {
    const isWritten = this.#document.platforms['argo']?.config?.[field] !== undefined
    return isWritten ? this.#first(['platforms', 'argo', 'config', field, ...path]) : this.pipeline()
  }

  /** The first of some places that is known more closely than as the whole pipeline. */
  #first(...paths: readonly Path[]): Found {
    const whole = this.#positionOf([])
    const known = paths.map((path) => this.#positionOf(path))
    return { position: known.find((one) => one !== undefined && !isSame(one, whole)) ?? whole }
  }
}

/** Where a task stands in its document. */
export function taskPath(task: TaskNode | undefined): Path {
  if (task?.parent === undefined) return ['spec', 'root']
  return [...componentPath(task.parent), 'dag', 'tasks', task.name]
}

function componentPath(task: TaskNode | undefined): Path {
  return task?.parent === undefined ? ['spec', 'root'] : ['spec', 'components', task.spec.componentRef.name]
}

function longestTextIn({ command = [], args = [], env = [] }: Partial<ContainerSpec> = {}): Path | undefined {
  const texts = [
    ...command.map((text, index) => ({ text, path: ['command', index] })),
    ...args.map((text, index) => ({ text, path: ['args', index] })),
    ...env.map(({ value = '' }, index) => ({ text: value, path: ['env', index, 'value'] })),
  ]
  return texts.toSorted((one, other) => other.text.length - one.text.length)[0]?.path
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value : JSON.stringify(value)).length

const isSame = (one: Position, other: Position | undefined): boolean =>
  one.file === other?.file && one.line === other.line && one.column === other.column
