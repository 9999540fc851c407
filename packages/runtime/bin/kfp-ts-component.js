#!/usr/bin/env node
import { runPackage } from '../dist/run-package.js'

await runPackage(process.argv.slice(2))
