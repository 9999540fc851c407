import { component, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { exitHandler } from '../exit-handler.ts'
import { parallelFor } from '../parallel-for.ts'
import { pipeline } from '../pipeline.ts'
import { lowered, run } from '../testing/lowered.ts'
import { when } from '../when.ts'

const say = component({ name: 'say', inputs: { word: t.string() }, outputs: { said: t.string(), file: t.dataset() }, run })
const gather = component({
  name: 'gather',
  inputs: { words: t.list(t.string(), { optional: true }), files: t.list(t.dataset(), { optional: true }) },
  run,
})
const deep = component({ name: 'deep', inputs: { words: t.list(t.list(t.string())) }, run })
const tell = component({ name: 'tell', inputs: { status: t.finalStatus() }, run })
const each = pipeline({ name: 'each', inputs: { word: t.string() } }, ({ word }) => parallelFor([1, 2], () => say({ word })))

/** What stands in the way of a pipeline with this body on KFP 2.17. */
function limitsOf(body: () => void): readonly string[] {
  return lowered(pipeline({ name: 'p' }, body)).diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${message}`)
}

describe('fan-in that KFP 2.17 gets wrong', () => {
  it('is parameters through two loops, also where a group between them hands them on', () => {
    const through = limitsOf(() => {
      const outer = parallelFor(['a'], (word) => {
        exitHandler(
          () => say({ word }),
          (status) => tell({ status }),
        )
        return parallelFor(['b'], (other) => say({ word: other }))
      })
      deep({ words: outer.outputs.said })
    })
    expect(through).to.deep.equal(['error KF3512 Loop "for-loop-2" gathers "pipelinechannel--say-2-said", which a loop inside it gathers already.'])
    expect(
      limitsOf(() => {
        deep({ words: parallelFor(['a'], (word) => each({ word })).outputs.said })
      }),
    ).to.deep.equal(['error KF3512 Loop "for-loop-2" gathers "pipelinechannel--each-said", which a loop inside it gathers already.'])
  })

  it('is a parameter of branches, and the way round it is a component', () => {
    const both = (isPassedOn: boolean): readonly string[] =>
      limitsOf(() => {
        const turns = parallelFor([true, false], (loud) => {
          const either = when(loud, () => say({ word: 'A' })).otherwise(() => say({ word: 'a' }))
          const { said, file } = isPassedOn ? say({ word: either.outputs.said }).outputs : either.outputs
          return { said, file }
        })
        gather({ words: turns.outputs.said, files: turns.outputs.file })
      })
    expect(both(false)).to.deep.equal([
      'error KF3513 Loop "for-loop-2" gathers "pipelinechannel--condition-branches-3-oneof-1", which comes from one of several branches.',
    ])
    expect(both(true)).to.deep.equal([])
  })

  it('is not artifacts through two loops, which are one flat list', () => {
    expect(
      limitsOf(() => {
        const outer = parallelFor(['a'], () => parallelFor(['b'], (word) => ({ file: say({ word }).outputs.file })))
        gather({ files: outer.outputs.file })
      }),
    ).to.deep.equal([])
  })
})
