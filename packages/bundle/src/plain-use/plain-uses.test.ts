import { expect } from 'chai'
import { parse } from 'acorn'
import { plainUses } from './plain-uses.ts'

const imports = `import { equals, exitHandler, job, parallelFor, pipeline, component, text, when } from 'kfp-ts'
import * as k from 'kfp-ts'
import { crop } from 'some-steps'
import * as ready from '@kfp-ts/component-ready'
import { select } from '@kfp-ts/component-select'
import { spawnSync } from 'node:child_process'
const train = component({ name: 'train', run: async ({ data }) => { if (data === 3) console.log(data) } })
`

/** What is found in a module: who asks, and the expression. */
function foundIn(module: string): readonly string[] {
  const code = imports + module
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  return plainUses(program, (from) => /^(@kfp-ts\/.*|kfp-ts)$/.test(from)).map(
    ({ by, expression: { start, end } }) => `${by} ${code.slice(start, end)}`,
  )
}
/** The same in a body of a pipeline with two inputs. */
const foundInBody = (body: string): readonly string[] =>
  foundIn(`pipeline({ name: 'p', inputs: { size: 1, flag: 2 } }, ({ size, flag }) => {\nconst tried = train({ size })\n${body}\n})`)

describe('plainUses', () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['if (flag) train()', 'if flag'],
    ['const n = flag ? 1 : 2', '? : flag'],
    ['flag && train()', '&& flag'],
    ['flag || train()', '|| flag'],
    ['size ?? 3', '?? size'],
    ['if (!flag) train()', '! flag'],
    ['while (flag) train()', 'while flag'],
    ['do train(); while (flag)', 'while flag'],
    ['for (; flag; ) train()', 'for flag'],
    ['for (const one of tried.outputs.list) train({ one })', 'for tried.outputs.list'],
    ['switch (size) { case 3: train() }', 'switch size'],
    ['if (size === 3) train()', '=== size'],
    ['if (3 != size) train()', '!= size'],
    ['if (size !== undefined) train()', '!== size'],
    ['if (size === tried.outputs.size) train()', '=== size'],
    ['if (always && flag) train()', 'if flag'],
    ['if (flag && tried.outputs.ok) train()', '&& flag', 'if tried.outputs.ok'],
    ["if (tried['outputs']['ok']) train()", "if tried['outputs']['ok']"],
    ['if (tried?.outputs?.ok) train()', 'if tried?.outputs?.ok'],
    ['if (train().outputs.ok) train()', 'if train().outputs.ok'],
    ['if (tried.status) train()', 'if tried.status'],
    ['if (job.name) train()', 'if job.name'],
    ['if (text`a${size}`) train()', 'if text`a${size}`'],
    ['const { outputs: { ok = true, n: count } } = tried; if (ok) train({ count }); if (count === 3) train()', 'if ok', '=== count'],
    ['const { outputs } = tried; const first = outputs.first; () => { if (first) train() }', 'if first'],
    ['if (first) train()\nvar first = tried.outputs.first', 'if first'],
    ['parallelFor([1, 2], (n) => { if (n === 1) train() })', '=== n'],
    ['parallelFor(tried.outputs.list, ({ rate }) => { if (rate) train() })', 'if rate'],
    ['k.parallelFor(tried.outputs.list, (trial) => { if (trial.rate) train() })', 'if trial.rate'],
    ['const all = parallelFor([1], () => train()); if (all.outputs.ok) train()', 'if all.outputs.ok'],
    ['exitHandler(() => train(), (status) => { if (status) train() })', 'if status'],
    [
      'const both = when(flag, () => train()).elseWhen(flag, () => train()).otherwise(() => train()); if (both.outputs.ok) train()',
      'if both.outputs.ok',
    ],
    ['const cropped = crop({ size }); if (cropped.outputs.ok) train()', 'if cropped.outputs.ok'],
    ['if (ready.tidy().outputs.ok) train()', 'if ready.tidy().outputs.ok'],
    ['const { ok } = select({ size }).outputs; if (ok) train()', 'if ok'],
    ['if (equals(size, 3)) train()', 'if equals(size, 3)'],
    ['const big = k.greaterThan(size, 3); if (big) train()', 'if big'],
  ]
  for (const [body, ...found] of wrong) {
    it(`finds ${body.replaceAll('\n', ' ')}`, () => {
      expect(foundInBody(body)).to.deep.equal(found)
    })
  }
  it('knows the inputs of a body by any way that a body is written', () => {
    expect(foundIn("pipeline({ name: 'p', inputs: { size: 1 } }, (all) => { if (all.size) train() })")).to.deep.equal(['if all.size'])
    expect(foundIn("function body({ size: n }) { if (n) train() }\npipeline({ name: 'p', inputs: { size: 1 } }, body)")).to.deep.equal(['if n'])
    expect(foundIn("k.pipeline({ name: 'p', inputs }, function ({ size }) { size && train() })\nconst inputs = { size: 1 }")).to.deep.equal([
      '&& size',
    ])
    expect(foundIn("const about = { name: 'p', inputs: { size: 1 } }\npipeline(about, ({ size }) => { size && train() })")).to.deep.equal(['&& size'])
  })
  it('looks into functions beside a body', () => {
    expect(foundIn('export function twice() { const one = train(); if (one.outputs.ok) train() }')).to.deep.equal(['if one.outputs.ok'])
  })

  const right: readonly string[] = [
    'when(equals(size, 3), () => train())',
    'when(flag, () => train()).otherwise(() => train())',
    'if (always) train()',
    'for (const n of [1, 2]) if (n === 1) train({ n })',
    'for (const task of [tried]) if (task === tried) train()',
    'let last = tried.outputs.ok; last = undefined; if (last !== undefined) train()',
    'let best; for (const n of [1]) { if (best !== undefined) train({ best }); best = train().outputs.ok }',
    'const settings = { outputs: { folder: 3 } }; if (settings.outputs.folder) train()',
    'if (settings.outputs.folder) train()',
    'const ran = spawnSync("git"); if (ran.status !== 0) train()',
    'const made = crop(); if (made.status !== 0 || made.ok) train()',
    'const names = ["size"]; names.forEach((size) => { if (size) train() })',
    'const ask = (size) => (size ? 1 : 2)',
    '{ const flag = 3 < 4; if (flag) train() }',
    'try { train() } catch (flag) { if (flag) train() }',
    'const config = JSON.parse("{}"); if (config.outputs.x) train()',
    'if (train.pipelineName === "x") train()',
    'if (tried) train()',
    'const chosen = [size, flag].filter((one) => one !== undefined)',
    'if (typeof size === "object") train()',
    'parallelFor([1], (n, index) => { if (index) train() })',
  ]
  for (const body of right) {
    it(`says nothing of ${body}`, () => {
      expect(foundInBody(body)).to.deep.equal([])
    })
  }
  it('says nothing of inputs that it does not see', () => {
    expect(foundIn('const make = (inputs) => pipeline({ name: "p", inputs }, ({ size }) => { if (size) train() })')).to.deep.equal([])
    expect(foundIn('pipeline({ name: "p", inputs: { ...more } }, ({ size }) => { if (size) train() })')).to.deep.equal([])
    expect(foundIn('pipeline({ name: "p", inputs: { size: 1 } }, ({ size, other }) => { if (other) train({ size }) })')).to.deep.equal([])
  })
  it('says nothing of functions that only have the same names', () => {
    expect(
      foundIn('export const f = (pipeline, train) => pipeline({ inputs: { a: 1 } }, ({ a }) => (a ? train().outputs.b || 1 : 2))'),
    ).to.deep.equal([])
  })
})
