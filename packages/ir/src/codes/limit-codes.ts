/** What a file may say and the backend of KFP 2.17 refuses or runs wrongly. */
export const limitCodes = {
  KF3503: {
    severity: 'warning',
    message: (task: string, reason: string): string => `Task "${task}" runs whether or not its upstream fails, and ${reason}.`,
    hint: (): string => 'KFP 2.17 runs it as an exit hook: it needs exactly one upstream task of its own, and no task may wait for it.',
  },
  KF3504: {
    severity: 'warning',
    message: (task: string): string => `Task "${task}" reads a final status inside a turn of a loop.`,
    hint: (): string => 'KFP 2.17 looks for the producer under a wrong name there: put both into a nested pipeline.',
  },
  KF3506: {
    severity: 'warning',
    message: (task: string, input: string): string => `Loop "${task}" selects a part of its input "${input}".`,
    hint: (): string => 'KFP 2.17 selects again in every turn, from what is selected already: select it one group further out.',
  },
  KF3508: {
    severity: 'warning',
    message: (task: string, input: string): string => `Task "${task}" is given text with values in it as "${input}", but is no container.`,
    hint: (): string => 'KFP 2.17 fills in text only where a container takes it: make the text in a component.',
  },
  KF3509: {
    severity: 'warning',
    message: (executor: string, what: string): string => `Executor "${executor}" has an IfPresent ${what}.`,
    hint: (): string => 'KFP 2.17 decides about parameters only, and the words are texts with input parameters: choose between two tasks instead.',
  },
  KF3510: {
    severity: 'warning',
    message: (executor: string): string => `Executor "${executor}" joins words with Concat.`,
    hint: (): string => 'KFP 2.17 hands the JSON of it to the program: write one string with the placeholders inside it.',
  },
  KF3512: {
    severity: 'warning',
    message: (loop: string, output: string): string => `Loop "${loop}" gathers "${output}", which a loop inside it gathers already.`,
    hint: (): string => 'KFP 2.17 makes one flat list of it: gather the inner list with a component in the outer body.',
  },
  KF3513: {
    severity: 'warning',
    message: (loop: string, output: string): string => `Loop "${loop}" gathers "${output}", which comes from one of several branches.`,
    hint: (): string => 'in KFP 2.17 all turns share one place for it: pass it through a component in the body.',
  },
  KF3514: {
    severity: 'warning',
    message: (loop: string): string => `Loop "${loop}" runs over an empty list, and its outputs are used.`,
    hint: (): string => 'the task that takes them fails in KFP 2.17: give the list an item.',
  },
  KF3515: {
    severity: 'warning',
    message: (task: string): string => `Importer "${task}" waits for another task.`,
    hint: (): string => 'KFP 2.17 starts it at once and reads its URI from inputs of its group only: put it into a group of its own.',
  },
  KF3518: {
    severity: 'warning',
    message: (task: string): string => `Task "${task}" loops over a list of artifacts.`,
    hint: (): string => 'KFP 2.17 answers "artifact iterator not implemented yet": loop over parameters; the local runner and Argo can run it.',
  },
} as const
