import { component, containerComponent, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { pipeline } from '../pipeline.ts'
import { lowered, run } from '../testing/lowered.ts'

const train = component({ name: 'train', inputs: { rate: t.double() }, outputs: { model: t.model() }, run })
const show = containerComponent({ name: 'show', inputs: { text: t.string() }, image: 'busybox:1', args: ({ inputs }) => [inputs.text] })

// Two thousand calls of a component cost little because what is the same in all of them is one object: made, judged and written once.
describe('what all calls of a component have in common', () => {
  const { component: componentOf, executor } = lowered(
    pipeline({ name: 'p' }, () => {
      train({ rate: 1 })
      train({ rate: 2 })
      train({ rate: 3 }, { env: { LEVEL: 'debug' } })
      show({ text: 'a' })
      show({ text: 'b' })
    }),
  )

  it('is one object: how they start', () => {
    expect(executor('exec-train-2').container).to.equal(executor('exec-train').container)
    expect(executor('exec-show-2').container).to.equal(executor('exec-show').container)
  })
  it('is one object: what they take and give', () => {
    expect(componentOf('comp-train-2').inputDefinitions).to.equal(componentOf('comp-train').inputDefinitions)
    expect(componentOf('comp-train-3').outputDefinitions).to.equal(componentOf('comp-train').outputDefinitions)
  })
  it('is left alone by a call with options of its own', () => {
    expect(executor('exec-train-3').container).to.deep.equal({ ...executor('exec-train').container, env: [{ name: 'LEVEL', value: 'debug' }] })
    expect(executor('exec-train').container).not.to.have.property('env')
  })
})
