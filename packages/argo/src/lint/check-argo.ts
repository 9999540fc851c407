import type { Diagnostic } from '@kfp-ts/diagnostics'
import { problem } from '../codes.ts'
import { checkDocument } from './check-document.ts'
import { librariesOf } from './document/library.ts'
import { type ArgoFile, type FileRead, type OtherObject, readFile } from './read-file.ts'

/** What `checkArgo` can be told. */
export interface CheckArgoOptions {
  /** The file that positions name; `workflow.yaml` where nothing is said. */
  readonly file?: string
}
/** What was found in one file. */
export interface ArgoFileChecked {
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
  /** Objects of other kinds, which nobody looked at. */
  readonly skipped: readonly OtherObject[]
}

/**
 * Everything that is wrong with Workflows, WorkflowTemplates, ClusterWorkflowTemplates and CronWorkflows in a YAML text, as Argo v4.0.7 and a
 * cluster with its full CRDs would say, and what these let through (KF3900 to KF3992). Templates of other documents are looked up in the same text;
 * documents of other kinds are left alone, which is said where there are no others (KF3991).
 *
 * @example
 * ```ts
 * import { checkArgo } from '@kfp-ts/argo/check'
 *
 * const text = `apiVersion: argoproj.io/v1alpha1
 * kind: Workflow
 * metadata: {generateName: hello-}
 * spec: {entrypoint: main, templates: []}
 * `
 * for (const { code, message } of checkArgo(text)) console.log(code, message)
 * ```
 */
export function checkArgo(text: string, { file = 'workflow.yaml' }: CheckArgoOptions = {}): readonly Diagnostic[] {
  return checkArgoFiles([{ file, text }]).flatMap(({ diagnostics }) => diagnostics)
}

/**
 * The same for several files, whose templates are looked up in all of them; of two with one name (KF3990) a file sees its own, else the first.
 *
 * @example
 * ```ts
 * import { checkArgoFiles } from '@kfp-ts/argo/check'
 *
 * const head = 'apiVersion: argoproj.io/v1alpha1\n'
 * const template = `${head}kind: WorkflowTemplate\nmetadata: {name: tools}\nspec: {templates: [{name: echo, container: {image: busybox}}]}\n`
 * const workflow = `${head}kind: Workflow\nmetadata: {generateName: a-}\nspec: {entrypoint: ehco, workflowTemplateRef: {name: tools}}\n`
 * const checked = checkArgoFiles([{ file: 'workflow.yaml', text: workflow }, { file: 'tools.yaml', text: template }])
 * for (const { file, diagnostics } of checked) console.log(file, diagnostics.map(({ message }) => message))
 * ```
 */
export function checkArgoFiles(files: readonly ArgoFile[]): readonly ArgoFileChecked[] {
  const read = files.map((file, index) => readFile(file, String(index)))
  const libraries = librariesOf(read.map(({ documents }) => documents))
  read.forEach(({ documents }, index) => {
    const library = libraries[index]
    if (library !== undefined) for (const document of documents) checkDocument(document, library)
  })
  return read.map((one, index) => ({ file: files[index]?.file ?? '', diagnostics: inOrder([...one.found, ...nothingIn(one)]), skipped: one.others }))
}

function nothingIn({ documents, others, found }: FileRead): readonly Diagnostic[] {
  const [first] = others
  if (first === undefined || documents.length > 0 || found.length > 0) return []
  const more = others.length > 1 ? ` and ${others.length - 1} more` : ''
  return [problem('KF3991', [`${nameOf(first)}${more}`], first)]
}

/** An object as messages name it: `ConfigMap "settings"`. */
const nameOf = ({ kind, name }: OtherObject): string => `${kind || 'an object without a kind'}${name === undefined ? '' : ` "${name}"`}`

function inOrder(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const distance = ({ position: one }: Diagnostic, { position: other }: Diagnostic): number =>
    (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
  const isSaidBetter = (one: Diagnostic): boolean =>
    one.code === 'KF3905' && found.some((other) => other.code !== one.code && other.severity === 'error' && distance(other, one) === 0)
  return found.filter((one) => !isSaidBetter(one)).toSorted(distance)
}
