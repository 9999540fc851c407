import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF1070: {
    message: (setting: string, field: string, found: string): string => `Setting "${setting}" has ${found} as ${field}, which is no amount of bytes.`,
    hint: (): string => "write a number with a unit: '512Mi', '4Gi', '10G'.",
  },
  KF1071: {
    message: (setting: string, field: string, found: string, _known: string): string => `Setting "${setting}" has ${found} as ${field}.`,
    hint: (_setting: string, field: string, _found: string, known: string): string => `${field} is one of ${known}.`,
  },
  KF1072: {
    message: (setting: string, field: string, found: string, _range: string): string => `Setting "${setting}" has ${found} as ${field}.`,
    hint: (_setting: string, field: string, _found: string, range: string): string => `${field} is a whole number from ${range}.`,
  },
  KF1073: {
    message: (setting: string, field: string, found: string): string => `Setting "${setting}" has ${found} as ${field}, which is no absolute path.`,
    hint: (_setting: string, field: string): string => `write the whole path in the container: { ${field}: '/data' }.`,
  },
  KF1074: {
    message: (setting: string, field: string, found: string, what: string, _letters: string): string =>
      `Setting "${setting}" has ${found} as ${field}, which is no name of ${what}.`,
    hint: (_setting: string, _field: string, _found: string, _what: string, letters: string): string => `such a name is made of ${letters}.`,
  },
  KF1075: {
    message: (name: string): string => `An init container has the name "${name}", which belongs to Kubeflow's own.`,
    hint: (): string => 'give it another name.',
  },
  KF1076: {
    message: (setting: string, missing: string): string => `Setting "${setting}" is without ${missing}.`,
    hint: (): string => 'give it that, or leave the setting out.',
  },
  KF1077: {
    message: (setting: string, what: string, contradiction: string): string => `Setting "${setting}" contradicts itself: ${what} ${contradiction}.`,
    hint: (): string => 'keep what is meant, and leave the other out.',
  },
} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
