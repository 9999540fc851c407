/** How the code of a body is read: as the script most are, or as a module where one of its files waits at its top level. */
export type BodyForm = 'script' | 'module'

const unpacked = 'inflateRawSync(Buffer.from(process.argv[1],"base64"))'
const failed = '{console.error(e);process.exit(1)}'

/**
 * What `node -e` runs: unpacks the next word and runs it. A script costs 5 ms less to start than a module does; it is a function that is given
 * `require`, which `node -e` has unless an `--input-type` says otherwise. A module comes from a data: address, since a container's disk may be
 * read-only.
 */
export const boots: { readonly [form in BodyForm]: string } = {
  script: `(f=>typeof require=="function"?f(require):import("node:module").then(m=>f(m.createRequire("file:///body.mjs"))))(r=>{try{(0,eval)(r("node:zlib").${unpacked}+"")(r)}catch(e)${failed}})`,
  module: `import("node:zlib").then(z=>import("data:text/javascript;base64,"+z.${unpacked}.toString("base64"))).catch(e=>${failed})`,
}

/** What stands around the code of a script: a function that is given `require`. */
export const scriptFrame = { before: '(function(require){"use strict";', after: '})' } as const
