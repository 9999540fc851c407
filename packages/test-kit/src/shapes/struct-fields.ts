import { pipeline, t, text } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { add } from '../steps/numbers.ts'
import { attempt, plan } from '../steps/trials.ts'
import { say } from '../steps/words.ts'

/** Fields of a struct that comes from a step, and of one that comes from outside, one inside another. */
export const structFields: Shape = {
  name: 'struct-fields',
  pipeline: pipeline(
    { name: 'struct-fields', inputs: { site: t.struct({ name: t.string(), size: t.struct({ width: t.integer(), height: t.integer() }) }) } },
    ({ site }) => {
      const { first } = plan({ budget: 1 }).outputs
      const tried = attempt({ rate: first.rate, seed: site.size.width })
      const edges = add({ left: site.size.width, right: site.size.height })
      const said = say({ message: text`${site.name}: ${site.size.height}` })
      return { score: tried.outputs.score, edges: edges.outputs.sum, said: said.outputs.said }
    },
  ),
  parameters: { site: { name: 'wall', size: { width: 3, height: 4 } } },
  outputs: { score: 53, edges: 7, said: 'wall: 4' },
}
