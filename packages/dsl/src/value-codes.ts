/** What can be wrong with the values that calls and conditions are given. */
export const valueCodes = {
  KF1047: {
    message: (what: string, value: string, where: string): string => `${what} uses ${value}, which means nothing ${where}.`,
    hint: (): string => 'give it to a task as an input: there it is known.',
  },
  KF1048: {
    message: (task: string, setting: string, field: string): string =>
      `Task "${task}" is given ${setting}, but its component does not list ${field} in taskConfigPassthroughs.`,
    hint: (_task: string, _setting: string, field: string): string =>
      `list it, { field: '${field}', applyToTask: true } if the task itself needs it too; or take the setting away.`,
  },
  KF1049: {
    message: (verb: string, one: string, other: string): string => `${verb} is given ${one} and ${other}.`,
    hint: (verb: string): string =>
      `compare two ${verb === 'equals' || verb === 'notEquals' ? 'texts, two numbers or two booleans' : 'numbers'}, at least one of them an output.`,
  },
  KF1050: {
    message: (verb: string): string => `${verb}() is given no condition.`,
    hint: (): string => 'give it one or more: and(equals(a, 1), b).',
  },
  KF1051: {
    severity: 'warning',
    message: (what: string, part: string): string => `${what} holds ${part}, which reaches the container as text.`,
    hint: (): string => 'read it as text there, or give it as an input of its own: Kubeflow fills values into the JSON of a literal as text.',
  },
  KF1052: {
    message: (what: string, type: string): string => `${what} is ${type}, which no literal can hold.`,
    hint: (): string => 'give it to an input of its own; a list of artifacts is what parallelFor gathers.',
  },
  KF1053: {
    message: (items: string): string => `A loop runs over ${items}, which is no list.`,
    hint: (): string => 'loop over a list: an output that is one, an input of the pipeline, or values that are written down.',
  },
  KF1054: {
    message: (hole: string): string => `A hole of text\`...\` is ${hole}.`,
    hint: (): string => 'put texts, numbers and booleans into text; a file has a path only where a component reads it.',
  },
} as const
