/** Pixels, from the top left corner of the level that holds the thing. */
export interface Point {
  readonly x: number
  readonly y: number
}
/** What is drawn on one level: boxes, and arrows between them by their ids. */
export interface Level<Node> {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}
/** From one box to another, by their ids. */
export interface Edge {
  readonly from: string
  readonly to: string
}
/** A box that knows its size but not yet its place. */
export interface Sized<Node> {
  readonly node: Node
  readonly width: number
  readonly height: number
  /** What an unfolded group holds. */
  readonly inside?: Layout<Node>
}
/** A box in its place. */
export interface Box<Node> extends Sized<Node>, Point {}
/** The way of an arrow. */
export interface Wire extends Edge {
  readonly points: readonly Point[]
}
/** A level with everything in its place. */
export interface Layout<Node> {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box<Node>[]
  readonly wires: readonly Wire[]
}
