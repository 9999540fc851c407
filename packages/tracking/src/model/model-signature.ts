import { readFile } from 'node:fs/promises'

/** A signature as `MLmodel` holds it: lists as JSON texts, since MLflow's page reads them as texts. */
export interface ModelSignature {
  readonly inputs: string
  readonly outputs: string
  readonly params: null
}

interface SignatureFile {
  readonly input?: { readonly height?: number; readonly width?: number; readonly channels?: number }
}

/** What the ONNX form of an image classifier takes and gives, from its `signature.json`; undefined for any other file. */
export async function modelSignature(file: string): Promise<ModelSignature | undefined> {
  const { input } = JSON.parse(await readFile(file, 'utf8')) as SignatureFile
  if (input?.height === undefined || input.width === undefined) return undefined
  const tensor = (name: string, shape: readonly number[]): string =>
    JSON.stringify([{ name, type: 'tensor', 'tensor-spec': { dtype: 'float32', shape } }])
  return { inputs: tensor('x', [-1, input.height, input.width, input.channels ?? 3]), outputs: tensor('y', [-1, 1]), params: null }
}
