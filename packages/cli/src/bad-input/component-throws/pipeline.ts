import { component, pipeline, t } from 'kfp-ts'

const measure = component({
  name: 'measure',
  outputs: { length: t.double() },
  run: async () => {
    const ruler = undefined as unknown as { length: number }
    return { length: ruler.length }
  },
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
