import { component, t } from 'kfp-ts'

export const concatMessage = component({
  name: 'concat-message',
  description: 'Joins two messages.',
  inputs: { message1: t.string(), message2: t.string() },
  outputs: { Output: t.string() },
  run: async ({ message1, message2 }) => ({ Output: message1 + message2 }),
})
