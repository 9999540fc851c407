import { component, pipeline, t } from 'kfp-ts'

const measure = component({
  name: 'measure',
  outputs: { length: t.double() },
  run: async () => {
    console.log('Measuring.')
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => {})
    return { length: 1 }
  },
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
