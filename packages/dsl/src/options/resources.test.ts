import { t } from '@kfp-ts/component'
import { expect } from 'chai'
import { graphOf, pipeline } from '../pipeline.ts'
import { findingsIn, untyped } from '../testing/findings.ts'
import { prepare } from '../testing/steps.ts'

describe('cpu and memory', () => {
  it('one value is request and limit, two are themselves', () => {
    const demo = pipeline({ name: 'demo', inputs: { most: t.string() } }, ({ most }) => {
      prepare({}, { cpu: '500m', memory: { request: '512Mi', limit: most } })
    })
    const [node] = graphOf(demo).body
    expect(node?.kind === 'task' && node.options).to.deep.equal({
      cpu: { request: { literal: '500m' }, limit: { literal: '500m' } },
      memory: { request: { literal: '512Mi' }, limit: { reference: { kind: 'input', input: 'most' } } },
    })
  })

  for (const amount of ['4', '0.5', '.5', '500m']) {
    it(`takes ${amount} cores`, () => expect(findingsIn(() => prepare({}, { cpu: amount }))).to.deep.equal([]))
  }
  for (const amount of ['8G', '512Mi', '1000']) {
    it(`takes ${amount} bytes`, () => expect(findingsIn(() => prepare({}, { memory: amount }))).to.deep.equal([]))
  }

  it('refuses other forms', () => {
    expect(
      findingsIn(() => {
        prepare({}, { memory: '8 GB' })
        prepare({}, { cpu: { limit: 'two' } })
        prepare({}, { memory: untyped(8) })
        prepare({}, { memory: untyped({ max: '8G' }) })
      }),
    ).to.deep.equal([
      'KF1042 Option "memory" of task "prepare" cannot be "8 GB".',
      'KF1042 Option "cpu" of task "prepare" cannot be "two".',
      'KF1042 Option "memory" of task "prepare" cannot be 8.',
      'KF1042 Option "memory.max" of task "prepare" cannot be "8G".',
    ])
  })
})
