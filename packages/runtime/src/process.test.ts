import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly folder: string
}
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const here = new URL('.', import.meta.url).href

function start(code: string, words: readonly string[], options: { readonly folder: string; readonly env?: object }): ChildProcess {
  const argv = ['--import', tsx, '-C', '@kfp-ts/source', '--input-type=module', '-e', code, '--', ...words]
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe'] as const
  return spawn(process.execPath, argv, { cwd: options.folder, stdio: [...stdio], env: { ...process.env, ...options.env } })
}
async function end(child: ChildProcess, folder: string): Promise<Ended> {
  const texts = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data) => (texts.stdout += data))
  child.stderr?.on('data', (data) => (texts.stderr += data))
  return new Promise((done) => child.on('close', (code) => done({ code, ...texts, folder })))
}
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'component-'))
const wordsFor = (folder: string): string[] => ['--executor_input', JSON.stringify({ outputs: { outputFile: join(folder, 'executor_output.json') } })]

function startBody(body: string, env: object = {}): { child: ChildProcess; folder: string } {
  const folder = newFolder()
  const code = `import { executeAndExit } from '${here}execute.ts'
await executeAndExit({ name: 'work', inputs: {}, outputs: {}, run: async (inputs, { log, progress, signal }) => { ${body} } }, process.argv)`
  return { child: start(code, wordsFor(folder), { folder, env }), folder }
}
async function runBody(body: string, env: object = {}): Promise<Ended> {
  const { child, folder } = startBody(body, env)
  return end(child, folder)
}
const failureIn = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'failure.json'), 'utf8'))

