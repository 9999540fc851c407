import { type OptionsOf, refuse } from './options-of.ts'

/** Environment variables: names to texts. */
export function readEnv(value: unknown, of: OptionsOf): { readonly [variable: string]: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(of, { option: 'env', value, form: "{ LEVEL: 'debug' }" })
  const read: Record<string, string> = {}
  for (const [variable, text] of Object.entries(value)) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable)) refuse(of, { option: 'env', value: { [variable]: text }, form: 'names of letters, digits and _' })
    else if (typeof text === 'string') read[variable] = text
    else
      refuse(of, {
        option: `env.${variable}`,
        value: isOutput(text) ? 'an output' : text,
        form: 'a text; what is only known when the pipeline runs is an input of the component',
      })
  }
  return read
}
function isOutput(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
