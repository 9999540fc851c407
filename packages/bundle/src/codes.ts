import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'
import { imageCodes } from './images/codes.ts'

const table = {
  KF1101: {
    message: (file: string, why: string) => `${file} does not compile: ${why}`,
    hint: () => 'correct the line; "npx tsc --noEmit" shows type errors as well.',
  },
  KF1102: {
    message: (file: string, why: string) => `${file} failed while it was loaded: ${why}`,
    hint: () => 'loading must only declare components and pipelines: move work into run of a component.',
  },
  KF1103: {
    message: (file: string) => `${file} does not exist.`,
    hint: () => 'give the path of a TypeScript or JavaScript file that exports pipelines.',
  },
  KF1104: {
    message: (file: string) => `${file} exports no pipeline and no component.`,
    hint: () => 'export what pipeline() returned: export const train = pipeline({ ... }, () => { ... }).',
  },
  KF1105: {
    message: (file: string, field: string, expected: string) => `"${field}" in ${file} is not ${expected}.`,
    hint: () => 'export const config = { imagePrefix: "registry.example/team" } with fields of type ProjectConfig.',
  },
  KF1106: {
    message: (pipeline: string, why: string) => `The body of pipeline "${pipeline}" failed while it was recorded: ${why}`,
    hint: (_pipeline: string, why: string): string =>
      habits.find(([habit]) => habit.test(why))?.[1] ??
      'a body only calls components and verbs; what needs values at run time belongs into run of a component.',
  },
  KF1107: {
    message: (file: string, names: string) => `${file} exports several pipelines: ${names}.`,
    hint: () => 'import the one that is meant and compile that.',
  },
  KF1108: {
    message: (file: string, name: string) => `${file} imports "${name}", which its module does not export.`,
    hint: () => 'correct the name; "npx tsc --noEmit" finds all such mistakes at once.',
  },
  KF1109: {
    message: (file: string, specifier: string) => `${file} imports "${specifier}", which was not found.`,
    hint: (_file: string, specifier: string): string =>
      /^[./]/.test(specifier)
        ? 'correct the path; it counts from the file that imports, and has the ending of the file: ./steps.ts.'
        : `install the package, or correct its name: npm i ${packageNameOf(specifier)}.`,
  },
  KF1110: {
    message: (component: string) => `Component "${component}" is made inside a function, so its body cannot be carried in the pipeline's file.`,
    hint: () => 'declare it at the top level of a module; what differs from case to case becomes an input.',
  },
  KF1111: {
    message: (component: string) => `The call of component() that made "${component}" was not found in its file.`,
    hint: () => 'write component({ name, run }) directly, not through a function of your own, or give the component a package of its own.',
  },
  KF1112: {
    message: (component: string, file: string, chain: string) => `Component "${component}" would carry ${file} into the pipeline's file (${chain}).`,
    hint: () => 'secrets come from the cluster at run time: kubernetes.secretAsEnv({ ... }).',
  },
  KF1113: {
    message: (component: string, file: string, chain: string) =>
      `Component "${component}" would carry the data of ${file} into the pipeline's file (${chain}).`,
    hint: (_component: string, file: string) => `if that is meant, list it in kfp-ts.config.ts: export const config = { embedFiles: ["${file}"] }.`,
  },
  KF1114: {
    message: (component: string, native: string, chain: string) =>
      `Component "${component}" needs the native program ${native}, which cannot be embedded (${chain}).`,
    hint: () => 'give the component a package of its own, so that it ships in an image.',
  },
  KF1115: {
    message: (component: string, specifier: string, chain: string) =>
      `Component "${component}" imports "${specifier}", which cannot be bundled (${chain}).`,
    hint: () => 'install the package, or give the component a package of its own, so that it ships in an image.',
  },
  KF1116: {
    message: (component: string, size: string, limit: string) =>
      `The body of component "${component}" is ${size} KB, and one body may be at most ${limit} KB.`,
    hint: () => 'kfp-ts build puts it into an image; or import less.',
  },
  KF1118: {
    message: (component: string, name: string, path: string) => `Component "${component}" carries "${name}", but ${path} is no file or folder.`,
    hint: () => 'paths in files count from the file that declares the component; links are not followed.',
  },
  KF1120: {
    message: (component: string) => `Component "${component}" says embed: false, and there is no image of it yet.`,
    hint: () => 'build it: kfp-ts build; or leave embed out.',
  },
  KF1122: {
    severity: 'warning',
    message: (prefix: string) => `Images with the prefix "${prefix}" exist on this machine only; a cluster cannot pull them.`,
    hint: () =>
      'set the prefix in kfp-ts.config.ts: export const config = { imagePrefix: "registry.example/team" }; kfp-ts build --push brings them there.',
  },
  KF1123: {
    message: (packageName: string) => `Package "${packageName}" has no version, so its image has no tag.`,
    hint: () => 'add "version" to its package.json.',
  },
  KF1124: {
    message: (by: string, output: string) => `"${by}" takes output "${output}" for true, whatever its value will be when the pipeline runs.`,
    hint: (_by: string, output: string) =>
      `when(equals(${output}, ...), () => { ... }) decides while the pipeline runs; a boolean output goes without equals.`,
  },
  KF1125: {
    message: (by: string, output: string) => `"${by}" compares output "${output}" itself, not the value it will have when the pipeline runs.`,
    hint: (by: string, output: string) =>
      `when(${by.startsWith('!') ? 'notEquals' : 'equals'}(${output}, ...), () => { ... }) compares while the pipeline runs.`,
  },
  KF1126: {
    message: (by: string, output: string) => `"${by}" goes through output "${output}", which has no items until the pipeline runs.`,
    hint: (_by: string, output: string) => `parallelFor(${output}, (item) => { ... }) does the body's tasks for each item.`,
  },
  KF1127: {
    message: (by: string, condition: string) => `"${by}" takes the condition ${condition} for true, whatever comes out when the pipeline runs.`,
    hint: (_by: string, condition: string) =>
      `hand it to when: when(${condition}, () => { ... }).otherwise(() => { ... }); and, or and not put conditions together.`,
  },
  KF1128: {
    message: (by: string, output: string) => `"${by}" asks whether output "${output}" is there, and in a pipeline's body it always is.`,
    hint: () => 'hand it to an optional input of a component: its run knows whether there is a value.',
  },
  ...imageCodes,
} as const

/** What people write who come from Python, or take a list of a pipeline for one of the program. */
const habits: readonly (readonly [RegExp, string])[] = [
  [
    /\.(after|set_?[A-Z_a-z]+|add_?[A-Z_a-z]+|ignore_?[A-Z_a-z]+) is not a function/,
    "options stand behind the inputs of a call: train({ data }, { after: [prepared], memory: '8G', cache: false }).",
  ],
  [
    /\b(If|Elif|Else|OneOf|Condition|ParallelFor|Collected|ExitHandler) is not a/,
    "Python's dsl.If, dsl.ParallelFor and dsl.ExitHandler are when, parallelFor and exitHandler: see docs/from-python.md.",
  ],
  [
    /is not iterable|\.(map|forEach|filter|flatMap|entries) is not a function/,
    'a list that is known when the pipeline runs is looped over by parallelFor(list, (item) => ...).',
  ],
]

/** `@scope/name` of `@scope/name/door`. */
function packageNameOf(specifier: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
}

/** The problems this room can report. */
export const problem: Catalogue<typeof table> = catalogue(table)
