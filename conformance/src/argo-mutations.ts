import { loadYaml } from '@kfp-ts/ir'

type Tree = { [key: string | number]: unknown }
interface Place {
  readonly holder: Tree
  readonly key: string | number
}

/** One change of a document somewhere, by chance; false where it cannot be made there. */
type Change = (place: Place, chance: () => number, all: readonly Place[]) => boolean

const remove: Change = ({ holder, key }) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
  return true
}
const repeat: Change = ({ holder, key }) => Array.isArray(holder) && holder.splice(Number(key), 0, structuredClone(holder[Number(key)])) !== undefined
const swap: Change = ({ holder, key }) => {
  if (!Array.isArray(holder) || Number(key) === 0) return false
  const [item] = holder.splice(Number(key), 1)
  holder.splice(Number(key) - 1, 0, item)
  return true
}
const misspell: Change = ({ holder, key }, chance) => {
  const text = holder[key]
  if (typeof text !== 'string' || text.length < 2) return false
  const words = [...text.matchAll(/[a-zA-Z]+/g)]
  const word = words[Math.floor(chance() * words.length)]
  if (word === undefined) return false
  holder[key] = `${text.slice(0, word.index)}${word[0]}x${text.slice(word.index + word[0].length)}`
  return true
}
/** Another text of the document in the place of one: names of other tasks, references that belong elsewhere. */
const borrow: Change = ({ holder, key }, chance, all) => {
  const texts = all.filter((one) => typeof one.holder[one.key] === 'string' && (one.key === key || chance() < 0.1))
  const other = texts[Math.floor(chance() * texts.length)]
  if (other === undefined || typeof holder[key] !== 'string' || other.holder[other.key] === holder[key]) return false
  holder[key] = other.holder[other.key]
  return true
}
const empty: Change = ({ holder, key }) => {
  const value = holder[key]
  if (typeof value === 'string') holder[key] = ''
  else if (Array.isArray(value)) holder[key] = []
  else return false
  return true
}
const retype: Change = ({ holder, key }, chance) => {
  holder[key] = [7, true, 'text', ['item'], { field: 'value' }][Math.floor(chance() * 5)]
  return true
}
const rename: Change = ({ holder, key }) => {
  if (Array.isArray(holder)) return false
  holder[`${key}X`] = holder[key]
  delete holder[key]
  return true
}
const move: Change = ({ holder, key }, chance, all) => {
  const other = all[Math.floor(chance() * all.length)]
  if (other === undefined || Array.isArray(holder) || Array.isArray(other.holder) || other.holder === holder) return false
  other.holder[key] = structuredClone(holder[key])
  return true
}
const quoteless: Change = ({ holder, key }) => {
  if (typeof holder[key] !== 'string' || !holder[key].includes('{{')) return false
  holder[key] = holder[key].replace('}}', '')
  return true
}
const changes: { readonly [name: string]: Change } = { remove, repeat, swap, misspell, borrow, empty, retype, rename, move, quoteless }

/** A workflow with one fault, or perhaps none. */
export interface Mutant {
  /** What was changed where. */
  readonly name: string
  readonly text: string
}

/** A number of different mutants of a file, always the same ones. */
export function mutantsOf(name: string, source: string, wanted: number): readonly Mutant[] {
  const chance = randomNumbers(wanted + name.length)
  const found = new Map<string, Mutant>()
  for (let attempt = 0; attempt < wanted * 20 && found.size < wanted; attempt += 1) {
    const documents = loadYaml(source, name).documents.map(({ value }) => structuredClone(value) as Tree)
    const all = documents.flatMap((document) => placesIn(document))
    const place = anyOf(all, chance)
    const [change, make] = anyOf(Object.entries(changes), chance)
    const before = JSON.stringify(place.holder[place.key])
    if (!make(place, chance, all)) continue
    const text = documents.map((document) => JSON.stringify(document, undefined, 1)).join('\n---\n')
    if (!found.has(text)) found.set(text, { name: `${name}: ${change} ${place.key} ${before}`, text })
  }
  return [...found.values()]
}

function anyOf<Item>(items: readonly Item[], chance: () => number): Item {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

function placesIn(value: Tree): readonly Place[] {
  return Object.entries(value).flatMap(([key, inside]) => {
    if (key === 'apiVersion' || key === 'kind') return []
    const place = { holder: value, key: Array.isArray(value) ? Number(key) : key }
    return [place, ...(typeof inside === 'object' && inside !== null ? placesIn(inside as Tree) : [])]
  })
}

/** Numbers from 0 to 1 that look random and are the same every time (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
