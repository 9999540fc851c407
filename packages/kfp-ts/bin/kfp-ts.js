#!/usr/bin/env node
import { main } from "@kfp-ts/cli"
process.exitCode = await main(process.argv.slice(2))
