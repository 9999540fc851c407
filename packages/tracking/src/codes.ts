import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8501: {
    message: () => 'No model registry is named, and this process has no state folder of its own to keep one in.',
    hint: () => 'name a store, such as file:///data/models, or set KFP_TS_STATE to a folder that outlives the run.',
  },
  KF8502: {
    message: (store: string) => `"${store}" is not a model registry this version can open.`,
    hint: () => 'give an absolute folder as a file: address, such as file:///data/models.',
  },
  KF8503: {
    message: (name: string) => `"${name}" cannot be the name of a registered model.`,
    hint: () => 'use up to 200 letters, digits, dots, dashes and underscores, beginning with a letter or a digit.',
  },
  KF8504: {
    message: (name: string) => `There is no registered model "${name}".`,
    hint: () => 'register a version of it first, or list the models there are.',
  },
  KF8505: {
    message: (name: string, version: string) => `The registered model "${name}" has no version ${version}.`,
    hint: () => 'list its versions and name one of them.',
  },
  KF8506: {
    message: (name: string, alias: string) => `The registered model "${name}" has no version under the alias "${alias}".`,
    hint: () => 'set the alias, or ask for "latest".',
  },
  KF8507: {
    message: (alias: string) => `"${alias}" cannot be an alias.`,
    hint: () => 'use letters, digits, dashes and underscores; "latest" and "v" with a number are taken.',
  },
  KF8508: {
    message: (folder: string) => `The model folder ${folder} does not exist or is not a folder.`,
    hint: () => 'give the folder that the training step wrote.',
  },
  KF8509: {
    message: (folder: string) => `The model folder ${folder} is empty.`,
    hint: () => 'give the folder that the training step wrote.',
  },
  KF8510: {
    message: (path: string) => `${path} is not a plain file, so it cannot be registered.`,
    hint: () => 'replace links and sockets in a model folder by files.',
  },
  KF8511: {
    message: (root: string, reason: string) => `The model registry in ${root} cannot be written: ${reason}.`,
    hint: () => 'choose a folder that this user may write to.',
  },
  KF8512: {
    message: (key: string) => `"${key}" cannot be the key of a tag.`,
    hint: () => 'use 1 to 100 letters, digits, dots, dashes and underscores.',
  },
  KF8513: {
    message: (uri: string, file: string) => `The registered files at ${uri} have changed since they were registered: ${file} differs.`,
    hint: () => 'register the model again; versions are never edited.',
  },
}

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
