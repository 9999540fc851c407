#!/usr/bin/env node
'use strict'
// Checked in as it is: npm links a bin when it installs, before anything is built. CommonJS, since starting the loader of modules takes Node longer
// than all of `--help`; commands import the modules that they need.
const { existsSync } = require('node:fs')
const path = require('node:path')
const { loadScript } = require('./load-script.js')

async function start() {
  // Only in the repository, where packages may have been compiled again: what runs is what was compiled last.
  if (existsSync(path.join(__dirname, '../bundle-doors.js'))) await (await import('../bundle-doors.js')).bundleDoors()
  const { main } = loadScript(require.resolve('@kfp-ts/cli')).exports
  // Not for `--help` and the like, which only load.
  if (process.argv.length > 3) prepareWork()
  process.exitCode = await main(process.argv.slice(2))
}

function prepareWork() {
  // Node 20 begins to optimise so early that a third of the processor time of a large compile goes into code that is done before it pays;
  // later versions wait by themselves, and keep what they compile of modules.
  if (process.version.startsWith('v20.')) require('node:v8').setFlagsFromString('--interrupt-budget=1000000')
  else require('node:module').enableCompileCache?.()
}

start().catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' && error?.code !== 'MODULE_NOT_FOUND') throw error
  process.stderr.write(`kfp-ts is not built yet, or not wholly installed: run \`npm run build\` in its repository.\n(${error.message})\n`)
  process.exitCode = 1
})
