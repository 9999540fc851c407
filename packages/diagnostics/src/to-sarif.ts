import { isAbsolute, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { authorPositions } from './author-position.ts'
import type { Diagnostic, Position } from './diagnostic.ts'
import { type ReadSource, readSources } from './read-source.ts'

/** Who found the problems, and what paths are relative to. */
export interface SarifOptions {
  readonly version: string
  /** The folder that the log's paths count from; a file outside it is named in full. */
  readonly cwd: string
  /** Where the page of a code is, as an absolute URI: `https://example.org/docs/errors/KF3101.md`. */
  readonly pageOf?: (code: string) => string
  /** The files that were looked at, in full; one without problems belongs to the log, too. */
  readonly files?: readonly string[]
  readonly readFile?: ReadSource
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json'
const base = 'PROJECTROOT'

/** Problems as a SARIF 2.1.0 log, as code hosts read it; places in bundles are followed to the author's file. */
export function toSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): object {
  const toAuthor = authorPositions(options.readFile ?? readSources())
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted()
  const location = (position: Position): object => locationOf(toAuthor(position), options.cwd)
  const results = diagnostics.map(({ code, severity, message, hint, position, related = [] }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint[0]?.toUpperCase()}${hint.slice(1)}` },
    ...(position && { locations: [location(position)] }),
    ...(related.length > 0 && { relatedLocations: related.map((one) => ({ ...location(one.position), message: { text: one.message } })) }),
  }))
  const rules = codes.map((code) => ruleOf(diagnostics.find((one) => one.code === code) as Diagnostic, options))
  const run = {
    tool: { driver: { name: 'kfp-ts', semanticVersion: options.version, rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { uri: pathToFileURL(`${options.cwd}/`).href } },
    artifacts: (options.files ?? []).map((file) => ({ location: artifactOf(file, options.cwd) })),
    results,
  }
  return { $schema: schema, version: '2.1.0', runs: [run] }
}

function ruleOf({ code, severity, hint }: Diagnostic, { pageOf }: SarifOptions): object {
  return {
    id: code,
    defaultConfiguration: { level: severity },
    ...(hint !== undefined && { help: { text: hint } }),
    ...(pageOf && { helpUri: pageOf(code) }),
  }
}
function locationOf({ file, line, column, length = 0 }: Position, cwd: string): object {
  const region = { startLine: line, startColumn: column, ...(length > 0 && { endColumn: column + length }) }
  return { physicalLocation: { artifactLocation: artifactOf(file, cwd), region } }
}
function artifactOf(file: string, cwd: string): object {
  const path = relative(cwd, file)
  if (path.startsWith('..') || isAbsolute(path)) return { uri: pathToFileURL(file).href }
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/'), uriBaseId: base }
}
