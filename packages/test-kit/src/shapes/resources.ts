import { pipeline } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

const onGpu = { accelerator: { type: 'nvidia.com/gpu', count: 2 }, memory: '2G', cpu: '500m' }

/** What is set aside for a step, and the most it may take. */
export const resources: Shape = {
  name: 'resources',
  pipeline: pipeline({ name: 'resources' }, () => {
    say({ message: 'a lot' }, onGpu)
    say({ message: 'in bounds' }, { cpu: { request: '0.25', limit: '2' }, memory: { request: '256Mi', limit: '1Gi' } })
    say({ message: 'at most' }, { cpu: { limit: '4' } })
    say({ message: 'in another image' }, { image: 'docker.io/library/node:22.12.0-bookworm-slim' })
  }),
  tasks: { 'say-2': { said: 'in bounds' } },
}
