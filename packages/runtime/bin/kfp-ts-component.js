#!/usr/bin/env node
// Two files instead of thirty: a step that does little is over sooner than thirty are found.
import { runPackage } from '../dist/index.bundle.js'

await runPackage(process.argv.slice(2))
