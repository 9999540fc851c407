import { mkdtempSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type BodyDefinition, component, definitionOf, t } from '@kfp-ts/component'
import { ComponentError } from '@kfp-ts/diagnostics'
import { executable, type Body } from './executable.ts'
import type { ExecutorInput } from './executor-input.ts'
import { type Performed, perform } from './perform.ts'
import { writeOutputs } from './write-outputs.ts'

const outputs = { model: t.model(), metrics: t.metrics(), accuracy: t.double() }
const declared = definitionOf(component({ name: 'train', outputs, run: async () => ({ accuracy: 1 }) })) as BodyDefinition
type Seen = {
  readonly outputs: { readonly [name: string]: { readonly path: string; readonly metadata: Record<string, unknown>; customPath?: string } }
}

function plan(folder: string): ExecutorInput {
  const artifact = (name: string): object => ({ artifacts: [{ name, uri: `file://${folder}/deep/${name}`, metadata: {} }] })
  return {
    outputs: {
      parameters: { accuracy: { outputFile: join(folder, 'parameters', 'accuracy') } },
      artifacts: { model: artifact('model'), metrics: artifact('metrics') },
      outputFile: join(folder, 'executor_output.json'),
    },
  }
}
function performing(run: (context: Seen) => unknown): { folder: string; done: Promise<Performed> } {
  const folder = mkdtempSync(join(tmpdir(), 'perform-'))
  const body: Body = async (_inputs, context) => run(context as Seen)
  const surroundings = { log: () => {}, progress: () => {}, signal: new AbortController().signal }
  return { folder, done: perform({ ...executable(declared), run: body }, plan(folder), surroundings) }
}
const failure = async (run: (context: Seen) => unknown): Promise<Error> =>
  performing(run).done.then(
    () => expect.fail('it succeeded'),
    (error: Error) => error,
  )

describe('perform', () => {
  it('makes the folders of artifacts, and its outputs can be written', async () => {
    const { folder, done } = performing(({ outputs: { model, metrics } }) => {
      writeFileSync(model!.path, 'weights')
      metrics!.metadata['accuracy'] = 0.5
      return { accuracy: 0.5 }
    })
    await writeOutputs('train', plan(folder), await done)
    expect(await readFile(join(folder, 'parameters/accuracy'), 'utf8')).to.equal('0.5')
    expect(JSON.parse(await readFile(join(folder, 'executor_output.json'), 'utf8'))).to.deep.equal({
      parameterValues: { accuracy: 0.5 },
      artifacts: {
        model: { artifacts: [{ name: 'model', uri: `file://${folder}/deep/model`, metadata: {} }] },
        metrics: { artifacts: [{ name: 'metrics', uri: `file://${folder}/deep/metrics`, metadata: { accuracy: 0.5 } }] },
      },
    })
  })
  it('says where the body wrote an artifact instead, and looks for it there', async () => {
    const { folder, done } = performing(({ outputs: { model, metrics } }) => {
      metrics!.metadata['accuracy'] = 1
      model!.customPath = join(model!.path, '..', 'elsewhere')
      writeFileSync(model!.customPath, 'weights')
      return { accuracy: 1 }
    })
    const { artifacts } = await done
    expect(artifacts).to.have.nested.property('model.artifacts[0].customPath', join(folder, 'deep', 'elsewhere'))
    expect(artifacts).not.to.have.nested.property('metrics.artifacts[0].customPath')
  })
  it('reports a custom path that is relative, or none at all', async () => {
    for (const [path, found] of [
      ['elsewhere', '"elsewhere"'],
      ['', '""'],
      [3, '3'],
      [() => '/a', 'function'],
    ]) {
      const error = await failure(({ outputs: { model, metrics } }) => {
        metrics!.metadata['accuracy'] = 1
        Object.assign(model!, { customPath: path })
        return { accuracy: 1 }
      })
      expect(error.message).to.equal(
        `KF4021  Component "train" set the custom path of output "model" to ${String(found)}, which is no absolute path.\n  hint: give the whole path of what was written there.`,
      )
    }
  })
  it('reports artifacts that were not written', async () => {
    const error = await failure(({ outputs: { metrics } }) => {
      metrics!.metadata['accuracy'] = 1
      return { accuracy: 1 }
    })
    expect(error.message).to.equal(
      'KF4014  Component "train" did not write its output artifact "model".\n  hint: write a file or a folder at outputs.model.path.',
    )
    expect(error).to.have.property('exitCode', 2)
  })
  it('reports metadata that cannot be stored', async () => {
    const error = await failure(({ outputs: { model, metrics } }) => {
      writeFileSync(model!.path, '')
      metrics!.metadata['accuracy'] = Number.NaN
      return { accuracy: 1 }
    })
    expect(error.message).to.contain('KF4015  The metadata of output "metrics" of component "train" cannot be stored: accuracy: it is NaN.')
  })
  it('reports an artifact that nobody planned', async () => {
    const done = perform(executable(declared), {}, { log: () => {}, progress: () => {}, signal: new AbortController().signal })
    const error = await done.then(
      () => expect.fail('it succeeded'),
      (thrown: Error) => thrown,
    )
    expect(error.message).to.contain('KF4005  Nobody said where component "train" is to write its output "model".')
  })
  it('says what a body threw, and keeps the diagnostics it carries', async () => {
    const thrown = await failure(() => {
      throw new Error('boom')
    })
    expect(thrown.message).to.contain('KF4010  Component "train" failed: boom')
    expect(thrown).to.have.property('exitCode', 1)
    const told = await failure(() => {
      throw new ComponentError([{ code: 'KF8101', severity: 'error', message: 'Half of the photographs are broken.' }])
    })
    expect(told.message).to.equal('KF8101  Half of the photographs are broken.')
  })
})
