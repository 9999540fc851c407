import { type CallExpression, parse } from 'acorn'
import { expect } from 'chai'
import { findCall } from './find-call.ts'
import { keepBody } from './keep-body.ts'

function kept(code: string): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const at = code.indexOf('component({ name: "train"')
  const { call } = findCall(program, { line: 1, column: at }, (offset) => ({ line: 1, column: offset }))!
  return keepBody(program, code, call as CallExpression).text
}
const train = (rest: string): string => `export const train = component({ name: "train", ${rest} })`

describe('keepBody', () => {
  it('keeps what the body reaches and nothing else', () => {
    const code = `import { component, pipeline } from "kfp-ts"
import { a as b, unused } from "./a.ts"
import rest, * as all from "rest"
const secret = readSecret(), factor = double(2)
function double(n) { return b(n) }
const { one, two: [three] } = await load(all)
const other = component({ name: "other", run: () => secret })
${train('inputs: { x: secret }, run: async ({ other }) => factor + three + other')}
export const all2 = pipeline({}, () => { train() })
if (process.argv) await compile(all2)`
    expect(kept(code)).to.equal(`import { a as b } from "./a.ts";
import * as all from "rest";
const factor = double(2);
function double(n) { return b(n) };
const { one, two: [three] } = await load(all);
export const body = ({ run: async ({ other }) => factor + three + other }).run`)
  })
  it('keeps what fills a variable that is kept', () => {
    const code = `import "polyfill"
const table = new Map()
const log = []
table.set("a", 1)
for (const key of ["b"]) table.set(key, 2)
Object.assign(log, ["x"])
console.log(table)
${train('async run() { return table }')}`
    expect(kept(code)).to.equal(`import "polyfill";
const table = new Map();
table.set("a", 1);
for (const key of ["b"]) table.set(key, 2);
export const body = ({ async run() { return table } }).run`)
  })
  it('takes a run that is not written in place from the definition', () => {
    const code = `const common = { run: async () => 1 }; const base = 2
${train('...common')}`
    expect(kept(code)).to.equal('const common = { run: async () => 1 };\nexport const body = ({ name: "train", ...common }).run')
  })
  it('keeps a sibling that the body runs by hand', () => {
    const code = `import { component } from "kfp-ts"
const other = component({ name: "other", run: async () => 1 })
${train('run: async () => other.run()')}`
    expect(kept(code)).to.contain('const other = component(')
  })
})
