import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { kfpTs } from './kfp-ts.ts'
import { repository } from './repository.ts'

interface Ended {
  readonly outputs: {
    readonly parameters: { readonly accuracy: number }
    readonly artifacts: { readonly report: readonly [{ readonly uri: string }] }
  }
  readonly tasks: readonly { readonly path: string; readonly outputs?: { readonly parameters: { readonly history?: readonly Scored[] } } }[]
}

interface Scored {
  readonly learningRate: number
  readonly width: number
  readonly seed: number
  readonly score: number
}

describe('tuning in rounds', () => {
  it('knows in each round what all rounds before it came to, and ends with the best model of all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-rounds-'))
    const parameters = ['count=24', 'size=16', 'trials=2', 'epochs=1'].flatMap((parameter) => ['--param', parameter])
    const args = ['run', join(repository, 'pipelines/tune-in-rounds/pipeline.ts'), '--json', '--no-cache', '--runs', folder, ...parameters]
    const ended = await kfpTs(args)
    expect(ended.code, ended.stdout + ended.stderr).to.equal(0)
    const { outputs, tasks } = JSON.parse(ended.stdout) as Ended
    const { accuracy } = outputs.parameters
    const history = tasks.find(({ path }) => path === 'plan-trials-3')?.outputs?.parameters.history ?? []
    expect(history.map(({ seed }) => seed)).to.deep.equal([1, 2, 3, 4])
    expect(new Set(history.map(({ learningRate, width }) => `${learningRate} ${width}`)).size).to.equal(4)
    expect(accuracy).to.be.at.least(Math.max(...history.map(({ score }) => score)))
    const report = (await readdir(folder, { recursive: true })).find((file) => /tasks\/select-best-3\/.*\/report$/.test(file)) ?? ''
    expect(await readFile(join(folder, report), 'utf8')).to.include('The best of 6 trials: ')
    await rm(folder, { recursive: true })
  })
})
