import { kubernetes, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { say } from '../steps/words.ts'

const innermost = pipeline({ name: 'innermost', inputs: { claim: t.string(), message: t.string() } }, ({ claim, message }) =>
  say({ message }, { platform: [kubernetes.mountPvc({ claim, path: '/data' })], retry: { times: 1 }, cache: false, displayName: 'the innermost' }),
)
const middle = pipeline({ name: 'middle', inputs: { message: t.string() } }, ({ message }) =>
  innermost({ claim: 'scratch', message }, { cache: false, retry: { times: 3 } }),
)

/** Settings of steps that are two pipelines deep, and options of the pipelines themselves. */
export const settingsInsidePipelines: Shape = {
  name: 'settings-inside-pipelines',
  pipeline: pipeline({ name: 'settings-inside-pipelines' }, () => {
    const said = say({ message: 'deep' }, { platform: [kubernetes.podLabels({ floor: 'top' })] })
    return middle({ message: said.outputs.said }, { displayName: 'the middle' })
  }),
  outputs: { said: 'deep' },
}
