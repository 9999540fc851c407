import type { SearchSpace } from '../../space/search-space.ts'

/** The component that a trial runs, from an image that has it. */
export interface TrialStep {
  readonly image: string
  /** The npm package of the component: `@kfp-ts/component-train-classifier`. */
  readonly package: string
  /** Its inputs that are the same in all trials: values, and absolute folders or files in the container. */
  readonly inputs?: { readonly values?: Readonly<Record<string, unknown>>; readonly artifacts?: Readonly<Record<string, string>> }
  /** Its output artifacts and their kinds: `{ model: 'system.Model' }`. */
  readonly artifacts?: Readonly<Record<string, string>>
  /** A volume claim for inputs, and where it is mounted, read-only. */
  readonly claim?: { readonly name: string; readonly path: string }
}

/** Runs what follows, then prints the numbers among its output parameters as Katib's collector reads them: `accuracy=0.93`. */
const printNumbers = `const [program, ...args] = process.argv.slice(1)
const { status } = require('node:child_process').spawnSync(program, args, { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
const { outputFile } = JSON.parse(args.at(-1)).outputs
const { parameterValues = {} } = JSON.parse(require('node:fs').readFileSync(outputFile, 'utf8'))
for (const [name, value] of Object.entries(parameterValues)) if (typeof value === 'number') console.log(name + '=' + value)
`

const work = '/tmp/trial'

/** The container of a trial: KFP's executor contract, with Katib's placeholders where the trial's values belong. */
export function trialContainer(space: SearchSpace, step: TrialStep): object {
  const { image, package: name, claim } = step
  return {
    name: 'trial',
    image,
    command: ['node', '-e', printNumbers, 'kfp-ts-component', name, '--executor_input', executorInput(space, step)],
    ...(claim && { volumeMounts: [{ name: 'inputs', mountPath: claim.path, readOnly: true }] }),
  }
}

function executorInput(space: SearchSpace, { inputs: { values = {}, artifacts = {} } = {}, artifacts: written = {} }: TrialStep): string {
  const artifact = (name: string, uri: string, schemaTitle: string): object => ({
    artifacts: [{ name, uri, metadata: {}, type: { schemaTitle, schemaVersion: '0.0.1' } }],
  })
  const document = {
    inputs: {
      parameterValues: { ...values, ...Object.fromEntries(Object.keys(space).map((name) => [name, hole(name)])) },
      artifacts: Object.fromEntries(Object.entries(artifacts).map(([name, path]) => [name, artifact(name, path, 'system.Artifact')])),
    },
    outputs: {
      artifacts: Object.fromEntries(Object.entries(written).map(([name, kind]) => [name, artifact(name, `${work}/${name}`, kind)])),
      outputFile: `${work}/executor_output.json`,
    },
  }
  // A number takes the place of its hole with the quotes around it; a text keeps them.
  return Object.entries(space).reduce(
    (text, [name, { shape }]) => (isText(shape) ? text : text.replace(`"${hole(name)}"`, hole(name))),
    JSON.stringify(document),
  )
}

function hole(name: string): string {
  return `\${trialParameters.${name}}`
}

function isText(shape: SearchSpace[string]['shape']): boolean {
  return shape.type === 'choice' && typeof shape.values[0] === 'string'
}
