/** What can be wrong with references between parts of a workflow. */
export const referenceCodes = {
  KF3930: {
    message: (tag: string, where: string, _known: string): string => `Nothing is known as {{${tag}}} in ${where}.`,
    hint: (_tag: string, _where: string, known: string): string => known,
  },
  KF3931: {
    message: (owner: string, task: string): string => `${begin(owner)} uses task "${task}" without waiting for it.`,
    hint: (_owner: string, task: string): string => `add "${task}" to its "depends" or "dependencies".`,
  },
  KF3932: {
    message: (owner: string, task: string): string => `${begin(owner)} waits for "${task}", which is no task beside it.`,
    hint: (): string => 'a task waits for tasks of its own DAG.',
  },
  KF3933: {
    message: (template: string, path: string): string => `Tasks of "${template}" wait for each other in a circle: ${path}.`,
    hint: (): string => 'none of them could ever start: remove one dependency.',
  },
  KF3934: {
    message: (owner: string, result: string, task: string): string => `${begin(owner)} waits for ${task}.${result}, which is no result of a task.`,
    hint: (): string => 'results are Succeeded, Failed, Errored, Skipped, Omitted, Daemoned, AnySucceeded and AllFailed.',
  },
  KF3935: {
    message: (owner: string, result: string, task: string): string => `${begin(owner)} waits for ${task}.${result}, but "${task}" runs only once.`,
    hint: (): string => 'AnySucceeded and AllFailed are for tasks with items; take Succeeded or Failed.',
  },
  KF3936: {
    message: (owner: string, fault: string): string => `The "depends" of ${owner} cannot be read: ${fault}.`,
    hint: (): string => 'it is made of tasks (make, make.Succeeded), &&, ||, ! and brackets.',
  },
  KF3937: {
    message: (template: string, other: string): string => `Template "${template}" uses "${other}" beside "depends".`,
    hint: (_template: string, other: string): string =>
      other === 'continueOn' ? 'say it in "depends": (make.Succeeded || make.Failed).' : 'write all dependencies of the template in one way.',
  },
  KF3938: {
    message: (owner: string): string => `The name of ${owner} begins with a digit, in a template with dependencies.`,
    hint: (): string => 'begin it with a letter: "depends" is read as an expression.',
  },
  KF3939: {
    message: (owner: string, task: string): string => `${begin(owner)} waits for "${task}", which is a word of the expression language.`,
    hint: (): string => 'rename the task: Argo evaluates "depends" as an expression, and this name breaks it.',
  },
  KF3940: {
    message: (template: string, target: string): string => `The target "${target}" of template "${template}" is none of its tasks.`,
    hint: (): string => 'name tasks of the DAG, with blanks between them.',
  },
  KF3941: {
    severity: 'warning',
    message: (owner: string, task: string): string => `${begin(owner)} also runs when "${task}" was skipped.`,
    hint: (_owner: string, task: string): string =>
      `"${task}" has a "when": wait for ${task}.Succeeded, or say (${task}.Succeeded || ${task}.Skipped) if that is meant.`,
  },
  KF3942: {
    message: (owner: string): string => `${begin(owner)} has more than one of withItems, withParam and withSequence.`,
    hint: (): string => 'keep the one that says what it runs for.',
  },
  KF3943: {
    message: (owner: string): string => `The sequence of ${owner} has both "count" and "end".`,
    hint: (): string => 'each of them says where it ends: keep one.',
  },
  KF3980: {
    severity: 'warning',
    message: (owner: string): string => `${owner} uses {{item}}, but runs for no items.`,
    hint: (): string => 'give it withItems, withParam or withSequence: elsewhere the tag stays a text.',
  },
  KF3981: {
    message: (owner: string, step: string): string => `${owner} uses step "${step}", which runs beside it.`,
    hint: (): string => 'steps of one group begin together: put it into a later group.',
  },
  KF3982: {
    message: (artifact: string, call: string): string => `The artifact "${artifact}" of "${call}" is taken, which runs once for each item.`,
    hint: (): string => 'Argo gathers parameters of such calls, not artifacts: give each a key under one folder, and read the folder.',
  },
  KF3983: {
    severity: 'warning',
    message: (circle: string): string => `Templates call each other without an end: ${circle}.`,
    hint: (): string => 'give one of these calls a "when": Argo stops at 100 templates in each other.',
  },
} as const

function begin(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
