/** Cores: '500m' is 0.5. */
export function coresOf(text: string): number {
  return text.endsWith('m') ? Number(text.slice(0, -1)) / 1000 : Number(text)
}

const units: { readonly [unit: string]: number } = {
  '': 1,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}
/** Bytes: '256Mi' is 268435456. */
export function bytesOf(text: string): number {
  const [, amount = '0', unit = ''] = /^(\d+)([A-Za-z]*)$/.exec(text) ?? []
  return Number(amount) * (units[unit] ?? Number.NaN)
}

const seconds: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3600 }
/** A protobuf duration: '5m' is '300s'. */
export function durationOf(text: string): string {
  return `${Number(text.slice(0, -1)) * (seconds[text.slice(-1)] ?? Number.NaN)}s`
}
