import type { World } from './world.ts'

/** Memory that the threads of one training share. */
export interface SharedMemory {
  readonly size: number
  /** How many have arrived, and how often all have. */
  readonly meeting: SharedArrayBuffer
  /** Two slots of values for each thread. */
  readonly values: SharedArrayBuffer
}

/** Memory for `size` threads that sum up to `length` values. */
export function sharedMemory(size: number, length: number): SharedMemory {
  return { size, meeting: new SharedArrayBuffer(8), values: new SharedArrayBuffer(2 * size * length * Float32Array.BYTES_PER_ELEMENT) }
}

const arrived = 0
const meetings = 1

/**
 * The world of one of several threads. Everyone adds up all slots in the order of the ranks, so everyone has the same sum. The two slots of a thread
 * take turns: who comes to a meeting is done with the sum of the one before, so a slot is free again after two.
 */
export function sharedWorld({ size, meeting, values }: SharedMemory, rank: number): World {
  const state = new Int32Array(meeting)
  const length = values.byteLength / (2 * size * Float32Array.BYTES_PER_ELEMENT)
  const slots = Array.from({ length: 2 * size }, (_, slot) => new Float32Array(values, slot * length * Float32Array.BYTES_PER_ELEMENT, length))
  const sum = async (mine: Float32Array): Promise<void> => {
    const turn = (Atomics.load(state, meetings) & 1) * size
    slots[turn + rank]?.set(mine)
    await meet(state, size)
    for (let other = 0; other < size; other++) addTo(mine, slots[turn + other] as Float32Array, other === 0)
  }
  return { part: { rank, size }, sum }
}

/** Ends when all threads have called it. */
async function meet(state: Int32Array<SharedArrayBuffer>, size: number): Promise<void> {
  const before = Atomics.load(state, meetings)
  if (Atomics.add(state, arrived, 1) === size - 1) {
    Atomics.store(state, arrived, 0)
    Atomics.add(state, meetings, 1)
    Atomics.notify(state, meetings)
    return
  }
  while (Atomics.load(state, meetings) === before) await Atomics.waitAsync(state, meetings, before).value
}

function addTo(sums: Float32Array, values: Float32Array, isFirst: boolean): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (isFirst ? 0 : (sums[at] as number)) + (values[at] as number)
}
