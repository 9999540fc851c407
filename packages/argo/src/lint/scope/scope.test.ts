import { expect } from 'chai'
import { isKnown, isKnownInExpression, isReference, type Scope, widened } from './scope.ts'

const scope: Scope = { layers: [new Set(['workflow.name']), new Set(['tasks.a.outputs.parameters.x'])], isTemplate: false }
const known = (names: readonly string[], where: Scope = scope): readonly boolean[] => names.map((name) => isKnown(name, where))

describe('a scope', () => {
  it('knows its names and those that get a value while the workflow runs', () => {
    expect(known(['workflow.name', 'tasks.a.outputs.parameters.x', 'outputs.result', 'workflow.duration', 'node.name'])).to.not.include(false)
    expect(known(['workflow.nam', 'tasks.a', 'tasks.a.outputs.parameters.xy', 'item', 'workflow.parameters.any'])).to.not.include(true)
    expect(known(['item.a', 'inputs.parameters.x'], widened(scope, ['item.a']))).to.deep.equal([true, false])
  })
  it('of a loop over a list that comes later knows every field of an item', () => {
    expect(known(['item', 'item.any', 'items'], { ...scope, hasAnyItem: true })).to.deep.equal([true, true, false])
  })
  it('of a template knows every parameter of who uses it', () => {
    expect(known(['workflow.parameters.any', 'workflow.labels.any'], { ...scope, isTemplate: true })).to.deep.equal([true, false])
  })
  it('knows any output of the workflow where one has a name that comes later', () => {
    const any = widened(scope, ['workflow.outputs.artifacts.*'])
    expect(known(['workflow.outputs.artifacts.a', 'workflow.outputs.parameters.a'], any)).to.deep.equal([true, false])
  })
  it('lets an expression use the whole of what is known', () => {
    const inExpression = (name: string, where: Scope = scope): boolean => isKnownInExpression(name, where)
    expect(['tasks.a', 'tasks.a.outputs.parameters', 'tasks.b', 'tasks.a.out'].map((name) => inExpression(name))).to.deep.equal([
      true,
      true,
      false,
      false,
    ])
    expect(inExpression('item.any', widened(scope, ['item']))).to.equal(true)
  })
  it('says which tags are of Argo', () => {
    expect(['inputs.parameters.x', 'item.x', 'item', 'values.x', 'pod.name'].map(isReference)).to.deep.equal([true, true, false, false, true])
  })
})
