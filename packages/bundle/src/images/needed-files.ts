/** What an image is made for. */
export interface Target {
  /** As Docker names it: `linux/amd64`. */
  readonly platform: string
  /** As npm names it. */
  readonly cpu: string
}

/** Machines that an image can be made for; glibc, as in Debian. The first is meant where nothing is said. */
export const targets: readonly [Target, ...Target[]] = [
  { platform: 'linux/amd64', cpu: 'x64' },
  { platform: 'linux/arm64', cpu: 'arm64' },
]

/** Not for a step: source maps, types for editors, notes of builds. */
const forDevelopment = /\.(map|d\.[cm]?ts|tsbuildinfo|markdown)$|(^|\/)(CHANGELOG|HISTORY|README)(\.(md|txt|rst))?$/i

/** Folders in which packages keep programs for machines of every kind, and the kind that the name of the next folder says. */
const prebuilt = /(?:^|\/)(?:prebuilds\/|bin\/napi-v\d+\/)(.*)/

/** Forms of a package that a browser loads. TensorFlow.js carries each of its packages seven times. */
const forBrowsers = /^@tensorflow\/[^/]+\/dist\/(?:[^/]+\.(?:min|fesm|es2017)\.(?:min\.)?js|.*_test\.js)$/

/** Whether a file of a package may be needed when a step runs; `machine` decides about programs for one kind of machine only. */
export function isNeeded(file: string, machine?: Target): boolean {
  if (forDevelopment.test(file)) return false
  return machine === undefined || isForMachine(file, machine)
}

/** The same for a file below node_modules, where it is known whose it is. */
export function isNeededInstalled(file: string, machine: Target): boolean {
  const own = file.slice(file.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return isNeeded(file, machine) && !forBrowsers.test(own)
}

/** `linux/x64/addon.node`, `linux-x64/addon.node`, `name-linux-x64-glibc/addon.node`. */
function isForMachine(file: string, { cpu }: Target): boolean {
  const kind = prebuilt.exec(file)?.[1]
  if (kind === undefined || !/\b(linux|darwin|win32|freebsd|android)\b/.test(kind)) return true
  return /\blinux\b/.test(kind) && new RegExp(`\\b${cpu}\\b`).test(kind) && !/\bmusl\b/.test(kind)
}
