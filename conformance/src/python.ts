import { join } from 'node:path'
import { output } from './command.ts'
import { once } from './once.ts'
import { cacheFolder } from './repository.ts'

/** Makes a virtual environment with the packages, and gives the folder its programs are in. */
async function environment(name: string, packages: readonly string[]): Promise<string> {
  const folder = join(cacheFolder, `python-${name}`)
  const bin = join(folder, 'bin')
  await once(`${folder}.complete`, async () => {
    await output('python3', ['-m', 'venv', '--clear', folder])
    await output(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', ...packages])
  })
  return bin
}

/** The Python SDK, its local runner and its Kubernetes settings. */
export const kfpSdk = (): Promise<string> => environment('kfp', ['kfp[all]==2.17.0'])

/** Real photographs of surfaces come inside this wheel. */
export const scikitImage = (): Promise<string> => environment('skimage', ['scikit-image==0.26.0', 'pillow==12.0.0'])

/** Keras on the CPU build of TensorFlow; for the benchmark only. */
export const tensorflow = (): Promise<string> => environment('tensorflow', ['tensorflow-cpu==2.21.0'])
