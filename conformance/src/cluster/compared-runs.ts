import type { Run } from '@kfp-ts/runs'
import { expect } from 'chai'
import { pipelineOf, tasksOf } from './argo-run.ts'
import { type FinishedWorkflow, summaryOf } from './workflow.ts'

/** Compares a workflow with a local run of the same pipeline: how both ended and what they gave, as a whole and task by task. */
export function expectTheSame(workflow: FinishedWorkflow, run: Run, isOfItsPlace: (path?: string) => boolean = () => false): void {
  const whole = pipelineOf(workflow)
  expect(whole.state, summaryOf(workflow)).to.equal(run.state)
  // A workflow that failed has no outputs.
  if (run.state === 'succeeded' && !isOfItsPlace()) expect(whole.parametersLike(run.outputs)).to.deep.equal(run.outputs?.parameters ?? {})
  const tasks = tasksOf(workflow)
  for (const { path, kind, state, outputs } of run.tasks) {
    if (kind !== 'container') continue
    const there = tasks.get(path)
    expect(there?.state ?? 'skipped', `${path}\n${summaryOf(workflow)}`).to.equal(state)
    if (state !== 'succeeded' || isOfItsPlace(path)) continue
    expect(there?.parametersLike(outputs), path).to.deep.equal(outputs?.parameters)
  }
}
