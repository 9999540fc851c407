import type sharp from 'sharp'

export type Sharp = typeof sharp

let loading: Promise<Sharp> | undefined

/** The sharp library, loaded when the first pixel is needed: who only compiles a pipeline does not pay for it. */
export function loadSharp(): Promise<Sharp> {
  return (loading ??= import('sharp').then(({ default: loaded }) => configured(loaded)))
}

function configured(loaded: Sharp): Sharp {
  loaded.cache(false)
  // One thread an image: our parallelism is over images.
  loaded.concurrency(1)
  // A photograph is never a document that may name other files.
  loaded.block({ operation: ['VipsForeignLoadSvg', 'VipsForeignLoadPdf'] })
  return loaded
}
