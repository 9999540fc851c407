import { component, pipeline } from 'kfp-ts'

const fail = component({
  name: 'fail',
  description: 'Fails.',
  run: async () => {
    throw new Error('As it should.')
  },
})

export const failPipeline = pipeline({ name: 'fail-pipeline' }, () => fail())
