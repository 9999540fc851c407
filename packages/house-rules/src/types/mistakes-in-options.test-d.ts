// Mistakes in the second argument of a call. See mistakes.ts.
import { kubernetes, pipeline, t } from 'kfp-ts'
import { preprocess } from './surface-crack.test-d.ts'
import { fitOnce } from './tour.test-d.ts'

const scratch = kubernetes.mountPvc({ claim: 'surface-data', path: '/data' })
const onGpu = { accelerator: { type: 'nvidia.com/gpu', count: 1 }, memory: '8G', retry: { times: 2 } }

export const optionMistakes = pipeline({ name: 'option-mistakes', inputs: { images: t.string(), data: t.dataset() } }, ({ images, data }) => {
  // @ts-expect-error 42. a misspelled option
  preprocess({ images }, { memroy: '8G' })
  // @ts-expect-error 43. an option of the wrong type
  preprocess({ images }, { memory: 8 })
  // @ts-expect-error 44. an output of the wrong type as an option
  preprocess({ images }, { accelerator: { type: 'nvidia.com/gpu', count: images } })
  // @ts-expect-error 45. an option among the inputs
  preprocess({ images, memory: '8G' })
  // @ts-expect-error 46. a platform setting without its list
  preprocess({ images }, { platform: scratch })
  // @ts-expect-error 47. a platform setting in the place of the options
  preprocess({ images }, scratch)
  // @ts-expect-error 48. a container's setting on a nested pipeline
  fitOnce({ data }, { platform: [scratch] })
  // @ts-expect-error 49. a container's option on a nested pipeline
  fitOnce({ data }, { memory: '8G' })
  // @ts-expect-error 50. the same, by way of a shared constant
  fitOnce({ data }, onGpu)
  // @ts-expect-error 51. an output in `after`
  preprocess({ images }, { after: [data] })
  // @ts-expect-error 52. a platform setting without what it needs
  preprocess({ images }, { platform: [kubernetes.mountPvc({ claim: 'surface-data' })] })
})
