import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8401: {
    message: (kind: string, minimum: string, maximum: string) =>
      `The range of this ${kind} dimension is empty: min is ${minimum}, max is ${maximum}.`,
    hint: () => 'give finite numbers with min below max.',
  },
  KF8402: {
    message: (minimum: string) => `A logarithmic dimension cannot start at ${minimum}.`,
    hint: () => 'give a min above zero, or leave "log" out.',
  },
  KF8403: {
    message: (minimum: string, maximum: string) => `An integer dimension has whole ends only, not ${minimum} and ${maximum}.`,
    hint: () => 'round them, or use double().',
  },
  KF8404: {
    message: () => 'A choice needs at least one value.',
    hint: () => 'list the values to choose from: choice([8, 16, 24]).',
  },
  KF8405: {
    message: (budget: string) => `${budget} is not a number of trials.`,
    hint: () => 'give a whole number, 1 or more.',
  },
  KF8406: {
    message: (budget: string, size: string) => `A budget of ${budget} trials is more than the ${size} different trials of this search space.`,
    hint: (_budget: string, size: string) => `lower the budget to ${size}, or widen the space.`,
  },
  KF8407: {
    message: () => 'A search space needs at least one dimension.',
    hint: () => 'name what is to be varied: { learningRate: double({ min: 3e-4, max: 3e-3, log: true }) }.',
  },
  KF8408: {
    message: (step: string, minimum: string, maximum: string) => `A step of ${step} does not fit between ${minimum} and ${maximum}.`,
    hint: () => 'give a step above zero that is no wider than the range.',
  },
  KF8409: {
    message: (mean: string, deviation: string, step: string) =>
      `A normal dimension cannot have mean ${mean}, deviation ${deviation} and step ${step}.`,
    hint: () => 'give finite numbers; the deviation and the step are above zero.',
  },
  KF8410: {
    message: (weights: string, count: string) => `The weights ${weights} do not fit a choice of ${count} values.`,
    hint: () => 'give one weight for each value, none below zero and not all of them zero.',
  },
  KF8411: {
    message: (name: string, on: string) => `Dimension "${name}" depends on "${on}", which is not named before it.`,
    hint: (_name: string, on: string) => `name "${on}" further up in the space, or correct its name.`,
  },
  KF8412: {
    message: (name: string, value: string, shape: string) => `"${name}" cannot be ${value}: its dimension is ${shape}.`,
    hint: () => 'correct the value, or widen the dimension.',
  },
  KF8413: {
    message: (name: string) => `The search space has no dimension "${name}".`,
    hint: (name: string) => `leave "${name}" out, or add it to the space.`,
  },
  KF8414: {
    message: (dimensions: string, most: string) => `The Sobol sequence is known here for up to ${most} dimensions, not for ${dimensions}.`,
    hint: () => "vary fewer things, or take strategy 'halton' or 'random'.",
  },
  KF8415: {
    message: (name: string, value: string, allowed: string) => `"${name}" of a pruner is ${value} and not ${allowed}.`,
    hint: () => 'correct the number, or leave it out.',
  },
  KF8416: {
    message: (number: string, state: string) => `Trial ${number} does not run: it is ${state}.`,
    hint: () => 'tell of each trial once, by the number that ask() gave; after report() says true nothing is told.',
  },
  KF8417: {
    message: (file: string) => `The journal ${file} belongs to a study of another space or direction.`,
    hint: () => 'give this study a journal of its own, or remove that file.',
  },
  KF8418: {
    message: (place: string) => `The journal is broken at ${place}: that line is no JSON.`,
    hint: () => 'restore the file from a copy, or remove it to begin anew; only a torn last line is repaired.',
  },
  KF8419: {
    message: (file: string, reason: string) => `The journal ${file} cannot be used: ${reason}.`,
    hint: () => 'name a file on a disk that can be written to and outlives the process.',
  },
  KF8420: {
    message: (seconds: string) => `${seconds} is not a number of seconds.`,
    hint: () => 'give a number above zero.',
  },
  KF8421: {
    message: (name: string, value: string, allowed: string) => `"${name}" of a study is ${value} and not ${allowed}.`,
    hint: () => 'correct the number, or leave it out.',
  },
  KF8422: {
    message: (file: string) => `Another process has written to the journal ${file} meanwhile.`,
    hint: () => 'let one process at a time work on a study: end the other one and start this one again, it goes on; or give it a journal of its own.',
  },
  KF8425: {
    message: (reason: string) => `The sweep is no YAML of Weights & Biases: ${reason}.`,
    hint: () => 'give the text of a sweep.yaml, with "method" and "parameters" at its top.',
  },
  KF8426: {
    message: () => 'The sweep has no parameters.',
    hint: () => 'list what is to be varied below "parameters", each with "values", or with "min" and "max".',
  },
  KF8427: {
    message: (name: string, kind: string, _known: string) => `Parameter "${name}" has an unknown distribution: ${kind}.`,
    hint: (_name: string, _kind: string, known: string) => `take one of ${known}.`,
  },
  KF8428: {
    message: (name: string, key: string, value: string) => `"${key}" of "${name}" cannot be understood: it is ${value}.`,
    hint: () => 'look up that key in the sweep configuration of Weights & Biases.',
  },
  KF8429: {
    message: (owner: string, key: string) => `${owner} has a key that is not understood: "${key}".`,
    hint: () => 'correct its spelling, or leave it out.',
  },
  KF8430: {
    message: (method: string) => `The method of the sweep is ${method} and not grid, random or bayes.`,
    hint: () => 'write "method: bayes" at the top of the sweep.',
  },
  KF8431: {
    severity: 'warning' as const,
    message: () => 'The sweep asks for "bayes", a Gaussian process; TPE is used in its place.',
    hint: () => 'nothing has to be done; both learn from the trials that ended.',
  },
  KF8432: {
    message: (number: string, last: string) => `Trial ${number} cannot be chosen yet: it waits for the end of all trials up to ${last}.`,
    hint: () => 'await next() in place of ask(), raise "lag", or tell how those trials went.',
  },
  KF8433: {
    severity: 'warning' as const,
    message: (keys: string) => `The sweep says more than is used here: ${keys}.`,
    hint: () =>
      'nothing has to be done where this only names the sweep or starts its runs; other settings have to be given where the study is opened.',
  },
  KF8434: {
    message: (name: string) => `The grid of Katib needs a step for "${name}", which is a range without one.`,
    hint: (name: string) => `give "${name}" a step, or a few values with choice(), or take another strategy.`,
  },
  KF8435: {
    message: (name: string, on: string) => `Katib cannot vary "${name}" only while "${on}" has certain values.`,
    hint: (name: string) => `vary "${name}" always, or write one experiment for each case.`,
  },
  KF8436: {
    message: (name: string) => `Katib cannot choose "${name}": its values are not all numbers or all texts, or not equally likely.`,
    hint: () => 'give texts that stand for the values, and no weights.',
  },
  KF8437: {
    message: (strategy: string) => `Katib has no strategy ${strategy}.`,
    hint: () => "take 'sobol', which spreads as evenly, or 'tpe', 'random' or 'grid'.",
  },
  KF8438: {
    message: (name: string) => `An Experiment of Katib cannot be named "${name}".`,
    hint: () => 'take up to 40 small letters, digits and dashes, with a letter or digit at both ends.',
  },
}

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
