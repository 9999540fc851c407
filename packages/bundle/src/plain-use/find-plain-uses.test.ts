import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PipelineError } from '@kfp-ts/diagnostics'
import { showDiagnostics } from '@kfp-ts/diagnostics/show'
import { expect } from 'chai'
import { loadPipeline, loadPipelines } from '../load-pipelines.ts'
import { temporaryProject } from '../testing/temporary-project.ts'

const step = `import { component, t } from 'kfp-ts'
export const limit = 3
export const train = component({
  name: 'train',
  outputs: { ok: t.boolean(), size: t.integer() },
  run: async () => ({ ok: limit > 2, size: 4 }),
})
`
const lines = (...all: readonly string[]): string => all.join('\n')
const pipelineOf = (...body: readonly string[]): string => `import { equals, parallelFor, pipeline, t, when } from 'kfp-ts'
import { train } from './step.ts'

const inputs = { limit: t.integer({ optional: true }) }
export const all = pipeline({ name: 'all', inputs }, ({ limit }) => {
${body.map((line) => `  ${line}`).join('\n')}
})
`

async function shown(...body: readonly string[]): Promise<string> {
  const folder = temporaryProject({ 'step.ts': step, 'pipeline.ts': pipelineOf(...body) })
  const { diagnostics } = await loadPipelines(join(folder, 'pipeline.ts'))
  return showDiagnostics(diagnostics, { cwd: folder, color: false })
}

describe('findPlainUses', () => {
  it('shows an output that decides before the pipeline runs', async () => {
    expect(await shown('const { outputs } = train()', 'if (outputs.ok) train()')).to.equal(
      lines(
        'error KF1124  "if" takes output "outputs.ok" for true, whatever its value will be when the pipeline runs.',
        '  6 |   const { outputs } = train()',
        '  7 |   if (outputs.ok) train()',
        '    |       ~~~~~~~~~~',
        '      at pipeline.ts:7:7',
        '  hint: when(equals(outputs.ok, ...), () => { ... }) decides while the pipeline runs; a boolean output goes without equals.',
      ),
    )
  })
  it('shows an output that is compared', async () => {
    expect(await shown('if (train().outputs.size === 4) train()')).to.equal(
      lines(
        'error KF1125  "===" compares output "train().outputs.size" itself, not the value it will have when the pipeline runs.',
        "  5 | export const all = pipeline({ name: 'all', inputs }, ({ limit }) => {",
        '  6 |   if (train().outputs.size === 4) train()',
        '    |       ~~~~~',
        '      at pipeline.ts:6:7',
        '  hint: when(equals(train().outputs.size, ...), () => { ... }) compares while the pipeline runs.',
      ),
    )
  })
  it('shows an output that is gone through', async () => {
    expect(await shown('const { size } = train().outputs', 'for (const one of size!) train(one)')).to.equal(
      lines(
        'error KF1126  "for" goes through output "size", which has no items until the pipeline runs.',
        '  6 |   const { size } = train().outputs',
        '  7 |   for (const one of size!) train(one)',
        '    |                     ~~~~',
        '      at pipeline.ts:7:21',
        "  hint: parallelFor(size, (item) => { ... }) does the body's tasks for each item.",
      ),
    )
  })
  it('shows a condition that decides before the pipeline runs', async () => {
    expect(await shown('if (equals(train().outputs.size, 4)) train()')).to.equal(
      lines(
        'error KF1127  "if" takes the condition equals(train().outputs.size, 4) for true, whatever comes out when the pipeline runs.',
        "  5 | export const all = pipeline({ name: 'all', inputs }, ({ limit }) => {",
        '  6 |   if (equals(train().outputs.size, 4)) train()',
        '    |       ~~~~~~',
        '      at pipeline.ts:6:7',
        '  hint: hand it to when: when(equals(train().outputs.size, 4), () => { ... }).otherwise(() => { ... }); and, or and not put conditions together.',
      ),
    )
  })
  it('shows an input that is asked whether it is there, by the name its author gave it', async () => {
    expect(await shown('const limited = limit ?? 3', 'if (limit! !== undefined) train()')).to.equal(
      lines(
        'error KF1128  "??" asks whether output "limit" is there, and in a pipeline\'s body it always is.',
        "  5 | export const all = pipeline({ name: 'all', inputs }, ({ limit }) => {",
        '  6 |   const limited = limit ?? 3',
        '    |                   ~~~~~',
        '      at pipeline.ts:6:19',
        '  hint: hand it to an optional input of a component: its run knows whether there is a value.',
        '',
        'error KF1128  "!==" asks whether output "limit" is there, and in a pipeline\'s body it always is.',
        '  6 |   const limited = limit ?? 3',
        '  7 |   if (limit! !== undefined) train()',
        '    |       ~~~~~',
        '      at pipeline.ts:7:7',
        '  hint: hand it to an optional input of a component: its run knows whether there is a value.',
      ),
    )
  })
  it('is silent about a right file', async () => {
    expect(await shown('const { ok, size } = train().outputs', 'when(ok, () => train())', 'when(equals(size, 3), () => train())')).to.equal('')
  })
  it('says the same of a bundle that lies in the cache, and nothing once the file is right', async () => {
    const folder = temporaryProject({ 'step.ts': step, 'pipeline.ts': pipelineOf('if (limit) train()') })
    const file = join(folder, 'pipeline.ts')
    const { diagnostics } = await loadPipelines(file)
    expect(diagnostics.map(({ code, position }) => [code, position])).to.deep.equal([['KF1124', { file, line: 6, column: 7, length: 5 }]])
    expect((await loadPipelines(file)).diagnostics).to.deep.equal(diagnostics)
    writeFileSync(file, pipelineOf('train()'))
    expect((await loadPipelines(file)).diagnostics).to.deep.equal([])
  })
  it('finds them in modules that a pipeline imports', async () => {
    const folder = temporaryProject({ 'step.ts': step, 'all.ts': pipelineOf('if (limit) train()'), 'pipeline.ts': "export { all } from './all.ts'" })
    const { diagnostics } = await loadPipelines(join(folder, 'pipeline.ts'))
    expect(diagnostics.map(({ position }) => position)).to.deep.equal([{ file: join(folder, 'all.ts'), line: 6, column: 7, length: 5 }])
  })
  it('finds them in JavaScript', async () => {
    const folder = temporaryProject({
      'pipeline.js': "import * as k from 'kfp-ts'\nexport const p = k.pipeline({ name: 'p' }, () => k.job.name && 1)\n",
    })
    const { diagnostics } = await loadPipelines(join(folder, 'pipeline.js'))
    expect(diagnostics.map(({ code, position }) => [code, position?.line, position?.column])).to.deep.equal([['KF1124', 2, 52]])
  })
  it('does not let such a pipeline be compiled', async () => {
    const folder = temporaryProject({ 'step.ts': step, 'pipeline.ts': pipelineOf('if (limit) train()') })
    const error: unknown = await loadPipeline(join(folder, 'pipeline.ts')).catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(PipelineError)
    expect((error as PipelineError).diagnostics.map(({ code }) => code)).to.deep.equal(['KF1124'])
  })
})
