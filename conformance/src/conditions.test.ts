import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  and,
  component,
  type Condition,
  equals,
  greaterThan,
  greaterThanOrEquals,
  lessThan,
  lessThanOrEquals,
  not,
  notEquals,
  or,
  pipeline,
  t,
  text,
  when,
} from 'kfp-ts'
import { graphOf, judge, lower } from '@kfp-ts/dsl'
import { evaluateCondition, type IrDocument, type Value, writePipeline } from '@kfp-ts/ir'
import { expect } from 'chai'
import { output } from './command.ts'
import { goProgram } from './go.ts'

interface Given {
  readonly whole: number
  readonly fraction: number
  readonly word: string
  readonly flag: boolean
}
interface Case {
  /** What it means, in JavaScript. */
  readonly means: (given: Given) => boolean
  readonly condition: Condition
}

const step = component({ name: 'step', run: async () => undefined })
const inputs = { whole: t.integer(), fraction: t.double(), word: t.string(), flag: t.boolean() }
const cases: Case[] = []
const asked = pipeline({ name: 'asked', inputs }, ({ whole, fraction, word, flag }) => {
  const say = (means: Case['means'], condition: Condition): void => {
    cases.push({ means, condition })
    when(condition, () => {
      step()
    })
  }
  say(({ whole: n }) => n === 3, equals(whole, 3))
  say(({ whole: n }) => n === 2.5, equals(whole, 2.5))
  say(({ whole: n, fraction: x }) => n === x, equals(whole, fraction))
  say(({ whole: n, fraction: x }) => x !== n, notEquals(fraction, whole))
  say(({ fraction: x }) => x === 3, equals(fraction, 3))
  say(({ fraction: x }) => x > 0.1, greaterThan(fraction, 0.1))
  say(({ fraction: x }) => x >= -2.5, greaterThanOrEquals(fraction, -2.5))
  say(({ whole: n }) => n < -1, lessThan(whole, -1))
  say(({ whole: n, fraction: x }) => n <= x, lessThanOrEquals(whole, fraction))
  say(({ whole: n }) => n > 1e20, greaterThan(whole, 1e20))
  say(({ fraction: x }) => x < 1e-7, lessThan(fraction, 1e-7))
  say(({ word: w }) => w === "it's", equals(word, "it's"))
  say(({ word: w }) => w !== 'a\\b\n"🦜"', notEquals(word, 'a\\b\n"🦜"'))
  say(({ word: w, whole: n }) => `${n} of ${w}` === '3 of x', equals(text`${whole} of ${word}`, '3 of x'))
  say(({ word: w, flag: f }) => `${w}${f}` === 'xtrue', equals(text`${word}${flag}`, 'xtrue'))
  say(({ flag: f }) => f, equals(flag, true))
  say(({ flag: f }) => !f, not(flag))
  say(({ flag: f, whole: n, word: w }) => f && (n > 1 || w === 'x'), and(flag, or(greaterThan(whole, 1), equals(word, 'x'))))
  say(({ flag: f, whole: n, word: w }) => (f && n > 1) || w === 'x', or(and(flag, greaterThan(whole, 1)), equals(word, 'x')))
  say(({ flag: f, whole: n, word: w }) => !(f && !(n > 1 && w === 'x')), not(and(flag, not(and(greaterThan(whole, 1), equals(word, 'x'))))))
})
const wholes = [0, 3, -4, 2 ** 53 - 1]
const fractions = [0, 3, 0.1, 2.5, -2.5, 1e-9, 1e21]
const words = ['', 'x', "it's", 'a\\b\n"🦜"']
const givens = wholes.flatMap((whole) =>
  fractions.flatMap((fraction) => words.flatMap((word) => [true, false].map((flag): Given => ({ whole, fraction, word, flag })))),
)

function compiled(): IrDocument {
  const graph = graphOf(asked)
  expect(judge(graph)).to.deep.equal([])
  return lower(graph, () => ({ image: 'node', command: [], args: [] })).document
}

describe('conditions mean what they say', () => {
  const document = compiled()
  const tasks = Object.entries(document.spec.root.dag?.tasks ?? {})
  /** The conditions in the order they were written. */
  const names = tasks.map(([name]) => name).toSorted((one, other) => Number(one.split('-')[1]) - Number(other.split('-')[1]))
  const valuesOf = (given: Given): { readonly [name: string]: Value } =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [`pipelinechannel--${name}`, value as Value]))

  it('on this machine', () => {
    for (const [index, { means }] of cases.entries()) {
      const { triggerPolicy } = document.spec.root.dag!.tasks[names[index]!]!
      const found = givens.map((given) => evaluateCondition(triggerPolicy!.condition!, { inputs: { parameter_values: valuesOf(given) } }))
      expect(found, triggerPolicy!.condition).to.deep.equal(givens.map(means))
    }
  })

  it('in the language of the backend, cel-go', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-conditions-'))
    try {
      await writeFile(join(folder, 'pipeline.yaml'), writePipeline(document))
      await writeFile(join(folder, 'values.json'), JSON.stringify(Object.fromEntries(names.map((name) => [name, givens.map(valuesOf)]))))
      const printed = await output(await goProgram('readers'), [join(folder, 'pipeline.yaml'), join(folder, 'values.json')])
      const { conditions } = JSON.parse(printed) as { readonly conditions: { readonly [name: string]: readonly unknown[] } }
      for (const [index, { means }] of cases.entries()) {
        const { triggerPolicy } = document.spec.root.dag!.tasks[names[index]!]!
        expect(conditions[names[index]!], triggerPolicy!.condition).to.deep.equal(givens.map(means))
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
