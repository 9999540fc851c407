import { component, pipeline, t } from 'kfp-ts'

const measure = component({
  name: 'measure',
  inputs: { thing: t.string() },
  outputs: { length: t.double() },
  run: async ({ thing }) => {
    if (thing === 'sea') throw new Error(`The ${thing} is too long.`)
    return { length: thing.length }
  },
})

const add = component({
  name: 'add',
  inputs: { one: t.double(), other: t.double() },
  outputs: { sum: t.double() },
  run: async ({ one, other }) => ({ sum: one + other }),
})

export const measuring = pipeline({ name: 'measuring' }, () => {
  const desk = measure({ thing: 'desk' })
  const sea = measure({ thing: 'sea' }, { after: [desk] })
  return add({ one: desk.outputs.length, other: sea.outputs.length })
})
