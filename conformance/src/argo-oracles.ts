import { join } from 'node:path'
import { output } from './command.ts'
import { goModule, goProgram } from './go.ts'

/** What a program says of one YAML document. */
export interface ArgoVerdict {
  readonly file: string
  /** The place of the document in its file, from 0; empty documents do not count. */
  readonly index: number
  readonly kind?: string
  readonly name?: string
  /** The first thing that is wrong, in the words of the program; absent where nothing is. */
  readonly error?: string
}

/** How Argo's validator looks at Workflows. */
export interface ArgoLintOptions {
  /** As the controller does when they are submitted: every argument needs a value. Otherwise as `argo lint`. */
  readonly submit?: boolean
  /** Each file stands alone; otherwise references to templates are resolved among all of them. */
  readonly apart?: boolean
}

/** Where the sources of Argo Workflows lie that the validator is built from; its examples and CRDs are in there. */
export const argoSources = (): Promise<string> => goModule('argo-lint', 'github.com/argoproj/argo-workflows/v4')

/** Checks files with the validator of Argo Workflows v4.0.7, after strict decoding. */
export async function argoLint(files: readonly string[], { submit, apart }: ArgoLintOptions = {}): Promise<readonly ArgoVerdict[]> {
  const options = [...(submit === true ? ['-submit'] : []), ...(apart === true ? ['-apart'] : [])]
  return verdicts(await output(await goProgram('argo-lint'), [...options, ...files]))
}

/** Checks files with the validator of Argo 3.4.17 as when they are submitted, and compiles all expressions with the functions that it has. */
export async function oldArgoLint(files: readonly string[]): Promise<readonly ArgoVerdict[]> {
  return verdicts(await output(await goProgram('argo-lint-v3'), files))
}

/** A text with tags, or the expression of an output, and what is known where it is filled in: `inputs.parameters.x` and the like. */
export type ArgoQuestion = ({ readonly text: string } | { readonly expression: string }) & { readonly values: { readonly [name: string]: string } }

/** What Argo 3.4.17 makes of texts and expressions. */
export async function oldArgoAnswers(questions: readonly ArgoQuestion[]): Promise<readonly { readonly text: string; readonly error?: string }[]> {
  const input = questions.map((question) => `${JSON.stringify(question)}\n`).join('')
  const printed = await output(await goProgram('argo-lint-v3'), ['-evaluate'], { input })
  return printed.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { readonly text: string }]))
}

/** Checks files against Argo's full CRDs as the Kubernetes API server does: schema, list types, CEL rules, names, labels. */
export async function argoCrdLint(files: readonly string[]): Promise<readonly ArgoVerdict[]> {
  const definitions = join(await argoSources(), 'manifests/base/crds/full')
  return verdicts(await output(await goProgram('k8s-lint'), [definitions, ...files]))
}

const verdicts = (printed: string): readonly ArgoVerdict[] =>
  printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArgoVerdict)
