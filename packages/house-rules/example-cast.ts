// The cast of the examples in TSDoc: what they mention and do not declare.
import type { IrDocument } from '@kfp-ts/ir'
import { component, type Output, pipeline, t } from 'kfp-ts'

export const greet = component({
  name: 'greet',
  inputs: { name: t.string() },
  outputs: { greeting: t.string() },
  run: async ({ name }) => ({ greeting: name }),
})

export const hello = pipeline({ name: 'hello', inputs: { name: t.string({ default: 'world' }) } }, ({ name }) => greet({ name }))

const trial = t.struct({ learningRate: t.double() })

export const planTrials = component({
  name: 'plan-trials',
  outputs: { trials: t.list(trial) },
  run: async () => ({ trials: [{ learningRate: 0.1 }] }),
})

export const train = component({
  name: 'train',
  inputs: { data: t.dataset(), epochs: t.integer({ default: 4 }), learningRate: t.double({ default: 0.1 }) },
  outputs: { model: t.model(), accuracy: t.double() },
  run: async () => ({ accuracy: 1 }),
})

export const selectBest = component({
  name: 'select-best',
  inputs: { models: t.list(t.model()), scores: t.list(t.double()) },
  outputs: { model: t.model() },
  run: async () => {},
})

export const deploy = component({ name: 'deploy', inputs: { model: t.model() }, run: async () => {} })

export const report = component({ name: 'report', inputs: { accuracy: t.double() }, run: async () => {} })

export const notify = component({ name: 'notify', inputs: { status: t.finalStatus() }, run: async () => {} })

export declare const data: Output<t.Dataset>
export declare const plan: ReturnType<typeof planTrials>
export declare const best: ReturnType<typeof train>
export declare const document: IrDocument
