import { component, pipelines } from 'kfp-ts'

const wait = component({ name: 'wait', run: async () => {} })

export const waiting = pipelines({ name: 'waiting' }, () => wait({}))
