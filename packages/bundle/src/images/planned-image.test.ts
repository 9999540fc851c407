import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { buildImages } from './build-images.ts'
import { imagePins } from './image-pins.ts'
import { componentRecipe } from './image-recipe.ts'
import { writeImagesLock } from './images-lock.ts'
import { targets } from './needed-files.ts'
import { readPackageLock } from './package-lock.ts'
import { planImage } from './planned-image.ts'

const manifest = {
  name: '@acme/train',
  version: '1.2.0',
  type: 'module',
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
}
const files = {
  'package-lock.json': JSON.stringify({
    packages: {
      'node_modules/@acme/train': { resolved: 'steps/train', link: true },
      'steps/train': { version: '1.2.0' },
      'node_modules/@kfp-ts/runtime': { version: '0.1.0', integrity: 'sha512-abc' },
    },
  }),
  'steps/train/package.json': JSON.stringify({ ...manifest, files: ['dist', '!dist/**/*.test.*'] }),
  'steps/train/dist/index.js': 'export const step = 1',
  'steps/train/dist/index.d.ts': 'export declare const step: 1',
  'steps/train/dist/index.test.js': 'tests',
  'steps/train/src/index.ts': 'export const step: number = 1',
}

describe('what goes into an image', () => {
  const folders: string[] = []
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

  function project(changes: { readonly [path: string]: string } = {}): string {
    const folder = mkdtempSync(join(tmpdir(), 'planned-'))
    folders.push(folder)
    for (const [path, text] of Object.entries({ ...files, ...changes })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return folder
  }
  function plan(folder: string, base = 'node:22') {
    return planImage(componentRecipe('@acme/train'), { project: folder, lock: readPackageLock(folder), base, target: targets[0] })
  }
  function tag(folder: string, base?: string): string {
    const planned = plan(folder, base)
    return 'tag' in planned ? planned.tag : planned.message
  }

  it('is what npm would publish of a workspace package, without what only development needs', () => {
    const planned = plan(project())
    expect('tag' in planned && planned.workspace).to.deep.equal([{ folder: 'steps/train', files: ['dist/index.js', 'package.json'] }])
  })
  it('decides the tag, and nothing else does', () => {
    const first = tag(project())
    expect(first).to.match(/^1\.2\.0-[\da-f]{12}$/)
    expect(tag(project({ 'steps/train/src/index.ts': 'export {}', 'steps/train/dist/index.d.ts': '' }))).to.equal(first)
    const others = [
      tag(project({ 'steps/train/dist/index.js': 'export const step = 2' })),
      tag(project({ 'package-lock.json': files['package-lock.json'].replace('sha512-abc', 'sha512-def') })),
      tag(project(), 'node:24'),
    ]
    expect(new Set([first, ...others]).size).to.equal(4)
  })
  it('is refused of a package that is not built, or not installed', () => {
    const folder = project()
    rmSync(join(folder, 'steps/train/dist/index.js'))
    expect(tag(folder)).to.equal('steps/train is not built: it has no file dist/index.js, by which it is entered.')
    const lock = files['package-lock.json'].replace('node_modules/@kfp-ts/runtime', 'node_modules/kfp-ts/node_modules/@kfp-ts/runtime')
    const other = project({ 'package-lock.json': lock })
    expect(tag(other)).to.equal(`@acme/train or @kfp-ts/runtime is not at the top of node_modules in ${join(other, 'package-lock.json')}.`)
  })
  it('is unknown without a lock', async () => {
    const folder = project()
    rmSync(join(folder, 'package-lock.json'))
    const order = { project: folder, recipes: [componentRecipe('@acme/train')], imagePrefix: 'r.example/t', baseOf: () => 'node:22' }
    expect((await buildImages(order)).diagnostics.map(({ message }) => message)).to.deep.equal([
      `${folder} has no lock of a package manager, so nobody knows which versions belong into an image.`,
    ])
  })
  it('is held against what was built', () => {
    const folder = project()
    const pins = () => {
      const { images, diagnostics } = imagePins(folder, { packages: ['@acme/train', '@acme/other'], bodies: [] })
      return [[...images], diagnostics.map(({ code }) => code)]
    }
    expect(pins()).to.deep.equal([[], []])
    const image = `r.example/t/train:${tag(folder)}`
    writeImagesLock(folder, { '@acme/train': { image, base: 'node:22', platform: 'linux/amd64' } })
    expect(pins()).to.deep.equal([[['@acme/train', image]], ['KF1132']])
    writeFileSync(join(folder, 'steps/train/dist/index.js'), 'export const step = 3')
    expect(pins()).to.deep.equal([[['@acme/train', image]], ['KF1131', 'KF1132']])
  })
})
