import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF4001: {
    message: () => 'The component was started without --executor_input.',
    hint: () => 'Kubeflow Pipelines and "kfp-ts run" pass it; to do the work by hand, call run() of the component.',
  },
  KF4002: {
    message: (why: string) => `--executor_input is not a JSON object: ${why}.`,
    hint: () => 'the container must be started with args: ["--executor_input", "{{$}}"].',
  },
  KF4003: {
    message: (component: string, input: string) => `Component "${component}" was started without its required input "${input}".`,
    hint: () => 'compile the pipeline again: its file was written for another version of this component.',
  },
  KF4004: {
    message: (component: string, input: string, misfit: string) => `Input "${input}" of component "${component}" does not fit: ${misfit}.`,
    hint: () => 'correct the value that was passed, or the type of the output it comes from.',
  },
  KF4005: {
    message: (component: string, output: string) => `Nobody said where component "${component}" is to write its output "${output}".`,
    hint: () => 'compile the pipeline again: its file was written for another version of this component.',
  },
  KF4010: {
    message: (component: string, why: string) => `Component "${component}" failed: ${why}`,
    hint: () => 'its stack is in the log of the task.',
  },
  KF4011: {
    message: (component: string, output: string) => `Component "${component}" did not return its output "${output}".`,
    hint: (_component: string, output: string) => `end run with return { ${output} }: every output that is a parameter is returned.`,
  },
  KF4012: {
    message: (component: string, name: string, _known: string) =>
      `Component "${component}" returned "${name}", which is none of its output parameters.`,
    hint: (_component: string, _name: string, known: string) => `its output parameters are: ${known}; artifacts are written to outputs.NAME.path.`,
  },
  KF4013: {
    message: (component: string, output: string, misfit: string) => `Component "${component}" returned a wrong "${output}": ${misfit}.`,
    hint: () => 'return a value of the declared type.',
  },
  KF4014: {
    message: (component: string, output: string) => `Component "${component}" did not write its output artifact "${output}".`,
    hint: (_component: string, output: string) => `write a file or a folder at outputs.${output}.path.`,
  },
  KF4015: {
    message: (component: string, output: string, misfit: string) =>
      `The metadata of output "${output}" of component "${component}" cannot be stored: ${misfit}.`,
    hint: () => 'metadata holds strings, finite numbers, booleans, lists and objects; leave out what is not known.',
  },
  KF4016: {
    message: (component: string, code: string) => `Component "${component}" ended its process with exit code ${code} before its work was done.`,
    hint: () => 'throw an error to fail, return to succeed; do not call process.exit() in run.',
  },
  KF4017: {
    message: (component: string) => `Component "${component}" waits for something that will never happen.`,
    hint: () => 'nothing is left that could settle what run awaits: look for a promise that is never resolved, or a stream that never ends.',
  },
  KF4018: {
    message: (component: string, signal: string) => `Component "${component}" was stopped by ${signal}.`,
    hint: () => 'its outputs were not written; run it again.',
  },
  KF4019: {
    message: (component: string, why: string) => `The outputs of component "${component}" could not be written: ${why}.`,
    hint: () => 'make the folder writable and see that the disk has room.',
  },
  KF4020: {
    message: (component: string, why: string) => `The files that component "${component}" carries could not be unpacked: ${why}.`,
    hint: () => 'they go into the folder for temporary files: make it writable (TMPDIR), and see that the disk has room.',
  },
  KF4021: {
    message: (component: string, output: string, found: string) =>
      `Component "${component}" set the custom path of output "${output}" to ${found}, which is no absolute path.`,
    hint: () => 'give the whole path of what was written there.',
  },
} as const

/** What can go wrong while one component runs; apart from the other codes, since every embedded body carries these. */
export const problem: Catalogue<typeof table> = catalogue(table)
