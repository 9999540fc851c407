const factors: { readonly [suffix: string]: number } = {
  '': 1,
  m: 1e-3,
  k: 1e3,
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

/** The number that a quantity of Kubernetes stands for, `500m` or `2Gi`; `undefined` for what is none. */
export function quantity(text: string): number | undefined {
  const [, number, suffix = ''] = /^(\d+(?:\.\d+)?(?:e\d+)?)([a-zA-Z]*)$/.exec(text.trim()) ?? []
  const factor = factors[suffix]
  return number === undefined || factor === undefined ? undefined : Number(number) * factor
}
