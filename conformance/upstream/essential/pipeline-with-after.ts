import { containerComponent, pipeline, t } from 'kfp-ts'

const printText = containerComponent({
  name: 'print-text',
  inputs: { text: t.string() },
  image: 'busybox:1.37',
  command: ['echo'],
  args: ({ inputs }) => [inputs.text],
})

export const pipelineWithAfter = pipeline({ name: 'pipeline-with-after' }, () => {
  const first = printText({ text: '1st task' })
  const second = printText({ text: '2nd task' }, { after: [first] })
  printText({ text: '3rd task' }, { after: [first, second] })
})
