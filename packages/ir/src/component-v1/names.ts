import { problem } from '../codes.ts'
import { type Part, report } from './part.ts'

/** The name of a port in version 2: `Input 1` becomes `input_1`. */
export function portName(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^_0-9a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

/** Whether a port has a name of its own; a second of the same name is a problem, since Python's loader forgets the first. */
export function takeName(
  { side, written, name }: { readonly side: string; readonly written: string; readonly name: string },
  taken: Map<string, string>,
  part: Part,
): boolean {
  const first = taken.get(name)
  if (name === '') report(part, (place) => problem('KF3710', [side, written], place))
  else if (first !== undefined) report(part, (place) => problem('KF3705', [side, `"${first}" and "${written}"`, name], place))
  else taken.set(name, written)
  return name !== '' && first === undefined
}
