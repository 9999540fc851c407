import { expect } from 'chai'
import { dependenciesOf } from './dependencies-of.ts'
import type { DagSpec, TaskSpec } from '../document/pipeline-spec.ts'
import { topologicalOrder } from './topological-order.ts'
import { volumeRequest } from './volume-request.ts'
import { typesOf } from '../document/types-of.ts'

const componentRef = { name: 'comp-x' }

describe('dependenciesOf', () => {
  it('names each task that is waited for once', () => {
    expect(
      dependenciesOf({
        componentRef,
        dependentTasks: ['b', 'a'],
        inputs: {
          parameters: {
            x: { taskOutputParameter: { producerTask: 'c', outputParameterKey: 'x' } },
            s: { taskFinalStatus: { producerTask: 'd' } },
            y: { runtimeValue: { constant: 1 } },
          },
          artifacts: { m: { taskOutputArtifact: { producerTask: 'a', outputArtifactKey: 'm' } } },
        },
      }),
    ).to.deep.equal(['b', 'a', 'c', 'd'])
  })
})

describe('volumeRequest', () => {
  it('knows the images that stand for it', () => {
    const asked = ['argostub/createpvc', 'argostub/deletepvc', 'node:22', 'constructor'].map((image) => volumeRequest({ image }))
    expect([...asked, volumeRequest(undefined)]).to.deep.equal(['create', 'delete', undefined, undefined, undefined])
  })
})

describe('topologicalOrder', () => {
  const after = (...dependentTasks: readonly string[]): TaskSpec => ({ componentRef, dependentTasks })
  it('puts each task after what it waits for', () => {
    const dag: DagSpec = { tasks: { d: after('b', 'c'), c: after('a'), b: after('a'), a: after() } }
    expect(topologicalOrder(dag)).to.deep.equal(['a', 'b', 'c', 'd'])
  })
  it('ends on a circle, too, and passes over tasks that are not there', () => {
    expect(topologicalOrder({ tasks: { a: after('b'), b: after('a', 'x') } })).to.have.members(['a', 'b'])
  })
})

describe('typesOf', () => {
  it('lists parameters and artifacts by name', () => {
    expect(
      typesOf({ parameters: { b: { parameterType: 'STRING' } }, artifacts: { a: { artifactType: { schemaTitle: 'system.Model' } } } }),
    ).to.deep.equal([
      { kind: 'artifact', name: 'a', spec: { artifactType: { schemaTitle: 'system.Model' } } },
      { kind: 'parameter', name: 'b', spec: { parameterType: 'STRING' } },
    ])
    expect(typesOf(undefined)).to.deep.equal([])
  })
})
