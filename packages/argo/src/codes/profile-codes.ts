/** What profiles do not take: older versions of Argo, and Kubeflow Pipelines where it runs workflows of Argo. */
export const profileCodes = {
  KF3880: {
    message: (kind: string): string => `Kubeflow Pipelines takes workflows of kind Workflow, and this one is to be a ${kind}.`,
    hint: (): string => 'leave out --kind: Kubeflow keeps the uploaded workflow as a template, and starts it by the clock as a recurring run.',
  },
  KF3881: {
    severity: 'warning',
    message: (input: string): string =>
      `The pipeline's input "${input}" has no value, so Kubeflow starts runs with an empty text for it where nobody gives another.`,
    hint: (input: string): string =>
      `give it one that runs can start with: { arguments: { ${input}: ... } }, on the command line --argument ${input}=VALUE.`,
  },
  KF3882: {
    message: (hook: string, template: string): string =>
      `Hook "${hook}" calls a template of WorkflowTemplate "${template}", and Kubeflow's upload refuses workflows that name other objects.`,
    hint: (): string => 'leave the hook out of the options, and write what is to happen at the end as an exit handler of the pipeline.',
  },
  KF3883: {
    severity: 'warning',
    message: (bytes: string): string =>
      `The values of the pipeline's inputs have ${bytes} bytes, and Kubeflow takes 10,000 unless it was told otherwise.`,
    hint: (): string => 'hand large values over in a file, or raise MAX_PARAMETER_BYTES of the API server.',
  },
  KF3884: {
    message: (where: string, what: string): string => `${where} holds ${what}, which Argo can only from 3.6 on.`,
    hint: (): string => 'hold one lock of the own namespace, or convert with --profile plain.',
  },
  KF3885: {
    message: (count: string): string => `The CronWorkflow has ${count} schedules, and Argo before 3.6 takes one.`,
    hint: (): string => 'make one CronWorkflow for each schedule, or convert with --profile plain.',
  },
  KF3886: {
    message: (field: string, version: string): string => `The workflow sets ${field}, which Argo has only from ${version} on.`,
    hint: (): string => 'leave it out, or convert with --profile plain.',
  },
} as const
