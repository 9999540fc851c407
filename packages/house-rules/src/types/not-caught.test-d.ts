// Mistakes that tsc cannot see. Each compiles; not-caught.test.ts records it and expects the code beside it.
import { component, greaterThan, type Output, parallelFor, pipeline, t, when } from 'kfp-ts'
import { deploy, preprocess, trainClassifier } from './surface-crack.test-d.ts'

interface Inputs {
  readonly images: Output<t.String>
  readonly high: Output<t.Double>
  readonly low: Output<t.Double>
  readonly data: Output<t.Dataset>
}
const inputs = { images: t.string(), high: t.double(), low: t.double(), data: t.dataset() }
const mistake = (body: (inputs: Inputs) => void): unknown => pipeline({ name: 'mistake', inputs }, body)

export const notCaught: readonly { readonly what: string; readonly code: string; readonly in: unknown }[] = [
  {
    what: 'one output > another',
    code: 'KF1006',
    in: mistake(({ high, low }) => {
      if (high > low) preprocess({ images: 'x' })
    }),
  },
  {
    what: 'an output in plain text',
    code: 'KF1005',
    in: mistake(({ images }) => {
      // oxlint-disable-next-line typescript/restrict-template-expressions -- the linter does see it
      preprocess({ images: `${images}/train` })
    }),
  },
  {
    what: 'an option that slipped in by a shared constant',
    code: 'KF1040',
    in: mistake(({ images }) => {
      const onGpu = { memroy: '8G', displayName: 'train' }
      preprocess({ images }, onGpu)
    }),
  },
  {
    what: 'an input that slipped in by a spread',
    code: 'KF1030',
    in: mistake(() => {
      parallelFor([{ images: 'a', sharpen: true }], (item) => preprocess({ ...item }))
    }),
  },
  {
    what: 'a fraction where a whole number is wanted',
    code: 'KF2011',
    in: mistake(({ data }) => {
      trainClassifier({ data, epochs: 1.5 })
    }),
  },
  {
    what: 'an output used outside the branch that makes it',
    code: 'KF2002',
    in: mistake(({ data, high, low }) => {
      let leaked = trainClassifier({ data })
      when(greaterThan(high, low), () => {
        leaked = trainClassifier({ data })
      })
      deploy({ model: leaked.outputs.model })
    }),
  },
]

/** A name too many in what `run` returns: refused when it runs, KF1012. */
export const surplus = component({ name: 'surplus', outputs: { count: t.integer() }, run: async () => ({ count: 1, total: 2 }) })
