import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { packageEntry, splitSpecifier } from './package-entry.ts'

function folderWith(exports: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'entry-'))
  const home = join(folder, 'node_modules', '@acme', 'steps')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: '@acme/steps', type: 'module', exports }))
  writeFileSync(join(home, 'main.js'), '')
  return folder
}

describe('packageEntry', () => {
  it('finds a package that can only be imported', () => {
    const folder = folderWith({ '.': { types: './main.d.ts', import: './main.js' } })
    expect(packageEntry('@acme/steps', folder)).to.equal(join(folder, 'node_modules/@acme/steps/main.js'))
  })
  it('finds subpaths, and nothing where there is none', () => {
    const folder = folderWith({ './train': { import: { node: './main.js' } } })
    expect(packageEntry('@acme/steps/train', folder)).to.equal(join(folder, 'node_modules/@acme/steps/main.js'))
    expect(packageEntry('@acme/steps', folder)).to.equal(undefined)
    expect(packageEntry('@acme/other', folder)).to.equal(undefined)
  })
  it('splits names from subpaths', () => {
    expect(splitSpecifier('@acme/steps/train')).to.deep.equal(['@acme/steps', './train'])
    expect(splitSpecifier('steps')).to.deep.equal(['steps', '.'])
  })
})
