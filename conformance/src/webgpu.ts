import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Ended, output, run } from './command.ts'
import { installed } from './npm-packages.ts'
import { once } from './once.ts'
import { cacheFolder, repository } from './repository.ts'

/** Where Node finds Dawn, and Dawn a driver: variables of the environment. */
export type WebgpuEnvironment = Readonly<Record<'NODE_PATH' | 'VK_ICD_FILENAMES' | 'LD_LIBRARY_PATH', string>>

/**
 * Dawn for Node, and SwiftShader, a Vulkan driver that computes on processors, out of Debian's package of Chromium. Debian 12's other one, Mesa's lavapipe
 * 22.3.6, lacks what Dawn requires: shaderUniformBufferArrayDynamicIndexing and its like.
 */
export async function webgpuOnProcessors(): Promise<WebgpuEnvironment> {
  const modules = await installed('webgpu', ['webgpu@0.6.2', '@tensorflow/tfjs-backend-webgpu@4.22.0', '@tensorflow/tfjs-core@4.22.0'])
  const folder = join(cacheFolder, 'swiftshader')
  await once(`${folder}.complete`, async () => {
    await mkdir(folder, { recursive: true })
    await output('apt-get', ['download', 'chromium-common'], { cwd: folder })
    const archive = (await readdir(folder)).find((file) => file.endsWith('.deb'))
    await output('dpkg', ['-x', join(folder, archive ?? ''), folder])
  })
  const chromium = join(folder, 'usr/lib/chromium')
  return { NODE_PATH: modules, VK_ICD_FILENAMES: join(chromium, 'vk_swiftshader_icd.json'), LD_LIBRARY_PATH: chromium }
}

/** Runs a program of ours, written in TypeScript, in an environment. */
export function inEnvironment(env: NodeJS.ProcessEnv, program: string, ...args: readonly string[]): Promise<Ended> {
  return run(process.execPath, ['--import', 'tsx', '--conditions', '@kfp-ts/source', join(repository, 'conformance', program), ...args], { env })
}
