import type { Entry } from '@kfp-ts/diagnostics'

/** Problems of building images. */
export const imageCodes = {
  KF1130: {
    message: (file: string, why: string): string => `${file} cannot be used: ${why}.`,
    hint: (): string => 'it is written by kfp-ts build: take back what was changed by hand, or delete it and build again.',
  },
  KF1131: {
    severity: 'warning',
    message: (packageName: string, tag: string): string =>
      `The image of ${packageName} in images.lock.json, ${tag}, was built from another state of it.`,
    hint: (): string => 'build it again: kfp-ts build. Until then steps run what was built.',
  },
  KF1132: {
    severity: 'warning',
    message: (packageNames: string): string => `There is no image of ${packageNames} in images.lock.json.`,
    hint: (): string => 'build it: kfp-ts build.',
  },
  KF1133: {
    message: (folder: string): string => `${folder} has no lock of a package manager, so nobody knows which versions belong into an image.`,
    hint: (): string =>
      'make one: npm install --package-lock-only. It is found in the project and in the folders above it; so are those of pnpm, Yarn and Bun.',
  },
  KF1134: {
    message: (packageName: string, lock: string): string => `${packageName} is not at the top of node_modules in ${lock}.`,
    hint: (): string => 'install it in the project, with npm: npm install PACKAGE. npm explain PACKAGE shows where it lies.',
  },
  KF1135: {
    message: (packageName: string, entry: string): string => `${packageName} is not built: it has no file ${entry}, by which it is entered.`,
    hint: (): string => 'build the package first (npm run build).',
  },
  KF1136: {
    message: (packageNames: string, why: string): string => `What goes into the images of ${packageNames} could not be installed: ${why}`,
    hint: (): string => 'npm ci with the same lock and configuration has to work in the project.',
  },
  KF1137: {
    message: (program: string): string => `The program "${program}" was not found.`,
    hint: (): string => 'install Docker, or write the contexts for another builder: kfp-ts build --context DIR.',
  },
  KF1138: {
    message: (host: string, why: string): string => `The Docker engine at ${host} does not answer: ${why}`,
    hint: (): string => 'start it, become a member of its group, or name another with DOCKER_HOST; without one: kfp-ts build --context DIR.',
  },
  KF1139: {
    message: (base: string, why: string): string => `The base image ${base} cannot be had: ${why}`,
    hint: (): string => 'correct --base-image, log in to its registry (docker login), or load it on this machine (docker load).',
  },
  KF1140: {
    message: (packageName: string, step: string, output: string): string => `The image of ${packageName} was not built: ${step}\n${output}`,
    hint: (): string => 'a package that does not load in the image is often one that needs a library of the system: choose another --base-image.',
  },
  KF1141: {
    message: (image: string, registry: string, identity: string, why: string): string =>
      `${registry} refused ${image}, which was pushed as ${identity}: ${why}`,
    hint: (_image: string, registry: string): string => `log in as someone who may write there: docker login ${registry}.`,
  },
  KF1142: {
    message: (packageName: string, where: string): string => `There is no room left for the image of ${packageName} (${where}).`,
    hint: (): string => 'make room: docker system prune removes images that nobody uses; TMPDIR says where packages are put together.',
  },
  KF1143: {
    message: (folder: string): string => `${folder} would be replaced by a context, but was not written as one.`,
    hint: (): string => 'name another folder: kfp-ts build --context DIR; each image has a folder of its name in it.',
  },
  KF1144: {
    message: (file: string, why: string): string => `${file} cannot be written: ${why}.`,
    hint: (): string => 'the images are built: see that the file can be written, and call kfp-ts build again.',
  },
  KF1145: {
    message: (word: string, folder: string): string => `The body of ${word} was not compiled in ${folder}.`,
    hint: (): string => 'run the pipeline from its source, or compile it here first; in containers its image has it: --runner docker.',
  },
  KF1146: {
    message: (word: string): string => `Two components are called ${word}, and only one of them can have an image of that name.`,
    hint: (): string => 'give one of them another name.',
  },
  KF1147: {
    message: (packageName: string, optional: string, platform: string): string =>
      `${packageName} needs ${optional} in an image for ${platform}, and it is not installed here.`,
    hint: (): string =>
      'have it installed for that machine as well: supportedArchitectures in pnpm-workspace.yaml or .yarnrc.yml; or build on such a machine.',
  },
  KF1148: {
    message: (folder: string, lock: string): string => `${folder} has ${lock} and no node_modules, from which its packages would be taken.`,
    hint: (): string =>
      'install the packages; Yarn makes node_modules with nodeLinker: node-modules in .yarnrc.yml. Without them: npm install --package-lock-only.',
  },
  KF1149: {
    message: (by: string, name: string, why: string): string => `${by} needs ${name}, which ${why}.`,
    hint: (): string => 'install the packages of the project; what an image needs is copied from its node_modules and its workspace.',
  },
  KF1150: {
    message: (component: string, size: string, limit: string): string =>
      `Component "${component}" says embed: true, but its body is ${size} KB, and one body may be at most ${limit} KB.`,
    hint: (): string => 'leave embed out, and kfp-ts build puts it into an image; or import less.',
  },
} as const satisfies { readonly [code: string]: Entry<any> } // any: each entry has words of its own
