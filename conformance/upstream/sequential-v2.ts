import { containerComponent, pipeline, t } from 'kfp-ts'

const download = containerComponent({
  name: 'download',
  inputs: { url: t.string() },
  outputs: { downloaded: t.string() },
  image: 'busybox:1.37',
  command: ['wget'],
  args: ({ inputs, outputs }) => [inputs.url, '-O', outputs.downloaded.path],
})
const echo = containerComponent({
  name: 'echo',
  inputs: { downloaded: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.downloaded],
})

export const sequential = pipeline({ name: 'sequential', inputs: { url: t.string() } }, ({ url }) => {
  echo({ downloaded: download({ url }).outputs.downloaded })
})
