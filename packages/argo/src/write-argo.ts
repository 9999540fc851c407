import { yamlText } from '@kfp-ts/ir'
import type { ArgoDocument } from './argo-template.ts'

/** Writes an object of Argo as YAML: the same object gives the same bytes, keys sorted, names that YAML 1.1 takes for booleans quoted. */
export function writeArgo(document: ArgoDocument): string {
  return yamlText(document)
}
