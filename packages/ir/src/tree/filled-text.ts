import { givenOrigin } from './origin.ts'
import { type NameOf, originText } from './origin-text.ts'
import type { TaskNode } from './task-tree.ts'

const hole = /\{\{(?:\$\.inputs\.parameters\[(['"])([^'"]+)\1\]|kfp-ts\.([\w-]+)(?::text)?)\}\}/g

/** A text of a task with what fills its holes, where a compiler made an input for that: `at {train.accuracy}`. */
export function filledText(text: string, node: TaskNode, nameOf: NameOf): string {
  return text.replaceAll(hole, (whole: string) => {
    const [name = ''] = holesOf(whole)
    const origin = isThreaded(name) ? givenOrigin(name, node) : undefined
    return origin === undefined ? whole : `{${originText(origin, nameOf)}}`
  })
}

/** The inputs that fill the holes of a text. */
export function holesOf(text: string): readonly string[] {
  return [...text.matchAll(hole)].map(([, , kubeflows, ours]) => kubeflows ?? ours ?? '')
}

/** Whether a compiler made an input to carry a value to where it is needed. */
export function isThreaded(name: string): boolean {
  return name.startsWith('pipelinechannel--')
}
