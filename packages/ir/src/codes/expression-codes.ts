/** What can go wrong when an expression meets values. */
export const expressionCodes = {
  KF3201: {
    message: (expression: string, reason: string): string => `The condition ${expression} cannot be decided: ${reason}.`,
    hint: (): string => 'it is decided from the inputs of its task: see that each name in it is one of them and has a value.',
  },
  KF3202: {
    message: (expression: string, found: string): string => `The condition ${expression} yields ${found}, neither true nor false.`,
    hint: (): string => 'compare the value with something.',
  },
  KF3203: {
    message: (expression: string, reason: string): string => `The expression ${expression} selects nothing: ${reason}.`,
    hint: (): string => 'it is applied to the JSON of the value: see that every item has the field.',
  },
  KF3204: {
    message: (task: string, expression: string, reason: string): string => `The expression ${expression} of task "${task}" fits no types: ${reason}.`,
    hint: (): string => 'Kubeflow refuses it when the task is about to run: compare values of one type, and call functions that exist.',
  },
  KF3205: {
    message: (task: string, expression: string, found: string): string =>
      `The condition ${expression} of task "${task}" yields ${found}, neither true nor false.`,
    hint: (): string => 'compare the value with something.',
  },
  KF3206: {
    severity: 'warning',
    message: (task: string, expression: string, found: string): string => `The condition ${expression} of task "${task}" is always ${found}.`,
    hint: (): string => 'it asks for no input: delete the condition, or the task that never runs.',
  },
} as const
