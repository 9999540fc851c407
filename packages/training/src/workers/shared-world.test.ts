import { expect } from 'chai'
import type { World } from './world.ts'
import { sharedMemory, sharedWorld } from './shared-world.ts'

describe('sharedWorld', () => {
  it('gives everyone the same sums, in whatever order they come, again and again', async () => {
    const memory = sharedMemory(3, 2)
    const worlds = [0, 1, 2].map((rank) => sharedWorld(memory, rank))
    for (let round = 1; round <= 5; round++) {
      const values = worlds.map((_, rank) => Float32Array.of(rank * round, 0.1))
      const late = round % 3
      const sums = (rank: number): Promise<void> => (worlds[rank] as World).sum(values[rank] as Float32Array)
      await Promise.all([...[0, 1, 2].filter((rank) => rank !== late), late].map(sums))
      expect(values[0]?.[0]).to.equal(3 * round)
      expect(values[0]?.[1]).to.be.closeTo(0.3, 1e-7)
      for (const value of values) expect(value).to.deep.equal(values[0])
    }
  })

  it('waits for all', async () => {
    const memory = sharedMemory(2, 1)
    let isOver = false
    const first = sharedWorld(memory, 0)
      .sum(Float32Array.of(1))
      .then(() => (isOver = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isOver).to.equal(false)
    await Promise.all([first, sharedWorld(memory, 1).sum(Float32Array.of(1))])
    expect(isOver).to.equal(true)
  })
})
