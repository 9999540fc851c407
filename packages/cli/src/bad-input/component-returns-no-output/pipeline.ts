import { component, pipeline, t } from 'kfp-ts'

const measure = component({
  name: 'measure',
  outputs: { length: t.double() },
  run: async () => {
    return {} as { length: number }
  },
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
