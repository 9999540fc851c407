import { constant, FunctionCode, get, inOrder, load, type Local, loop, set, store, sum, vectorSum, zeros } from '@kfp-ts/images/wasm'

const bytes = 4
const lanes = 4

/** Code that sums up the rows of a matrix: `run(matrix, its end, output)`, all addresses. As many columns as registers can hold pass by at once. */
export function columnSumCode(columns: number): Uint8Array<ArrayBuffer> {
  const code = new FunctionCode(3)
  const [matrix, end, output] = [0, 1, 2]
  const [column, row, target] = [code.integer(), code.integer(), code.integer()]
  const vectors = [8, 4, 2, 1].find((count) => columns % (count * lanes) === 0) as number
  const sums = code.vectors(vectors)
  const each = (visit: (local: Local, offset: number) => readonly number[]) => sums.flatMap((local, at) => visit(local, at * lanes * bytes))
  const oneColumn = inOrder(
    each((local) => set(local, zeros)),
    set(row, sum(get(matrix), get(column))),
    loop(
      row,
      { step: columns * bytes, end: get(end) },
      each((local, offset) => set(local, vectorSum(get(local), load(row, offset)))),
    ),
    set(target, sum(get(output), get(column))),
    each((local, offset) => store(target, offset, get(local))),
  )
  return code.module(inOrder(set(column, constant(0)), loop(column, { step: vectors * lanes * bytes, end: constant(columns * bytes) }, oneColumn)))
}