describe('the process of a component', () => {
  it('ends although the body left something open', async () => {
    const { code, stdout, folder } = await runBody("setInterval(() => {}, 1000); log('done'); progress(0.25, 'a quarter')")
    expect([code, stdout]).to.deep.equal([0, 'done\n25 % a quarter\n'])
    expect(existsSync(join(folder, 'executor_output.json'))).to.equal(true)
  })
  it('tells progress over the pipe it was given', async () => {
    const { child, folder } = startBody("progress(2, 'epoch 2 of 4'); progress(0.5)", { KFP_TS_PROGRESS_FD: '3' })
    let told = ''
    child.stdio[3]?.on('data', (data) => (told += data))
    const { stdout } = await end(child, folder)
    expect(told).to.equal('{"fraction":1,"message":"epoch 2 of 4"}\n{"fraction":0.5}\n')
    expect(stdout).to.equal('')
  })
  it('says where a body threw, and leaves failure.json but no output', async () => {
    const { code, stderr, folder } = await runBody("throw new TypeError('boom')")
    expect(code).to.equal(1)
    expect(stderr).to.match(/^error KF4010 {2}Component "work" failed: boom\n {2}hint: .*\nTypeError: boom\n/)
    expect(failureIn(folder)).to.deep.include({ code: 'KF4010', message: 'Component "work" failed: boom' })
    expect(existsSync(join(folder, 'executor_output.json'))).to.equal(false)
  })
  it("shows the author's frames of a stack, none of ours", async () => {
    const { stderr } = await runBody("function measure() { throw new Error('boom', { cause: new Error('deeper') }) }; await null; measure()")
    expect(stderr).to.match(
      /\nError: boom\n {4}at measure \(.*\n {4}at .*\brun \(.*\{\n {2}\[cause\]: Error: deeper\n {6}at measure \(.*\n {6}at .*\brun \(.*\n\}\n$/,
    )
  })
  it('says a problem that the body tells as data once, without a stack', async () => {
    const { code, stderr } = await runBody(
      "throw Object.assign(new Error('x'), { diagnostics: [{ code: 'KF1', severity: 'error', message: 'One.', hint: 'do this.' }] })",
    )
    expect([code, stderr]).to.deep.equal([1, 'error KF1  One.\n  hint: do this.\n'])
  })
  it('notices an error nobody caught', async () => {
    const { code, stderr } = await runBody("setTimeout(() => { throw new Error('late') }, 5); await new Promise(() => {})")
    expect(code).to.equal(1)
    expect(stderr).to.contain('error KF4010  Component "work" failed: late')
  })
  it('notices a body that ends the process', async () => {
    const three = await runBody('process.exit(3)')
    expect(three.code).to.equal(3)
    expect(failureIn(three.folder)).to.deep.include({ message: 'Component "work" ended its process with exit code 3 before its work was done.' })
    const zero = await runBody('process.exit(0)')
    expect(zero.code).to.equal(2)
  })
  it('notices a body that waits for nothing', async () => {
    const { code, stderr } = await runBody('await new Promise(() => {})')
    expect(code).to.equal(1)
    expect(stderr).to.contain('error KF4017  Component "work" waits for something that will never happen.')
  })
  for (const [name, expected] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const) {
    it(`aborts the body on ${name}`, async () => {
      const { child, folder } = startBody("log('ready'); await new Promise((done) => { setTimeout(done, 20000); signal.onabort = done })")
      child.stdout?.once('data', () => child.kill(name))
      const { code, stderr } = await end(child, folder)
      expect(code).to.equal(expected)
      expect(stderr).to.contain(`error KF4018  Component "work" was stopped by ${name}.`)
      expect(existsSync(join(folder, 'executor_output.json'))).to.equal(false)
    })
  }
  it('says when outputs cannot be written', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    const code = `import { executeAndExit } from '${here}execute.ts'
await executeAndExit({ name: 'work', inputs: {}, outputs: {}, run: async () => {} }, process.argv)`
    const words = ['--executor_input', JSON.stringify({ outputs: { outputFile: join(folder, 'file', 'out.json') } })]
    const ended = await end(start(code, words, { folder }), folder)
    expect(ended.code).to.equal(2)
    expect(ended.stderr).to.contain('error KF4019  The outputs of component "work" could not be written: E')
  })
})

describe('kfp-ts-component', () => {
  function runPackage(words: readonly string[], module = ''): Promise<Ended> {
    const folder = newFolder()
    const home = join(folder, 'node_modules', '@acme', 'steps')
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{ "name": "@acme/steps", "type": "module", "exports": "./main.js" }')
    const library = new URL('../../component/src/index.ts', import.meta.url).href
    writeFileSync(join(home, 'main.js'), module.replace('LIBRARY', library))
    const code = `import { runPackage } from '${here}run-package.ts'\nawait runPackage(process.argv.slice(1))`
    return end(start(code, [...words, ...(words.length === 0 ? [] : wordsFor(folder))], { folder }), folder)
  }
  const two = `import { component } from 'LIBRARY'
export const first = component({ name: 'first-step', run: async (_, { log }) => log('first') })
export const second = component({ name: 'second-step', run: async (_, { log }) => log('second') })`

  it('runs the component of a package that is named', async () => {
    const { code, stdout } = await runPackage(['@acme/steps/second-step'], two)
    expect([code, stdout]).to.deep.equal([0, 'second\n'])
  })
  it('names the candidates', async () => {
    const { code, stderr, folder } = await runPackage(['@acme/steps'], two)
    expect(code).to.equal(2)
    expect(stderr).to.contain('error KF4034  Package "@acme/steps" exports several components: first-step, second-step.')
    expect(failureIn(folder)).to.deep.include({ code: 'KF4034' })
  })
  it('says that a package is not there, or cannot be loaded', async () => {
    expect((await runPackage(['@acme/other'])).stderr).to.contain('error KF4031  Package "@acme/other" was not found from ')
    expect((await runPackage(['@acme/steps'], "throw new Error('no disk')")).stderr).to.contain(
      'error KF4032  Package "@acme/steps" could not be loaded: no disk',
    )
  })
  it('says how it is used', async () => {
    expect((await runPackage([])).stderr).to.contain('hint: usage: kfp-ts-component PACKAGE[/COMPONENT] --executor_input JSON.')
  })
})
