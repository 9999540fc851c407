import { PipelineError } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { component } from './component.ts'
import { definitionOf } from './definition.ts'
import { mark } from './protocol.ts'
import type { RecordedCall } from './recorder.ts'
import * as t from './t.ts'

const trainClassifier = component({
  name: 'train-classifier',
  description: 'Trains.',
  image: 'ghcr.io/acme/train:1',
  inputs: { data: t.dataset(), epochs: t.integer({ default: 4 }) },
  outputs: { accuracy: t.double() },
  run: async ({ epochs }) => ({ accuracy: epochs / 10 }),
})

describe('component', () => {
  it('keeps its declaration as frozen data', () => {
    const definition = definitionOf(trainClassifier)
    expect(definition).to.deep.include({ kind: 'component', name: 'train-classifier', description: 'Trains.', image: 'ghcr.io/acme/train:1' })
    expect(Object.keys(definition?.inputs ?? {})).to.deep.equal(['data', 'epochs'])
    expect(Object.isFrozen(definition) && Object.isFrozen(trainClassifier)).to.equal(true)
  })

  it('knows where it was declared', () => {
    expect(definitionOf(trainClassifier)?.declaredAt?.file).to.match(/component\.test\.ts$/)
  })

  it('called outside a body it names run', () => {
    expect(() => trainClassifier({ data: 'x' as never })).to.throw(
      PipelineError,
      'KF1001  "train-classifier" was called outside a pipeline\'s body.\n  hint: call it in the body of a pipeline; to do its work here and now: await trainClassifier.run({ ... }).',
    )
  })

  it('called inside a body it hands the call to the recorder', () => {
    const calls: RecordedCall[] = []
    const slots = globalThis as unknown as { [slot: symbol]: unknown }
    slots[mark('recorder')] = { task: (call: RecordedCall) => void calls.push(call) }
    try {
      trainClassifier({ data: 'handle' as never }, { memory: '8G' })
    } finally {
      delete slots[mark('recorder')]
    }
    expect(calls).to.have.lengthOf(1)
    expect(calls[0]).to.deep.include({ definition: definitionOf(trainClassifier), inputs: { data: 'handle' }, options: { memory: '8G' } })
    expect(calls[0]?.position?.file).to.match(/component\.test\.ts$/)
  })
})
