/** What can be wrong with a component of version 1. */
export const componentV1Codes = {
  KF3701: {
    message: (): string => 'The component is a graph of other components.',
    hint: (): string => 'version 2 has no such form, and no SDK loads it: write the graph as a pipeline.',
  },
  KF3702: {
    message: (where: string, found: string): string => `${where} is ${found}, which is no word of a command.`,
    hint: (): string =>
      'a word is a text or one of { inputValue }, { inputPath }, { inputUri }, { outputPath }, { outputUri }, { executorInput }, { concat } and { if }.',
  },
  KF3703: {
    message: (where: string, placeholder: string): string => `${where} uses ${placeholder}, which version 2 does not have.`,
    hint: (): string => 'take what the program needs from { executorInput: null }, which holds all of it as JSON.',
  },
  KF3704: {
    message: (where: string, port: string, _known: string): string => `${where} uses ${port}, which is not declared.`,
    hint: (_where: string, _port: string, known: string): string => `declared there: ${known}.`,
  },
  KF3705: {
    message: (side: string, names: string, name: string): string => `The ${side}s ${names} are both called "${name}" in version 2.`,
    hint: (): string => 'version 2 knows small letters, digits and "_" only: rename one of them.',
  },
  KF3706: {
    message: (where: string, taken: string, declared: string): string => `${where} takes ${taken}, which is ${declared}.`,
    hint: (_where: string, _taken: string, declared: string): string =>
      declared === 'a file'
        ? 'give the input a parameter type: "type: String".'
        : 'take it by { inputValue }, or take the type away: then it is a file.',
  },
  KF3707: {
    message: (input: string, value: string, type: string): string => `The default of input "${input}" is ${value}, not ${type}.`,
    hint: (): string => 'write a value of the declared type, or correct the type.',
  },
  KF3708: {
    severity: 'warning',
    message: (input: string): string => `The default of input "${input}" is dropped: the input is a file.`,
    hint: (): string => 'files have no defaults in version 2: give the input a parameter type to keep it.',
  },
  KF3709: {
    severity: 'warning',
    message: (): string => 'The component names fixed files for its outputs in "fileOutputs".',
    hint: (): string => 'version 2 does not look there: hand the program the path with { outputPath }.',
  },
  KF3710: {
    message: (side: string, name: string): string => `The ${side} "${name}" has no name in version 2.`,
    hint: (): string => 'version 2 knows small letters, digits and "_" only: rename it.',
  },
  KF3711: {
    message: (where: string): string => `${where} decides inside { concat } between lists of words.`,
    hint: (): string => 'what is joined into one word is one word each: write a single "then" and "else", with { concat } inside.',
  },
  KF3712: {
    message: (where: string): string => `${where} decides by something other than whether an input is given.`,
    hint: (): string => 'version 2 knows { cond: { isPresent: NAME } } only.',
  },
  KF3713: {
    message: (where: string, wanted: string, found: string): string => `${where} must be ${wanted}, not ${found}.`,
    hint: (): string => 'no SDK loads the component as it is.',
  },
} as const
