import { component, t } from 'kfp-ts'

export const exitComp = component({
  name: 'exit-comp',
  description: 'Shows how the work ended.',
  inputs: { status: t.finalStatus() },
  run: async ({ status }, { log }) => log(status.state),
})
