import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { type ComponentSpec, readPipeline } from '@kfp-ts/ir'
import { output } from './command.ts'
import { kfpSdk } from './python.ts'
import { repository } from './repository.ts'

const load = `
import json, sys
from kfp import components
def ports(spec):
    return sorted(spec.inputs or {}), sorted(spec.outputs or {})
for file in sys.argv[1:]:
    component = components.load_component_from_file(file)
    print(json.dumps([component.name, *ports(component.component_spec)]))
`

type Ports = ComponentSpec['inputDefinitions']

/** What the file itself says. */
async function declared(name: string, file: string): Promise<readonly [string, readonly string[], readonly string[]]> {
  const root = readPipeline(await readFile(file, 'utf8')).document?.spec.root
  const sorted = (ports: Ports): readonly string[] => Object.keys({ ...ports?.parameters, ...ports?.artifacts }).toSorted()
  return [name, sorted(root?.inputDefinitions), sorted(root?.outputDefinitions)]
}

describe('compiled/components', () => {
  it('has every component, and the Python SDK loads each with its inputs and outputs', async () => {
    const names = (await readdir(join(repository, 'components'))).toSorted()
    const files = names.map((name) => join(repository, 'compiled/components', `${name}.yaml`))
    const lines = (await output(join(await kfpSdk(), 'python'), ['-W', 'ignore', '-c', load, ...files])).trim().split('\n')
    const loaded = lines.map((line) => JSON.parse(line) as readonly [string, readonly string[], readonly string[]])
    expect(loaded).to.deep.equal(await Promise.all(names.map((name, index) => declared(name, files[index] ?? ''))))
  })
})
