import { join } from 'node:path'
import { output } from './command.ts'
import { installed } from './npm-packages.ts'
import { once } from './once.ts'
import { cacheFolder, repository } from './repository.ts'

/** Builds the native addon of TensorFlow.js for processors, by the recipe of the images; gives the folder it is found in by NODE_PATH. */
export async function nativeTensorflow(): Promise<string> {
  const modules = await installed('native-tensorflow', ['@tensorflow/tfjs-node@4.22.0'])
  await once(join(cacheFolder, 'native-tensorflow-addon.complete'), async () => {
    const addon = join(modules, '@tensorflow/tfjs-node')
    await output('bash', [join(repository, 'docker/tfjs-native.sh'), addon, join(cacheFolder, 'native-tensorflow/library')])
  })
  return modules
}

/** Runs a program of ours, written in TypeScript, that finds the native addon. */
export async function withNativeTensorflow(program: string, ...args: readonly string[]): Promise<string> {
  const env = { NODE_PATH: await nativeTensorflow() }
  return output(process.execPath, ['--import', 'tsx', '--conditions', '@kfp-ts/source', join(repository, 'conformance', program), ...args], { env })
}
