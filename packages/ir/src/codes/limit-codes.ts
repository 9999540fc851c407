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
  KF3507: {
    severity: 'warning',
    message: (platform: string, executor: string): string => `Platform "${platform}" selects a part of a value for the executor "${executor}".`,
    hint: (): string => 'KFP 2.17 gives it the whole value: select the part on the input of a group around the task.',
  },
  KF3508: {
    severity: 'warning',
    message: (task: string, input: string): string => `Task "${task}" is given text with values in it as "${input}", but is no container.`,
    hint: (): string => 'KFP 2.17 fills in text only where a container takes it: make the text in a component.',
  },
  KF3509: {
    severity: 'warning',
    message: (executor: string, what: string): string => `Executor "${executor}" has an IfPresent ${what}.`,
    hint: (): string =>
      'KFP 2.17 only asks whether a parameter is given, and only chooses between texts: write one task for each case, and choose between them by a condition.',
  },
  KF3510: {
    severity: 'warning',
    message: (executor: string): string => `Executor "${executor}" joins words with Concat.`,
    hint: (): string => 'KFP 2.17 hands the JSON of it to the program: write one string with the placeholders inside it.',
  },
  KF3511: {
    severity: 'warning',
    message: (task: string, input: string): string => `Task "${task}" leaves "${input}" to its default, and the words of its container use it.`,
    hint: (): string => 'KFP 2.17 fills in the words before it knows defaults: give the task the value.',
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
  KF3516: {
    severity: 'warning',
    message: (task: string): string => `Task "${task}" is a group of tasks and is to be tried again.`,
    hint: (): string => 'KFP 2.17 never tries a group again: it tries the steps in it that say nothing of their own.',
  },
  KF3517: {
    severity: 'warning',
    message: (task: string, input: string, inner: string): string =>
      `Task "${task}" leaves out the artifact "${input}", which "${inner}" inside it takes.`,
    hint: (): string => 'KFP 2.17 answers "parent DAG does not have input artifact": give it, or call a copy without that input.',
  },
  KF3518: {
    severity: 'warning',
    message: (task: string): string => `Task "${task}" loops over a list of artifacts.`,
    hint: (): string => 'KFP 2.17 answers "artifact iterator not implemented yet": loop over parameters; the local runner and Argo can run it.',
  },
  KF3519: {
    severity: 'warning',
    message: (kilobytes: string, most: string, _largest: string): string =>
      `The commands of a run add up to ${kilobytes} KB in KFP 2.17, and a run holds ${most} KB.`,
    hint: (_kilobytes: string, _most: string, largest: string): string =>
      `Argo keeps each command about three times a turn in an object of 1 MiB; the largest are ${largest}: let such components say embed: false, and kfp-ts build puts them into images.`,
  },
  KF3520: {
    severity: 'warning',
    message: (loop: string, taker: string): string => `Task "${taker}" takes what the loop "${loop}" gathers, which may have no turn at all.`,
    hint: (): string => 'in KFP 2.17 it fails when the list is empty: see that the list always has an item.',
  },
  KF3521: {
    severity: 'warning',
    message: (megabytes: string): string => `The file has ${megabytes} MB; KFP 2.17 takes at most 32 MB.`,
    hint: (): string => 'put the bodies of components into images.',
  },
  KF3522: {
    severity: 'warning',
    message: (executor: string, kilobytes: string): string => `Executor "${executor}" has a word of ${kilobytes} KB in its command.`,
    hint: (): string => 'Linux starts no program with a word of 128 KB or more: put the body into an image.',
  },
  KF3523: {
    severity: 'warning',
    message: (executor: string, path: string): string => `Executor "${executor}" mounts two volumes at ${path}.`,
    hint: (): string => 'KFP 2.17 leaves one of them out without a word: give each a path of its own.',
  },
  KF3524: {
    severity: 'warning',
    message: (executor: string, name: string): string => `Executor "${executor}" has two volumes with the name "${name}".`,
    hint: (): string => 'rename one: the volume of a claim, a Secret or a ConfigMap has the name of that.',
  },
  KF3525: {
    severity: 'warning',
    message: (task: string, input: string, _answer: string): string => `Task "${task}" makes a volume claim with "${input}".`,
    hint: (_task: string, _input: string, answer: string): string => `KFP 2.17 ${answer}: make the claim beforehand and name it.`,
  },
  KF3526: {
    severity: 'warning',
    message: (group: string, input: string): string => `Group "${group}" is handed the input "${input}", which may be left out.`,
    hint: (): string => 'KFP 2.17 fails when it is, before or inside the group: give the input a default.',
  },
  KF3530: {
    severity: 'warning',
    message: (what: string, version: string): string => `KFP runs ${what} only from ${version}.`,
    hint: (): string => 'see that the cluster is new enough; an older one ignores it or fails when the step starts.',
  },
  KF3531: {
    severity: 'warning',
    message: (executor: string, setting: string, _answer: string): string =>
      `Executor "${executor}" has the setting ${setting}, which KFP 2.17 does not know.`,
    hint: (_executor: string, _setting: string, answer: string): string => `it ${answer}: do without it there, or run where it is known.`,
  },
  KF3590: {
    severity: 'warning',
    message: (task: string, input: string, placeholder: string): string => `Task "${task}" is given ${placeholder} in its input "${input}".`,
    hint: (_task: string, _input: string, placeholder: string): string =>
      placeholder === '{{$.pipeline_root}}'
        ? 'KFP 2.17 leaves it as it is: give the URI as an input of the pipeline.'
        : 'KFP 2.17 fills it in only where it is the whole text: give it as an input of its own.',
  },
} as const
