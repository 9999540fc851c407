import { component, pipeline, t } from 'kfp-ts'
import { ruler } from './ruler.ts'

const measure = component({
  name: 'measure',
  inputs: { thing: t.string() },
  outputs: { length: t.double() },
  run: async ({ thing }, { log }) => {
    log(`Measuring the ${thing}.`)
    return { length: await ruler(thing) }
  },
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({ thing: 'sea' }))
