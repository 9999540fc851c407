import { parallelFor, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

/** What is set aside is known only at run time: from the pipeline's inputs, from a step, from the item of a loop. */
export const resourcesFromOutside: Shape = {
  name: 'resources-from-outside',
  pipeline: pipeline(
    { name: 'resources-from-outside', inputs: { cores: t.string({ default: '1' }), device: t.string({ default: 'nvidia.com/gpu' }) } },
    ({ cores, device }) => {
      const size = say({ message: '512Mi' })
      say(
        { message: 'one' },
        { cpu: { limit: cores }, memory: { request: '256Mi', limit: size.outputs.said }, accelerator: { type: device, count: 1 } },
      )
      parallelFor(['1G', '2G'], (memory) => {
        say({ message: memory }, { memory: { limit: memory }, image: 'docker.io/library/node:22.12.0-bookworm-slim' })
      })
    },
  ),
  tasks: { 'for-loop-2/1/say-3': { said: '2G' } },
}
