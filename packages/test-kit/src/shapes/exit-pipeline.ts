import { exitHandler, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { breakOff } from '../steps/outcomes.ts'
import { say } from '../steps/words.ts'

const tidyUp = pipeline({ name: 'tidy-up', inputs: { who: t.string() } }, ({ who }) => {
  const first = say({ message: who })
  return say({ message: first.outputs.said })
})

/** A pipeline as the last task. */
export const exitPipeline: Shape = {
  name: 'exit-pipeline',
  pipeline: pipeline({ name: 'exit-pipeline', inputs: { who: t.string({ default: 'me' }) } }, ({ who }) => {
    exitHandler(
      () => breakOff(),
      () => tidyUp({ who }),
    )
  }),
  tasks: { 'tidy-up': { said: 'me' } },
}
