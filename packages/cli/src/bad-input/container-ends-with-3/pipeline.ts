import { containerComponent, pipeline, t } from 'kfp-ts'

const measure = containerComponent({
  name: 'measure',
  image: 'alpine:3.22',
  outputs: { length: t.double() },
  command: ['sh', '-c', 'echo "The ruler is broken." >&2; exit 3'],
  args: () => [],
})

export const measuring = pipeline({ name: 'measuring' }, () => measure({}))
