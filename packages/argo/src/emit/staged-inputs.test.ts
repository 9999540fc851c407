import { expect } from 'chai'
import { emitted, model, problemsOf, type Part, text, type Written } from './pipeline-of.test.ts'

const made = (producerTask: string): object => ({ taskOutputArtifact: { producerTask, outputArtifactKey: 'm' } })
const make: Part = { outputDefinitions: { artifacts: { m: model } } }
const importer = (artifactUri: object): Part => ({
  importer: { artifactUri, typeSchema: model.artifactType },
  outputDefinitions: { artifacts: { m: model } },
})
const two: Part = { inputDefinitions: { artifacts: { x: model, y: model } } }
const first = (name: string): string => `(get(fromJSON(inputs.parameters['${name}']),0)?.uri??'minio://argo/none/none/${name}/none')`
const staged = { optional: true, mode: 0o777, recurseMode: true }

/** A task that reads an artifact which an importer names. */
const reads = (artifactUri: object, root: Part = { tasks: {} }, component: Part = {}): Written => ({
  root: {
    ...root,
    tasks: {
      import: { inputs: { parameters: { uri: { componentInputParameter: 'uri' } } } },
      read: { inputs: { artifacts: { m: made('import') } } },
    },
  } as Part,
  components: { import: { ...importer(artifactUri), ...component }, read: { inputDefinitions: { artifacts: { m: model } } } },
})
const at = (constant: string): Written => reads({ constant })
const location = (written: Written, options = {}): object => {
  const [{ name: _name, path: _path, optional: _optional, mode: _mode, recurseMode: _recurse, ...rest } = { name: '', path: '' }] =
    emitted(written, options).template('read').inputs?.artifacts ?? []
  return rest
}

describe('an artifact of the run', () => {
  it('is staged from the repository to where executors look for its URI', () => {
    const { template } = emitted({
      root: { tasks: { make: {}, use: { inputs: { artifacts: { x: made('make') } } } } } as Part,
      components: { make, use: two },
    })
    expect(template('use').inputs?.artifacts?.[0]).to.deep.equal({
      name: 'x',
      ...staged,
      path: `{{='/'+replace(${first('x')},'://','/')}}`,
      s3: { key: `{{=${first('x')}[13:]}}` },
    })
  })
})

describe('an artifact from outside', () => {
  const uri = first('m')
  const bucket = `{{=split(${uri},'/')[2]}}`
  const key = `{{=join(split(${uri},'/')[3:],'/')}}`
  it('is read from S3, of Amazon unless a store is described', () => {
    expect(location(at('s3://bucket/key'))).to.deep.equal({ s3: { endpoint: 's3.amazonaws.com', useSDKCreds: true, bucket, key } })
    const stores = { 's3://': { endpoint: 'a:1' }, 's3://bucket/': { endpoint: 'b:1', insecure: true } }
    expect(location(at('s3://bucket/key'), { stores })).to.deep.equal({ s3: { endpoint: 'b:1', insecure: true, bucket, key } })
    expect(location(at('s3://other/key'), { stores })).to.deep.equal({ s3: { endpoint: 'a:1', bucket, key } })
  })
  it('is read from MinIO where somebody says where that is', () => {
    expect(location(at('minio://bucket/key'), { stores: { 'minio://': { endpoint: 'minio:9000' } } })).to.deep.equal({
      s3: { endpoint: 'minio:9000', bucket, key },
    })
    expect(problemsOf(at('minio://bucket/key'))).to.deep.equal([
      'KF3805 Artifact "m" of task "read" lies at minio://, and nobody says where that is.',
    ])
  })
  it("is read from Google's store, and lies in the folder gcs", () => {
    expect(location(at('gs://bucket/key'))).to.deep.equal({ gcs: { bucket, key } })
    expect(emitted(at('gs://bucket/key')).template('read').inputs?.artifacts?.[0]?.path).to.equal(`{{='/gcs/'+${uri}[5:]}}`)
  })
  it('is read from the web, and says where it lies', () => {
    expect(location(at('https://host/file'))).to.deep.equal({ http: { url: `{{=${uri}}}` } })
    expect(emitted(at('https://host/file')).argument('read', 'm')).to.include("'customPath':'/'+replace(fromJSON('\"https://host/file\"'),'://','/')")
  })
  it('is refused where nobody knows what it is', () => {
    expect(problemsOf(at('ftp://host/file'))).to.deep.equal([
      'KF3806 Artifact "m" of task "read" lies at ftp://host/file, a kind of place that the conversion does not know.',
    ])
    expect(problemsOf(at('some/file'))).to.deep.equal([
      'KF3806 Artifact "m" of task "read" lies at some/file, a kind of place that the conversion does not know.',
    ])
  })
  it('is refused where a URI names a bucket and nothing in it', () => {
    expect(problemsOf(at('s3://bucket'))).to.deep.equal(['KF3820 Artifact "m" of task "read" lies at s3://bucket, which names no object.'])
    expect(problemsOf(at('gs://bucket/'))).to.deep.equal(['KF3820 Artifact "m" of task "read" lies at gs://bucket/, which names no object.'])
  })
  it('may be named by an input with a default or a given value, and by nothing else', () => {
    const takes = { inputDefinitions: { parameters: { uri: text } } }
    const written = (defaultValue?: string): Written =>
      reads(
        { runtimeParameter: 'uri' },
        { inputDefinitions: { parameters: { uri: { ...text, ...(defaultValue !== undefined && { defaultValue }) } } } },
        takes,
      )
    expect(location(written('gs://bucket/key'))).to.deep.equal({ gcs: { bucket, key } })
    expect(location(written(), { arguments: { uri: 'gs://bucket/key' } })).to.deep.equal({ gcs: { bucket, key } })
    expect(problemsOf(written())).to.deep.equal(['KF3803 Where artifact "m" of task "read" lies is known only at run time.'])
  })
})

describe('artifacts of two kinds of stores', () => {
  it('are refused for one input', () => {
    const gives = {
      artifacts: {
        m: {
          artifactSelectors: [
            { producerSubtask: 'make', outputArtifactKey: 'm' },
            { producerSubtask: 'import', outputArtifactKey: 'm' },
          ],
        },
      },
    }
    const written: Written = {
      root: { tasks: { either: {}, use: { inputs: { artifacts: { x: made('either') } } } } } as Part,
      components: {
        either: { tasks: { make: {}, import: {} }, outputDefinitions: { artifacts: { m: model } }, gives },
        make,
        import: importer({ constant: 's3://b/k' }),
        use: two,
      },
    }
    expect(problemsOf(written)).to.deep.equal(['KF3804 Artifact "x" of task "use" may come from stores of different kinds.'])
  })
})
