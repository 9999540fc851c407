import { component, t } from '@kfp-ts/component'
import { plainPosition } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import type { Node } from '../graph.ts'
import { parallelFor } from '../parallel-for.ts'
import { graphOf, pipeline } from '../pipeline.ts'
import { lowered, run } from '../testing/lowered.ts'

const train = component({ name: 'train', inputs: { base: t.model({ optional: true }), epochs: t.integer() }, outputs: { model: t.model() }, run })
const fit = pipeline({ name: 'fit', inputs: { base: t.model({ optional: true }), epochs: t.integer({ default: 2 }) } }, ({ base, epochs }) => {
  const first = train({ base, epochs })
  parallelFor([1, 2], (more) => train({ base: first.outputs.model, epochs: more }))
  return { model: first.outputs.model }
})

describe('a pipeline called in another', () => {
  const whole = lowered(
    pipeline({ name: 'p' }, () => {
      const first = fit({ epochs: 3 })
      fit({ base: first.outputs.model })
    }),
  )

  it('is copied for each call, under names of its own', () => {
    expect(Object.keys(whole.document.spec.components ?? {})).to.deep.equal([
      'comp-for-loop-2',
      'comp-train',
      'comp-train-2',
      'comp-fit',
      'comp-for-loop-2-2',
      'comp-train-3',
      'comp-train-2-2',
      'comp-fit-2',
    ])
    expect(whole.component('comp-train-2-2').executorLabel).to.equal('exec-train-2-2')
    expect(whole.task('for-loop-2', 'comp-fit-2').componentRef.name).to.equal('comp-for-loop-2-2')
  })
  it('loses an optional artifact that the call leaves out, since KFP cannot hand on that there is none', () => {
    expect(whole.component('comp-fit').inputDefinitions).to.deep.equal({
      parameters: { epochs: { parameterType: 'NUMBER_INTEGER', defaultValue: 2, isOptional: true } },
    })
    expect(whole.task('train', 'comp-fit').inputs).to.deep.equal({ parameters: { epochs: { componentInputParameter: 'epochs' } } })
    expect(whole.component('comp-fit-2').inputDefinitions?.artifacts).to.have.all.keys('base')
    expect(whole.task('train', 'comp-fit-2').inputs?.artifacts).to.deep.equal({ base: { componentInputArtifact: 'base' } })
  })
  it('keeps the places of its tasks, which are the same for all its copies', () => {
    const written = place(graphOf(fit).body[0])
    expect(written).to.include.keys('file', 'line', 'column')
    expect(whole.positions(['spec', 'components', 'comp-fit', 'dag', 'tasks', 'train', 'inputs'])).to.deep.equal(written)
    expect(whole.positions(['spec', 'components', 'comp-fit-2', 'dag', 'tasks', 'train'])).to.deep.equal(written)
    expect(whole.positions(['spec', 'deploymentSpec', 'executors', 'exec-train-2-2', 'container'])).to.deep.equal(placeInLoop())
    expect(whole.positions(['spec', 'root', 'dag', 'tasks', 'fit-2'])).to.not.deep.equal(whole.positions(['spec', 'root', 'dag', 'tasks', 'fit']))
  })
})

function placeInLoop(): unknown {
  const loop = graphOf(fit).body[1]
  return loop?.kind === 'loop' ? place(loop.body[0]) : undefined
}
function place(node: Node | undefined): unknown {
  return node?.position && plainPosition(node.position)
}
