import type { Call, Template } from '../document/workflow.ts'
import { runsForItems } from './item-names.ts'
import { anyOutput } from './scope.ts'
import { aggregateNames, globalOutputNames, outputNames } from './template-names.ts'

/** A task or step, how others refer to it, and the template that it calls where that is known. */
export interface Called {
  readonly call: Call
  readonly prefix: string
  readonly template: Template | undefined
}

/** Adds what a task or step hands on to the names of its group, and to those of the whole workflow. */
export function addOutputs({ call, prefix, template }: Called, names: Set<string>, globals: Set<string>): void {
  const own = [...outputNames(prefix, template), ...(runsForItems(call) ? aggregateNames(prefix, template) : [])]
  for (const name of own) names.add(name)
  for (const name of globalOutputNames(template)) (isAny(name) ? names : globals).add(name)
}

const isAny = (name: string): boolean => name === anyOutput.parameters || name === anyOutput.artifacts
