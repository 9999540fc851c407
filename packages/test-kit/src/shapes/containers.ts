import { concat, containerComponent, ifPresent, pipeline, t } from 'kfp-ts'
import type { Shape } from '../shape.ts'
import { read } from '../steps/files.ts'

const paste = containerComponent({
  name: 'paste',
  image: 'docker.io/library/busybox:1.37',
  inputs: { left: t.string(), right: t.string({ optional: true }) },
  outputs: { file: t.dataset(), length: t.integer() },
  command: ['sh', '-c', 'mkdir -p "$(dirname "$1")" "$(dirname "$2")"; f="$1"; l="$2"; shift 2; printf "%s" "$*" > "$f"; printf "%s" "$#" > "$l"'],
  args: ({ inputs, outputs }) => [
    'paste',
    outputs.file.path,
    outputs.length.path,
    concat('left=', inputs.left),
    ifPresent(inputs.right, (right) => ['--right', right], ['--alone']),
  ],
})

/** A program in an image: a joined word, and words that depend on whether an input is there. */
export const containers: Shape = {
  name: 'containers',
  pipeline: pipeline({ name: 'containers', inputs: { left: t.string({ default: 'l' }) } }, ({ left }) => {
    const alone = paste({ left })
    const both = paste({ left, right: 'r' })
    return {
      alone: read({ file: alone.outputs.file }).outputs.text,
      both: read({ file: both.outputs.file }).outputs.text,
      words: both.outputs.length,
    }
  }),
  outputs: { alone: 'left=l --alone', both: 'left=l --right r', words: 3 },
}
