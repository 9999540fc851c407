import { parse } from 'acorn'
import { expect } from 'chai'
import { withoutCompiler } from './without-compiler.ts'

const cut = (code: string): string => withoutCompiler(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), code)

describe('withoutCompiler', () => {
  it('keeps components and drops the verbs of pipelines', () => {
    expect(cut('import { component as c, pipeline } from "kfp-ts"')).to.equal(
      "import { component as c } from '@kfp-ts/component';const pipeline = undefined",
    )
    expect(cut('import * as kfp from "kfp-ts"')).to.equal("import * as kfp from '@kfp-ts/component'")
    expect(cut('import { Document } from "js-yaml"')).to.equal('import { Document } from "js-yaml"')
  })
  it('marks calls, however deep, as free of effects', () => {
    expect(cut('import { component, t } from "kfp-ts"; const a = component({ x: t.string() }); go(a)')).to.contain(
      'const a = /* @__PURE__ */ component({ x: /* @__PURE__ */ t.string() }); go(a)',
    )
  })
})
