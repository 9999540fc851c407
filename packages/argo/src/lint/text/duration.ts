/** A time as Go's `time.ParseDuration` reads it: `90s`, `1h30m`. */
export const isGoDuration = (text: string): boolean => /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(text)

/** A time as most of Argo's fields have it (`ParseStringToDuration`): without a unit it is seconds. */
export const isDuration = (text: string): boolean => /^[-+]?\d+$/.test(text) || isGoDuration(text)
