import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { shellPipeline } from '../testing/shell-pipeline.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-run-'))
const GREET = 'printf "Hello, %s!" "$0" > "$1"'
writeFileSync(join(folder, 'package.json'), '{}')
writeFileSync(join(folder, 'echo.yaml'), shellPipeline('echo', GREET))
writeFileSync(join(folder, 'fails.yaml'), shellPipeline('fails', 'echo "no luck"; exit 3'))
writeFileSync(join(folder, 'slow.yaml'), shellPipeline('slow', `test -e "$0" || { touch "$0"; sleep 30; }; ${GREET}`))

async function kfpTs(...argv: readonly string[]) {
  const io = memoryIo(folder)
  const exitCode = await main(argv, io)
  return { exitCode, ...io.written() }
}

describe('kfp-ts run', () => {
  it('runs a compiled pipeline, says what came out, and writes its page', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('run', 'echo.yaml', '--param', 'name=you', '--no-cache')
    expect([exitCode, stderr]).to.deep.equal([0, ''])
    const match = /^greet: started\ngreet: done in [\d.]+ m?s\n\necho succeeded in [\d.]+ m?s\n {2}greeting: Hello, you!\n {2}page: (\S+)\n$/.exec(
      stdout,
    )
    expect(match, stdout).not.to.equal(null)
    expect(match?.[1]).to.match(/^\.kfp-ts\/runs\/echo-\d{8}-\d{6}-[0-9a-f]{4}\/index\.html$/)
    expect(existsSync(join(folder, match?.[1] ?? ''))).to.equal(true)
  })

  it('takes what has not changed from the cache, and says so', async () => {
    await kfpTs('run', 'echo.yaml', '--param', 'name=cache')
    expect((await kfpTs('run', 'echo.yaml', '--param', 'name=cache')).stdout).to.contain(', 1 of 1 tasks from the cache\n')
  })

  it('reads parameters from a file, the command line winning, and types them by their declarations', async () => {
    writeFileSync(join(folder, 'values.yaml'), 'name: file\ntimes: 2\n')
    const { stdout } = await kfpTs('run', 'echo.yaml', '--param-file', 'values.yaml', '--param', 'name=line', '--json')
    expect(JSON.parse(stdout)).to.deep.include({ pipeline: 'echo', state: 'succeeded', parameters: { name: 'line', times: 2 }, diagnostics: [] })
    expect(JSON.parse(stdout)).to.have.nested.property('outputs.parameters.greeting', 'Hello, line!')
  })

  it('also writes the compiled pipeline', async () => {
    await kfpTs('run', 'echo.yaml', '--param', 'name=you', '--compiled', 'out/echo.yaml')
    expect(readFileSync(join(folder, 'out/echo.yaml'), 'utf8')).to.contain('pipelineInfo:\n  name: echo\n')
  })

  it('refuses a wrong type, an unknown name and a missing value, all at once, and starts nothing', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('run', 'echo.yaml', '-p', 'times=often', '-p', 'nam=x')
    expect([exitCode, stdout]).to.deep.equal([2, ''])
    expect(stderr).to.equal(
      [
        'error KF5012  Pipeline "echo" has no parameter "nam".',
        '  hint: its parameters: name, times.',
        '',
        'error KF5010  Pipeline "echo" requires the parameter "name".',
        '  hint: give it a string: --param name=text.',
        '',
        'error KF5011  Parameter "times" takes an integer, not "often".',
        '  hint: for example --param times=3.',
        '',
        '3 errors',
        '',
      ].join('\n'),
    )
  })

  it('shows why a task failed, the end of its log, and how to go on', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('run', 'fails.yaml', '-p', 'name=x')
    expect(exitCode).to.equal(1)
    expect(stderr).to.match(
      /^error KF5022 {2}Task "greet" ended with exit code 3\.\n {2}hint: it printed last:\n {10}no luck\n {8}all of it: \.kfp-ts\/runs\/[^/]+\/tasks\/greet\/log\.txt\n$/,
    )
    expect(stdout).to.match(/\nfails failed after .*\n {2}page: .*\n {2}go on with: npx kfp-ts run fails\.yaml --resume fails-[\w-]+\n$/)
  })

  it('stops at Ctrl-C and goes on where it stopped', async () => {
    const io = memoryIo(folder)
    const marker = join(folder, 'was-here')
    const running = main(['run', 'slow.yaml', '-p', `name=${marker}`], io)
    while (!existsSync(marker)) await new Promise((done) => setTimeout(done, 20))
    io.interrupt()
    expect(await running).to.equal(130)
    const resume = /go on with: npx kfp-ts run slow\.yaml --resume (\S+)/.exec(io.written().stdout)?.[1] ?? ''
    expect(io.written().stderr).to.equal('\nStopping; once more to end at once.\n')
    const { exitCode, stdout } = await kfpTs('run', 'slow.yaml', '--resume', resume)
    expect(exitCode, stdout).to.equal(0)
    expect(stdout).to.contain(`greeting: Hello, ${marker}!`)
  })

  it('names the newest run when the one to resume is not there', async () => {
    const { exitCode, stderr } = await kfpTs('run', 'echo.yaml', '--resume', 'gone', '--runs', 'none')
    expect([exitCode, stderr]).to.deep.equal([
      2,
      `error KF7011  There is no run "gone" in "${join(folder, 'none')}".\n  hint: no run was made there yet.\n`,
    ])
  })

  it('says what is wrong with a file that is no pipeline', async () => {
    writeFileSync(join(folder, 'other.yaml'), 'kind: Pod\napiVersion: v1\n')
    const { exitCode, stderr } = await kfpTs('run', 'other.yaml')
    expect(exitCode).to.equal(1)
    expect(stderr).to.match(/^error KF3003 /)
  })
})
