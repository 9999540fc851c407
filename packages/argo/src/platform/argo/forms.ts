/** What a text must be, and how that is said. */
export interface Form {
  readonly fits: (text: string) => boolean
  /** Continues `name is`. */
  readonly words: string
}

const label = '[A-Za-z0-9](?:[-\\w.]{0,61}[A-Za-z0-9])?'
const key = `(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?/)?${label}`
const choices = `\\(\\s*(?:${label})?(?:\\s*,\\s*(?:${label})?)*\\s*\\)`
/** A requirement as Kubernetes writes it in selectors of labels (`labels.Parse` of apimachinery), which Argo asks of fields of an object. */
const requirement = `\\s*(?:!?\\s*${key}|${key}\\s*(?:==?|!=)\\s*(?:${label})?|${key}\\s*[<>]\\s*\\d+|${key}\\s+(?:in|notin)\\s*${choices})\\s*`

const like = (pattern: RegExp, words: string): Form => ({ fits: (text) => pattern.test(text), words })

export const duration: Form = like(/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/, "a number with a unit: '30s', '10m', '24h'")
export const objectName: Form = like(/^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/, 'made of small letters, digits, hyphens and dots')
export const dataKey: Form = like(/^[-\w.]{1,253}$/, 'made of letters, digits, hyphens, underscores and dots')
export const anyText: Form = like(/\S/, 'a text that is not empty')
/** Argo takes no others (`cacheKeyRegex` in workflow/controller/cache/cache.go). */
export const cacheKey: Form = like(/^[A-Za-z0-9][-A-Za-z0-9]*$/, 'made of letters, digits and hyphens')
/** Argo puts containers of its own into every pod. */
export const sidecarName: Form = like(
  /^(?!(?:main|wait|init)$)[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/,
  "made of small letters, digits and hyphens, and none of Argo's own main, wait and init",
)
export const hookName: Form = like(/^[A-Za-z0-9](?:[-\w]*[A-Za-z0-9])?$/, 'made of letters, digits, hyphens and underscores')
/** As Argo's definitions have it. */
export const parameterName: Form = like(/^[-\w]+$/, 'made of letters, digits, hyphens and underscores')
export const action: Form = like(/^(?:get|create|apply|delete|replace|patch)$/, 'one of get, create, apply, delete, replace, patch')
export const mergeStrategy: Form = like(/^(?:strategic|merge|json)$/, 'one of strategic, merge, json')
export const condition: Form = like(
  new RegExp(`^${requirement}(?:,${requirement})*$`),
  "what a field of the object must be: 'status.succeeded > 0', 'status.phase == Ready'",
)
export const jsonPath: Form = like(/^[^{}]*(?:\{(?:"[^"]*"|'[^']*'|[^{}"'])+\}[^{}]*)+$/, "a place in the object, in braces: '{.status.phase}'")
