/** What a graph may say that no pipeline file can. */
export const loweringCodes = {
  KF3401: {
    message: (option: string, task: string): string => `Option "${option}" of task "${task}" is a text with values in it.`,
    hint: (): string => 'give it a whole output: make the text in a component and use its output.',
  },
  KF3402: {
    message: (task: string): string =>
      `A platform setting of task "${task}", which runs whatever happened before it, takes a part of a struct or a value of the run.`,
    hint: (): string => 'give the value a pipeline input of its own.',
  },
} as const
