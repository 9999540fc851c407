import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run, TaskRecord, TaskState } from '@kfp-ts/runs'
import { expect } from 'chai'
import picocolors from 'picocolors'
import { endingText } from './run-ending.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-ending-'))
const ending = { folder, page: '.kfp-ts/runs/r/index.html', resume: 'kfp-ts run p.ts --resume r' }
const task = (state: TaskState, kind: TaskRecord['kind'] = 'container'): TaskRecord => ({
  path: 'a',
  kind,
  displayName: 'a',
  after: [],
  state,
  attempts: 1,
})
const run: Run = { id: 'r', pipeline: 'hello', state: 'succeeded', parameters: {}, startedAt: 1000, finishedAt: 2500, tasks: [task('succeeded')] }
const text = (change: Partial<Run>) => endingText({ ...run, ...change }, ending, picocolors.createColors(false))

describe('endingText', () => {
  it('says how it ended and where the page is', () => {
    expect(text({})).to.equal('hello succeeded in 1.5 s\n  page: .kfp-ts/runs/r/index.html')
  })

  it('counts what came from the cache, of what is work', () => {
    expect(text({ tasks: [task('cached'), task('cached', 'loop'), task('succeeded', 'importer')] })).to.match(
      /^hello succeeded in 1\.5 s, 1 of 2 tasks from the cache\n/,
    )
  })

  it('prints parameters, Markdown without its signs, and the place of other artifacts', () => {
    writeFileSync(join(folder, 'summary.md'), '- **good**\n\n- done: `curl x`\n')
    const markdown = { name: 'summary', schemaTitle: 'system.Markdown', uri: '', path: 'summary.md', metadata: {} }
    const model = { name: 'model', schemaTitle: 'system.Model', uri: 's3://bucket/model', metadata: {} }
    const outputs = { parameters: { accuracy: 0.97, note: 'fine', sizes: [1, 2] }, artifacts: { summary: [markdown], model: [model] } }
    expect(text({ outputs })).to.equal(
      [
        'hello succeeded in 1.5 s',
        '  accuracy: 0.97',
        '  note: fine',
        '  sizes: [1,2]',
        '',
        '  - good',
        '',
        '  - done: curl x',
        '',
        '  model: s3://bucket/model',
        '  page: .kfp-ts/runs/r/index.html',
      ].join('\n'),
    )
  })

  it('says how to go on with a run that failed or was stopped', () => {
    expect(text({ state: 'failed' })).to.equal(
      'hello failed after 1.5 s\n  page: .kfp-ts/runs/r/index.html\n  go on with: kfp-ts run p.ts --resume r',
    )
    expect(text({ state: 'cancelled' })).to.match(/^hello was stopped after 1\.5 s\n/)
  })
})
