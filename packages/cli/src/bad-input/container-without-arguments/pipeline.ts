import { containerComponent, pipeline } from 'kfp-ts'

// A type error for tsc, which compiling does not ask.
const measure = containerComponent({ name: 'measure', image: 'alpine:3.22', command: ['true'] } as never)

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
