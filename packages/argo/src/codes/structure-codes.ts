/** What can be wrong with the form of an Argo document. */
export const structureCodes = {
  KF3900: {
    message: (what: string): string => `The document is ${what}, no kind of Argo Workflows.`,
    hint: (): string => 'apiVersion: argoproj.io/v1alpha1, and kind: Workflow, WorkflowTemplate, ClusterWorkflowTemplate or CronWorkflow.',
  },
  KF3901: {
    message: (field: string, where: string, _advice: string): string => `Unknown field "${field}" in ${where}.`,
    hint: (_field: string, _where: string, advice: string): string => advice,
  },
  KF3902: {
    message: (where: string, wanted: string, found: string): string => `${where} must be ${wanted}, not ${found}.`,
    hint: (_where: string, wanted: string): string => (wanted === 'a text' ? 'put it into quotes.' : 'a cluster refuses the whole object for it.'),
  },
  KF3903: {
    message: (field: string, where: string): string => `${where} has no "${field}".`,
    hint: (field: string): string => `add "${field}": a cluster refuses the object without it.`,
  },
  KF3904: {
    message: (where: string, found: string, _known: string): string => `${where} is ${found}, which is no value it can have.`,
    hint: (_where: string, _found: string, known: string): string => `it can be ${known}.`,
  },
  KF3905: {
    message: (where: string, found: string, _pattern: string): string => `${where} is ${found}, which has not the form it must have.`,
    hint: (_where: string, _found: string, pattern: string): string => `it has to match ${pattern}`,
  },
  KF3906: {
    message: (where: string, found: string, limit: string): string => `${where} is ${found}; ${limit}.`,
    hint: (): string => 'a cluster with the full CRDs of Argo 4 refuses the object.',
  },
  KF3907: {
    message: (where: string, word: string, read: string): string => `${where} is the bare word ${word}, which Argo reads as ${read}.`,
    hint: (): string => 'put it into quotes: Argo reads YAML 1.1, where such words are no text.',
  },
  KF3908: {
    message: (kind: string, name: string): string => `A second ${kind} is called "${name}".`,
    hint: (): string => 'of two objects with one name a cluster keeps the last: rename one.',
  },
  KF3909: {
    message: (where: string): string => `${where} has "templates" beside "workflowTemplateRef".`,
    hint: (): string => 'a workflow that refers to a template takes all its templates from there: remove one of the two.',
  },
  KF3985: {
    message: (field: string, where: string): string => `"${field}" of ${where} comes by its merge key ("<<"), too.`,
    hint: (): string => 'Argo refuses a key that is there twice: leave it out of one of them.',
  },
  KF3990: {
    severity: 'warning',
    message: (kind: string, name: string): string => `Another file has a ${kind} "${name}", too.`,
    hint: (): string => 'each file is checked with its own one, the others with the first: check files that are not for one cluster by themselves.',
  },
  KF3991: {
    severity: 'warning',
    message: (what: string): string => `The file holds ${what}, and nothing that is checked here.`,
    hint: (): string =>
      'looked at are Workflow, WorkflowTemplate, ClusterWorkflowTemplate and CronWorkflow of Argo, and compiled pipelines; others need a check of their own.',
  },
} as const
