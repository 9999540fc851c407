/** The drawing area of a chart and its scales; the view box is in units of its own. */
export interface Plot {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Range {
  readonly from: number
  readonly to: number
}

export function scaled(plot: Plot, xs: Range, ys: Range): { readonly x: (value: number) => number; readonly y: (value: number) => number } {
  const { width, height, left, right, top, bottom } = plot
  return {
    x: (value) => left + ((value - xs.from) / (xs.to - xs.from || 1)) * (width - left - right),
    y: (value) => height - bottom - ((value - ys.from) / (ys.to - ys.from || 1)) * (height - top - bottom),
  }
}

export function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** Round numbers that divide a range into about `wanted` parts. */
export function roundSteps({ from, to }: Range, wanted: number): readonly number[] {
  const rough = (to - from || 1) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}
