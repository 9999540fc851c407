import { problem } from '../codes.ts'
import type { TaskNode } from '../graph.ts'
import type { Rule } from './rule.ts'

/** An image is named by a version or a digest. */
export const imageTags: Rule = ({ tasks }) =>
  tasks.flatMap(({ node }) => {
    const [task, image] = imageOf(node)
    return image?.endsWith(':latest') === true ? [problem('KF2023', [image, task], { position: node.position })] : []
  })

function imageOf({ callee, options }: TaskNode): readonly [string, string | undefined] {
  const own = options.image && 'literal' in options.image ? (options.image.literal as string) : undefined
  if (callee.kind === 'component') return [callee.component.name, own ?? callee.component.image]
  if (callee.kind === 'document') return [callee.document.name, own]
  return callee.kind === 'container' ? [callee.container.name, own ?? callee.container.image] : ['', undefined]
}
