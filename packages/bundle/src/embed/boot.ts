/**
 * What `node -e` runs: unpacks the next word and imports it as a module. `import()` and not `require`, so that it works under any
 * `--input-type`; a data: address, since a container's disk may be read-only.
 */
export const boot: string =
  'import("node:zlib").then(z=>import("data:text/javascript;base64,"+z.inflateRawSync(Buffer.from(process.argv[1],"base64")).toString("base64"))).catch(e=>{console.error(e);process.exit(1)})'
