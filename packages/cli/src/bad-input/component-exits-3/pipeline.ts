import { component, pipeline, t } from 'kfp-ts'

const measure = component({
  name: 'measure',
  outputs: { length: t.double() },
  run: async () => {
    console.log('The ruler is broken.')
    process.exit(3)
  },
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
