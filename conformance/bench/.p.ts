import { mkdtemp } from 'node:fs/promises'
import { measurePreparing } from './preparing.ts'
console.log((await measurePreparing(await mkdtemp('/tmp/bench-p-'))).join('\n'))
