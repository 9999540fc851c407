#!/usr/bin/env node
// Checked in as it is: npm links a bin when it installs, before anything is built.
import { existsSync } from 'node:fs'

const bundling = new URL('../bundle-doors.js', import.meta.url)
// Node 20 begins to optimise so early that a third of the processor time of a large compile goes into code that is done before it pays;
// later versions wait by themselves. Not for `--help` and the like, which only load.
const isAtWork = process.argv.length > 3
if (isAtWork && process.version.startsWith('v20.')) (await import('node:v8')).setFlagsFromString('--interrupt-budget=1000000')
try {
  // Only in the repository, where packages may have been compiled again: what runs is what was compiled last.
  if (existsSync(bundling)) await (await import(bundling.href)).bundleDoors()
  const { main } = await import('@kfp-ts/cli')
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
  process.stderr.write(`kfp-ts is not built yet, or not wholly installed: run \`npm run build\` in its repository.\n(${error.message})\n`)
  process.exitCode = 1
}
