// As much of ONNX's protobuf form as a small model needs: a field is its number and wire type, then a varint or a length and bytes.

type Attribute = number | readonly number[]

/** One operation of a graph. */
export interface OnnxNode {
  readonly operation: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes?: { readonly [name: string]: Attribute }
}

/** A graph from `x` to `y`; the first dimension of both is the free batch size. */
export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[]
  readonly weights: { readonly [name: string]: { readonly shape: readonly number[]; readonly values: readonly number[] } }
  readonly input: readonly number[]
  readonly output: readonly number[]
}

/** The bytes of a `model.onnx` (IR version 8, operators of version 13, 32-bit floats). */
export function onnxModel({ nodes, weights, input, output }: OnnxGraph): Uint8Array {
  const graph = Buffer.concat([
    ...nodes.map((node) => bytes(1, nodeText(node))),
    bytes(2, 'graph'),
    ...Object.entries(weights).map(([name, { shape, values }]) => bytes(5, tensor(name, shape, values))),
    bytes(11, valueInfo('x', input)),
    bytes(12, valueInfo('y', output)),
  ])
  return Buffer.concat([number(1, 8), bytes(2, 'kfp-ts'), bytes(7, graph), bytes(8, Buffer.concat([bytes(1, ''), number(2, 13)]))])
}

function nodeText({ operation, inputs, outputs, attributes = {} }: OnnxNode): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, operation),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
  ])
}

function attribute(name: string, value: Attribute): Buffer {
  const parts = typeof value === 'number' ? [number(3, value), number(20, 2)] : [...value.map((item) => number(8, item)), number(20, 7)]
  return Buffer.concat([bytes(1, name), ...parts])
}

function tensor(name: string, shape: readonly number[], values: readonly number[]): Buffer {
  const raw = Buffer.from(Float32Array.from(values).buffer)
  return Buffer.concat([...shape.map((size) => number(1, size)), number(2, 1), bytes(8, name), bytes(9, raw)])
}

function valueInfo(name: string, shape: readonly number[]): Buffer {
  const dimensions = [bytes(1, bytes(2, 'N')), ...shape.map((size) => bytes(1, number(1, size)))]
  const type = Buffer.concat([number(1, 1), bytes(2, Buffer.concat(dimensions))])
  return Buffer.concat([bytes(1, name), bytes(2, bytes(1, type))])
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)])
}

function bytes(field: number, content: Buffer | string): Buffer {
  const raw = Buffer.from(content)
  return Buffer.concat([varint((field << 3) | 2), varint(raw.length), raw])
}

function varint(value: number): Buffer {
  const found: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...found, rest])
    found.push((rest % 128) | 128)
  }
}
