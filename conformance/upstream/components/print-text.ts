import { component, t } from 'kfp-ts'

export const printText = component({
  name: 'print-text',
  description: 'Writes a text to the log.',
  inputs: { msg: t.string() },
  run: async ({ msg }, { log }) => log(msg),
})
