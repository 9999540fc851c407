/** How a workflow is made wrong: in its file, one text becomes another. */
export interface Change {
  readonly file: 'diamond' | 'loop' | 'artifact'
  readonly from: string
  readonly to: string
}

/** The same mistake in each library. */
export interface Mistake {
  readonly what: string
  readonly ours: Change
  readonly hera: Change
}

/** Six ways to wire a workflow wrongly. */
export const mistakes: { readonly [name: string]: Mistake } = {
  misspelt_output: {
    what: 'an output is misspelt',
    ours: { file: 'diamond', from: 'left.outputs.result', to: 'left.outputs.reslt' },
    hera: { file: 'diamond', from: 'left.result', to: 'left.reslt' },
  },
  wrong_type: {
    what: 'a text where a number is expected',
    ours: { file: 'diamond', from: 'double({ n: first.outputs.result })', to: "double({ n: 'two' })" },
    hera: { file: 'diamond', from: 'double(arguments={"n": first.result})', to: 'double(arguments={"n": "two"})' },
  },
  output_of_another: {
    what: 'an output that another task has',
    ours: { file: 'artifact', from: 'written.outputs.letter', to: 'written.outputs.length' },
    hera: { file: 'artifact', from: 'written.get_artifact("letter")', to: 'written.get_artifact("length")' },
  },
  missing_input: {
    what: 'an input is not given',
    ours: { file: 'diamond', from: ', right: right.outputs.result })', to: ' })' },
    hera: { file: 'diamond', from: ', "right": right.result})', to: '})' },
  },
  outside_branch: {
    what: 'an output is used outside of its branch, which may not have run',
    ours: {
      file: 'loop',
      from: 'when(greaterThan(all.outputs.total, 10), () => say({ total: all.outputs.total }))',
      to: [
        'const inner: ReturnType<typeof square>[] = []',
        '  when(greaterThan(all.outputs.total, 10), () => {',
        '    inner.push(square({ n: all.outputs.total }))',
        '  })',
        '  say({ total: inner[0]!.outputs.result })',
      ].join('\n'),
    },
    hera: {
      file: 'loop',
      from: 'said = say(arguments={"total": all_of_them.result}, when=f"{all_of_them.result} > 10")\n        squares >> all_of_them >> said',
      to: [
        'inner = square(name="inner", arguments={"n": all_of_them.result}, when=f"{all_of_them.result} > 10")',
        '        said = say(arguments={"total": inner.result})',
        '        squares >> all_of_them >> inner >> said',
      ].join('\n'),
    },
  },
  misspelt_task: {
    what: 'a task is misspelt',
    ours: { file: 'diamond', from: 'left: left.outputs.result', to: 'left: lfet.outputs.result' },
    hera: { file: 'diamond', from: '"left": left.result', to: '"left": lfet.result' },
  },
}
