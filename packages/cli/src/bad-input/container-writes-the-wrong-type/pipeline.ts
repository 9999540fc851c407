import { containerComponent, pipeline, t } from 'kfp-ts'

const measure = containerComponent({
  name: 'measure',
  image: 'alpine:3.22',
  outputs: { length: t.double() },
  command: ['sh', '-c', 'echo long > "$0"'],
  args: ({ outputs }) => [outputs.length.path],
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
