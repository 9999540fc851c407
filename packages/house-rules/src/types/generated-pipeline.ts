/** preprocess, planTrials, loop, two trainings, selectBest, branches, two deploys, report, fit. */
const tasksPerBlock = 11

const block = (n: number): string => `
    const prepared${n} = preprocess({ images: text\`\${images}/${n}\` }, { platform: [scratch] })
    const tried${n} = parallelFor(planTrials({ budget: 8 }).outputs.trials, (trial) =>
      trainClassifier({ data: prepared${n}.outputs.train, epochs, learningRate: trial.learningRate }, onGpu), { parallelism: 4 })
    const extra${n} = trainClassifier({ data: prepared${n}.outputs.test, epochs: ${n} }, { after: [tried${n}], memory: '16G' })
    const best${n} = selectBest({ models: tried${n}.outputs.model, scores: tried${n}.outputs.accuracy })
    fit({ data: prepared${n}.outputs.train, search: { rate: best${n}.outputs.accuracy, layers: [8, epochs], stop: { patience: epochs } }, classes: [images, job.name] })
    when(greaterThan(best${n}.outputs.accuracy, extra${n}.outputs.accuracy), () => deploy({ model: best${n}.outputs.model }))
      .elseWhen(equals(images, 'again'), () => deploy({ model: extra${n}.outputs.model }))
      .otherwise(() => report({ accuracy: best${n}.outputs.accuracy }))`

/** The text of a pipeline with so many tasks, in blocks shaped like the example of the README. */
export function generatedPipeline(tasks: number): string {
  const blocks = Array.from({ length: Math.ceil(tasks / tasksPerBlock) }, (_, n) => block(n))
  return `import { equals, exitHandler, greaterThan, job, kubernetes, parallelFor, pipeline, t, text, when } from 'kfp-ts'
import { deploy, notify, planTrials, preprocess, report, selectBest, trainClassifier } from './surface-crack.test-d.ts'
import { fit } from './tour.test-d.ts'

const onGpu = { accelerator: { type: 'nvidia.com/gpu', count: 1 }, memory: '8G', retry: { times: 2 } }
const scratch = kubernetes.mountPvc({ claim: 'surface-data', path: '/data' })

export const generated = pipeline({ name: 'generated', inputs: { images: t.string(), epochs: t.integer({ default: 4 }) } }, ({ images, epochs }) => {
  exitHandler(() => {${blocks.join('\n')}
  }, (status) => notify({ status }))
})
`
}
