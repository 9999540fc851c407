import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { seenIn } from './editor.ts'

const here = import.meta.dirname
const golden = join(here, 'editor.golden.txt')
const components = ['surface-crack.test-d.ts', 'tour.test-d.ts']

const edited = `import { equals, job, parallelFor, pipeline, t, when } from 'kfp-ts'
import { fit } from './tour.test-d.ts'
import { planTrials, preprocess, report, trainClassifier } from './surface-crack.test-d.ts'

export const edited = pipeline({ name: 'edited', inputs: { images: t.string(), rate: t.double({ default: 0.1 }) } }, ({ /*? an input of the pipeline */images, rate }) => {
  const prepared = /*? a component */preprocess({ images })
  const trained = /*? another */trainClassifier({ data: prepared.outputs.train })
  trained.outputs./*? an output */model
  const fitted = fit({ data: prepared.outputs.train, /*? a struct that may hold outputs */search: { rate, layers: [8], stop: { patience: 2 } } })
  fitted.outputs./*? a struct */chosen
  fitted.outputs.chosen./*? a field of it */rate
  const trials = parallelFor(planTrials({ budget: 2 }).outputs.trials, (/*? the item of a loop */trial) => trainClassifier({ data: prepared.outputs.train, learningRate: trial.learningRate }))
  trials.outputs./*? what a loop gathers */accuracy
  const chosen = when(equals(fitted.outputs.verdict, 'good'), () => trained).otherwise(() => fitted)
  chosen.outputs./*? what branches have in common */model
  job./*? what only the run knows */createTime

  fitted.outputs./*: outputs of a task */;
  fitted.outputs.chosen./*: fields of a struct */;
  job./*: what the run knows */;
  images./*: an output itself: nothing to call */;
  fit({ data: prepared.outputs.train, search: { /*: fields of a literal struct */ } });
  fit({ data: prepared.outputs.train, search: { rate, layers: [], stop: { patience: 2 } }, optimizer: '/*: choices */' });
  equals(fitted.outputs.verdict, '/*: words to compare with */');
  trainClassifier({ /*: inputs of a component */ });
  trainClassifier({ data: prepared.outputs.train }, { /*: options of a task */ });
  t./*: types */;
})
`

describe('an editor', function () {
  const others = Object.fromEntries(components.map((file) => [file, readFileSync(join(here, file), 'utf8')]))
  const text = seenIn(edited, others)
    .map(({ title, code, seen }) => `${[title, code, ...seen].join('\n    ')}\n`)
    .join('\n')

  it('says what is in editor.golden.txt (UPDATE_GOLDEN=1 writes it anew)', () => {
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(golden, text)
    expect(text).to.equal(readFileSync(golden, 'utf8'))
  })
})
