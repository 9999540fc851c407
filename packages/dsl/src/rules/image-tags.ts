import { calleeName } from '../callee-name.ts'
import { problem } from '../codes.ts'
import type { TaskNode } from '../graph.ts'
import type { Rule } from './rule.ts'

/** An image is named by a version or a digest. */
export const imageTags: Rule = ({ tasks }) =>
  tasks.flatMap(({ node }) => {
    const image = imageOf(node)
    return image?.endsWith(':latest') === true ? [problem('KF2023', [image, calleeName(node.callee)], { position: node.position })] : []
  })

function imageOf({ callee, options }: TaskNode): string | undefined {
  if (options.image && 'literal' in options.image) return options.image.literal as string
  if (callee.kind === 'component') return callee.component.image
  return callee.kind === 'container' ? callee.container.image : undefined
}
