import { expect } from 'chai'
import type { Fillings } from './command-words.ts'
import { orderOf } from './order-of.ts'
import type { Startable } from './runner.ts'

const fillings: Fillings = {
  input: { inputs: { parameterValues: { lines: '3', memory: '2Gi' }, artifacts: {} }, outputs: {} },
  job: { id: 'run', startedAt: 0, folder: '/run' },
  task: 'work',
}
const contained = { unit: undefined as never, container: { image: 'busybox' } }
const found = (command: readonly string[]): Startable => ({ fingerprint: '', command, place: () => ({}) as never })
const parameter = (name: string): string => `{{$.inputs.parameters['${name}']}}`

describe('orderOf', () => {
  it('fills arguments of a container without a command, whose first argument is no program', () => {
    const container = { ...contained.container, args: [parameter('lines'), '/data'] }
    const order = orderOf({ ...contained, container }, { fillings, found: found([]), here: (text) => text.replace('/data', '/here') })
    expect([order.command, order.args]).to.deep.equal([[], ['3', '/here']])
  })

  it('fills variables, and what a container needs', () => {
    const env = [{ name: 'LINES', value: `at most ${parameter('lines')}` }, { name: 'EMPTY' }]
    const resources = { resourceMemoryLimit: parameter('memory'), cpuLimit: 2, accelerator: { resourceCount: parameter('lines') } }
    const order = orderOf({ ...contained, container: { ...contained.container, env, resources } }, { fillings, found: found(['head']), here: String })
    expect(order).to.deep.equal({
      command: ['head'],
      args: [],
      env: { LINES: 'at most 3', EMPTY: '' },
      resources: { resourceMemoryLimit: '2Gi', cpuLimit: 2, accelerator: { resourceCount: '3' } },
    })
  })
})
