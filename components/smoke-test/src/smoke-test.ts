import { writeFile } from 'node:fs/promises'
import { component, t } from '@kfp-ts/component'
import { ComponentError } from '@kfp-ts/diagnostics'
import { askServer, type Prediction } from './ask-server.ts'
import { problem } from './codes.ts'
import { type Samples, samplesOf } from './sample.ts'
import { type Asked, isRight, smokeReport } from './smoke-report.ts'

const mostPhotographs = 60
// A model that is good enough to be deployed gets more right, one that is fed in a wrong way or answers by chance gets about half.
const leastAgreement = 0.75

export const smokeTest = component({
  name: 'smoke-test',
  description: 'Asks a model server about photographs it has never seen.',
  inputs: {
    url: t.string({ description: 'Where the server answers.' }),
    running: t.boolean({ default: true, description: 'Whether it answers there already. If not, the test serves the model itself.' }),
    model: t.model({ optional: true, description: 'What is served; needed where no server is running.' }),
    test: t.dataset({ description: 'The shards of the test split.' }),
    photographs: t.dataset({ description: 'The folder of photographs that the shards were made from.' }),
  },
  outputs: { agreement: t.double({ description: 'Share of the photographs that got the right class, 0 to 1.' }), report: t.markdown() },
  run: async ({ url, running, model, test, photographs }, { outputs, log, progress, signal }) => {
    const chosen = await samplesOf(test.path, photographs.path, mostPhotographs)
    const server = running ? elsewhere(url) : await ownServer(model?.path)
    try {
      const asked = await askAboutEach(server.url, chosen, { signal, progress })
      await writeFile(outputs.report.path, smokeReport(server.url, asked))
      const right = asked.filter(isRight).length
      log(`${right} of ${asked.length} photographs got the right class.`)
      if (right < leastAgreement * asked.length) {
        throw new ComponentError([problem('KF8813', [String(right), String(asked.length), String(Math.ceil(leastAgreement * asked.length))])])
      }
      await askAboutSome(server.url, asked, signal)
      return { agreement: right / asked.length }
    } finally {
      await server.close()
    }
  },
})

/** The server that is tested. */
interface Tested {
  readonly url: string
  readonly close: () => Promise<void>
}

/** A server that is somebody else's to end. */
function elsewhere(url: string): Tested {
  return { url, close: () => Promise.resolve() }
}

/** A server of this step's own. Rejects with a ComponentError (KF8819) without a model. */
async function ownServer(model: string | undefined): Promise<Tested> {
  if (model === undefined) throw new ComponentError([problem('KF8819', [])])
  const { serve } = await import('@kfp-ts/serving')
  return serve(model, { port: 0, workers: 1 })
}

/** What a step follows and tells while it works. */
interface Following {
  readonly signal: AbortSignal
  readonly progress: (fraction: number) => void
}

async function askAboutEach(url: string, { samples, classes }: Samples, { signal, progress }: Following): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const sample of samples) {
    const start = performance.now()
    const [prediction] = (await askServer(url, [sample], signal)) as readonly [Prediction]
    asked.push({ sample, prediction, milliseconds: performance.now() - start })
    if (!classes.includes(prediction.class)) throw new ComponentError([problem('KF8817', [prediction.class, classes.join(' and ')])])
    progress(asked.length / samples.length)
  }
  return asked
}

/** Several in one request are put into one batch; each must get its own answer nevertheless. */
async function askAboutSome(url: string, asked: readonly Asked[], signal: AbortSignal): Promise<void> {
  const some = asked.slice(0, 4)
  const together = await askServer(
    url,
    some.map(({ sample }) => sample),
    signal,
  )
  some.forEach(({ sample, prediction }, index) => {
    const among = together[index]?.class ?? ''
    if (among !== prediction.class) throw new ComponentError([problem('KF8818', [sample.source, prediction.class, among])])
  })
}
