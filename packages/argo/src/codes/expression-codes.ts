/** What can be wrong with schedules, conditions and expressions. */
export const expressionCodes = {
  KF3970: {
    message: (name: string, where: string, _known: string): string => `The expression in ${where} uses ${name}, which is not known there.`,
    hint: (_name: string, _where: string, known: string): string => known,
  },
  KF3971: {
    message: (where: string, fault: string): string => `The expression in ${where} cannot be read: ${fault}.`,
    hint: (): string => 'it is in the language of expr-lang.org; Argo notices only when it gets there.',
  },
  KF3972: {
    message: (owner: string, fault: string): string => `The "when" of ${owner} cannot be read: ${fault}.`,
    hint: (): string => 'Argo notices only when it gets there; "{{= inputs.parameters.x == \'a\' }}" is the safe way to write it.',
  },
  KF3973: {
    severity: 'warning',
    message: (owner: string, word: string): string => `The "when" of ${owner} compares ${word} without quotes.`,
    hint: (): string => 'a value with a blank, a hyphen or a date in it breaks the comparison: write "{{= inputs.parameters.x == \'a\' }}".',
  },
  KF3974: {
    message: (schedule: string, fault: string): string => `The schedule "${schedule}" cannot be read: ${fault}.`,
    hint: (): string => 'it has five fields (minute, hour, day, month, weekday), or is a word such as @daily.',
  },
  KF3975: {
    message: (zone: string): string => `"${zone}" is no time zone.`,
    hint: (): string => 'write it as in "Europe/Berlin".',
  },
  KF3978: {
    message: (name: string, where: string, _advice: string): string => `The expression in ${where} calls "${name}", which is no function there.`,
    hint: (_name: string, _where: string, advice: string): string => advice,
  },
} as const
