import { expect } from 'chai'
import type { ComponentData, Graph } from '@kfp-ts/dsl'
import { bodySizes, embeddedSizes } from './body-sizes.ts'

const named = (name: string): ComponentData => ({ name, inputs: {}, outputs: {}, declaredAt: undefined })
const graph: Graph = { name: 'big', inputs: {}, body: [], outputs: {}, position: undefined }
const [train, test, shipped] = [named('train'), named('test'), named('shipped')]
const texts = new Map([
  [train, 'x'.repeat(50 * 1024)],
  [test, 'x'.repeat(1024)],
])
const messages = (turns: number): string[] => {
  const called = [train, test, shipped].map((component) => ({ component, turns: component === train ? turns : 1 }))
  return bodySizes(
    graph,
    embeddedSizes(called, (component) => texts.get(component)),
  ).map(({ message, hint }) => `${message} ${hint}`)
}

describe('bodySizes', () => {
  it('counts three copies for every turn', () => {
    expect(messages(3)).to.deep.equal([])
    expect(messages(4)).to.deep.equal([
      'The embedded bodies of pipeline "big" take 603 KB of a run\'s 600 KB: three times each body, for every turn of a loop. ' +
        'ship the largest in an image (kfp-ts build): train (600 KB), test (3 KB); a loop over a list known only at run time counts as ten turns.',
    ])
  })
  it('limits each body', () => {
    const called = [{ component: train, turns: 1 }]
    const [problem] = bodySizes(
      graph,
      embeddedSizes(called, () => 'x'.repeat(100 * 1024 + 1)),
    )
    expect(problem?.message).to.equal('The body of component "train" is 101 KB, and one body may be at most 100 KB.')
  })
})
