import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { startFile } from './start-file.ts'

const rooms = fileURLToPath(new URL('../../../', import.meta.url))

describe('the file that a step starts from', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'))
    await mkdir(join(folder, 'node_modules/@kfp-ts'), { recursive: true })
    for (const room of ['component', 'diagnostics', 'runtime']) await symlink(join(rooms, room), join(folder, 'node_modules/@kfp-ts', room))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function pack(text: string): Promise<string | undefined> {
    const place = join(folder, 'node_modules/step')
    await mkdir(place, { recursive: true })
    await writeFile(join(place, 'package.json'), JSON.stringify({ name: 'step', type: 'module', exports: './index.js' }))
    await writeFile(join(place, 'index.js'), text)
    return startFile('step', folder)
  }

  const declared = (options: string): string =>
    `import { component, t } from '@kfp-ts/component'
export const double = component({
  name: 'double', inputs: { number: t.integer() }, outputs: { twice: t.integer() },
  ${options} run: async ({ number }) => ({ twice: number * 2 }),
})`

  async function outputOf(text: string, word: string): Promise<unknown> {
    const file = join(folder, 'node_modules/kfp-ts-start/start.mjs')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    const outputFile = join(folder, 'outputs/executor_output.json')
    const parameters = { twice: { outputFile: join(folder, 'outputs/twice') } }
    const input = JSON.stringify({ inputs: { parameterValues: { number: 21 } }, outputs: { outputFile, parameters } })
    const { status, stderr } = spawnSync(process.execPath, [file, word, '--executor_input', input], { encoding: 'utf8', cwd: folder })
    expect(stderr).to.equal('')
    expect(status).to.equal(0)
    return JSON.parse(await readFile(outputFile, 'utf8'))
  }

  it('runs the component, without any of its packages', async () => {
    const text = (await pack(declared('')))!
    await rm(join(folder, 'node_modules'), { recursive: true })
    expect(await outputOf(text, 'step')).to.deep.equal({ parameterValues: { twice: 42 }, artifacts: {} })
  })

  it('leaves a component that carries files where they are, and others too', async () => {
    const carrying = (await pack(declared(`files: { own: './index.js' },`)))!
    expect(await outputOf(carrying, 'step')).to.deep.equal({ parameterValues: { twice: 42 }, artifacts: {} })
    expect(await outputOf(carrying, 'step/double')).to.deep.equal({ parameterValues: { twice: 42 }, artifacts: {} })
  })

  it('is none where code looks for files beside its own, or cannot be packed', async () => {
    for (const line of ['export const here = import.meta.url', 'export const load = (name) => import(name)', `import 'nowhere'`, 'syntax error'])
      expect(await pack(`${line}\n${declared('')}`), line).to.equal(undefined)
  })
})
