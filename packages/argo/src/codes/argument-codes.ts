/** What can be wrong with values that are handed on. */
export const argumentCodes = {
  KF3920: {
    message: (owner: string, kind: string, input: string, template: string): string =>
      `${owner} gives no ${kind} "${input}", which template "${template}" needs.`,
    hint: (_owner: string, kind: string, input: string): string => `add "${input}" to its "arguments.${kind}s", or give the input a default.`,
  },
  KF3921: {
    severity: 'warning',
    message: (owner: string, kind: string, argument: string, template: string): string =>
      `${owner} gives the ${kind} "${argument}", which template "${template}" does not take.`,
    hint: (): string => 'Argo drops it without a word: correct the name, or remove it.',
  },
  KF3922: {
    message: (owner: string, parameter: string): string => `${owner} has no value for the parameter "${parameter}".`,
    hint: (): string => 'give it a "value": nobody is there to be asked for one.',
  },
  KF3923: {
    severity: 'warning',
    message: (parameter: string): string => `The workflow has no value for its parameter "${parameter}".`,
    hint: (): string => 'give it a "value"; a "default" is not read here, and whoever submits the workflow has to give one otherwise.',
  },
  KF3924: {
    message: (owner: string, parameter: string): string => `${owner} takes the parameter "${parameter}" from where an argument cannot come from.`,
    hint: (): string => 'an argument has a "value", or a "valueFrom" with configMapKeyRef, event or supplied.',
  },
  KF3925: {
    message: (owner: string, parameter: string, value: string, _known: string): string =>
      `${owner} gives "${parameter}" the value "${value}", which its enum does not have.`,
    hint: (_owner: string, _parameter: string, _value: string, known: string): string => `it can be ${known}.`,
  },
  KF3926: {
    message: (owner: string, parameter: string): string => `The enum of the parameter "${parameter}" of ${owner} holds no value.`,
    hint: (): string => 'list the values it can have, or remove "enum".',
  },
  KF3927: {
    message: (owner: string, artifact: string): string => `${owner} does not say where the artifact "${artifact}" comes from.`,
    hint: (): string => 'give it "from", or a place with a key such as "s3".',
  },
  KF3928: {
    message: (owner: string, artifact: string): string => `${owner} has both "from" and "fromExpression" for the artifact "${artifact}".`,
    hint: (): string => 'keep one of them.',
  },
  KF3929: {
    message: (owner: string, fault: string): string => `The items of ${owner} are no list: ${fault}.`,
    hint: (): string => '"withParam" holds a JSON list, or a reference to one.',
  },
} as const
