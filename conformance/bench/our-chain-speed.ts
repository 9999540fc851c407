import { readFileSync } from 'node:fs'
import { readPipeline } from '@kfp-ts/ir'
import { runPipeline } from '@kfp-ts/local'

// Runs a compiled chain in the local runner: our-chain-speed.ts FILE RUNS AHEAD. Prints milliseconds a task.

const [, , file = '', runs = '', ahead = ''] = process.argv
const { document } = readPipeline(readFileSync(file, 'utf8'), { file })
if (document === undefined) throw new Error(`${file} is no pipeline.`)
const start = performance.now()
const { state, tasks } = await runPipeline(document, { parameters: {}, runs, ahead: Number(ahead) })
const milliseconds = performance.now() - start
if (state !== 'succeeded') throw new Error(`The run ${state}.`)
console.log(milliseconds / Object.keys(tasks).length)
