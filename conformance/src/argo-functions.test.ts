import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkArgo } from '@kfp-ts/argo/check'
import { expect } from 'chai'
import { argoFilled } from './argo-expressions.ts'
import { goModule } from './go.ts'

/** A workflow whose expressions call functions. */
function calling(functions: readonly string[]): string {
  const args = functions.map((name) => JSON.stringify(`{{=${name}('a')}}`)).join(', ')
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: calls-}
spec: {entrypoint: main, templates: [{name: main, container: {image: busybox, args: [${args}]}}]}
`
}
const codesOf = (functions: readonly string[]): readonly string[] => checkArgo(calling(functions)).map(({ code, message }) => `${code} ${message}`)

/** The names at the beginning of lines of a Go source, after some text in it. */
async function namesIn(module: string, file: string, { after, form }: { readonly after: string; readonly form: RegExp }): Promise<readonly string[]> {
  const source = await readFile(join(await goModule('argo-expressions', module), file), 'utf8')
  const start = source.indexOf(after)
  expect(start, `${after} in ${file}`).to.be.greaterThan(-1)
  return [...source.slice(start).matchAll(form)].map(([, name = '']) => name)
}

describe("functions of Argo's expressions", () => {
  it('are known to the lint, all that the sources have', async () => {
    const language = await namesIn('github.com/expr-lang/expr', 'builtin/builtin.go', {
      after: 'Builtins = ',
      form: /(?:Name:\s+|bitFunc\()"(\w+)"/g,
    })
    const sprig = await namesIn('github.com/Masterminds/sprig/v3', 'functions.go', { after: 'var genericMap', form: /^\t"(\w+)":/gm })
    expect(language.length).to.be.greaterThan(60)
    expect(sprig.length).to.be.greaterThan(180)
    const ofSprig = sprig.filter((name) => name !== 'env' && name !== 'expandenv').map((name) => `sprig.${name}`)
    expect(codesOf([...language, ...ofSprig, 'asInt', 'asFloat', 'jsonpath', 'toJson'])).to.deep.equal([])
  })

  it('are known to Argo where the lint knows them, and unknown to both', async () => {
    const unknown = ['foo', 'title', 'sprig.uper', 'sprig.env', 'sprig.expandenv', 'asint']
    expect(codesOf(unknown)).to.have.length(unknown.length)
    const known = ["upper('a')", "asInt('1')", "toJson('a')", "sprig.title('a')", "sprig.trimAll('a', 'b')"]
    const filled = await argoFilled([...known, ...unknown.map((name) => `${name}('a')`)].map((call) => ({ text: `{{=${call}}}`, passes: [{}] })))
    expect(filled.map(({ error }) => error === undefined)).to.deep.equal([...known.map(() => true), ...unknown.map(() => false)])
  })
})
