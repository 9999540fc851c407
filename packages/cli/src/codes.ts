import { type Catalogue, catalogue, type Entry } from '@kfp-ts/diagnostics'
import { importCodes } from './import-codes.ts'

const entries = {
  KF7001: {
    message: (sentence: string, _advice: string): string => sentence,
    hint: (_sentence: string, advice: string): string => advice,
  },
  KF7002: {
    message: (path: string, _folder: string): string => `There is nothing at "${path}".`,
    hint: (_path: string, folder: string): string => `paths are relative to ${folder}.`,
  },
  KF7003: {
    message: (file: string): string => `"${file}" is neither a pipeline in TypeScript nor a compiled one.`,
    hint: (): string => 'pipelines end in .ts, .mts, .js or .mjs, compiled ones in .yaml, .yml or .json.',
  },
  KF7004: {
    message: (folder: string): string => `Folder "${folder}" holds no pipelines.`,
    hint: (): string => 'a folder of pipelines holds one folder for each, with a file pipeline.ts.',
  },
  KF7005: {
    message: (file: string, names: string): string => `"${file}" holds several pipelines: ${names}.`,
    hint: (): string => 'choose one with --pipeline NAME.',
  },
  KF7006: {
    message: (file: string, name: string, _names: string): string => `"${file}" holds no pipeline "${name}".`,
    hint: (_file: string, _name: string, names: string): string => `it holds ${names}.`,
  },
  KF7007: {
    message: (option: string): string => `"${option}" gives no value to a parameter.`,
    hint: (): string => 'write name=value.',
  },
  KF7008: {
    message: (file: string, reason: string): string => `The file "${file}" cannot be used: ${reason}.`,
    hint: (): string => 'give the path of one JSON or YAML object.',
  },
  KF7009: {
    message: (name: string, first: string, second: string): string => `Two pipelines are called "${name}": one of ${first}, one of ${second}.`,
    hint: (): string => 'each is written to a folder of its name: rename one of them.',
  },
  KF7010: {
    message: (path: string, reason: string): string => `"${path}" cannot be written: ${reason}.`,
    hint: (): string => 'choose another place, or make this one writable.',
  },
  KF7011: {
    message: (run: string, folder: string, _newest: string): string => `There is no run "${run}" in "${folder}".`,
    hint: (_run: string, _folder: string, newest: string): string => newest,
  },
  KF7012: {
    message: (command: string, name: string): string => `The command "${command}" comes with ${name}, which this project does not have.`,
    hint: (_command: string, name: string): string => `run \`npm i ${name}\`.`,
  },
  KF7013: {
    message: (name: string, reason: string): string => `${name} gives no command: ${reason}.`,
    hint: (_name: string): string => 'install the version that belongs to this kfp-ts.',
  },
  KF7014: {
    message: (reason: string): string => `kfp-ts itself failed: ${reason}.`,
    hint: (): string => 'this is a mistake in kfp-ts, not in your pipeline; KFP_TS_STACK=1 shows where.',
  },
  KF7015: {
    message: (path: string): string => `"${path}" is a folder.`,
    hint: (): string => 'name one file in it.',
  },
  KF7016: {
    message: (path: string, reason: string): string => `"${path}" cannot be used: ${reason}.`,
    hint: (): string => 'see that it can be read and written, and that the disk has room.',
  },
  KF7017: {
    message: (options: string, names: string): string => `${options} can be given for one pipeline only, and here are several: ${names}.`,
    hint: (): string => 'choose one with --pipeline NAME.',
  },
  KF7018: {
    message: (option: string): string => `${option} means nothing without --kubernetes-manifest.`,
    hint: (): string => 'add --kubernetes-manifest, or leave it out.',
  },
  KF7040: {
    message: (prefix: string): string => `Images with the prefix "${prefix}" cannot be pushed: it names no registry.`,
    hint: (): string => 'name one: kfp-ts build --push --image-prefix registry.example/team, or imagePrefix in kfp-ts.config.ts.',
  },
  KF7041: {
    message: (platform: string, _known: string): string => `Images are not built for the platform "${platform}".`,
    hint: (_platform: string, known: string): string => `it is one of ${known}.`,
  },
  KF7042: {
    message: (option: string, packages: string): string =>
      `--base-image ${option} is for a package that has no image here: images are for ${packages}.`,
    hint: (): string => 'write --base-image PACKAGE=IMAGE with one of these, or --base-image IMAGE for all.',
  },
  KF7043: {
    message: (first: string, second: string): string => `Pipelines of two projects cannot be built together: ${first} and ${second}.`,
    hint: (): string => 'images are written down beside the package.json of a project: build each by itself.',
  },
  KF7044: {
    message: (prefix: string): string => `No image can have a name that begins with "${prefix}".`,
    hint: (): string => 'write a host, perhaps with a port, and words of small letters and digits between slashes: registry.example:5000/team.',
  },
  ...importCodes,
} as const satisfies { readonly [code: string]: Entry<any> } // any: each entry has words of its own

/** The problems of a command line. */
export const problem: Catalogue<typeof entries> = catalogue(entries)
