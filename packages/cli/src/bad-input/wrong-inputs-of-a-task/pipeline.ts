import { component, pipeline, t } from 'kfp-ts'

const square = component({
  name: 'square',
  inputs: { number: t.integer() },
  outputs: { result: t.integer() },
  run: async ({ number }) => ({ result: number ** 2 }),
})

const three = '3' as unknown as number

export const squares = pipeline({ name: 'squares' }, () => {
  square({ number: three })
  square({} as { number: number })
  square({ nubmer: 3 } as unknown as { number: number })
})
