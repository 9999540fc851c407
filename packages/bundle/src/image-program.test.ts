import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ImageProgram, imageProgram } from './image-program.ts'
import { temporaryProject } from './testing/temporary-project.ts'

const steps = `import { component, t } from '@kfp-ts/component'
import { shout } from './shout.ts'
export const shoutIt = component({ name: 'shout-it', inputs: { a: t.string() }, outputs: { b: t.string() }, run: async ({ a }) => ({ b: shout(a) }) })
export const other = component({ name: 'other', run: async () => {} })`

/** A monorepo whose steps are TypeScript sources, linked as workspaces link them. */
function monorepo(): string {
  const folder = temporaryProject({
    'steps/package.json': '{ "name": "@acme/steps", "version": "1.0.0", "type": "module", "exports": "./src/index.ts" }',
    'steps/src/index.ts': steps,
    'steps/src/shout.ts':
      "import { readFileSync } from 'node:fs'\nconst mark = readFileSync(new URL('./mark.txt', import.meta.url), 'utf8')\nexport const shout = (a: string): string => a + mark",
    'steps/src/mark.txt': '!',
  })
  mkdirSync(join(folder, 'node_modules/@acme'))
  symlinkSync(join(folder, 'steps'), join(folder, 'node_modules/@acme/steps'))
  return folder
}
const programIn = async (folder: string, word: string): Promise<ImageProgram | undefined> =>
  imageProgram(folder)({ image: 'localhost/kfp-ts/steps:1.0.0', command: ['kfp-ts-component', word] })

function run({ argv }: ImageProgram, folder: string): unknown {
  const outputFile = join(folder, 'out.json')
  const input = JSON.stringify({ inputs: { parameterValues: { a: 'hi' } }, outputs: { outputFile } })
  const { status, stderr } = spawnSync(argv[0]!, [...argv.slice(1), '--executor_input', input], { encoding: 'utf8', cwd: folder })
  return status === 0 ? JSON.parse(readFileSync(outputFile, 'utf8')).parameterValues : stderr
}

describe('imageProgram', () => {
  it('runs TypeScript sources of a workspace, and notices every change behind them', async () => {
    const folder = monorepo()
    const first = (await programIn(folder, '@acme/steps/shout-it'))!
    expect(run(first, folder)).to.deep.equal({ b: 'hi!' })
    expect(await programIn(folder, '@acme/steps/shout-it')).to.deep.equal(first)
    writeFileSync(join(folder, 'steps/src/mark.txt'), '?')
    const second = (await programIn(folder, '@acme/steps/shout-it'))!
    expect(second.fingerprint).to.not.equal(first.fingerprint)
    writeFileSync(join(folder, 'steps/src/shout.ts'), 'export const shout = (a: string): string => a.toUpperCase()')
    const third = (await programIn(folder, '@acme/steps/shout-it'))!
    expect(third.fingerprint).to.not.equal(second.fingerprint)
    expect(run(third, folder)).to.deep.equal({ b: 'HI' })
  })
  it('runs JavaScript as it lies there', async () => {
    const folder = temporaryProject({
      'node_modules/js-step/package.json': '{ "name": "js-step", "version": "1.0.0", "type": "module", "exports": { "import": "./index.js" } }',
      'node_modules/js-step/index.js':
        "import { component } from '@kfp-ts/component'\nexport const step = component({ name: 'step', run: async () => {} })",
    })
    const program = (await programIn(folder, 'js-step'))!
    expect(program.argv[0]).to.equal(process.execPath)
    expect(program.argv[1]).to.match(/runtime\/bin\/kfp-ts-component\.js$/)
    expect(program.argv[2]).to.equal(join(folder, 'node_modules/js-step/index.js'))
    writeFileSync(join(folder, 'node_modules/js-step/index.js'), 'export {}')
    expect((await programIn(folder, 'js-step'))?.fingerprint).to.not.equal(program.fingerprint)
  })
  it('knows nothing of other commands and packages', async () => {
    const folder = monorepo()
    expect(await imageProgram(folder)({ image: 'python', command: ['python', '-c'] })).to.equal(undefined)
    expect(await programIn(folder, '@acme/none/step')).to.equal(undefined)
  })
  it('says where sources do not compile', async () => {
    const folder = monorepo()
    writeFileSync(join(folder, 'steps/src/shout.ts'), 'export const shout = (')
    const error = await programIn(folder, '@acme/steps/shout-it').then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).to.match(/^KF1101 {2}.*steps\/src\/shout\.ts does not compile: Unexpected end of file/)
  })
})
