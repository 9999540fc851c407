import { component, containerComponent, type TaskConfigField, t } from '@kfp-ts/component'
import { expect } from 'chai'
import { and, equals, greaterThan, or } from './conditions.ts'
import { importer } from './importer.ts'
import { parallelFor } from './parallel-for.ts'
import { job, thisTask } from './run-values.ts'
import { diagnosticsIn, type TestBody, untyped } from './testing/findings.ts'
import { prepare, show, train } from './testing/steps.ts'
import { text } from './text.ts'
import { when } from './when.ts'

// What TypeScript refuses, and JavaScript finds out while recording.

const run = async (): Promise<never> => Promise.reject(new Error('not run here'))
const config = t.struct({ rate: t.double(), names: t.list(t.string()), mode: t.oneOf(['fast', 'slow']), seed: t.integer({ optional: true }) })
const inputs = { config: t.struct({ rate: t.double() }, { optional: true }), words: t.list(t.string(), { optional: true }), all: config }
const fit = component({ name: 'fit', inputs, outputs: { mode: t.oneOf(['fast', 'slow', 'off']), names: t.list(t.string()) }, run })
const any = component({ name: 'any', inputs: { value: t.struct({}) }, run })
const foreign = containerComponent({ name: 'foreign', image: 'busybox:1', inputs: { value: t.struct({}) }, args: ({ inputs }) => [inputs.value] })
const tell = (body: TestBody): readonly (readonly [string, string, string | undefined])[] =>
  diagnosticsIn(body).map(({ code, message, hint }) => [code, message, hint])
const fits = 'change the value, or the type of the input.'
const whole = { rate: 0.1, names: [], mode: 'fast' } as const

describe('wrong values without types: outputs inside literals', () => {
  const all = (value: unknown) => () => fit({ all: untyped(value) })
  it('of another type, by the path to them', () => {
    expect(tell(({ uri }) => fit({ all: untyped({ ...whole, rate: uri }) }))).to.deep.equal([
      ['KF2011', 'Input "all" of task "fit" does not fit its type: rate: expected a number, got an output that is a text.', fits],
    ])
    expect(tell(({ rate }) => fit({ all: untyped({ ...whole, names: ['a', rate] }) }))).to.deep.equal([
      ['KF2011', 'Input "all" of task "fit" does not fit its type: names: [1]: expected a text, got an output that is a number.', fits],
    ])
    expect(tell(({ rate }) => fit({ all: untyped({ ...whole, seed: rate }) }))).to.deep.equal([
      ['KF2011', 'Input "all" of task "fit" does not fit its type: seed: expected a whole number, got an output that is a number.', fits],
    ])
  })
  it('beside a wrong, missing or surplus field', () => {
    expect(tell(({ rate }) => all({ rate, names: 3, mode: 'fast' })()).map(([, message]) => message)).to.deep.equal([
      'Input "all" of task "fit" does not fit its type: names: expected a list, got 3.',
    ])
    expect(tell(({ rate }) => all({ rate, mode: 'fast' })()).map(([, message]) => message)).to.deep.equal([
      'Input "all" of task "fit" does not fit its type: field "names" is missing.',
    ])
    expect(tell(({ rate }) => all({ ...whole, rate, more: 1 })()).map(([, message]) => message)).to.deep.equal([
      'Input "all" of task "fit" does not fit its type: it has no field "more"; its fields are: rate, names, mode, seed.',
    ])
  })
  it('a word that may be none of the choices', () => {
    expect(tell(({ rate }) => all({ ...whole, rate, mode: fit({ all: whole }).outputs.mode })()).map(([, message]) => message)).to.deep.equal([
      'Input "all" of task "fit" does not fit its type: mode: expected one of "fast", "slow", got an output that is one of "fast", "slow", "off".',
    ])
  })
  it('in a list or struct where none is wanted', () => {
    expect(tell(({ uri }) => show({ text: untyped([uri]) })).map(([, message]) => message)).to.deep.equal([
      'Input "text" of task "show" does not fit its type: expected a text, got a list.',
    ])
    expect(tell(({ uri }) => show({ text: untyped({ uri }) })).map(([, message]) => message)).to.deep.equal([
      'Input "text" of task "show" does not fit its type: expected a text, got an object.',
    ])
  })
  it('tasks, files and final states', () => {
    const hint = 'give it to an input of its own; a list of artifacts is what parallelFor gathers.'
    expect(tell(({ data }) => any({ value: { deep: [{ data }] } }))).to.deep.equal([
      [
        'KF1052',
        'Field "data" of item 1 of field "deep" of input "value" of task "any" is an artifact (system.Dataset), which no literal can hold.',
        hint,
      ],
    ])
    expect(tell(() => any({ value: { ended: prepare().status } }))).to.deep.equal([
      ['KF1052', 'Field "ended" of input "value" of task "any" is a final status, which no literal can hold.', hint],
    ])
    expect(tell(() => any({ value: { made: prepare() } }))).to.deep.equal([
      ['KF1032', 'Field "made" of input "value" of task "any" is given a task.', 'name the output that is meant: task.outputs.NAME.'],
    ])
  })
  it('as keys', () => {
    expect(tell(({ uri }) => any({ value: { [untyped(uri) as string]: 1 } })).map(([code]) => code)).to.deep.equal(['KF1005'])
  })
  it('where only plain literals can stand', () => {
    const hint = 'give the output alone, or build the list or struct in a component.'
    expect(tell(({ uri }) => parallelFor(untyped([uri, 'b']), () => prepare()))).to.deep.equal([
      ['KF1033', 'parallelFor is given a literal that holds an output.', hint],
    ])
  })
  it('that reach a foreign container as text are warned of', () => {
    expect(tell(({ rate, uri }) => foreign({ value: { uri, deep: [rate] } }))).to.deep.equal([
      [
        'KF1051',
        'Input "value" of task "foreign" holds a number at deep[0], which reaches the container as text.',
        'read it as text there, or give it as an input of its own: Kubeflow fills values into the JSON of a literal as text.',
      ],
    ])
  })
})

