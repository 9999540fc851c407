import { bytesField, integerField, message } from '../protobuf.ts'

// The numbers of the fields and types are those of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
const float32 = 1
const irVersion = 8
const operatorSet = 13

/** One operation of a graph; its values are known by name. */
export interface OnnxNode {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly output: string
  readonly attributes?: Readonly<Record<string, number | string | readonly number[]>>
}

/** A constant of a graph. */
export interface OnnxConstant {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
}

/** A value that goes into or comes out of a graph; a named dimension may have any size. */
export interface OnnxValue {
  readonly name: string
  readonly shape: readonly (number | string)[]
}

export interface OnnxGraph {
  readonly name: string
  readonly nodes: readonly OnnxNode[]
  readonly constants: readonly OnnxConstant[]
  readonly input: OnnxValue
  readonly output: OnnxValue
}

/** The bytes of an ONNX file with one graph of float32 values. */
export function onnxFile({ name, nodes, constants, input, output }: OnnxGraph): Uint8Array {
  const graph = message(
    ...nodes.map((node) => bytesField(1, nodeMessage(node))),
    bytesField(2, name),
    ...constants.map((constant) => bytesField(5, constantMessage(constant))),
    bytesField(11, valueMessage(input)),
    bytesField(12, valueMessage(output)),
  )
  const operators = message(bytesField(1, ''), integerField(2, operatorSet))
  return message(integerField(1, irVersion), bytesField(2, 'kfp-ts'), bytesField(7, graph), bytesField(8, operators))
}

function nodeMessage({ operator, inputs, output, attributes = {} }: OnnxNode): Uint8Array {
  return message(
    ...inputs.map((name) => bytesField(1, name)),
    bytesField(2, output),
    bytesField(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, message(bytesField(1, name), attributeMessage(value)))),
  )
}

function attributeMessage(value: number | string | readonly number[]): Uint8Array {
  if (typeof value === 'number') return message(integerField(3, value), integerField(20, 2))
  if (typeof value === 'string') return message(bytesField(4, value), integerField(20, 3))
  return message(...value.map((item) => integerField(8, item)), integerField(20, 7))
}

function constantMessage({ name, shape, values }: OnnxConstant): Uint8Array {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  return message(...shape.map((size) => integerField(1, size)), integerField(2, float32), bytesField(8, name), bytesField(9, bytes))
}

function valueMessage({ name, shape }: OnnxValue): Uint8Array {
  const dimensions = shape.map((size) => bytesField(1, typeof size === 'string' ? bytesField(2, size) : integerField(1, size)))
  const tensorType = message(integerField(1, float32), bytesField(2, message(...dimensions)))
  return message(bytesField(1, name), bytesField(2, bytesField(1, tensorType)))
}
