import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type RandomNumbers, randomNumbers } from '../points/random-numbers.ts'
import { successiveHalving } from '../pruning/successive-halving.ts'
import { choice } from '../space/choice.ts'
import { double } from '../space/ranges.ts'
import type { SearchSpace } from '../space/search-space.ts'
import { openStudy } from './open-study.ts'
import type { Asked, Study } from './study.ts'
import type { StudyOptions } from './study-options.ts'

const space = { x: double({ min: -5, max: 5 }), kind: choice(['a', 'b', 'c']) }
type Space = typeof space

/** Two steps on the way and an end; trial 4 breaks. */
function advance(study: Study<Space>, { number, values }: Asked<Space>, step: number): 'goes on' | 'over' {
  const value = (values.x - 2) ** 2 + (values.kind === 'a' ? 0 : 1)
  if (number === 4) study.fail(number, 'out of memory')
  else if (step === 3) study.tell(number, value)
  else return study.report(number, step, value + 10 / step) ? 'over' : 'goes on'
  return 'over'
}

interface Shuffle {
  readonly random: RandomNumbers
  readonly lanes: number
  /** The study is left there, as by a process that is killed. */
  readonly stepsAtMost?: number
}

/** Works on a study with several trials at a time, of which chance says which one comes a step further. */
function work(study: Study<Space>, { random, lanes, stepsAtMost = Infinity }: Shuffle): void {
  const running: { readonly trial: Asked<Space>; step: number }[] = []
  const isStuck = (): boolean => running.length === lanes
  for (let steps = 0; steps < stepsAtMost; steps++) {
    while (!isStuck()) {
      const trial = askIfReady(study)
      if (trial === undefined) break
      running.push({ trial, step: 1 })
    }
    if (running.length === 0) return
    const index = Math.floor(random() * running.length)
    const one = running[index] as (typeof running)[number]
    if (advance(study, one.trial, one.step++) === 'over') running.splice(index, 1)
  }
}

function askIfReady(study: Study<Space>): Asked<Space> | undefined {
  try {
    return study.ask()
  } catch (error) {
    if ((error as Error).message.startsWith('KF8432')) return undefined
    throw error
  }
}

/** What may not depend on the clock. */
function outcome({ trials, best }: Study<Space>): unknown {
  return { best: best?.number, trials: trials.map(({ values, state, value, reports }) => ({ values, state, value, reports })) }
}

const base = { space, direction: 'minimize', trials: 30, startup: 5, seed: 3, pruner: successiveHalving({ reduction: 2 }) } as const
const shuffled = (options: StudyOptions<Space>, seed: number): unknown => {
  const study = openStudy(options)
  work(study, { random: randomNumbers(seed, 0), lanes: 3 })
  return outcome(study)
}

describe('a study of three trials at a time', () => {
  it('is the same however long each trial takes', () => {
    const [first, ...others] = Array.from({ length: 12 }, (_, seed) => shuffled({ ...base, lag: 3 }, seed))
    const { trials } = first as { trials: readonly { readonly state: string }[] }
    expect(new Set(trials.map(({ state }) => state))).to.have.keys('complete', 'pruned', 'failed')
    expect(trials).to.have.length(30)
    for (const other of others) expect(other).to.deep.equal(first)
  })

  it('is the same also where each knows of fewer, so that none has to wait for a slow one', () => {
    const [first, ...others] = Array.from({ length: 6 }, (_, seed) => shuffled({ ...base, lag: 6 }, seed))
    for (const other of others) expect(other).to.deep.equal(first)
    expect(first).to.not.deep.equal(shuffled({ ...base, lag: 3 }, 0))
  })

  it('would not be, were each trial to know all that was told before it', () => {
    expect(shuffled(base, 0)).to.not.deep.equal(shuffled(base, 1))
  })

  it('asks for the same trials as one at a time where only one runs', () => {
    const one = openStudy({ ...base, lag: 1 })
    const plain = openStudy(base)
    for (const study of [one, plain]) work(study, { random: randomNumbers(1, 0), lanes: 1 })
    expect(outcome(one)).to.deep.equal(outcome(plain))
  })

  it('is the same after a process was killed in the midst of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kfp-ts-parallel-'))
    const whole = shuffled({ ...base, lag: 3 }, 0)
    for (const seed of [1, 2, 3]) {
      const journal = join(folder, `journal-${seed}`)
      const random = randomNumbers(seed, 1)
      for (let process = 0; process < 6; process++) {
        const study = openStudy({ ...base, lag: 3, journal })
        work(study, { random, lanes: 3, ...(process < 5 && { stepsAtMost: Math.floor(random() * 14) }) })
        study.close()
      }
      const end = openStudy({ ...base, lag: 3, journal })
      end.close()
      expect(outcome(end)).to.deep.equal(whole)
    }
    await rm(folder, { recursive: true })
  })

  it('lets a trial wait for those it learns from, and says so', async () => {
    const study = openStudy({ ...base, trials: 4, lag: 2 })
    study.ask()
    study.ask()
    expect(() => study.ask()).to.throw('KF8432  Trial 2 cannot be chosen yet: it waits for the end of all trials up to 0.')
    const waiting = study.next()
    study.tell(1, 1)
    expect(() => study.ask()).to.throw('KF8432')
    study.tell(0, 1)
    expect((await waiting)?.number).to.equal(2)
    const stop = new AbortController()
    study.ask()
    const given = study.next(stop.signal)
    expect(await given).to.equal(undefined)
    const endless = openStudy({ ...base, lag: 1 })
    endless.ask()
    const stopped = endless.next(stop.signal)
    stop.abort()
    expect(await stopped).to.equal(undefined)
    expect(await endless.next(stop.signal)).to.equal(undefined)
  })

  it('lets nobody wait where nothing is learnt', () => {
    const study = openStudy<SearchSpace>({ space, direction: 'minimize', trials: 9, strategy: 'sobol', lag: 1 })
    for (let number = 0; number < 9; number++) expect(study.ask()?.number).to.equal(number)
  })

  it('is refused for no number of trials', () => {
    expect(() => openStudy({ ...base, lag: 0 })).to.throw('KF8421  "lag" of a study is 0 and not a whole number, 1 or more.')
  })
})
