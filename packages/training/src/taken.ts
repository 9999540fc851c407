import type { Tensor, TypedArray } from '@tensorflow/tfjs-core'

/** The values of a tensor, which is given back to the backend even where they cannot be had. */
export async function taken(tensor: Tensor): Promise<TypedArray> {
  try {
    return await tensor.data()
  } finally {
    tensor.dispose()
  }
}
