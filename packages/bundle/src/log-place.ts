import type { Position } from '@kfp-ts/diagnostics'
import { keptBodies } from './embed/cached-body.ts'
import { isBodyWord, keptImageBody } from './image-body.ts'
import { projectOf } from './project.ts'
import { thrownAt } from './thrown-at.ts'

/** What ran: where the project lies, and the words of the pipeline's commands, packed bodies among them. */
export interface WhatRan {
  readonly folder: string
  readonly texts: ReadonlySet<string>
}

const frame = /^\s+at (?:.*\()?([\w-]+\.mjs):(\d+):(\d+)\)?$/gm

/** The author's line that threw, from the stack that a component left in its log; nothing where that is not known. */
export async function logPlace(log: string, { folder, texts }: WhatRan): Promise<Position | undefined> {
  const project = projectOf(folder)
  const inImages = await Promise.all([...texts].filter(isBodyWord).map((word) => keptImageBody(word, project)))
  const ran = new Set([...texts, ...inImages.flatMap((body) => body?.text ?? [])])
  const bodies = (await keptBodies(project)).filter(({ text }) => ran.has(text))
  // Only after a failure: what unpacks bodies takes its time to load.
  const { bodyPlace } = await import('./embed/body-place.ts')
  const frames = [...log.matchAll(frame)].map(([, file = '', line, column]) => ({ file, line: Number(line), column: Number(column) }))
  return frames.map((place) => bodyPlace(place, bodies)).find((place) => place !== undefined) ?? thrownAt(log)
}
