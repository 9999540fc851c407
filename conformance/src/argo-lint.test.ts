import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkArgo, checkArgoFiles } from '@kfp-ts/argo/check'
import type { Diagnostic } from '@kfp-ts/diagnostics'
import { expect } from 'chai'
import { argoMistakes } from './argo-mistakes.ts'
import { mutantsOf } from './argo-mutations.ts'
import { argoCrdLint, argoLint, argoSources, type ArgoVerdict } from './argo-oracles.ts'
import { argoSchema, schemaFile, schemaText } from './argo-schema.ts'
import { repository } from './repository.ts'

/** What we refuse although Argo's validator and the CRDs take it, and why. */
const stricter: { readonly [code: string]: string } = {
  KF3916: 'the validator does not look up the templates of hooks',
  KF3917: 'nor whether hooks have one',
  KF3920: 'nor what hooks hand over',
  KF3929: 'it does not parse the items of a loop',
  KF3930:
    'it takes a reference that is not closed for one of somebody else, the item of a step for known afterwards, and any reference as an argument of the workflow',
  KF3931: 'it sees a missing dependency only where a value begins with the reference',
  KF3936: 'it takes names out of "depends" without parsing it',
  KF3939: 'it does not evaluate "depends"',
  KF3956: 'a place in the arguments of a hook or in an archive is not looked at',
  KF3959: 'it does not parse patches',
  KF3962: 'it takes a fixed output of a group, which fails when the group ends',
  KF3964: 'it looks at the hooks of steps, not at those of tasks',
  KF3970: 'it does not look into expressions',
  KF3971: 'nor whether they can be read',
  KF3972: 'it does not parse conditions',
  KF3978: 'nor the functions that expressions call',
  KF3979: 'it does not read durations, numbers and keys that are texts',
  KF3981: 'it takes outputs of steps of the same group for known',
  KF3982: 'it takes artifacts of a loop for gathered',
}
const documents = ['dag', 'steps', 'library', 'cron']
/** Refusals that say nothing of the file alone. */
const elsewhere =
  /is in none of the files given|is none that Argo's validator checks|no CustomResourceDefinition given has kind|apiVersion is "(?:v1)?"/

const isOfFile = (theirs = ''): boolean => theirs.split('\n').some((line) => line !== '' && !elsewhere.test(line))
const errorsIn = (text: string, file: string): readonly Diagnostic[] => checkArgo(text, { file }).filter(({ severity }) => severity === 'error')
const sourceOf = (name: string): Promise<string> => readFile(join(repository, 'conformance/argo', `${name}.yaml`), 'utf8')

/** What both programs say of files, by file. */
async function refusals(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>()
  const add = ({ file, error }: ArgoVerdict): void => void (error !== undefined && said.set(file, `${said.get(file) ?? ''}${error}\n`))
  for (const verdict of [...(await argoLint(files, { apart: true })), ...(await argoCrdLint(files))]) add(verdict)
  return said
}

