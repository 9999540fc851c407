import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EpochRecord } from '@kfp-ts/training'
import { double, openStudy, type SearchSpace, successiveHalving } from '@kfp-ts/tuning'
import { expect } from 'chai'
import { runStudy } from './run-study.ts'
import type { Trainer } from './trainer.ts'

// Who trains is written here, so that the order in which trials end is known; with real threads: tune.test.ts.
describe('a study with several trainers', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-run-study-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const space: SearchSpace = { rate: double({ min: 0, max: 1 }) }
  const open = (trials: number) => openStudy({ space, direction: 'maximize', trials, journal: join(folder, 'journal.jsonl') })
  const base = { epochs: 1, seed: 1, batchSize: 32, learningRate: 5e-3, width: 16 }
  const runs = { begin: () => undefined, epoch: () => undefined, end: () => undefined, settle: () => Promise.resolve() }
  const silent = { runs, log: () => undefined, progress: () => undefined, signal: new AbortController().signal }
  const ended = (validationAccuracy: number): EpochRecord => {
    return { epoch: 1, step: 1, loss: 1, validationLoss: 1, validationAccuracy, learningRate: 0.1, at: 0 }
  }

  it('has the model of the first of equal ones, also where that one ends last', async () => {
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const trainer = (before: Promise<void>, after: () => void): Trainer => ({
      train: async (_settings, { trained }) => {
        await before
        const kept = trained(ended(0.5))
        if (kept !== undefined) await mkdir(kept)
        setImmediate(after)
        return ended(0.5)
      },
      stop: () => undefined,
      end: async () => undefined,
    })
    const study = open(2)
    await runStudy({ ...silent, study, base, folder, trainers: [trainer(held, () => undefined), trainer(Promise.resolve(), () => release())] })
    expect(study.best?.number).to.equal(0)
    expect((await readdir(folder)).sort()).to.deep.equal(['journal.jsonl', 'model-0'])
    study.close()
  })

  it('counts no trial as failed that ends because another lane broke', async () => {
    let lose: (reason: Error) => void = () => undefined
    const waiting: Trainer = {
      train: () => new Promise((_resolve, reject) => (lose = reject)),
      stop: () => lose(new Error('stopped')),
      end: async () => lose(new Error('its thread was lost')),
    }
    const quick: Trainer = { train: async () => ended(0.5), stop: () => undefined, end: async () => undefined }
    const study = open(2)
    const progress = (): void => {
      throw new Error('nobody listens')
    }
    const message = await runStudy({ ...silent, progress, study, base, folder, trainers: [waiting, quick] }).catch((error: Error) => error.message)
    expect(message).to.equal('nobody listens')
    expect(study.trials.map(({ state }) => state)).to.deep.equal(['running', 'complete'])
    study.close()
  })

  it('finds the same with three lanes, however long each trial takes', async () => {
    const outcomes: unknown[] = []
    for (const salt of [1, 2, 3]) {
      const place = join(folder, String(salt))
      const study = openStudy({
        space,
        direction: 'maximize',
        trials: 24,
        startup: 6,
        lag: 6,
        pruner: successiveHalving({ reduction: 3 }),
        journal: join(place, 'journal.jsonl'),
      })
      // Each lane takes its time by chance, and a trial of a low rate breaks.
      const trainer = (): Trainer => ({
        train: async (settings, { epoch, trained }) => {
          const rate = (settings as unknown as { rate: number }).rate
          for (const step of [1, 2, 3]) {
            await sleep(Math.random() * 4)
            if (rate < 0.05) throw new Error('too low')
            const record = { ...ended(1 - Math.abs(rate - 0.7) - 0.3 / step), epoch: step }
            if (epoch(record) === 'stop' || step === 3) {
              const kept = trained(record)
              if (kept !== undefined) await mkdir(kept)
              return record
            }
          }
          return ended(0)
        },
        stop: () => undefined,
        end: async () => undefined,
      })
      await runStudy({ ...silent, study, base, folder: place, trainers: [trainer(), trainer(), trainer()] })
      study.close()
      const kept = (await readdir(place)).filter((name) => name.startsWith('model-'))
      outcomes.push({ kept, best: study.best?.number, trials: study.trials.map(({ values, state, value }) => ({ values, state, value })) })
    }
    expect(outcomes[1]).to.deep.equal(outcomes[0])
    expect(outcomes[2]).to.deep.equal(outcomes[0])
    const { trials, kept, best } = outcomes[0] as { trials: readonly { state: string }[]; kept: readonly string[]; best: number }
    expect(kept).to.deep.equal([`model-${best}`])
    expect(new Set(trials.map(({ state }) => state))).to.include.keys('complete', 'pruned')
  })
})
