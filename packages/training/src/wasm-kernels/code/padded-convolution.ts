/** A convolution of images that are padded already; sizes in places, images as rows of places of channels. */
export interface PaddedConvolution {
  readonly inHeight: number
  readonly inWidth: number
  readonly inChannels: number
  readonly filterHeight: number
  readonly filterWidth: number
  readonly strideHeight: number
  readonly strideWidth: number
  readonly outHeight: number
  readonly outWidth: number
  readonly outChannels: number
}
