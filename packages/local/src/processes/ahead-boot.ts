/**
 * What a process started ahead runs: it loads what unpacks our own components, then waits for its job on standard input.
 * With the job it becomes what the plain start would have made: descriptors 0 to 2, folder, environment and arguments are set before any of the
 * job's code runs. No job means that the runner is gone or done.
 */
export const aheadBoot: string = `
'use strict'
const own = globalThis.module // Node puts another one in its place once this script has run to its end.
const fs = require('node:fs')
require('node:zlib').inflateRawSync(Buffer.from('AwA=', 'base64')) // The first time takes longest.
const text = fs.readFileSync(0, 'utf8')
if (text !== '') {
  const { cwd, env, log, argv } = JSON.parse(text)
  for (const [descriptor, file, mode] of [[0, '/dev/null', 'r'], [1, log, 'a'], [2, log, 'a']]) {
    fs.closeSync(descriptor)
    fs.openSync(file, mode) // takes the lowest free descriptor: the one just closed
  }
  process.chdir(cwd)
  for (const [name, value] of Object.entries(env)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
  const [word, ...rest] = argv
  setImmediate(() => {
    if (word === '-e') {
      process.argv.splice(1, Infinity, ...rest.slice(1))
      const later = globalThis.module
      globalThis.module = own
      ;(0, eval)(rest[0] + '\\n//# sourceURL=[eval]')
      globalThis.module = later
    } else {
      process.argv.splice(1, Infinity, word, ...rest)
      require('node:module').runMain(word)
    }
  })
}
`
