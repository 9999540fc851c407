import { expect } from 'chai'
import { expectNone } from './expect-none.ts'
import { filesBelow, type Manifest, readJson, readText, roomNamed, rooms } from './repository.ts'

const { version } = readJson<{ version: string }>('lerna.json')

describe('versions', () => {
  it('every package has the one version of lerna.json', () => {
    expectNone(
      rooms()
        .filter(({ manifest }) => manifest.version !== version)
        .map(({ folder }) => folder),
      `not ${version}`,
    )
    expect(readJson<Manifest>('package.json').version).to.equal(version)
  })

  it('packages of this repository name each other by exactly that version', () => {
    const wrong = rooms().flatMap(({ folder, manifest }) =>
      Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies })
        .filter(([name, wanted]) => roomNamed(name) !== undefined && wanted !== version)
        .map(([name, wanted]) => `${folder}: ${name}@${wanted}`),
    )
    expectNone(wrong, `not ${version}`)
  })

  it('tools are pinned: no version range in the root package.json', () => {
    const ranges = Object.entries(readJson<Manifest>('package.json').devDependencies ?? {}).filter(([, wanted]) =>
      /[\^~*x>]|latest/.test(wanted.replace(/^npm:.*@/, '')),
    )
    expectNone(
      ranges.map(([name, wanted]) => `${name}@${wanted}`),
      'not exact',
    )
  })

  it('the lock file names no host', () => {
    expect(readText('package-lock.json')).not.to.match(/"resolved": "https?:/)
  })

  it('every published package says what it is, its licence, its Node, and what is in its tarball', () => {
    const wanted = ['description', 'license', 'engines', 'exports', 'files'] as const
    const missing = rooms()
      .filter(({ manifest }) => manifest.private !== true)
      .flatMap(({ folder, manifest }) => wanted.filter((field) => !Object.hasOwn(manifest, field)).map((field) => `${folder}: ${field}`))
    expectNone(missing, 'missing in package.json')
  })
})

describe('committed files', () => {
  const texts = filesBelow('.').filter(
    (file) => /\.(tsx?|c?js|json|md|ya?ml|sh|html|txt|Dockerfile)$|^[^.]+$|\/run$/.test(file) && file !== 'package-lock.json',
  )

  it('name no folder of the machine they were written on, and no package registry', () => {
    const forbidden = [
      /\/(home|Users)\/[a-z]\w*\//,
      new RegExp(['/wo', 'rk/'].join('')),
      /registry\.npm|pypi\.org\/simple|files\.pythonhosted|proxy\.golang/,
    ]
    const found = texts.flatMap((file) =>
      readText(file)
        .split('\n')
        .flatMap((line, index) => (forbidden.some((pattern) => pattern.test(line)) ? [`${file}:${index + 1}`] : [])),
    )
    expectNone(
      found.filter((place) => !place.startsWith('packages/house-rules/src/versions.test.ts')),
      'says where it was written',
    )
  })
})
