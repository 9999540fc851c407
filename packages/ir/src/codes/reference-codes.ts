/** What can be wrong between the parts of a file. */
export const referenceCodes = {
  KF3101: {
    message: (task: string, component: string): string => `Task "${task}" calls the component "${component}", which is not in the file.`,
    hint: (_task: string, component: string): string => `add "${component}" under "components", or correct the name in "componentRef".`,
  },
  KF3102: {
    message: (component: string, executor: string): string =>
      `Component "${component}" runs on the executor "${executor}", which is not in the file.`,
    hint: (_component: string, executor: string): string => `add "${executor}" under "deploymentSpec.executors", or correct "executorLabel".`,
  },
  KF3103: {
    message: (component: string): string => `Component "${component}" has neither an executor nor tasks.`,
    hint: (): string => 'give it an "executorLabel" or a "dag".',
  },
  KF3104: {
    message: (executor: string): string => `Executor "${executor}" has no container image.`,
    hint: (): string => 'give it an "image": Kubernetes cannot start a container without one.',
  },
  KF3105: {
    message: (platform: string, executor: string): string =>
      `Platform "${platform}" configures the executor "${executor}", which is not in the file.`,
    hint: (): string => 'the settings would be ignored without a word: correct the executor label.',
  },
  KF3106: {
    message: (path: string): string => `Components contain each other without end: ${path}.`,
    hint: (): string => 'a component cannot be part of itself; use a loop.',
  },
  KF3107: {
    message: (executor: string): string => `Executor "${executor}" says neither which container to start nor what to import.`,
    hint: (): string => 'give it a "container" or an "importer".',
  },
  KF3108: {
    message: (name: string, side: string, component: string): string =>
      `"${name}" is both a parameter and an artifact among the ${side} of "${component}".`,
    hint: (): string => 'rename one of them: a placeholder could mean either.',
  },
  KF3109: {
    message: (name: string): string => `"${name}" cannot be the name of a pipeline.`,
    hint: (): string => 'use lower-case letters, digits and dashes, at most 128 characters, and begin with a letter or digit.',
  },
  KF3110: {
    message: (name: string, component: string): string => `"${name}" in "${component}" cannot be the name of a task.`,
    hint: (): string => 'use letters, digits, "-", "_" and ".": it becomes the name of a step in the cluster.',
  },
  KF3111: {
    message: (component: string): string => `"${component}" has no tasks.`,
    hint: (): string => 'the backend refuses a pipeline or group without a single task.',
  },
  KF3112: {
    severity: 'warning',
    message: (component: string): string => `Component "${component}" is part of no task that can run.`,
    hint: (): string => 'delete it, or call it: what is not called is carried along for nothing.',
  },
  KF3113: {
    severity: 'warning',
    message: (executor: string): string => `Executor "${executor}" is used by no component.`,
    hint: (): string => 'delete it, or name it as the "executorLabel" of a component.',
  },
  KF3114: {
    message: (platform: string, executor: string, missing: string): string =>
      `Platform "${platform}" gives the executor "${executor}" ${missing}, which is not there.`,
    hint: (): string => 'such a reference is looked up in the group of the task: among the inputs of the group and the tasks in it.',
  },
  KF3115: {
    message: (name: string, component: string): string => `"${name}" cannot be the name of an input or output of "${component}".`,
    hint: (): string => 'no placeholder could reach it: leave out quotes, brackets, braces, slashes and white space.',
  },
  KF3116: {
    message: (executor: string): string => `The root runs on the executor "${executor}"; it can only hold tasks.`,
    hint: (): string => 'give the root a "dag" with one task that calls a component with that executor.',
  },
  KF3117: {
    message: (component: string): string => `Component "${component}" has both an executor and tasks.`,
    hint: (): string => 'readers of the file disagree about which of the two counts: delete one.',
  },
} as const
