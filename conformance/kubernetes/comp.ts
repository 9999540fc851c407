import { component } from 'kfp-ts'

/** A task to put settings on. */
export const comp = component({ name: 'comp', run: async () => undefined })