describe('wrong values without types: whole outputs', () => {
  it('of another type', () => {
    expect(tell(({ rate }) => show({ text: untyped(rate) })).map(([, message]) => message)).to.deep.equal([
      'Input "text" of task "show" does not fit its type: expected a text, got an output that is a number.',
    ])
    expect(tell(({ data }) => show({ text: untyped(data) })).map(([, message]) => message)).to.deep.equal([
      'Input "text" of task "show" does not fit its type: expected a text, got an output that is an artifact (system.Dataset).',
    ])
  })
  it('artifacts of one title and another major version', () => {
    const v1 = component({ name: 'v1', outputs: { out: t.artifact({ schemaTitle: 'system.Photos', schemaVersion: '1.2.0' }) }, run })
    const v2 = component({ name: 'v2', inputs: { in: t.artifact({ schemaTitle: 'system.Photos', schemaVersion: '2.0.0' }) }, run })
    const also = component({ name: 'also', inputs: { in: t.artifact({ schemaTitle: 'system.Photos', schemaVersion: '1.9.0' }) }, run })
    expect(
      tell(() => {
        v2({ in: v1().outputs.out })
        also({ in: v1().outputs.out })
      }).map(([, message]) => message),
    ).to.deep.equal([
      'Input "in" of task "v2" does not fit its type: expected an artifact (system.Photos), got an output that is an artifact (system.Photos).',
    ])
  })
})

describe('wrong values without types: conditions', () => {
  const same = 'compare two texts, two numbers or two booleans, at least one of them an output.'
  const numbers = 'compare two numbers, at least one of them an output.'
  const compared = (left: (given: Parameters<TestBody>[0]) => unknown, right: unknown) =>
    tell((given) => void when(equals(untyped(left(given)), untyped(right)), () => prepare()))

  it('of mixed kinds', () => {
    expect(compared(({ uri }) => uri, 3)).to.deep.equal([['KF1049', 'equals is given an output that is a text and 3.', same]])
    expect(compared(({ rate }) => rate, '3')).to.deep.equal([['KF1049', 'equals is given an output that is a number and "3".', same]])
    expect(compared(({ fast }) => fast, 1)).to.deep.equal([['KF1049', 'equals is given an output that is a boolean and 1.', same]])
    expect(compared(({ rate }) => rate, Number.NaN)).to.deep.equal([['KF1049', 'equals is given an output that is a number and NaN.', same]])
    expect(compared(({ rate }) => rate, undefined)).to.deep.equal([['KF1049', 'equals is given an output that is a number and nothing.', same]])
    expect(compared(({ data }) => data, 'x')[0]).to.deep.equal([
      'KF1049',
      'equals is given an output that is an artifact (system.Dataset) and "x".',
      same,
    ])
    expect(compared(() => fit({ all: whole }).outputs.names, 'x')).to.deep.equal([
      ['KF1049', 'equals is given an output that is a list and "x".', same],
    ])
    expect(compared(() => fit({ all: whole }).outputs.mode, 'fats')).to.deep.equal([
      ['KF1049', 'equals is given an output that is one of "fast", "slow", "off" and "fats".', same],
    ])
  })
  it('of two constants, and greater-than of texts', () => {
    expect(compared(() => 1, 1)).to.deep.equal([['KF1049', 'equals is given 1 and 1.', same]])
    expect(tell(({ uri }) => void when(greaterThan(untyped(uri), untyped('a')), () => prepare()))).to.deep.equal([
      ['KF1049', 'greaterThan is given an output that is a text and "a".', numbers],
    ])
  })
  it('joined, but none there', () => {
    const hint = 'give it one or more: and(equals(a, 1), b).'
    expect(tell(() => void (when(and(), () => prepare()), or()))).to.deep.equal([
      ['KF1050', 'and() is given no condition.', hint],
      ['KF1050', 'or() is given no condition.', hint],
    ])
  })
})

