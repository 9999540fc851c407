/** Where a build ended. */
export interface FailedStep {
  /** As Docker repeats it: `RUN ["node", "load.mjs"]`. */
  readonly instruction: string
  /** In the Dockerfile, from 1; unknown where the instruction is not found there. */
  readonly line: number | undefined
  /** What was printed since the step began. */
  readonly said: string
}

/** The last step that a builder began, of the classic builder's output and of BuildKit's. */
export function failedStep(output: string, dockerfile: string): FailedStep {
  const { instruction, said } = ofBuildKit(output) ?? ofClassic(output)
  const lines = dockerfile.split('\n')
  const index = lines.findIndex((text) => text !== '' && sameInstruction(text, instruction))
  return { instruction, line: index < 0 ? undefined : index + 1, said }
}

/** `Step 6/13 : RUN npm test`, then what it prints. */
function ofClassic(output: string): { readonly instruction: string; readonly said: string } {
  const steps = [...output.matchAll(/^Step \d+\/\d+ : (.*)$/gm)]
  const last = steps.at(-1)
  const said = (last === undefined ? output : output.slice(last.index + last[0].length)).replace(
    /^( ---> .*|Removing intermediate container .*|DEPRECATED: .*|\s+Install the buildx .*|\s+https:\/\/docs\.docker\.com\/go\/buildx\/)$/gm,
    '',
  )
  return { instruction: last?.[1] ?? 'before its first step', said }
}

/** ` > [stage 4/4] RUN npm test:`, then what it printed, between two lines of dashes. */
function ofBuildKit(output: string): { readonly instruction: string; readonly said: string } | undefined {
  const [, name = '', said = ''] = /^ > (.+):\n([^]*?)^------$/m.exec(output) ?? []
  if (name === '') return undefined
  const source = /^\[(?:\S+ )?internal\] load metadata for (.+)$/.exec(name)?.[1]
  const reason = /^ERROR: (.*)$/m.exec(output)?.[1] ?? ''
  const instruction = source === undefined ? name.replace(/^\[[^\]]*\] /, '') : `FROM ${source}`
  return { instruction, said: `${said.replace(/^[\d.]+ /gm, '')}\n${reason}` }
}

/** A builder writes blanks its own way, and fills arguments in. */
function sameInstruction(written: string, shown: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
  return plain(written) === plain(shown)
}
