import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { output } from './command.ts'
import { kfpTs } from './kfp-ts.ts'
import { sarifMultitool } from './npm-packages.ts'
import { repository } from './repository.ts'

interface Log {
  readonly runs: readonly { readonly results: readonly { readonly ruleId: string }[] }[]
}

describe('the SARIF log of kfp-ts check', function () {
  this.timeout(180_000)
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-sarif-'))
  })
  after(() => rm(folder ?? '', { recursive: true, force: true }))

  it('is sound by its schema and by the rules of its own validator', async () => {
    const good = await readFile(join(repository, 'compiled/fan-out/pipeline.yaml'), 'utf8')
    await mkdir(join(folder, 'ä b#%'))
    await writeFile(join(folder, 'ä b#%/wrong.yaml'), good.replaceAll(/executorLabel: exec-.+/g, 'executorLabel: "gone 🦜"'))
    await writeFile(join(folder, 'no.yaml'), 'schemaVersion: 2.1.0\nroot: {dag: {tasks: {a: {componentRef: {}, colour: red}}}}\n')
    await writeFile(join(folder, 'text.yaml'), 'key: [\n')
    const paths = ['ä b#%/wrong.yaml', 'no.yaml', 'text.yaml', join(repository, 'compiled/hello/pipeline.yaml')]
    const { code, stderr } = await kfpTs(['check', ...paths, '--format', 'sarif', '--out', 'check.sarif'], { cwd: folder })
    expect([code, stderr]).to.deep.equal([1, ''])
    expect(await rulesOf(join(folder, 'check.sarif'))).to.include.members(['KF3001', 'KF3010', 'KF3102'])

    const validator = await sarifMultitool()
    await chmod(validator, 0o755)
    // Without libraries that a slim Linux lacks.
    const env = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }
    await output(validator, ['validate', 'check.sarif', '--output', 'report.sarif'], { cwd: folder, env })
    // SARIF2005: the package has no homepage yet to point to.
    expect((await rulesOf(join(folder, 'report.sarif'))).filter((rule) => rule !== 'SARIF2005')).to.deep.equal([])
  })
})

async function rulesOf(file: string): Promise<readonly string[]> {
  const { runs } = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, '')) as Log
  return [...new Set(runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)))].toSorted()
}
