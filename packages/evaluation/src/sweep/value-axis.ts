import { ticks } from '../chart/ticks.ts'
import { inShort, type SettingScale } from './sweep.ts'

/** An axis for the values that trials have of one setting. */
export interface ValueAxis {
  readonly name: string
  /** Its unit and scale in words; empty where there is nothing to say. */
  readonly note: string
  /** From 0 at its lower end to 1 at its upper end; undefined for what is not on it. */
  readonly placeOf: (value: unknown) => number | undefined
  readonly marks: readonly { readonly text: string; readonly place: number }[]
}

/** A range this many times wider than its lower end is spread over orders of magnitude. */
const logarithmicFrom = 20
const fewValues = 5

/** An axis of numbers, or of names in the order they come. */
export function valueAxis(name: string, values: readonly unknown[], scale: SettingScale = {}): ValueAxis {
  const present = values.filter((value) => value !== undefined)
  const numbers = present.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  return numbers.length === present.length && numbers.length > 0 ? numberAxis(name, numbers, scale) : nameAxis(name, present)
}

function nameAxis(name: string, values: readonly unknown[]): ValueAxis {
  const names = [...new Set(values.map(inShort))]
  const placeOf = (value: unknown): number | undefined => {
    const index = value === undefined ? -1 : names.indexOf(inShort(value))
    return index === -1 ? undefined : (index + 0.5) / names.length
  }
  return { name, note: '', placeOf, marks: names.map((text, index) => ({ text, place: (index + 0.5) / names.length })) }
}

function numberAxis(name: string, values: readonly number[], { log, unit }: SettingScale): ValueAxis {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  const isLog = min > 0 && (log ?? max / min >= logarithmicFrom)
  const scale = isLog ? Math.log10 : (value: number): number => value
  const [from, to] = [scale(min), scale(max)]
  const placeOf = (value: unknown): number | undefined =>
    typeof value !== 'number' ? undefined : from === to ? 0.5 : (scale(value) - from) / (to - from)
  const distinct = [...new Set(values)]
  const round = isLog && max / min > 4 ? decades(from, to) : ticks(min, max, 4)
  // A few values are marked themselves: 8, 12 and 16 say more than 10 and 15.
  const marked = distinct.length <= fewValues ? distinct : round
  const note = [unit, isLog ? 'log' : undefined].filter((word) => word !== undefined).join(', ')
  return { name, note, placeOf, marks: marked.map((value) => ({ text: inShort(value), place: placeOf(value) as number })) }
}

/** Powers of ten, and 2 and 5 times them where there are few. */
function decades(from: number, to: number): readonly number[] {
  const factors = to - from > 2.5 ? [1] : [1, 2, 5]
  const exponents = Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, index) => Math.floor(from) + index)
  const values = exponents.flatMap((exponent) => factors.map((factor) => Number((factor * 10 ** exponent).toPrecision(3))))
  return values.filter((value) => Math.log10(value) >= from - 1e-9 && Math.log10(value) <= to + 1e-9)
}
