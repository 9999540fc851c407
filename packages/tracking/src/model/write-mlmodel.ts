import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFiles } from '../model-files.ts'
import { unloggedMlmodelFiles } from './mlmodel.ts'

/**
 * Makes the folder of a model one that MLflow can load: writes `MLmodel` and, for a model with an ONNX form, what Python needs for it. Equal folders get
 * equal bytes; the ids come in when the model is logged.
 *
 * @example
 * await writeMlmodel('/tmp/model') // in Python: mlflow.pyfunc.load_model('/tmp/model')
 */
export async function writeMlmodel(folder: string): Promise<void> {
  for (const [name, text] of await unloggedMlmodelFiles(folder, await describeFiles(folder))) await writeFile(join(folder, name), text)
}
