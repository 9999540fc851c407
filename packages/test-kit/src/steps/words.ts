import { component, t } from 'kfp-ts'

export const say = component({
  name: 'say',
  inputs: { message: t.string() },
  outputs: { said: t.string() },
  run: async ({ message }, { log }) => {
    log(message)
    return { said: message }
  },
})

export const join = component({
  name: 'join',
  inputs: { words: t.list(t.string()) },
  outputs: { joined: t.string() },
  run: async ({ words }) => ({ joined: words.join(' ') }),
})
