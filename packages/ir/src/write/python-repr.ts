import type { Value } from '../document/value.ts'

/** A JSON value as Python's `str()` shows it inside a list or by itself: `True`, `1.0`, `['a', 'b']`. Protobuf keeps every number as a float. */
export function pythonRepr(value: Value): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return floatRepr(value)
  if (typeof value === 'string') return stringRepr(value)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  const entries = Object.entries(value as { readonly [key: string]: Value })
  return `{${entries.map(([key, item]) => `${stringRepr(key)}: ${pythonRepr(item)}`).join(', ')}}`
}

/** The shortest digits, as in JavaScript, but with an exponent from 1e16 on and below 1e-4, of two digits at least. */
function floatRepr(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const power = Number(exponent)
  if (value !== 0 && (power < -4 || power >= 16)) return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  const plain = power < 0 ? value.toFixed(digits.replace(/\D/g, '').length - 1 - power) : String(value)
  return plain.includes('.') ? plain : `${plain}.0`
}

function stringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = Array.from(text, (character) => (character === quote || character === '\\' ? `\\${character}` : characterRepr(character)))
  return `${quote}${escaped.join('')}${quote}`
}

const named: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** What cannot be printed as its number. */
function characterRepr(character: string): string {
  if (!/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  return (
    named[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`)
  )
}
