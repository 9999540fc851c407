import { component, pipeline, t } from 'kfp-ts'

const say = component({ name: 'say', inputs: { text: t.string() }, run: async ({ text }, { log }) => log(text) })

export const morning = pipeline({ name: 'morning', inputs: { text: t.string({ default: 'Good morning.' }) } }, ({ text }) => say({ text }))

export const evening = pipeline({ name: 'evening' }, () => say({ text: 'Good evening.' }))
