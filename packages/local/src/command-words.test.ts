import { expect } from 'chai'
import { commandWords, type Fillings } from './command-words.ts'

const artifact = { name: 'm', uri: '/data/m', metadata: { size: 3, note: 'big' } }
const fillings: Fillings = {
  input: {
    inputs: {
      parameterValues: { text: "a {{$.inputs.parameters['n']}}", n: 1e21, list: [1, 'b'], flag: true },
      artifacts: { m: { artifacts: [artifact] } },
    },
    outputs: { parameters: { o: { outputFile: '/out/o' } }, artifacts: { d: { artifacts: [{ uri: '/out/d' }] } }, outputFile: '/out/all.json' },
  },
  job: { id: 'run-1', startedAt: 0, folder: '/runs/run-1' },
  task: 'loop/0/train',
}
const words = (...command: string[]): readonly string[] => commandWords(['program', ...command], fillings).slice(1)

describe('commandWords', () => {
  it('fills in parameters as text', () => {
    expect(words("{{$.inputs.parameters['n']}}/{{$.inputs.parameters['flag']}}", "{{$.inputs.parameters['list']}}")).to.deep.equal([
      '1000000000000000000000/true',
      '[1,"b"]',
    ])
  })

  it('does not fill in what a value happens to contain', () => {
    expect(words("{{$.inputs.parameters['text']}}")).to.deep.equal(["a {{$.inputs.parameters['n']}}"])
  })

  it('fills in where artifacts and outputs lie, and what is known of artifacts', () => {
    expect(
      words("{{$.inputs.artifacts['m'].path}}", "{{$.inputs.artifacts['m'].metadata['size']}}", "{{$.inputs.artifacts['m'].metadata}}"),
    ).to.deep.equal(['/data/m', '3', '{"size":3,"note":"big"}'])
    expect(words("{{$.outputs.parameters['o'].output_file}}", "{{$.outputs.artifacts['d'].uri}}", '{{$.outputs.output_file}}')).to.deep.equal([
      '/out/o',
      '/out/d',
      '/out/all.json',
    ])
  })

  it('fills in what the job knows', () => {
    expect(words('{{$.pipeline_job_name}} {{$.pipeline_task_name}}', '{{$.workspace_path}}/x', '{{$.pipeline_job_create_time_utc}}')).to.deep.equal([
      'run-1 train',
      '/runs/run-1/workspace/x',
      '1970-01-01T00:00:00.000Z',
    ])
    expect(words('{{$.pipeline_task_uuid}}')[0]).to.match(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
  })

  it('leaves what nobody knows as it is written', () => {
    expect(words("{{$.inputs.parameters['absent']}}", '{{$.nonsense}}')).to.deep.equal(["{{$.inputs.parameters['absent']}}", '{{$.nonsense}}'])
  })

  it('resolves IfPresent by what was given, to many words or none, and joins Concat', () => {
    const ifPresent = (name: string): string =>
      JSON.stringify({ IfPresent: { InputName: name, Then: ['--n', `{{$.inputs.parameters['${name}']}}`] } })
    expect(words(ifPresent('flag'), ifPresent('absent'), ifPresent('m'))).to.deep.equal(['--n', 'true', '--n', "{{$.inputs.parameters['m']}}"])
    expect(words(JSON.stringify({ Concat: ['a=', "{{$.inputs.parameters['flag']}}", '!'] }))).to.deep.equal(['a=true!'])
  })

  it('hands over the executor input, in the first word nothing else', () => {
    const [first, second] = commandWords(["{{$.inputs.parameters['n']}}", '{{$}}'], fillings)
    expect(first).to.equal("{{$.inputs.parameters['n']}}")
    expect(JSON.parse(second ?? '')).to.deep.equal(fillings.input)
  })
})
