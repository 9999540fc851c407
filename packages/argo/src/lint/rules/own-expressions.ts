import { problem } from '../../codes.ts'
import type { ArgoDocument } from '../document/document.ts'
import type { Site } from '../document/library.ts'
import type { Place } from '../document/report.ts'
import { expressionNames } from '../text/expression-names.ts'
import { functions, plainFunctions } from '../text/functions.ts'
import { hasTag, tagsOf } from '../text/tags.ts'
import { checkFunctions } from './references.ts'
import { checkWhen } from './when.ts'

/** What expressions of one kind can use: they know nothing else. */
interface Environment {
  readonly functions: ReadonlySet<string>
  /** In full; where one is an object, what is in it is left to the run. */
  readonly names: readonly string[]
}
const lastRetry = ['exitCode', 'status', 'duration', 'message'].map((name) => `lastRetry.${name}`)
/** `buildRetryStrategyLocalScope` of workflow/controller/operator.go. */
const ofRetries: Environment = { functions, names: ['retries', ...lastRetry] }
const request = ['method', 'url', 'body', 'bodyBytes', 'headers'].map((name) => `request.${name}`)
const response = ['statusCode', 'body', 'headers'].map((name) => `response.${name}`)
/** `executeHTTPTemplate` of workflow/executor/agent.go. */
const ofHttp: Environment = { functions: plainFunctions, names: [...request, ...response] }
/** `processExpression` of workflow/data/data.go. */
const ofData: Environment = { functions: plainFunctions, names: ['data'] }
const cron = ['name', 'namespace', 'labels', 'labels.json', 'annotations', 'annotations.json', 'failed', 'succeeded', 'lastScheduledTime']
/** `expressionEnv` of workflow/cron/operator.go. */
const ofSchedule: Environment = { functions, names: cron.map((name) => `cronworkflow.${name}`) }

/** Expressions of a template that know nothing of the workflow: of retries, of HTTP requests and of data. */
export function checkOwnExpressions({ base, template, path }: Site): void {
  const where = `template "${template.name ?? ''}"`
  const at = (...steps: readonly (string | number)[]): Place => ({ path: [...path, ...steps], report: base.report })
  const { retryStrategy, http, data } = template
  check(retryStrategy?.expression, ofRetries, { where: `the "retryStrategy" of ${where}`, ...at('retryStrategy', 'expression') })
  check(http?.successCondition, ofHttp, { where: `the "successCondition" of ${where}`, ...at('http', 'successCondition') })
  data?.transformation?.forEach(({ expression }, index) =>
    check(expression, ofData, { where: `the "transformation" of ${where}`, ...at('data', 'transformation', index, 'expression') }),
  )
}

/** When a CronWorkflow is to begin a workflow, and when to stop. */
export function checkCronExpressions({ spec, report }: ArgoDocument): void {
  const stop = { where: 'the "stopStrategy"', path: ['spec', 'stopStrategy', 'expression'], report }
  check(spec.stopStrategy?.expression, { ...ofSchedule, functions: plainFunctions }, stop)
  const when = { where: 'the schedule', path: ['spec', 'when'], report }
  const tags = tagsOf(spec.when ?? '')
  for (const { text, isExpression, isOpen } of tags) {
    if (isOpen) report(problem('KF3971', [when.where, 'its closing braces are missing']), when.path, 'value')
    else if (isExpression) check(text, ofSchedule, when)
    else checkName(text.trim(), ofSchedule, when)
  }
  if (spec.when && !tags.some(({ isOpen }) => isOpen)) checkWhen(spec.when, when)
}

interface Written extends Place {
  readonly where: string
}

function check(expression: string | undefined, environment: Environment, place: Written): void {
  // What is filled in may be any part of it.
  if (!expression || hasTag(expression)) return
  const { names, calls, fault } = expressionNames(expression)
  if (fault !== undefined) return place.report(problem('KF3971', [place.where, fault]), place.path, 'value')
  for (const name of new Set(names.filter((one) => !calls.includes(one)))) checkName(name, environment, place)
  checkFunctions(calls, environment.functions, place)
}

function checkName(name: string, { names }: Environment, { where, path, report }: Written): void {
  const isKnown = names.some((known) => isPart(name, known) || isPart(known, name))
  if (!isKnown) report(problem('KF3970', [name, where, `known there: ${names.join(', ')}.`]), path, 'value')
}

const isPart = (name: string, whole: string): boolean => name === whole || name.startsWith(`${whole}.`)
