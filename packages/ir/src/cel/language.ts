import { createRequire } from 'node:module'
import type * as Cel from '@marcbachmann/cel-js'

/** The language of Kubeflow's backend: CEL's standard library and one function more. Loaded for the first expression: most pipelines have none. */
export function celLanguage(options: ConstructorParameters<typeof Cel.Environment>[0]): Cel.Environment {
  const { Environment } = createRequire(import.meta.url)('@marcbachmann/cel-js') as typeof Cel
  return new Environment(options).registerFunction('parseJson(string): dyn', (text: string) => JSON.parse(text) as unknown)
}

/** What the language says against an expression; below that line it only marks the place. */
export function celReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
