import type { LayersModel } from '@tensorflow/tfjs-layers'
import { layerSteps, type OnnxStep } from './layer-steps.ts'
import { onnxFile } from './onnx-file.ts'

const toChannelsFirst: OnnxStep = { operator: 'Transpose', attributes: { perm: [0, 3, 1, 2] } }

/**
 * Writes a network of layers that follow one another as ONNX: input `x` [N, height, width, 3], output `y` [N, 1], both float32.
 * Throws a ComponentError (KF8208) for a layer it does not know.
 */
export function modelToOnnx(model: LayersModel): Uint8Array {
  const steps = [toChannelsFirst, ...model.layers.flatMap(layerSteps)]
  const nodes = steps.map(({ operator, attributes = {}, constants = [] }, index) => ({
    operator,
    attributes,
    inputs: [index === 0 ? 'x' : `value-${index}`, ...constants.map(({ name }) => name)],
    output: index === steps.length - 1 ? 'y' : `value-${index + 1}`,
  }))
  const size = model.inputs.flatMap(({ shape }) => shape.slice(1) as number[])
  return onnxFile({
    name: model.name,
    nodes,
    constants: steps.flatMap(({ constants = [] }) => constants),
    input: { name: 'x', shape: ['N', ...size] },
    output: { name: 'y', shape: ['N', 1] },
  })
}
