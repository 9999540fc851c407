import { component, pipeline, t } from 'kfp-ts'
import { words } from './words.ts'

const spell = component({
  name: 'spell',
  inputs: { word: t.string() },
  outputs: { right: t.boolean() },
  run: async ({ word }) => ({ right: words.includes(word) }),
})

export const spelling = pipeline({ name: 'spelling', inputs: { word: t.string() } }, ({ word }) => spell({ word }))
