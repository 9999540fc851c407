import type { Argument, Reference, TypeData } from '@kfp-ts/component'
import { evaluateCondition, type Value } from '@kfp-ts/ir'
import { expect } from 'chai'
import fc from 'fast-check'
import type { ConditionNode } from '../graph.ts'
import { branchText, conditionText } from './condition.ts'

const types: { readonly [name: string]: TypeData } = {
  text: { ir: 'STRING' },
  count: { ir: 'NUMBER_INTEGER' },
  share: { ir: 'NUMBER_DOUBLE' },
  flag: { ir: 'BOOLEAN' },
}
const nameOperand = (reference: Reference): { name: string; type: TypeData } => {
  const name = reference.kind === 'input' ? reference.input : ''
  return { name, type: types[name] ?? { ir: 'STRING' } }
}
const of = (input: string): Argument => ({ reference: { kind: 'input', input } })
const compare = (left: Argument, operator: '==' | '!=' | '>' | '<', right: unknown): ConditionNode => ({ operator, left, right: { literal: right } })
const written = (condition: ConditionNode): string => conditionText(condition, nameOperand)
const holds = (condition: ConditionNode, values: { readonly [name: string]: Value }): boolean =>
  evaluateCondition(written(condition), { inputs: { parameter_values: values } })

describe('conditions as expressions', () => {
  it('are what the Python SDK writes', () => {
    expect(written(compare(of('text'), '==', 'heads'))).to.equal("inputs.parameter_values['text'] == 'heads'")
    expect(written(compare(of('count'), '>', 5))).to.equal("int(inputs.parameter_values['count']) > 5")
    expect(written(compare(of('flag'), '==', true))).to.equal("inputs.parameter_values['flag'] == true")
    expect(written(compare(of('share'), '>', 0.5))).to.equal("inputs.parameter_values['share'] > 0.5")
    expect(written(compare(of('share'), '<', 1))).to.equal("inputs.parameter_values['share'] < double(1)")
    expect(written(compare(of('count'), '<', 1.5))).to.equal("double(int(inputs.parameter_values['count'])) < 1.5")
    expect(written({ operator: '>', left: of('share'), right: of('count') })).to.equal(
      "inputs.parameter_values['share'] > double(int(inputs.parameter_values['count']))",
    )
  })

  it('escape strings, which the Python SDK does not', () => {
    expect(written(compare(of('text'), '==', "it's \\ a\nline"))).to.equal(String.raw`inputs.parameter_values['text'] == 'it\'s \\ a\nline'`)
  })
  it('find every string equal to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(holds(compare(of('text'), '==', text), { text })).to.equal(true)
      }),
    )
  })
  it('decide about numbers as JavaScript does', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), (count, share) => {
        expect(holds(compare(of('count'), '>', share), { count })).to.equal(count > share)
        expect(holds(compare(of('share'), '<', count), { share })).to.equal(share < count)
      }),
    )
  })

  const a = compare(of('count'), '==', 1)
  const b = compare(of('count'), '==', 2)
  const c = compare(of('flag'), '==', true)
  it('set brackets where the operators would bind otherwise', () => {
    const [A, B, C] = [written(a), written(b), written(c)]
    expect(written({ operator: 'and', conditions: [{ operator: 'or', conditions: [a, b] }, c] })).to.equal(`(${A} || ${B}) && ${C}`)
    expect(written({ operator: 'or', conditions: [a, { operator: 'and', conditions: [b, c] }] })).to.equal(`${A} || (${B} && ${C})`)
    expect(written({ operator: 'and', conditions: [a, { operator: 'and', conditions: [b, c] }] })).to.equal(`${A} && ${B} && ${C}`)
    expect(written({ operator: 'not', conditions: [{ operator: 'or', conditions: [a, b] }] })).to.equal(`!(${A} || ${B})`)
  })
  it('of later branches exclude those before', () => {
    const either: ConditionNode = { operator: 'or', conditions: [b, c] }
    expect(branchText([], a, nameOperand)).to.equal(written(a))
    expect(branchText([a], either, nameOperand)).to.equal(`!(${written(a)}) && (${written(either)})`)
    expect(branchText([a, either], undefined, nameOperand)).to.equal(`!(${written(a)}) && !(${written(either)})`)
  })

  it('take text with values in it', () => {
    const text: Argument = { reference: { kind: 'text', parts: ['n-', { kind: 'input', input: 'count' }, '-', { kind: 'input', input: 'text' }] } }
    const condition: ConditionNode = { operator: '==', left: text, right: { literal: 'n-3-x' } }
    expect(written(condition)).to.equal("'n-' + string(int(inputs.parameter_values['count'])) + '-' + inputs.parameter_values['text'] == 'n-3-x'")
    expect(holds(condition, { count: 3, text: 'x' })).to.equal(true)
  })
})
