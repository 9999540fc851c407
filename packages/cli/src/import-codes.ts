/** What can be wrong with `kfp-ts import`. */
export const importCodes = {
  KF7030: {
    message: (file: string): string => `"${file}" is TypeScript already.`,
    hint: (): string => "import it in your pipeline, or give somebody else's compiled YAML.",
  },
  KF7031: {
    message: (name: string): string => `Nothing can be exported as "${name}".`,
    hint: (): string => 'give --name a name that TypeScript takes: letters, digits, $ and _, and no word of the language.',
  },
  KF7032: {
    message: (file: string): string => `"${file}" is no name of a TypeScript module.`,
    hint: (): string => 'let the name after --out end in .ts or .mts.',
  },
  KF7033: {
    message: (file: string): string => `"${file}" is there already, and kfp-ts import did not write it.`,
    hint: (): string => 'choose another name, or replace it with --force.',
  },
  KF7034: {
    message: (file: string): string => `"${file}" has been changed since kfp-ts import wrote it.`,
    hint: (): string => 'save your changes and replace the file with --force; then make them again.',
  },
} as const
