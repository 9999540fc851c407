import type { OnnxConstant } from './onnx-file.ts'

/** A filter of TensorFlow's order [height, width, in, out] in ONNX's order [out, in, height, width]. */
export function inChannelsFirst({ name, shape, values }: OnnxConstant): OnnxConstant {
  const [height, width, ins, outs] = shape as [number, number, number, number]
  const reordered = new Float32Array(values.length)
  let target = 0
  for (let out = 0; out < outs; out++) {
    for (let channel = 0; channel < ins; channel++) {
      for (let tap = 0; tap < height * width; tap++) reordered[target++] = values[(tap * ins + channel) * outs + out] as number
    }
  }
  return { name, shape: [outs, ins, height, width], values: reordered }
}
