/** What reading a file can find. */
export const readingCodes = {
  KF3001: {
    message: (reason: string): string => `The text is not YAML: ${reason}.`,
    hint: (): string => 'mend the text there, or just before; a compiled pipeline is better compiled again.',
  },
  KF3002: {
    message: (): string => 'The file holds no document.',
    hint: (): string => 'give it a compiled pipeline: `kfp-ts compile pipeline.ts` writes one.',
  },
  KF3003: {
    message: (what: string): string => `The document is ${what}, not a compiled pipeline.`,
    hint: (what: string): string =>
      what === 'a component of version 1'
        ? '`kfp-ts import` makes a typed wrapper of it, to be called in a pipeline.'
        : 'a compiled pipeline has "pipelineInfo", "root" and "schemaVersion" at its top.',
  },
  KF3004: {
    message: (count: string, what: string): string => `The file holds ${count} ${what} documents; there may be one.`,
    hint: (): string => 'split the file: one pipeline and at most one platform document each.',
  },
  KF3005: {
    message: (key: string): string => `The key "${key}" is written twice in one mapping.`,
    hint: (): string => 'readers disagree about which of the two counts: delete one.',
  },
  KF3006: {
    message: (where: string): string => `${where} holds a value that JSON cannot carry.`,
    hint: (): string => 'Kubeflow reads the file as JSON: infinities, not-a-number and broken Unicode have no form there.',
  },
  KF3010: {
    message: (field: string, where: string, _known: string): string => `Unknown field "${field}" in ${where}.`,
    hint: (_field: string, _where: string, known: string): string => `known fields here: ${known}.`,
  },
  KF3011: {
    message: (where: string, wanted: string, found: string): string => `${where} must be ${wanted}, not ${found}.`,
    hint: (): string => 'the backend refuses the whole file for it.',
  },
  KF3012: {
    message: (field: string, where: string): string => `${where} has no "${field}".`,
    hint: (field: string): string => `add "${field}": nothing can be run without it.`,
  },
  KF3013: {
    message: (where: string, found: string, _known: string): string => `${where} is ${found}, which is no value it can have.`,
    hint: (_where: string, _found: string, known: string): string => `it can be ${known}.`,
  },
  KF3014: {
    message: (where: string, fields: string, found: string): string => `${where} must hold exactly one of ${fields}, not ${found}.`,
    hint: (): string => 'they are alternatives: where the value comes from must be clear.',
  },
  KF3015: {
    message: (found: string): string => `The schema version is ${found}; this is a reader of 2.1.0.`,
    hint: (): string => 'compile the pipeline with an SDK of version 2.',
  },
} as const
