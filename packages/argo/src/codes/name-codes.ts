/** What can be wrong with names and with what a template is. */
export const nameCodes = {
  KF3910: {
    message: (kind: string, name: string, length: string, most: string): string =>
      `The ${kind} name "${name}" has ${length} characters; ${most} are allowed.`,
    hint: (): string => 'names of pods and labels are made of it, and Kubernetes limits these to 63.',
  },
  KF3911: {
    message: (what: string, name: string, _rule: string): string => `"${name}" cannot be the name of ${what}.`,
    hint: (_what: string, _name: string, rule: string): string => rule,
  },
  KF3912: {
    message: (what: string, name: string, where: string): string => `"${name}" is the name of two ${what} of ${where}.`,
    hint: (): string => 'rename one of them: a reference could mean either.',
  },
  KF3913: {
    message: (what: string): string => `${what} has no name.`,
    hint: (): string => 'give it one: nothing can refer to it otherwise.',
  },
  KF3914: {
    message: (template: string): string => `Template "${template}" does nothing.`,
    hint: (): string => 'give it one of container, script, dag, steps, resource, suspend, containerSet, data, http and plugin.',
  },
  KF3915: {
    message: (template: string, types: string): string => `Template "${template}" is ${types} at once.`,
    hint: (): string => 'a template does one thing: make a template of each.',
  },
  KF3916: {
    message: (owner: string, template: string, _known: string): string => `${owner} calls the template "${template}", which is not defined.`,
    hint: (_owner: string, _template: string, known: string): string => `templates here: ${known}.`,
  },
  KF3917: {
    message: (owner: string): string => `${owner} calls no template.`,
    hint: (): string => 'give it "template", "templateRef" or "inline".',
  },
  KF3918: {
    message: (): string => 'The workflow has no entrypoint.',
    hint: (): string => 'name the template to begin with in "entrypoint".',
  },
  KF3919: {
    message: (owner: string): string => `${owner} names both a template and a reference to one.`,
    hint: (): string => 'keep "template" for one of the same document, or "templateRef" for one of another.',
  },
  KF3976: {
    message: (owner: string, field: string): string => `${owner} refers to a template without "${field}".`,
    hint: (): string => 'a "templateRef" has the "name" of a WorkflowTemplate, and as "template" that of a template in it.',
  },
} as const
