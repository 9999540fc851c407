import { containerComponent, pipeline } from 'kfp-ts'

const measure = containerComponent({ name: 'measure', image: 'tools.example/ruler:2', command: ['measure-with-ruler'], args: () => [] })

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
