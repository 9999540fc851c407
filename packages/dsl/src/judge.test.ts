import { expect } from 'chai'
import { judge } from './judge.ts'
import { parallelFor } from './parallel-for.ts'
import { graphOf, pipeline } from './pipeline.ts'
import { deploy, prepare, train } from './testing/steps.ts'

const inner = pipeline({ name: 'inner' }, () => {
  train({ data: prepare().outputs.data, epochs: 1.5 })
})

describe('judge', () => {
  it('reports what recording noticed and what every rule finds, all at once, in the order of the file', () => {
    const outer = pipeline({ name: 'outer' }, () => {
      let leaked = train({ data: prepare().outputs.data }, { memory: '8 gigabytes' })
      parallelFor([1, 'a'] as never, () => {
        leaked = train({ data: prepare().outputs.data })
      })
      deploy({ model: leaked.outputs.model })
      inner()
      inner()
    })
    expect(judge(graphOf(outer)).map(({ code }) => code)).to.deep.equal(['KF1042', 'KF2013', 'KF2001', 'KF2011'])
  })

  it('every finding has a place', () => {
    expect(judge(graphOf(inner)).map(({ position }) => position?.file)).to.satisfy((files: readonly string[]) =>
      files.every((file) => file.endsWith('judge.test.ts')),
    )
  })
})
