import { component, t } from 'kfp-ts'

export const printOp = component({
  name: 'print-op',
  description: 'Writes a message to the log.',
  inputs: { message: t.string() },
  run: async ({ message }, { log }) => log(message),
})
