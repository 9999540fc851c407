import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { main } from '../main.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { shellPipeline } from '../testing/shell-pipeline.ts'

const folder = mkdtempSync(join(tmpdir(), 'kfp-ts-check-'))
const good = shellPipeline('good', 'true')
writeFileSync(join(folder, 'good.yaml'), good)
writeFileSync(join(folder, 'bad.yaml'), good.replace('executorLabel: exec-greet', 'executorLabel: exec-gone'))
writeFileSync(join(folder, 'text.yaml'), 'just text\n')

async function kfpTs(...argv: readonly string[]) {
  const io = memoryIo(folder)
  const exitCode = await main(argv, io)
  return { exitCode, ...io.written() }
}

describe('kfp-ts check', () => {
  it('says that a file is fine', async () => {
    expect(await kfpTs('check', 'good.yaml')).to.deep.equal({ exitCode: 0, stdout: 'good.yaml: no problems\n', stderr: '' })
  })

  it('shows the place of a problem in the YAML, and fails', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('check', 'bad.yaml', 'good.yaml')
    expect([exitCode, stdout]).to.deep.equal([1, 'good.yaml: no problems\n'])
    expect(stderr).to.match(
      /^error KF3\d{3} {2}.*exec-gone.*\n {2}2 \| {3}comp-greet:\n {2}3 \| {5}executorLabel: exec-gone\n {4}\| {5}~+\n {6}at bad\.yaml:3:5\n/,
    )
  })

  it('refuses what is no pipeline', async () => {
    const { exitCode, stderr } = await kfpTs('check', 'text.yaml')
    expect(exitCode).to.equal(1)
    expect(stderr).to.match(/^error KF3003 /)
  })

  it('with --json tells programs about every file', async () => {
    const { exitCode, stdout, stderr } = await kfpTs('check', 'bad.yaml', 'good.yaml', '--json')
    expect([exitCode, stderr]).to.deep.equal([1, ''])
    const { files, diagnostics } = JSON.parse(stdout) as { files: unknown; diagnostics: readonly { code: string; position: { line: number } }[] }
    expect(files).to.deep.equal([
      { file: 'bad.yaml', ok: false },
      { file: 'good.yaml', ok: true },
    ])
    expect(diagnostics.map(({ position }) => position.line)).to.include(3)
  })
})
