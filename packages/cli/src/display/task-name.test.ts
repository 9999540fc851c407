import type { TaskKind, TaskRecord } from '@kfp-ts/runs'
import { expect } from 'chai'
import { taskName } from './task-name.ts'

const task = (path: string, kind: TaskKind, displayName = path.split('/').at(-1) as string): TaskRecord => {
  return { path, kind, displayName, after: [], state: 'waiting', attempts: 0 }
}

describe('taskName', () => {
  const tasks = [
    task('exit-handler-1', 'group'),
    task('exit-handler-1/prepare', 'group'),
    task('exit-handler-1/prepare/crop', 'container'),
    task('exit-handler-1/for-loop-1', 'loop', 'tune'),
    task('exit-handler-1/for-loop-1/0', 'turn'),
    task('exit-handler-1/for-loop-1/1', 'turn'),
    task('exit-handler-1/for-loop-1/1/train', 'container', 'Train'),
    task('exit-handler-1/for-loop-1/1/sizes', 'loop'),
    task('exit-handler-1/for-loop-1/1/sizes/0', 'turn'),
    task('exit-handler-1/for-loop-1/1/sizes/0/fit', 'container'),
    task('exit-handler-1/for-loop-1/1/for-loop-2', 'loop'),
    task('exit-handler-1/for-loop-1/1/for-loop-2/0', 'turn'),
    task('exit-handler-1/for-loop-1/1/for-loop-2/0/fit', 'container'),
    task('for-loop-3', 'loop'),
    task('for-loop-3/0', 'turn'),
    task('for-loop-3/0/raise', 'container'),
    task('report', 'container'),
  ]
  for (const [path, name] of [
    ['report', 'report'],
    ['exit-handler-1/prepare/crop', 'crop [prepare]'],
    ['exit-handler-1/for-loop-1/1/train', 'Train [tune 2/2]'],
    ['exit-handler-1/for-loop-1/1/sizes/0/fit', 'fit [tune 2/2, sizes 1/1]'],
    ['exit-handler-1/for-loop-1/1/for-loop-2/0/fit', 'fit [tune 2/2, 1/1]'],
    ['for-loop-3/0/raise', 'raise [1/1]'],
  ] as const) {
    it(`calls ${path} "${name}"`, () => {
      expect(taskName(tasks.find((one) => one.path === path) as TaskRecord, { tasks })).to.equal(name)
    })
  }
})
