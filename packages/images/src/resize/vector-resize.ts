import type { Pixels, Size } from '../pixels.ts'
import { type CodeFunction, type CodeMemory, compileCode, newMemory } from '../wasm/compile-code.ts'
import { finalHalf } from './fixed-point.ts'
import { bytesCode, columnsCode, columnsOfBlock, rowsCode, tapsOfGroup } from './resize-code.ts'
import { type Taps, triangleTaps } from './triangle-taps.ts'

/** Code that scales images eight numbers at a time, and the memory it works on. */
export interface VectorKernel {
  readonly memory: CodeMemory
  readonly rows: CodeFunction
  readonly columns: CodeFunction
  readonly bytes: CodeFunction
}

/** Compiles the code; undefined where WebAssembly is missing or has no vectors. */
export function vectorKernel(): VectorKernel | undefined {
  try {
    const memory = newMemory()
    return {
      memory,
      rows: compileCode(rowsCode(), memory),
      columns: compileCode(columnsCode(), memory),
      bytes: compileCode(bytesCode(), memory),
    }
  } catch {
    return undefined
  }
}

/** Scales an image; the bytes are those of `plainResize`. */
export function vectorResize(kernel: VectorKernel, { rgb, width, height }: Pixels, size: Size): Uint8Array {
  const scaling = { across: triangleTaps(width, size.width), down: triangleTaps(height, size.height), width, size }
  const layout = layoutOf(scaling, height)
  reserve(kernel.memory, layout.end)
  const { buffer } = kernel.memory
  writeTaps(new Int32Array(buffer, layout.taps), scaling.across)
  new Int16Array(buffer, layout.weights).set(scaling.down.weights)
  new Int32Array(buffer, layout.sums, size.height * layout.columns).fill(finalHalf)
  for (let first = 0; first < height; first += layout.bandRows) {
    const rows = Math.min(layout.bandRows, height - first)
    new Uint8Array(buffer, layout.source).set(rgb.subarray(first * width * 3, (first + rows) * width * 3))
    addBand(kernel, { first, rows, layout, scaling })
  }
  for (let y = 0; y < size.height; y++) {
    const sums = layout.sums + y * layout.columns * 4
    kernel.bytes(sums, sums + layout.columns * 4, layout.bytes + y * size.width * 3)
  }
  return new Uint8Array(buffer, layout.bytes, size.height * size.width * 3).slice()
}

interface Scaling {
  readonly across: Taps
  readonly down: Taps
  /** Of the image. */
  readonly width: number
  readonly size: Size
}

/** Where things lie, in bytes; a band of the image is there at a time. */
interface Layout {
  readonly taps: number
  readonly weights: number
  readonly source: number
  readonly rows: number
  readonly sums: number
  readonly bytes: number
  readonly end: number
  readonly bandRows: number
  /** Of a row of sums: whole blocks. */
  readonly columns: number
}

/** What a processor keeps near, for the rows of the image and for the scaled ones. */
const bandBytes = 1 << 17
/** The code reads and writes a little behind what it is asked for. */
const margin = 64

function layoutOf({ across, down, width, size }: Scaling, height: number): Layout {
  const columns = Math.ceil((size.width * 3) / columnsOfBlock) * columnsOfBlock
  const bandRows = Math.min(height, Math.max(1, Math.floor(bandBytes / Math.max(width * 3, columns * 2))))
  const lengths = {
    taps: size.width * (4 + weightBytesOf(across)),
    weights: down.weights.length * 2,
    // Of the last target a whole group is read, though there may be a pixel of it.
    source: bandRows * width * 3 + groupsOf(across) * tapsOfGroup * 3,
    rows: bandRows * columns * 2,
    sums: size.height * columns * 4,
    bytes: size.height * size.width * 3 + columns,
  }
  const places: Record<string, number> = {}
  let end = 0
  for (const [name, length] of Object.entries(lengths)) {
    places[name] = end
    end += Math.ceil((length + margin) / margin) * margin
  }
  return { ...(places as Record<keyof typeof lengths, number>), end, bandRows, columns }
}

function reserve(memory: CodeMemory, bytes: number): void {
  const page = 65_536
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / page)
  if (missing > 0) memory.grow(missing)
}

function groupsOf({ most }: Taps): number {
  return Math.ceil(most / tapsOfGroup)
}

function weightBytesOf(taps: Taps): number {
  return groupsOf(taps) * tapsOfGroup * 2
}

/** As the code wants them: the first byte of each target within a row, then its weights in pairs. */
function writeTaps(words: Int32Array, taps: Taps): void {
  const pairs = groupsOf(taps) * (tapsOfGroup / 2)
  let word = 0
  taps.first.forEach((first, target) => {
    const weights = taps.weights.subarray(target * taps.most, (target + 1) * taps.most)
    words[word++] = first * 3
    for (let pair = 0; pair < pairs; pair++) words[word++] = (weights[2 * pair] ?? 0) | ((weights[2 * pair + 1] ?? 0) << 16)
  })
}

interface Band {
  readonly first: number
  readonly rows: number
  readonly layout: Layout
  readonly scaling: Scaling
}

/** Scales the rows of a band, and adds each to the targets it has a weight in. */
function addBand(kernel: VectorKernel, { first, rows, layout, scaling }: Band): void {
  const { across, down, width, size } = scaling
  const stride = layout.columns * 2
  const sourceEnd = layout.source + rows * width * 3
  kernel.rows(layout.source, sourceEnd, width * 3, layout.taps, weightBytesOf(across), layout.rows, size.width * 6, stride)
  for (let y = 0; y < size.height; y++) {
    const begin = down.first[y] as number
    const from = Math.max(first, begin)
    const to = Math.min(first + rows, begin + (down.count[y] as number))
    if (from >= to) continue
    const weights = layout.weights + (y * down.most - begin) * 2
    const sums = layout.sums + y * layout.columns * 4
    kernel.columns(layout.rows + (from - first) * stride, stride, weights + from * 2, weights + to * 2, sums, sums + layout.columns * 4)
  }
}
