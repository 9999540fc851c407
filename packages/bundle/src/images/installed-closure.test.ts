import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { targets } from './needed-files.ts'
import { readPackageLock } from './package-lock.ts'

/** As pnpm lays packages out: each in a folder of its own, with links to what it needs. */
const installed = {
  'node_modules/.pnpm/step@1.0.0/node_modules/step/package.json': {
    version: '1.0.0',
    license: 'MIT',
    dependencies: { deep: '*', shared: '^2.0.0' },
    devDependencies: { never: '*' },
  },
  'node_modules/.pnpm/shared@2.0.0/node_modules/shared/package.json': { version: '2.0.0' },
  'node_modules/.pnpm/shared@1.0.0/node_modules/shared/package.json': { version: '1.0.0', peerDependencies: { deep: '*' } },
  'node_modules/.pnpm/deep@3.0.0_patch_hash=abc/node_modules/deep/package.json': {
    version: '3.0.0',
    dependencies: { shared: '^1.0.0' },
    optionalDependencies: { 'deep-linux-x64': '3.0.0', 'deep-darwin-arm64': '3.0.0', 'deep-linux-x64-musl': '3.0.0', other: '1.0.0' },
  },
  'node_modules/.pnpm/deep-linux-x64@3.0.0/node_modules/deep-linux-x64/package.json': { version: '3.0.0', os: ['linux'], cpu: ['x64'] },
  'node_modules/.pnpm/deep-darwin-arm64@3.0.0/node_modules/deep-darwin-arm64/package.json': { version: '3.0.0', os: ['darwin'], cpu: ['arm64'] },
  'steps/own/package.json': { name: 'own', version: '0.1.0', dependencies: { shared: '^1.0.0' } },
  'pnpm-lock.yaml': '',
}
const links = {
  'node_modules/step': 'step@1.0.0',
  'node_modules/.pnpm/step@1.0.0/node_modules/deep': 'deep@3.0.0_patch_hash=abc',
  'node_modules/.pnpm/step@1.0.0/node_modules/shared': 'shared@2.0.0',
  'node_modules/.pnpm/shared@1.0.0/node_modules/deep': 'deep@3.0.0_patch_hash=abc',
  'node_modules/.pnpm/deep@3.0.0_patch_hash=abc/node_modules/shared': 'shared@1.0.0',
  'node_modules/.pnpm/deep@3.0.0_patch_hash=abc/node_modules/deep-linux-x64': 'deep-linux-x64@3.0.0',
  'node_modules/.pnpm/deep@3.0.0_patch_hash=abc/node_modules/deep-darwin-arm64': 'deep-darwin-arm64@3.0.0',
  'steps/own/node_modules/shared': 'shared@1.0.0',
}
const [amd64, arm64] = targets as unknown as [(typeof targets)[number], (typeof targets)[number]]

describe('packages that another package manager installed', () => {
  const folders: string[] = []
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

  function project(files: { readonly [path: string]: unknown } = installed): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'installed-')))
    folders.push(folder)
    const put = (path: string): string => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      return join(folder, path)
    }
    for (const [path, content] of Object.entries(files)) writeFileSync(put(path), typeof content === 'string' ? content : JSON.stringify(content))
    if (files !== installed) return folder
    for (const [path, to] of Object.entries(links))
      symlinkSync(join(folder, 'node_modules/.pnpm', to, 'node_modules', to.slice(0, to.indexOf('@'))), put(path))
    symlinkSync(join(folder, 'steps/own'), put('node_modules/own'))
    return folder
  }
  const closure = (folder: string, names: readonly string[], target = amd64) => readPackageLock(folder)?.closureOf(names, target)
  function problem(...args: Parameters<typeof closure>): string {
    const found = closure(...args)
    return found !== undefined && 'code' in found ? `${found.code} ${found.message}` : JSON.stringify(found)
  }

  it('get places as npm would give them, those for other machines none', () => {
    const folder = project()
    const found = closure(folder, ['step', 'own'])
    expect(found).to.deep.include({
      packages: {
        'node_modules/deep': { version: '3.0.0', patch: 'patch_hash=abc' },
        'node_modules/deep-linux-x64': { version: '3.0.0' },
        'node_modules/deep/node_modules/shared': { version: '1.0.0' },
        'node_modules/own': { resolved: 'steps/own', link: true },
        'node_modules/shared': { version: '2.0.0' },
        'node_modules/step': { version: '1.0.0', license: 'MIT' },
        'steps/own': { version: '0.1.0' },
        'steps/own/node_modules/shared': { version: '1.0.0' },
      },
    })
    const sources = found !== undefined && 'packages' in found ? found.sources : undefined
    expect(sources?.get('node_modules/deep/node_modules/shared')).to.equal(join(folder, 'node_modules/.pnpm/shared@1.0.0/node_modules/shared'))
  })
  it('have to be there for the machine that the image is for', () => {
    const withOther = { ...installed, 'node_modules/step/package.json': { version: '1.0.0', optionalDependencies: { 'x-linux-arm64': '1.0.0' } } }
    expect(problem(project(withOther), ['step'], arm64)).to.equal(
      'KF1147 step needs x-linux-arm64 in an image for linux/arm64, and it is not installed here.',
    )
  })
  it('have to be there at all', () => {
    const folder = project({ 'pnpm-lock.yaml': '', 'node_modules/step/package.json': { version: '1.0.0', dependencies: { gone: '*' } } })
    expect(problem(folder, ['none'])).to.match(/^KF1149 An image needs none, which is not installed in .*installed-\w+\.$/)
    expect(problem(folder, ['step'])).to.match(/^KF1149 step needs gone, which is not installed in /)
    expect(problem(project({ 'yarn.lock': '' }), ['step'])).to.match(
      /^KF1148 .*installed-\w+ has yarn\.lock and no node_modules, from which its packages would be taken\.$/,
    )
  })
  it('have to lie in the project', () => {
    const folder = project()
    const other = project({ 'package.json': { name: 'elsewhere', version: '1.0.0' } })
    symlinkSync(other, join(folder, 'node_modules/elsewhere'))
    expect(problem(folder, ['elsewhere'])).to.match(/^KF1149 An image needs elsewhere, which lies outside of /)
  })
  it("are not asked for where npm's lock lies beside the other", () => {
    const folder = project({ ...installed, 'package-lock.json': { packages: { 'node_modules/step': { version: '1.0.1' } } } })
    expect(closure(folder, ['step'])).to.deep.equal({ packages: { 'node_modules/step': { version: '1.0.1' } } })
  })
})
