import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF4030: {
    message: () => 'kfp-ts-component needs the name of a package.',
    hint: () => 'usage: kfp-ts-component PACKAGE[/COMPONENT] --executor_input JSON.',
  },
  KF4031: {
    message: (specifier: string, folder: string) => `Package "${specifier}" was not found from ${folder}.`,
    hint: (specifier: string) => `install it there: npm i ${specifier}.`,
  },
  KF4032: {
    message: (specifier: string, why: string) => `Package "${specifier}" could not be loaded: ${why}`,
    hint: () => 'the stack in the log of the task starts at the line that threw.',
  },
  KF4033: {
    message: (specifier: string) => `Package "${specifier}" exports no component.`,
    hint: () => 'export what component() returned: export const train = component({ ... }).',
  },
  KF4034: {
    message: (specifier: string, candidates: string) => `Package "${specifier}" exports several components: ${candidates}.`,
    hint: (specifier: string) => `name one: kfp-ts-component ${specifier}/COMPONENT.`,
  },
  KF4035: {
    message: (specifier: string, name: string, _candidates: string) => `Package "${specifier}" exports no component "${name}".`,
    hint: (_specifier: string, _name: string, candidates: string) => `its components are: ${candidates}.`,
  },
} as const

/** What can go wrong while the component of a package is looked up. */
export const problem: Catalogue<typeof table> = catalogue(table)
