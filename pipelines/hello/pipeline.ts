import { component, pipeline, t } from 'kfp-ts'

export const greet = component({
  name: 'greet',
  description: 'Says hello to somebody.',
  inputs: { name: t.string() },
  outputs: { greeting: t.string() },
  run: async ({ name }, { log }) => {
    log(`Greeting ${name}.`)
    return { greeting: `Hello, ${name}!` }
  },
})

export const shout = component({
  name: 'shout',
  description: 'Says it louder.',
  inputs: { text: t.string(), times: t.integer({ default: 1 }) },
  outputs: { loud: t.string() },
  run: async ({ text, times }) => ({ loud: text.toUpperCase() + '!'.repeat(times) }),
})

/** Two steps, one value flowing between them. */
export const hello = pipeline(
  { name: 'hello', description: 'Greets somebody, loudly.', inputs: { name: t.string({ default: 'world' }) } },
  ({ name }) => {
    const greeted = greet({ name })
    return shout({ text: greeted.outputs.greeting, times: 2 })
  },
)
