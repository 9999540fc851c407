import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { projectBin } from './project-bin.ts'
import { version } from './version.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-hand-over-'))

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

function install(project: string): void {
  write(`${project}/package.json`, '{}')
  for (const name of ['kfp-ts', '@kfp-ts/cli']) {
    write(`${project}/node_modules/${name}/package.json`, `{ "name": "${name}", "type": "module", "exports": "./index.js" }`)
    write(`${project}/node_modules/${name}/index.js`, '')
  }
  write(
    `${project}/node_modules/kfp-ts/bin/kfp-ts.js`,
    "console.log('theirs', ...process.argv.slice(2), process.env.KFP_TS_HANDED_OVER); process.exitCode = 7\n",
  )
}

describe("handing over to the project's own kfp-ts", () => {
  before(() => install('app'))

  it('finds it from any folder of the project', () => {
    mkdirSync(join(folder, 'app/pipelines/deep'), { recursive: true })
    expect(projectBin(join(folder, 'app/pipelines/deep'), {})).to.equal(join(folder, 'app/node_modules/kfp-ts/bin/kfp-ts.js'))
  })

  it('stays where it is in a project without one, in this repository, and when it was handed over to', () => {
    mkdirSync(join(folder, 'bare'))
    expect(projectBin(join(folder, 'bare'), {})).to.equal(undefined)
    expect(projectBin(dirname(fileURLToPath(import.meta.url)), {})).to.equal(undefined)
    expect(projectBin(join(folder, 'app'), { KFP_TS_HANDED_OVER: '1' })).to.equal(undefined)
  })

  it('passes arguments on and ends with the same exit code', () => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url))
    const run = (cwd: string) =>
      spawnSync(
        process.execPath,
        ['--import', createRequire(import.meta.url).resolve('tsx'), '-C', '@kfp-ts/source', '--input-type=module', '-e', CALL, main, '--version'],
        { cwd, encoding: 'utf8' },
      )
    expect(run(join(folder, 'app'))).to.deep.include({ status: 7, stdout: 'theirs --version 1\n' })
    expect(run(join(folder, 'bare'))).to.deep.include({ status: 0, stdout: `${version()}\n` })
  })
})

const CALL = 'const { main } = await import(process.argv[1]); process.exitCode = await main(process.argv.slice(2))'
