import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF5001: {
    message: (folder: string, reason: string): string => `The runs folder "${folder}" cannot be written: ${reason}.`,
    hint: (): string => 'choose another folder for runs, or make this one writable and see that the disk is not full.',
  },
  KF5002: {
    message: (folder: string): string => `There is no run in "${folder}".`,
    hint: (): string => 'the folder of a run holds a file events.jsonl.',
  },
  KF5003: {
    message: (file: string, line: string, reason: string): string => `Line ${line} of "${file}" is not an event: ${reason}.`,
    hint: (): string => 'the file was changed by something other than a run: start the run again.',
  },
  KF5004: {
    message: (reason: string): string => `The events are not those of a run: ${reason}.`,
    hint: (): string => 'a run begins with "runStarted", and a task is planned before anything else happens to it.',
  },
}

/** The problems that writing and reading the folder of a run can meet. */
export const problem: Catalogue<typeof table> = catalogue(table)
