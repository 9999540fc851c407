import { component, t } from '@kfp-ts/component'

// Components for the tests of this package. Their bodies are never run here.

const never = async (): Promise<never> => {
  throw new Error('not run in these tests')
}
export const prepare = component({
  name: 'prepare',
  inputs: { uri: t.string({ default: '' }) },
  outputs: { data: t.dataset(), count: t.integer() },
  run: never,
})
export const plan = component({
  name: 'plan',
  inputs: { budget: t.integer({ default: 2 }) },
  outputs: { trials: t.list(t.struct({ rate: t.double(), epochs: t.integer() })) },
  run: never,
})
export const train = component({
  name: 'train',
  inputs: {
    data: t.dataset(),
    epochs: t.integer({ default: 4 }),
    rate: t.double({ default: 0.1 }),
    optimizer: t.oneOf(['adam', 'sgd'], { default: 'adam' }),
  },
  outputs: { model: t.model(), accuracy: t.double(), converged: t.boolean(), settings: t.struct({ rate: t.double() }) },
  run: never,
})
export const deploy = component({ name: 'deploy', inputs: { model: t.model() }, outputs: { url: t.string() }, run: never })
export const select = component({ name: 'select', inputs: { models: t.list(t.model()) }, outputs: { model: t.model() }, run: never })
export const show = component({ name: 'show', inputs: { text: t.string() }, run: never })
export const notify = component({ name: 'notify', inputs: { status: t.finalStatus() }, run: never })
