import { expect } from 'chai'
import { problemsOf, smallPipeline } from '../platform/small-pipeline.test.ts'
import type { ArgoOptions } from '../options.ts'
import { toArgo } from '../to-argo.ts'
import { specOf, type WorkflowParts } from './workflow-parts.ts'

const options: ArgoOptions = { profile: 'plain-compat', arguments: { sure: 'yes' } }
const older = (more: ArgoOptions): WorkflowParts => specOf(toArgo(smallPipeline({}), { ...options, ...more }).document!)

describe('for Argo 3 from 3.4.17 on', () => {
  it('a lock is single', () => {
    expect(older({ synchronization: { mutexes: [{ name: 'gpu' }] } }).synchronization).to.deep.equal({ mutex: { name: 'gpu' } })
    const configMapKeyRef = { name: 'locks', key: 'gpu' }
    expect(older({ synchronization: { semaphores: [{ configMapKeyRef }] } }).synchronization).to.deep.equal({ semaphore: { configMapKeyRef } })
  })
  it('so are those of tasks', () => {
    const document = smallPipeline({ argo: { synchronization: { mutexes: [{ name: 'gpu' }] } } })
    const templates = specOf(toArgo(document, options).document!).templates
    expect(templates.find(({ name }) => name === 'it')?.['synchronization']).to.deep.equal({ mutex: { name: 'gpu' } })
  })
  it('and the schedule', () => {
    const cron = { schedules: ['0 6 * * *'], timezone: 'Europe/Vienna' }
    const { spec } = toArgo(smallPipeline({}), { ...options, kind: 'CronWorkflow', cron }).document!
    expect({ ...spec, workflowSpec: undefined }).to.deep.equal({ schedule: '0 6 * * *', timezone: 'Europe/Vienna', workflowSpec: undefined })
  })
  it('what it has not is said', () => {
    const mutexes = [{ name: 'a' }, { name: 'b' }]
    expect(problemsOf({}, { ...options, synchronization: { mutexes } })).to.deep.equal([
      'KF3884 The workflow holds 2 locks, which Argo can only from 3.6 on. hint: hold one lock of the own namespace, or convert with --profile plain.',
    ])
    expect(problemsOf({ argo: { synchronization: { mutexes: [{ name: 'a', namespace: 'other' }] } } }, options)).to.deep.equal([
      'KF3884 Template "it" holds a lock of another namespace, which Argo can only from 3.6 on. hint: hold one lock of the own namespace, or convert with --profile plain.',
    ])
    expect(problemsOf({}, { ...options, kind: 'CronWorkflow', cron: { schedules: ['0 6 * * *', '0 9 * * *'] } })).to.deep.include(
      'KF3885 The CronWorkflow has 2 schedules, and Argo before 3.6 takes one. hint: make one CronWorkflow for each schedule, or convert with --profile plain.',
    )
    expect(problemsOf({}, { ...options, podGC: { deleteDelayDuration: '60s' }, artifactGC: { forceFinalizerRemoval: true } })).to.deep.equal([
      'KF3886 The workflow sets podGC.deleteDelayDuration, which Argo has only from 3.5 on. hint: leave it out, or convert with --profile plain.',
      'KF3886 The workflow sets artifactGC.forceFinalizerRemoval, which Argo has only from 3.5 on. hint: leave it out, or convert with --profile plain.',
    ])
  })
})
