import { readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { component, t } from 'kfp-ts'

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** A photograph that lies where the reader of the summary can type its path; a cluster's files do not. */
async function aPhotograph(photographs: string): Promise<string> {
  const startedIn = process.env['KFP_TS_STARTED_IN']
  const [name] = (await readdir(join(photographs, 'Positive'))).toSorted()
  return startedIn === undefined || name === undefined ? 'photograph.jpg' : relative(startedIn, join(photographs, 'Positive', name))
}

export const summarise = component({
  name: 'summarise',
  description: 'Says what came out, and how to ask the model.',
  inputs: {
    name: t.string(),
    version: t.integer(),
    accuracy: t.double(),
    url: t.string(),
    running: t.boolean(),
    stop: t.string(),
    agreement: t.double(),
    photographs: t.dataset(),
  },
  outputs: { summary: t.markdown() },
  run: async ({ name, version, accuracy, url, running, stop, agreement, photographs }, { outputs }) => {
    await writeFile(
      outputs.summary.path,
      [
        `- Accuracy on held-out photographs: **${percent(accuracy)}**`,
        `- Registered model: **${name}**, version **${version}**`,
        `- Model server: ${url}${running ? '' : ', once the manifests of deploy-model are applied'} (right about ${percent(agreement)} of the photographs it was sent)`,
        `- Ask it: \`curl -F "image=@${await aPhotograph(photographs.path)}" ${url}/predict\``,
        `- Stop it: \`${stop}\``,
        '',
      ].join('\n'),
    )
  },
})

export const turnDown = component({
  name: 'turn-down',
  description: 'Says why the model was not registered.',
  inputs: { accuracy: t.double(), reasons: t.string() },
  outputs: { summary: t.markdown() },
  run: async ({ accuracy, reasons }, { outputs }) => {
    await writeFile(
      outputs.summary.path,
      [
        `- Accuracy on held-out photographs: **${percent(accuracy)}**`,
        `- ${reasons}`,
        '- Nothing was registered or served. More photographs (`count`), epochs or trials may help.',
        '',
      ].join('\n'),
    )
  },
})
