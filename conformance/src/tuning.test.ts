import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { double, openStudy, plainSobol } from '@kfp-ts/tuning'
import { expect } from 'chai'
import { output } from './command.ts'
import { optuna } from './python.ts'
import { repository } from './repository.ts'

const script = join(repository, 'conformance/python/tuning_peers.py')
const [seeds, trials] = [20, 60]

/** Ours may be this much above Optuna's in the median; chance alone moves the medians of so few seeds so far. */
const margin = 1.5

interface Peers {
  readonly boxes: Readonly<Record<string, readonly (readonly [number, number])[]>>
  readonly regrets: Readonly<Record<string, readonly number[]>>
}

describe('tuning beside SciPy and Optuna', () => {
  let python = ''
  before(async () => {
    python = join(await optuna(), 'python')
  })

  it('the Sobol sequence is the same in 128 dimensions', async () => {
    const theirs = JSON.parse(await output(python, [script, 'sobol', '128', '1024'])) as readonly (readonly number[])[]
    const next = plainSobol(128)
    expect(Array.from({ length: 1024 }, next)).to.deep.equal(theirs)
  })

  it(`TPE comes as low as Optuna's within ${trials} trials, as median of ${seeds} seeds`, async () => {
    const { boxes, regrets } = JSON.parse(await output(python, [script, 'regret', String(seeds), String(trials)])) as Peers
    const functions = spawn(python, [script, 'values'], { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      for (const [name, box] of Object.entries(boxes)) {
        const [ours, theirs] = [median(await regretsOf(name, box, functions)), median(regrets[name] as readonly number[])]
        console.log(`      ${name}: ours ${ours.toPrecision(3)}, Optuna's ${theirs.toPrecision(3)}`)
        expect(ours, name).to.be.below(margin * theirs)
      }
    } finally {
      functions.kill()
    }
  })
})

/** All seeds in step, so that one question has the points of all of them. */
async function regretsOf(name: string, box: Peers['boxes'][string], functions: ChildProcess): Promise<readonly number[]> {
  const space = Object.fromEntries(box.map(([min, max], index) => [`x${index}`, double({ min, max })]))
  const studies = Array.from({ length: seeds }, (_, index) => openStudy({ space, direction: 'minimize', seed: index + 1 }))
  const answers = createInterface({ input: functions.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  for (let trial = 0; trial < trials; trial++) {
    const points = studies.map((study) => Object.values(study.ask()?.values ?? {}))
    functions.stdin?.write(`${JSON.stringify({ name, points })}\n`)
    const values = JSON.parse((await answers.next()).value as string) as readonly number[]
    studies.forEach((study, index) => study.tell(trial, values[index] as number))
  }
  return studies.map(({ best }) => best?.value as number)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] as number) + (sorted[Math.ceil((sorted.length - 1) / 2)] as number)) / 2
}
