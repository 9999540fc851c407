/** What happened in a study, one line of its journal each; `seconds` counts from its beginning, over all processes that worked on it. */
export type StudyEvent = { readonly seconds: number } & (
  | { readonly event: 'asked'; readonly number: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly event: 'reported'; readonly number: number; readonly step: number; readonly value: number }
  | { readonly event: 'told'; readonly number: number; readonly value: number }
  | { readonly event: 'pruned'; readonly number: number }
  | { readonly event: 'failed'; readonly number: number; readonly reason: string }
)
