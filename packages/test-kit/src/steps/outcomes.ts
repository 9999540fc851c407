import { component, t } from 'kfp-ts'

export const breakOff = component({
  name: 'break-off',
  description: 'Fails, unless it is told not to.',
  inputs: { message: t.string({ default: '' }) },
  outputs: { reached: t.boolean() },
  run: async ({ message }) => {
    if (message !== '') throw new Error(message)
    return { reached: true }
  },
})

export const note = component({
  name: 'note',
  description: 'Says how the work ended.',
  inputs: { status: t.finalStatus() },
  outputs: { state: t.string() },
  run: async ({ status }) => ({ state: status.state }),
})
