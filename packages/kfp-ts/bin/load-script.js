'use strict'
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')

/** Lies beside a script: what V8 made of it when it ran while it was built. */
const dataOf = (file) => `${file}.v8`

/**
 * Runs a CommonJS script that requires nothing but what Node brings, and imports by `importModule`: what V8 keeps of a script knows neither its
 * place nor a loader. What another version of V8 kept counts for nothing, and the script is compiled again.
 */
function loadScript(file) {
  const text = `(function (exports, require, module, __filename, importModule) {${readFileSync(file, 'utf8')}\n})`
  const script = new Script(text, { filename: path.basename(file), cachedData: readOptional(dataOf(file)) })
  const importModule = (path) => import(path.startsWith('.') ? new URL(path, pathToFileURL(file)).href : path)
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, importModule)
  return { script, exports: module.exports }
}

function readOptional(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

module.exports = { dataOf, loadScript }
