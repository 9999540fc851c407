import type { RegressionTree } from './regression-tree.ts'

/**
 * How much of a tree's variance over the unit cube each dimension explains alone, 0 to 1: the functional analysis of variance of F. Hutter et al., "An efficient
 * approach for assessing hyperparameter importance", 2014, main effects only. Undefined for a tree that is the same everywhere.
 */
export function mainEffects(tree: RegressionTree, dimensions: number): readonly number[] | undefined {
  const overall = meanOver(tree, wholeCube(dimensions))
  const variance = meanOver(squared(tree), wholeCube(dimensions)) - overall ** 2
  if (variance <= overall ** 2 * 1e-14) return undefined
  return Array.from({ length: dimensions }, (_, dimension) => {
    const edges = [0, ...thresholds(tree, dimension), 1]
    return edges.slice(1).reduce((total, to, index) => {
      const from = edges[index] as number
      const box = wholeCube(dimensions).map((side, axis) => (axis === dimension ? { from, to } : side))
      return total + ((to - from) * (meanOver(tree, box) - overall) ** 2) / variance
    }, 0)
  })
}

type Box = readonly { readonly from: number; readonly to: number }[]

function wholeCube(dimensions: number): Box {
  return Array.from({ length: dimensions }, () => ({ from: 0, to: 1 }))
}

function meanOver(tree: RegressionTree, box: Box): number {
  if ('value' in tree) return tree.value
  const { dimension, threshold, below, above } = tree
  const { from, to } = box[dimension] as Box[number]
  if (to <= threshold) return meanOver(below, box)
  if (from >= threshold) return meanOver(above, box)
  const part = (side: Box[number]): Box => box.map((one, axis) => (axis === dimension ? side : one))
  const share = (threshold - from) / (to - from)
  return share * meanOver(below, part({ from, to: threshold })) + (1 - share) * meanOver(above, part({ from: threshold, to }))
}

function squared(tree: RegressionTree): RegressionTree {
  return 'value' in tree ? { value: tree.value ** 2 } : { ...tree, below: squared(tree.below), above: squared(tree.above) }
}

function thresholds(tree: RegressionTree, dimension: number): readonly number[] {
  if ('value' in tree) return []
  const inside = [
    ...thresholds(tree.below, dimension),
    ...thresholds(tree.above, dimension),
    ...(tree.dimension === dimension ? [tree.threshold] : []),
  ]
  return [...new Set(inside)].toSorted((one, other) => one - other)
}
