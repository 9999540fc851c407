import { containerComponent, pipeline } from 'kfp-ts'

const waitOp = containerComponent({
  name: 'wait-op',
  description: 'Waits for five minutes.',
  image: 'busybox:1.37',
  command: ['sleep'],
  args: () => ['300'],
})

export const waitAwhile = pipeline({ name: 'wait-awhile' }, () => {
  const first = waitOp()
  waitOp({}, { after: [first] })
})
