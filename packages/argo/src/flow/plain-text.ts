/** An environment variable that holds one opening brace: the kubelet puts it in, after Argo has looked for pairs of them. */
export const brace = { name: 'KFP_TS_BRACE', value: '{' } as const

/** A text of a container that Argo is to leave as it is. */
export function plainText(text: string): string {
  return text.replaceAll('{{', `{$(${brace.name})`)
}

/** Whether texts of a container ask for the brace. */
export function needsBrace(texts: unknown): boolean {
  return JSON.stringify(texts).includes(`$(${brace.name})`)
}
