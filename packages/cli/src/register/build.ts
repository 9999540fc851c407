import type { Command } from 'commander'
import type { Io } from '../io.ts'
import { collect } from './collect.ts'

const help = `
Builds an image for every package of components that the pipelines call, unless one of the same content is there: the tag is a hash of
all that goes in. What was built is written to images.lock.json beside the package.json of the pipelines, and kfp-ts compile names images by it.
Packages are installed on this machine by npm, with the project's lock and configuration; where pnpm, Yarn or Bun have installed them, they are copied
from node_modules. A Dockerfile only copies, without a network.
Embedded components need no image, unless they say embed: false or a body is too large for a command, which then gets an image of its own.

Examples:
  $ kfp-ts build pipelines/surface-crack/pipeline.ts
  $ kfp-ts build --push --image-prefix registry.example/team
  $ kfp-ts build --base-image @acme/component-train=registry.example/team/node-gpu:22
  $ kfp-ts build --context contexts`

/** Adds `kfp-ts build`. */
export function addBuild(program: Command, io: Io, done: (exitCode: number) => void): void {
  program
    .command('build')
    .description('build the images of the components that pipelines call')
    .argument('[paths...]', 'pipeline files, or folders that hold them', ['pipelines'])
    .option('--pipeline <name>', 'only what this pipeline needs')
    .option('--push', 'bring images to their registry; from then on pipelines name them by digest')
    .option('--image-prefix <prefix>', 'what stands before the names of images (default: imagePrefix of kfp-ts.config.ts)')
    .option('--base-image <image>', 'the image to add to, IMAGE or PACKAGE=IMAGE; may be repeated', collect, [])
    .option('--platform <platform>', 'linux/amd64 or linux/arm64', 'linux/amd64')
    .option('--model-server', 'also the image that deployed models are served from')
    .option('--context <dir>', 'only write what each image is built from, for another builder')
    .option('--json', 'print one JSON document; progress goes to standard error')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: object) => {
      const { build } = await import('../commands/build.ts')
      done(await build(paths, options as Parameters<typeof build>[1], io))
    })
}