describe('wrong values without types: loops and texts', () => {
  it('a loop over no list', () => {
    const hint = 'loop over a list: an output that is one, an input of the pipeline, or values that are written down.'
    const loop = (items: unknown) => tell(() => parallelFor(untyped(items), () => prepare()))
    expect(tell(({ uri }) => parallelFor(untyped(uri), () => prepare()))).to.deep.equal([
      ['KF1053', 'A loop runs over an output that is a text, which is no list.', hint],
    ])
    expect(loop(3)).to.deep.equal([['KF1053', 'A loop runs over 3, which is no list.', hint]])
    expect(loop(undefined)).to.deep.equal([['KF1053', 'A loop runs over nothing, which is no list.', hint]])
    expect(loop({ a: 1 })).to.deep.equal([['KF1053', 'A loop runs over an object, which is no list.', hint]])
  })
  it('what is no text in a text', () => {
    const hint = 'put texts, numbers and booleans into text; a file has a path only where a component reads it.'
    const shown = (hole: (given: Parameters<TestBody>[0]) => unknown) => tell((given) => show({ text: text`of ${untyped(hole(given))}` }))
    expect(shown(({ data }) => data)).to.deep.equal([['KF1054', 'A hole of text`...` is an output that is an artifact (system.Dataset).', hint]])
    expect(shown(() => prepare().status)).to.deep.equal([['KF1054', 'A hole of text`...` is an output that is a final status.', hint]])
    expect(shown(() => undefined)).to.deep.equal([['KF1054', 'A hole of text`...` is nothing.', hint]])
    expect(shown(() => ({}))).to.deep.equal([['KF1054', 'A hole of text`...` is an object.', hint]])
  })
  it('a task compared', () => {
    expect(tell(() => void when(equals(untyped(prepare()), untyped(3)), () => prepare()))).to.deep.equal([
      ['KF1032', 'A side of a condition is given a task.', 'name the output that is meant: task.outputs.NAME.'],
    ])
  })
})

describe('wrong values without types: what only the run knows', () => {
  const hint = 'give it to a task as an input: there it is known.'
  it('of a task, where nothing is one', () => {
    expect(tell(() => void when(equals(thisTask.name, 'x'), () => prepare()))).to.deep.equal([
      ['KF1047', 'A condition uses thisTask.name, which means nothing outside a task.', hint],
    ])
    expect(tell(() => importer({ uri: thisTask.id, type: t.model() }))).to.deep.equal([
      ['KF1047', 'Input "uri" of task "importer" uses thisTask.id, which means nothing to an importer.', hint],
    ])
  })
  it('returned from a body', () => {
    expect(tell(() => ({ name: job.name })).map(([code, message]) => [code, message])).to.deep.include([
      'KF2010',
      'The body of pipeline "demo" returns what only the run knows as "name".',
    ])
  })
  it('outside a body', () => {
    expect(() => job.name).to.throw('KF1001  "job.name" was called outside a pipeline\'s body.')
  })
})

describe('wrong values without types: settings that a component is told', () => {
  const launch = (fields: readonly TaskConfigField[]) =>
    component({ name: 'launch', inputs: { config: t.taskConfig() }, taskConfigPassthroughs: fields, run })
  it('which it does not list', () => {
    const volume = { platform: 'kubernetes', fits: 'a container', fragment: { pvcMount: [], nodeSelector: {} }, findings: [] } as const
    expect(
      tell(() => launch(['KUBERNETES_NODE_SELECTOR'])({}, { memory: '8G', env: { A: 'b' }, displayName: 'x', platform: [volume] })),
    ).to.deep.equal(
      [
        ['the option "memory"', 'RESOURCES'],
        ['the option "env"', 'ENV'],
        ['the platform setting "pvcMount"', 'KUBERNETES_VOLUMES'],
      ].map(([setting, field]) => [
        'KF1048',
        `Task "launch" is given ${setting}, but its component does not list ${field} in taskConfigPassthroughs.`,
        `list it, { field: '${field}', applyToTask: true } if the task itself needs it too; or take the setting away.`,
      ]),
    )
    expect(tell(() => launch(['RESOURCES', 'ENV'])({}, { memory: '8G', env: { A: 'b' } }))).to.deep.equal([])
    expect(tell(({ data }) => train({ data }, { memory: '8G' }))).to.deep.equal([])
  })
  it('cannot be given', () => {
    expect(tell(() => launch(['ENV'])({ config: untyped('all') })).map(([, message]) => message)).to.deep.equal([
      'Input "config" of task "launch" does not fit its type: expected the configuration of a task, got "all".',
    ])
  })
})
