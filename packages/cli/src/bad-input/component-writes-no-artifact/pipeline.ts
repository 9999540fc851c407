import { component, pipeline, t } from 'kfp-ts'

const draw = component({
  name: 'draw',
  outputs: { picture: t.html(), width: t.integer() },
  run: async () => ({ width: 3 }),
})

export const drawing = pipeline({ name: 'drawing' }, () => draw({}))
