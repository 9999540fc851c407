import { component, parallelFor, pipeline, t, text } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'
import { join, say } from '../steps/words.ts'

const describe = component({
  name: 'describe',
  inputs: { site: t.struct({ name: t.string(), owner: t.struct({ name: t.string() }), tags: t.list(t.string()), floors: t.integer() }) },
  outputs: { text: t.string() },
  run: async ({ site }) => ({ text: `${site.name} of ${site.owner.name}: ${site.tags.join(' ')}, ${site.floors}` }),
})

/** Structs and lists that are written down but for what steps, inputs and items of loops bring. */
export const literalsWithOutputs: Shape = {
  name: 'literals-with-outputs',
  pipeline: pipeline({ name: 'literals-with-outputs', inputs: { owner: t.string({ default: 'the "boss"' }) } }, ({ owner }) => {
    const { said } = say({ message: 'wet' }).outputs
    const described = describe({ site: { name: text`house of ${owner}`, owner: { name: owner }, tags: ['old', said], floors: 2 } })
    parallelFor(['a', 'b'], (letter) => {
      join({ words: [letter, 'and', said] })
    })
    add({ left: 1, right: 2 })
    return described
  }),
  outputs: { text: 'house of the "boss" of the "boss": old wet, 2' },
  tasks: { 'for-loop-2/1/join': { joined: 'b and wet' } },
}
