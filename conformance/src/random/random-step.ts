import { text as filled } from 'kfp-ts'
import type { Chance } from './chance.ts'
import { type Sight, Values } from './sight.ts'
import { breakOff, echo, gather, load, loadAll, lookBack, makeLists, save, shell, tell } from './steps.ts'

type Seen = { readonly [Kind in keyof Sight]?: Sight[Kind] }

/** Calls a step with what is in sight, and gives what can be seen of it. */
export function randomStep(which: 'any' | 'echo' | 'fail', chance: Chance, sight: Sight): Seen {
  if (which === 'echo') return callEcho(chance, sight)
  if (which === 'fail') return callBreakOff(chance, sight)
  return chance.among([callEcho, callEcho, callMakeLists, callGather, callSave, callLoad, callLoadAll, callShell])(chance, sight)
}

function optionsOf(chance: Chance, sight: Sight): object {
  return {
    ...(sight.tasks.length > 0 && chance.in100(15) && { after: [chance.among(sight.tasks)] }),
    ...(chance.in100(8) && { retry: { times: 1, delay: '1s' } }),
  }
}

function callEcho(chance: Chance, sight: Sight): Seen {
  const values = new Values(chance, sight)
  const text = chance.in100(20) ? filled`${values.text()}{{${values.integer()}}}$(${values.double()})` : values.text()
  const given = {
    ...(chance.in100(80) && { text }),
    ...(chance.in100(70) && { n: values.integer() }),
    ...(chance.in100(60) && { d: values.double() }),
    ...(chance.in100(60) && { b: values.boolean() }),
    ...(chance.in100(40) && { word: values.seen(sight.words) ?? values.text() }),
    ...(chance.in100(30) && { number: values.double() }),
    ...(chance.in100(30) && { flag: values.boolean() }),
  }
  const task = echo(given, optionsOf(chance, sight))
  const { text: said, n, d, b, seen } = task.outputs
  return { texts: [seen, said], integers: [n], doubles: [d], booleans: [b], tasks: [task] }
}

function callMakeLists(chance: Chance, sight: Sight): Seen {
  const values = new Values(chance, sight)
  const task = makeLists({ text: values.text(), length: chance.below(4) }, optionsOf(chance, sight))
  const { texts, integers, things, thing, empty } = task.outputs
  return {
    textLists: chance.in100(20) ? [texts, empty] : [texts, thing.tags],
    integerLists: [integers],
    thingLists: [things],
    things: [thing],
    texts: [thing.name],
    doubles: [thing.size],
    booleans: [thing.isBig],
    tasks: [task],
  }
}

function callGather(chance: Chance, sight: Sight): Seen {
  const values = new Values(chance, sight)
  const [texts, integers, nested] = [values.seen(sight.textLists), values.seen(sight.integerLists), values.seen(sight.nestedLists)]
  const written = { texts: [values.text(), 'and', values.text()], thing: { name: values.text(), count: values.integer() } }
  const given = {
    ...(chance.in100(30) ? { texts: written.texts } : texts && { texts }),
    ...(integers && chance.in100(80) && { integers }),
    ...(nested && { nested }),
    ...(chance.in100(40) && { thing: written.thing }),
  }
  const task = gather(given, optionsOf(chance, sight))
  return { texts: [task.outputs.seen], integers: [task.outputs.size], tasks: [task] }
}

function callSave(chance: Chance, sight: Sight): Seen {
  const values = new Values(chance, sight)
  const task = save({ note: values.text(), n: values.integer() }, optionsOf(chance, sight))
  return { files: [task.outputs.file], integers: [task.outputs.length], tasks: [task] }
}

function callLoad(chance: Chance, sight: Sight): Seen {
  const file = new Values(chance, sight).seen([...sight.files, ...sight.optionalFiles])
  const task = load(file === undefined ? {} : { file }, optionsOf(chance, sight))
  return { texts: [task.outputs.text, task.outputs.metadata], tasks: [task] }
}

function callLoadAll(chance: Chance, sight: Sight): Seen {
  const files = new Values(chance, sight).seen(sight.fileLists)
  if (files === undefined) return callSave(chance, sight)
  const task = loadAll({ files }, optionsOf(chance, sight))
  return { textLists: [task.outputs.texts], integers: [task.outputs.count], tasks: [task] }
}

function callShell(chance: Chance, sight: Sight): Seen {
  const values = new Values(chance, sight)
  const given = {
    text: values.text(),
    n: values.integer(),
    ...(chance.in100(50) && { d: values.double() }),
    ...(chance.in100(50) && { b: values.boolean() }),
    ...(chance.in100(40) && { more: chance.in100(15) ? (values.seen(sight.words) ?? 'more') : values.text() }),
  }
  const task = shell(given, optionsOf(chance, sight))
  return { texts: [task.outputs.words], files: [task.outputs.file], integers: [task.outputs.count], tasks: [task] }
}

/** A step that fails, most of the time, and one that looks at what is left of it. */
function callBreakOff(chance: Chance, sight: Sight): Seen {
  const values = new Values(chance, sight)
  const broken = breakOff({ unless: chance.in100(70) ? 'never' : '', text: values.text() }, optionsOf(chance, sight))
  const { text, n } = broken.outputs
  const looked = lookBack(
    { ...(chance.in100(80) && { text }), ...(chance.in100(50) && { n }) },
    {
      ...(chance.in100(75) && { ignoreUpstreamFailure: true }),
      after: [broken],
    },
  )
  const told = chance.in100(40) ? [tell({ status: broken.status, text: looked.outputs.seen }, { ignoreUpstreamFailure: true })] : []
  return { texts: [looked.outputs.seen, ...(chance.in100(30) ? [text] : []), ...told.map(({ outputs }) => outputs.told)], tasks: [looked] }
}
