import { join } from 'node:path'
import { expect } from 'chai'
import { output } from './command.ts'
import { repository } from './repository.ts'

describe('kfp-ts check', function () {
  this.timeout(240_000)
  it('survives 20,000 mutated documents', async () => {
    const mocha = [
      '--import',
      'tsx',
      '-C',
      '@kfp-ts/source',
      join(repository, 'node_modules/mocha/bin/mocha.js'),
      '--no-config',
      '--reporter',
      'json',
    ]
    const env = { ...process.env, KFP_TS_FUZZ: '20000' }
    const report = await output(process.execPath, [...mocha, join(repository, 'packages/ir/src/check/fuzz.test.ts')], { cwd: repository, env })
    expect((JSON.parse(report) as { readonly stats: object }).stats).to.include({ failures: 0, passes: 2 })
  })
})