describe("our check of workflows beside Argo's validator and the CRDs", () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kfp-ts-argo-'))
  })
  after(() => rm(folder, { recursive: true }))

  const written = async (name: string, text: string): Promise<string> => {
    const file = join(folder, `${name}.yaml`)
    await writeFile(file, text)
    return file
  }

  it('uses the schema that the CRDs of the Go module make', async () => {
    const folderOfCrds = join(await argoSources(), 'manifests/base/crds/full')
    expect(await readFile(schemaFile, 'utf8')).to.equal(schemaText(await argoSchema(folderOfCrds)))
  })

  it('has nothing against documents that nobody has anything against', async () => {
    const files = documents.map((name) => join(repository, 'conformance/argo', `${name}.yaml`))
    expect([...(await refusals(files)).values()]).to.deep.equal([])
    for (const name of documents) expect(errorsIn(await sourceOf(name), name), name).to.deep.equal([])
  })

  it('agrees on mutated workflows, each way', async () => {
    const mutants = (await Promise.all(documents.map(async (name) => mutantsOf(name, await sourceOf(name), 300)))).flat()
    const files = await Promise.all(mutants.map(({ text }, index) => written(`mutant-${index}`, text)))
    const refused = await refusals(files)
    const [missed, strict]: [string[], string[]] = [[], []]
    mutants.forEach(({ name, text }, index) => {
      const errors = errorsIn(text, name)
      const theirs = refused.get(files[index] as string)
      if (isOfFile(theirs) && errors.length === 0) missed.push(`${name}: ${theirs}`)
      if (theirs === undefined && errors.some(({ code }) => stricter[code] === undefined))
        strict.push(`${name}: ${errors.map(({ message }) => message).join(' ')}`)
    })
    expect(missed, 'refused by Argo, not by us').to.deep.equal([])
    expect(strict, 'refused by us without a reason').to.deep.equal([])
    expect(refused.size).to.be.greaterThan(200)
    expect(mutants.length - refused.size).to.be.greaterThan(200)
  })

  describe('finds mistakes', () => {
    const texts: string[] = []
    const files: string[] = []
    let refused: ReadonlyMap<string, string>
    before(async () => {
      for (const [index, { document, find, replacement }] of argoMistakes.entries()) {
        const source = await sourceOf(document)
        expect(source).to.contain(find)
        texts.push(source.replace(find, replacement))
        files.push(await written(`mistake-${index}`, texts[index] as string))
      }
      refused = await refusals(files)
    })
    argoMistakes.forEach(({ name, code, passes }, index) =>
      it(`${passes === true ? 'that Argo lets through' : 'that Argo refuses'}: ${name}`, () => {
        expect(refused.has(files[index] as string)).to.equal(passes !== true)
        expect(checkArgo(texts[index] as string).map((found) => found.code)).to.include(code)
      }),
    )
  })

  it("has nothing against Argo's own workflows that Argo has nothing against, and finds what it refuses", async () => {
    const sources = await argoSources()
    const found = await Promise.all(
      ['examples', 'test/e2e'].map(async (part) =>
        readdir(join(sources, part), { recursive: true }).then((names) => names.map((name) => join(sources, part, name))),
      ),
    )
    const files = found.flat().filter((file) => file.endsWith('.yaml'))
    const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)))
    const ofArgo = files.filter((file) => texts.get(file)?.includes('argoproj.io/v1alpha1'))
    const refused = await refusals(ofArgo)
    const different = ofArgo.flatMap((file) => {
      const errors = errorsIn(texts.get(file) as string, file)
      const theirs = refused.get(file)
      if (isOfFile(theirs) === errors.length > 0) return []
      return [`${file.slice(sources.length)}: ${theirs ?? errors.map(({ message }) => message).join(' ')}`]
    })
    expect(different).to.deep.equal([])
    expect(ofArgo.length).to.be.greaterThan(400)
  })

  it("warns in Argo's own examples, which may use each other's templates, of nothing but arguments that nobody takes and of what is no workflow", async () => {
    const folder = join(await argoSources(), 'examples')
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'))
    const files = await Promise.all(names.map(async (name) => ({ file: name, text: await readFile(join(folder, name), 'utf8') })))
    const warned = checkArgoFiles(files).flatMap(({ file, diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => `${code} ${file}`),
    )
    expect([...new Set(warned)].toSorted()).to.deep.equal([
      'KF3921 cluster-workflow-template/mixed-cluster-namespaced-wftmpl-steps.yaml',
      'KF3921 synchronization-db-mutex-tmpl-level.yaml',
      'KF3921 synchronization-db-tmpl-level.yaml',
      'KF3921 synchronization-mutex-tmpl-level.yaml',
      'KF3921 synchronization-tmpl-level.yaml',
      'KF3921 workflow-template/steps.yaml',
      'KF3991 configmaps/simple-parameters-configmap.yaml',
      'KF3991 testvolume.yaml',
      'KF3991 workflow-count-resourcequota.yaml',
      'KF3991 workflow-event-binding/event-consumer-workfloweventbinding.yaml',
      'KF3991 workflow-event-binding/github-path-filter-workfloweventbinding.yaml',
    ])
    expect(files.length).to.be.greaterThan(200)
  })
})
