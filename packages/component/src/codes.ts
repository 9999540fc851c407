import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF1001: {
    message: (call: string, _instead: string): string => `"${call}" was called outside a pipeline's body.`,
    hint: (_call: string, instead: string): string => instead,
  },
  KF1005: {
    message: (): string => 'An output of a pipeline was used as text, but it has no value until the pipeline runs.',
    hint: (): string => 'write text`...${output}...` for text with holes, and equals(a, b) to compare; compute in a component.',
  },
  KF1006: {
    message: (): string => 'An output of a pipeline was used as a number, but it has no value until the pipeline runs.',
    hint: (): string => 'write greaterThan(a, b) or lessThan(a, b) inside when(...); compute in a component.',
  },
  KF1007: {
    message: (): string => 'A placeholder of a container was used as text, but it has no value until the container starts.',
    hint: (): string => 'write concat(...) to glue it to other text.',
  },
  KF1008: {
    message: (thing: string, theirs: string, ours: string): string =>
      `Two copies of kfp-ts that do not understand each other meet: ${thing} of ${theirs} and ${ours}.`,
    hint: (): string => 'install one version for the whole project: npm ls @kfp-ts/component shows who brings the other.',
  },
  KF1009: {
    message: (component: string, input: string, _known: string): string => `Component "${component}" was run without its input "${input}".`,
    hint: (_component: string, _input: string, known: string): string => `its inputs are: ${known}.`,
  },
  KF1010: {
    message: (component: string, input: string, _known: string): string => `Component "${component}" has no input "${input}".`,
    hint: (_component: string, _input: string, known: string): string => `its inputs are: ${known}.`,
  },
  KF1011: {
    message: (component: string, input: string, misfit: string): string => `Input "${input}" of component "${component}" does not fit: ${misfit}.`,
    hint: (): string => 'give a value of the declared type; an artifact is given as its path.',
  },
  KF1012: {
    message: (component: string, output: string, misfit: string): string => `Component "${component}" returned a wrong "${output}": ${misfit}.`,
    hint: (): string => 'run returns one value for each output that is a parameter, and nothing else.',
  },
  KF1013: {
    message: (component: string, file: string, path: string): string =>
      `Component "${component}" carries "${file}", but there is nothing at ${path}.`,
    hint: (): string => 'paths in files count from the file that declares the component.',
  },
  KF1014: {
    message: (port: string, owner: string, found: string): string => `${port} of ${owner} is declared as ${found}.`,
    hint: (): string => 'call one of the types of t: t.string(), t.integer({ default: 4 }), t.model().',
  },
} as const

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
