/** A mistake in one of the documents of `conformance/argo`. */
export interface ArgoMistake {
  readonly name: string
  readonly document: 'dag' | 'steps' | 'library' | 'cron'
  readonly find: string
  readonly replacement: string
  /** What we say of it. */
  readonly code: string
  /** Whether Argo's validator and the CRDs let it through. */
  readonly passes?: true
}

/** Mistakes of people, each in a document that is sound without it. */
export const argoMistakes: readonly ArgoMistake[] = [
  {
    name: 'an unknown task in an expression',
    document: 'dag',
    find: 'tasks.sum.outputs.parameters.total }}',
    replacement: 'tasks.total.outputs.parameters.total }}',
    code: 'KF3970',
    passes: true,
  },
  {
    name: 'a condition that breaks off',
    document: 'dag',
    find: '"{{= asInt(workflow.parameters.rows) > 1 }}"',
    replacement: '"((1 == "',
    code: 'KF3972',
    passes: true,
  },
  {
    name: 'items that are no JSON',
    document: 'dag',
    find: "withParam: '{{tasks.split.outputs.parameters.parts}}'",
    replacement: 'withParam: a and b',
    code: 'KF3929',
    passes: true,
  },
  {
    name: 'an argument that nobody takes',
    document: 'dag',
    find: "[{name: part, value: '{{item}}'}]",
    replacement: "[{name: part, value: '{{item}}'}, {name: ghost, value: boo}]",
    code: 'KF3921',
    passes: true,
  },
  {
    name: 'a fixed output of a group',
    document: 'dag',
    find: "{name: total, valueFrom: {parameter: '{{tasks.sum.outputs.parameters.total}}'}}",
    replacement: "{name: total, value: '1'}",
    code: 'KF3962',
    passes: true,
  },
  {
    name: 'a patch that is no YAML',
    document: 'cron',
    find: '\'{"terminationGracePeriodSeconds": 5}\'',
    replacement: "'{terminationGracePeriodSeconds: 5'",
    code: 'KF3959',
    passes: true,
  },
  {
    name: 'a hook that calls nothing',
    document: 'dag',
    find: 'exit: {template: say',
    replacement: 'exit: {template: shout',
    code: 'KF3916',
    passes: true,
  },
  {
    name: 'a name of the expression language',
    document: 'cron',
    find: '- {name: spare, template: work, depends: work.Failed || work.Errored}',
    replacement: '- {name: not, template: work}\n            - {name: spare, template: work, depends: not.Failed}',
    code: 'KF3939',
    passes: true,
  },
  { name: 'a retry policy that is none', document: 'dag', find: 'retryPolicy: OnError', replacement: 'retryPolicy: Sometimes', code: 'KF3904' },
  { name: 'a schedule of seven fields', document: 'cron', find: '30 2 * * mon-fri', replacement: '30 2 * * * * *', code: 'KF3974' },
  {
    name: 'a circle',
    document: 'cron',
    find: '{name: work, template: work}',
    replacement: '{name: work, template: work, depends: clean}',
    code: 'KF3933',
  },
  {
    name: 'a key that is there twice',
    document: 'steps',
    find: '  entrypoint: main\n',
    replacement: '  entrypoint: main\n  entrypoint: main\n',
    code: 'KF3005',
  },
  { name: 'a missing dependency', document: 'library', find: '            dependencies: [a]\n', replacement: '', code: 'KF3931' },
  {
    name: 'an input that is not given',
    document: 'dag',
    find: "              parameters: [{name: counts, value: '{{tasks.count.outputs.parameters.number}}'}]",
    replacement: '              parameters: []',
    code: 'KF3920',
  },
  { name: 'an output without a source', document: 'dag', find: ', valueFrom: {path: /tmp/total}', replacement: '', code: 'KF3960' },
  { name: 'a quantity with a blank', document: 'dag', find: 'memory: 1Gi', replacement: 'memory: 1 Gi', code: 'KF3905' },
  {
    name: 'an argument that a template of another document does not take',
    document: 'library',
    find: "[{name: text, value: '{{tasks.a",
    replacement: "[{name: txt, value: '{{tasks.a",
    code: 'KF3920',
  },
  {
    name: 'a template that another document does not have',
    document: 'library',
    find: 'template: shout}',
    replacement: 'template: whisper}',
    code: 'KF3916',
  },
  {
    name: 'two types in one template',
    document: 'steps',
    find: '      suspend: {duration: 1h}',
    replacement: '      suspend: {duration: 1h}\n      container: {image: a}',
    code: 'KF3915',
  },
  {
    name: 'a template that is not defined',
    document: 'dag',
    find: '            template: sum',
    replacement: '            template: summ',
    code: 'KF3916',
  },
  { name: 'a field that does not exist', document: 'dag', find: 'command: [fetch]', replacement: 'commands: [fetch]', code: 'KF3901' },
  {
    name: 'a reference to nothing',
    document: 'dag',
    find: "'{{tasks.split.outputs.parameters.parts}}'",
    replacement: "'{{tasks.split.outputs.parameters.part}}'",
    code: 'KF3930',
  },
  { name: 'a kind that does not exist', document: 'dag', find: 'kind: Workflow', replacement: 'kind: Workflows', code: 'KF3900' },
  { name: 'a name that is a truth value in YAML 1.1', document: 'dag', find: '{name: mode,', replacement: '{name: y,', code: 'KF3907' },
]
