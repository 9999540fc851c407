import type { Box, Edge, Layout, Sized } from './level.ts'

/** What hangs together on a level. */
export interface Piece<Node> {
  readonly boxes: readonly Sized<Node>[]
  readonly edges: readonly Edge[]
}
/** A piece whose boxes and wires have their places within it. */
export type PlacedPiece<Node> = Layout<Node>

/** The pieces of a level between which there are no arrows, in the order of their first boxes. */
export function piecesOf<Node extends { readonly id: string }>(boxes: readonly Sized<Node>[], edges: readonly Edge[]): readonly Piece<Node>[] {
  const leader = new Map(boxes.map(({ node }) => [node.id, node.id]))
  const find = (id: string): string => {
    let at = id
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next
    return at
  }
  for (const { from, to } of edges) leader.set(find(to), find(from))
  const pieces = new Map<string, { boxes: Sized<Node>[]; edges: Edge[] }>()
  for (const box of boxes) {
    const key = find(box.node.id)
    const piece = pieces.get(key) ?? { boxes: [], edges: [] }
    piece.boxes.push(box)
    pieces.set(key, piece)
  }
  for (const edge of edges) pieces.get(find(edge.from))?.edges.push(edge)
  return [...pieces.values()]
}

/** Sets pieces beside each other, in a new row where one would go beyond `widest`. */
export function packed<Node>(pieces: readonly PlacedPiece<Node>[], widest: number, gap: number): Pick<Layout<Node>, 'boxes' | 'wires'> {
  let [x, y, height] = [0, 0, 0]
  const moved = pieces.map((piece) => {
    if (x > 0 && x + piece.width > widest) [x, y, height] = [0, y + height + gap, 0]
    const placed = shifted(piece, x, y)
    x += piece.width + gap
    height = Math.max(height, piece.height)
    return placed
  })
  return { boxes: moved.flatMap(({ boxes }) => boxes), wires: moved.flatMap(({ wires }) => wires) }
}

function shifted<Node>({ boxes, wires }: PlacedPiece<Node>, right: number, down: number): Pick<Layout<Node>, 'boxes' | 'wires'> {
  return {
    boxes: boxes.map((box): Box<Node> => ({ ...box, x: box.x + right, y: box.y + down })),
    wires: wires.map((wire) => ({ ...wire, points: wire.points.map(({ x, y }) => ({ x: x + right, y: y + down })) })),
  }
}
