/** Batch sizes that are mixed: the batches of an epoch take them in turn, or each epoch takes the next one and the last stays. */
export interface BatchPlan {
  readonly sizes: readonly number[]
  readonly over: 'batches' | 'epochs'
}

/** Where the batches of an epoch (from 1) begin and end, for `count` photographs; the last batch may be smaller. */
export function batchEnds(plan: number | BatchPlan, count: number, epoch: number): readonly number[] {
  const sizeOf = sizesIn(plan, epoch)
  const ends: number[] = []
  for (let end = 0; end < count;) {
    end = Math.min(count, end + sizeOf(ends.length))
    ends.push(end)
  }
  return ends
}

function sizesIn(plan: number | BatchPlan, epoch: number): (batch: number) => number {
  if (typeof plan === 'number') return () => plan
  const { sizes, over } = plan
  if (over === 'batches') return (batch) => sizes[batch % sizes.length] as number
  return () => sizes[Math.min(epoch, sizes.length) - 1] as number
}
