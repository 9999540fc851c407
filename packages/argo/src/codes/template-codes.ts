/** What can be wrong inside a template. */
export const templateCodes = {
  KF3950: {
    message: (template: string, field: string, reason: string): string => `"${field}" of template "${template}" ${reason}.`,
    hint: (): string =>
      'deadlines belong to templates that do something themselves; "timeout" has a unit (30m), "activeDeadlineSeconds" is a number.',
  },
  KF3951: {
    message: (what: string, template: string, path: string, other: string): string =>
      `${what} of template "${template}" takes "${path}", where ${other} is already.`,
    hint: (): string => 'put one of them elsewhere: a container has one thing at a path.',
  },
  KF3952: {
    message: (template: string): string => `Template "${template}" has no image.`,
    hint: (): string => 'name the image of its container, here or in "templateDefaults".',
  },
  KF3953: {
    message: (template: string, fault: string): string => `The containers of template "${template}" do not fit together: ${fault}.`,
    hint: (): string => 'a container waits for others of its set, without a circle; inputs and outputs are those of "main".',
  },
  KF3954: {
    message: (template: string, fault: string): string => `The resource of template "${template}" ${fault}.`,
    hint: (): string => 'but for get and delete it has one manifest, in YAML.',
  },
  KF3955: {
    message: (template: string): string => `"parallelism" of template "${template}" has nothing to limit.`,
    hint: (): string => 'it is for templates with steps or a dag.',
  },
  KF3956: {
    message: (artifact: string, fault: string): string => `The place of ${artifact} ${fault}.`,
    hint: (): string => 'an artifact lies in one place, which is described in full.',
  },
  KF3957: {
    message: (artifact: string, fault: string): string => `The path of ${artifact} ${fault}.`,
    hint: (): string => 'an artifact has a path where a container or script reads or writes it, and only there.',
  },
  KF3958: {
    message: (artifact: string): string => `${artifact} has "from", which an input cannot have.`,
    hint: (): string => 'where it comes from is said by who calls the template.',
  },
  KF3959: {
    message: (template: string, fault: string): string => `"podSpecPatch" of ${template} is no patch: ${fault}.`,
    hint: (): string => 'it is YAML or JSON of a part of a pod; a broken one is noticed only when the pod is made.',
  },
  KF3960: {
    message: (output: string, fault: string): string => `${output} ${fault}.`,
    hint: (): string => 'an output has one "valueFrom", which says where its value comes from.',
  },
  KF3961: {
    message: (output: string, type: string, wanted: string): string => `${output} of a ${type} template needs "valueFrom.${wanted}".`,
    hint: (): string =>
      'containers and scripts write files ("path"), resources have fields ("jsonPath"), groups pass on ("parameter", "expression").',
  },
  KF3962: {
    message: (output: string): string => `${output} is a fixed value, which a group of tasks cannot have.`,
    hint: (): string => `write it as an expression: valueFrom: {expression: "'1'"}; Argo accepts the value and fails when the group ends.`,
  },
  KF3963: {
    message: (metric: string, fault: string): string => `The metric "${metric}" ${fault}.`,
    hint: (): string => 'a metric has labels of letters, digits and "_", and one value.',
  },
  KF3964: {
    message: (hook: string, owner: string): string => `The hook "${hook}" of ${owner} has no expression.`,
    hint: (): string => 'only the hook "exit" runs without one: say when it is to run.',
  },
  KF3977: {
    message: (template: string): string => `Template "${template}" has a plugin without a name, or with several.`,
    hint: (): string => 'a plugin has one field, its name, with what it is given: { hello: {} }.',
  },
  KF3979: {
    message: (where: string, field: string, value: string, form: string, _hint: string): string =>
      `${where} has "${value}" as "${field}", which is no ${form}.`,
    hint: (_where: string, _field: string, _value: string, _form: string, hint: string): string => hint,
  },
  KF3984: {
    severity: 'warning',
    message: (template: string, volume: string, _advice: string): string =>
      `Template "${template}" mounts the volume "${volume}", which is not there.`,
    hint: (_template: string, _volume: string, advice: string): string => advice,
  },
  KF3992: {
    severity: 'warning',
    message: (template: string, field: string, _advice: string): string =>
      `"podSpecPatch" of ${template} has a field "${field}", which pods have not.`,
    hint: (_template: string, _field: string, advice: string): string => advice,
  },
} as const
