import { type Html, htmlPage, keyNumbers, paragraph, picture, section, table } from '@kfp-ts/evaluation'
import {
  type Alike,
  contactSheet,
  photographClasses,
  type Preparation,
  type Prepared,
  type Size,
  type SkippedPhotograph,
  splits,
} from '@kfp-ts/images'

/** A table of more rows than anyone reads makes a page that opens slowly. */
const mostRows = 200

/** A page that shows how many photographs went where, which were skipped or look alike, and what the model will see of some of them. */
export async function preparationReport({ size }: Preparation, { counts, skipped, alike, samples }: Prepared): Promise<string> {
  const used = splits.flatMap((split) => counts[split]).reduce((sum, count) => sum + count, 0)
  const sheets = await Promise.all(photographClasses.map((name, label) => sampleSheet(name, samples[label] ?? [], size)))
  return htmlPage({
    title: 'Prepared photographs',
    lead: `Scaled to ${size.width} x ${size.height} pixels and split by the content of their files.`,
    content: [
      keyNumbers({ used: String(used), skipped: String(skipped.length), 'look alike': String(alike.length) }),
      section(
        'Splits',
        table(
          ['', ...photographClasses],
          splits.map((split) => [split, ...counts[split]]),
        ),
      ),
      ...sheets,
      section('Skipped', skippedTable(skipped)),
      alikeSection(alike),
    ],
  })
}

async function sampleSheet(name: string, images: readonly Uint8Array[], size: Size): Promise<Html> {
  const uri = await contactSheet(images, size, 12)
  return section(name, picture({ uri, title: `${images.length} photographs to train on`, caption: 'as the model sees them' }))
}

function skippedTable(skipped: readonly SkippedPhotograph[]): Html {
  if (skipped.length === 0) return paragraph('Every photograph could be used.')
  return tableOfFirst(
    ['photograph', 'reason'],
    skipped.map(({ source, reason }) => [source, reason]),
  )
}

function alikeSection(alike: readonly Alike[]): Html {
  if (alike.length === 0) return section('Alike', paragraph('No two photographs look the same.'))
  return section(
    'Alike',
    paragraph('Copies stay in one split: where one of them is to be trained on, none is in the test.'),
    tableOfFirst(
      ['photograph', 'looks like'],
      alike.map(({ source, like }) => [source, like]),
    ),
  )
}

function tableOfFirst(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const shown = rows.slice(0, mostRows)
  // What is not shown is counted, or the table would look whole.
  return table(head, rows.length === shown.length ? shown : [...shown, [`and ${rows.length - shown.length} more`, '']])
}
