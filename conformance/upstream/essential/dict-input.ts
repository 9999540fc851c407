import { component, t } from 'kfp-ts'

export const dictInput = component({
  name: 'dict-input',
  description: 'Shows what a struct holds.',
  inputs: { struct: t.struct({}) },
  run: async ({ struct }, { log }) => log(JSON.stringify(struct)),
})
