import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8701: {
    message: (name: string) => `"${name}" cannot be the name of a Kubernetes Service.`,
    hint: () => 'use up to 63 lower-case letters, digits and dashes, beginning with a letter and not ending with a dash.',
  },
  KF8702: {
    message: (resource: string, quantity: string) => `"${quantity}" is not an amount of ${resource}.`,
    hint: () => 'write 500m or 2 for cores, 512Mi or 2Gi for memory.',
  },
  KF8703: {
    message: (port: string) => `${port} is not a port.`,
    hint: () => 'give a whole number from 1 to 65535.',
  },
  KF8704: {
    message: (replicas: string) => `${replicas} is not a number of replicas.`,
    hint: () => 'give a whole number, 0 or more.',
  },
  KF8705: {
    message: (what: string, text: string) => `"${text}" cannot be the ${what} of a model server.`,
    hint: () => 'give one word without blanks.',
  },
  KF8706: {
    message: (version: string) => `"${version}" cannot be the version of a model server: it has to fit into a label.`,
    hint: () => 'use up to 63 letters, digits, dots, dashes and underscores, beginning and ending with a letter or a digit.',
  },
} as const

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
