import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from './main.ts'
import { memoryIo } from './testing/memory-io.ts'
import { version } from './version.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-main-'))

async function kfpTs(...argv: readonly string[]) {
  const io = memoryIo(folder)
  const exitCode = await main(argv, io)
  return { exitCode, ...io.written() }
}

describe('kfp-ts', () => {
  it('prints its version, and help without arguments, with --help, and for each command', async () => {
    expect(await kfpTs('--version')).to.deep.equal({ exitCode: 0, stdout: `${version()}\n`, stderr: '' })
    const help = await kfpTs('--help')
    expect(help.exitCode).to.equal(0)
    expect(help.stdout).to.contain('Usage: kfp-ts [options] [command]').and.to.contain('  130  interrupted; a run can be resumed')
    expect((await kfpTs()).stdout).to.equal(help.stdout)
    for (const command of ['compile', 'run', 'check']) {
      const { exitCode, stdout } = await kfpTs(command, '--help')
      expect(exitCode).to.equal(0)
      expect(stdout).to.contain(`Usage: kfp-ts ${command} [options]`).and.to.contain('Examples:')
    }
  })

  for (const [argv, message, hint] of [
    [['complie'], 'Unknown command "complie".', 'did you mean compile?'],
    [['run', '--parm', 'x'], 'Unknown option "--parm".', 'did you mean --param?'],
    [['run'], 'Missing required argument "file".', '`kfp-ts --help` and `kfp-ts COMMAND --help` say what there is.'],
    [
      ['run', 'x.yaml', '--parallelism', '0'],
      'Option "--parallelism <n>" argument "0" is invalid. It is a whole number, 1 or more.',
      '`kfp-ts --help` and `kfp-ts COMMAND --help` say what there is.',
    ],
  ] as const) {
    it(`answers "${argv.join(' ')}" with what is wrong and what to do`, async () => {
      expect(await kfpTs(...argv)).to.deep.equal({ exitCode: 2, stdout: '', stderr: `error KF7001  ${message}\n  hint: ${hint}\n` })
    })
  }

  it('refuses files that are not there or not pipelines, and folders without pipelines', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true })
    writeFileSync(join(folder, 'notes.txt'), '')
    for (const [argv, text] of [
      [['check', 'gone.yaml'], `error KF7002  There is nothing at "gone.yaml".\n  hint: paths are relative to ${folder}.\n`],
      [
        ['check', 'notes.txt'],
        'error KF7003  "notes.txt" is neither a pipeline in TypeScript nor a compiled one.\n  hint: pipelines end in .ts, .mts, .js or .mjs, compiled ones in .yaml, .yml or .json.\n',
      ],
      [
        ['compile', 'empty'],
        'error KF7004  Folder "empty" holds no pipelines.\n  hint: a folder of pipelines holds one folder for each, with a file pipeline.ts.\n',
      ],
    ] as const) {
      expect(await kfpTs(...argv)).to.deep.equal({ exitCode: 2, stdout: '', stderr: text })
    }
  })

  it('says which package brings a command that the project does not have', async () => {
    expect(await kfpTs('serve', 'model', '--port', '1')).to.deep.equal({
      exitCode: 2,
      stdout: '',
      stderr:
        'error KF7012  The command "serve" comes with @kfp-ts/serving, which this project does not have.\n  hint: run `npm i @kfp-ts/serving`.\n',
    })
  })

  it('hands arguments and streams to a command that another package of the project brings', async () => {
    const room = join(folder, 'node_modules/@kfp-ts/serving')
    mkdirSync(room, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{}')
    writeFileSync(join(room, 'package.json'), '{ "name": "@kfp-ts/serving", "type": "module", "exports": { "./command": "./command.js" } }')
    writeFileSync(
      join(room, 'command.js'),
      "export const command = { name: 'serve', describe: '', run: async (argv, io) => { io.stdout.write(argv.join(' ')); return 3 } }",
    )
    expect(await kfpTs('serve', 'model', '--port', '1', '--help')).to.deep.equal({ exitCode: 3, stdout: 'model --port 1 --help', stderr: '' })
  })

  it('with --json puts problems on standard output', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('check', 'gone.yaml', '--json')
    expect([exitCode, stderr]).to.deep.equal([2, ''])
    expect(JSON.parse(stdout)).to.deep.equal({
      diagnostics: [{ code: 'KF7002', severity: 'error', message: 'There is nothing at "gone.yaml".', hint: `paths are relative to ${folder}.` }],
    })
  })
})
