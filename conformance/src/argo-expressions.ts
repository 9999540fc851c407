import { output } from './command.ts'
import { goProgram } from './go.ts'

/** A text with Argo's tags, and what Argo knows by name each time that it goes over it. */
export interface Tagged {
  readonly text: string
  readonly passes: readonly { readonly [name: string]: string }[]
}

/** What became of a text, or why Argo could not fill it. */
export interface Filled {
  readonly text: string
  readonly error?: string
}

/** Fills tags with Argo's own code (v4.0.7), as its controller does. */
export async function argoFilled(texts: readonly Tagged[]): Promise<readonly Filled[]> {
  const printed = await output(await goProgram('argo-expressions'), [], { input: JSON.stringify(texts) })
  return JSON.parse(printed) as readonly Filled[]
}
