import { type Html, htmlPage, keyNumbers, paragraph, picture, section, table } from '@kfp-ts/evaluation'
import {
  contactSheet,
  photographClasses,
  type Preparation,
  type Prepared,
  readShards,
  type Shards,
  type SkippedPhotograph,
  splits,
} from '@kfp-ts/images'

const samplesOfAClass = 24

/** A page that shows how many photographs went where, which were skipped, and what the model will see of some of them. */
export async function preparationReport({ into, size }: Preparation, { counts, skipped }: Prepared): Promise<string> {
  const used = splits.flatMap((split) => counts[split]).reduce((sum, count) => sum + count, 0)
  const train = await readShards(into.train)
  const samples = await Promise.all(photographClasses.map((name, label) => sampleSheet(train, name, label)))
  return htmlPage({
    title: 'Prepared photographs',
    lead: `Scaled to ${size.width} x ${size.height} pixels and split by the content of their files.`,
    content: [
      keyNumbers({ used: String(used), skipped: String(skipped.length) }),
      section(
        'Splits',
        table(
          ['', ...photographClasses],
          splits.map((split) => [split, ...counts[split]]),
        ),
      ),
      ...samples,
      section('Skipped', skippedTable(skipped)),
    ],
  })
}

async function sampleSheet(shards: Shards, name: string, label: number): Promise<Html> {
  const images = shards.items.flatMap((item, index) => (item.label === label ? [shards.pixels(index)] : [])).slice(0, samplesOfAClass)
  const uri = await contactSheet(images, shards, 12)
  return section(name, picture({ uri, title: `${images.length} photographs to train on`, caption: 'as the model sees them' }))
}

function skippedTable(skipped: readonly SkippedPhotograph[]): Html {
  if (skipped.length === 0) return paragraph('Every photograph could be used.')
  return table(
    ['photograph', 'reason'],
    skipped.map(({ source, reason }) => [source, reason]),
  )
}
