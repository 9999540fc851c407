import type { RunArtifact } from '@kfp-ts/runs'
import type { ComponentChildren } from 'preact'
import { artifactKey } from '../../src/view/artifact-key.ts'
import { confusionMatrix, rocCurve } from '../../src/view/classification.ts'
import { artifactHref } from '../artifact-href.ts'
import { usePage } from '../page-context.ts'
import { ConfusionTable } from '../results/confusion-table.tsx'
import { ContentView } from '../results/content-view.tsx'
import { RocChart } from '../results/roc-chart.tsx'
import { ValueTable } from './value-table.tsx'

export interface ArtifactProps {
  readonly artifact: RunArtifact
  readonly name: string
}

/** One artifact with everything about it. */
export function ArtifactCard({ artifact, name }: ArtifactProps): ComponentChildren {
  return (
    <article class="artifact" aria-label={`Artifact ${name}`}>
      <p class="artifact-head">
        <ArtifactName artifact={artifact} name={name} />
      </p>
      <ArtifactBody artifact={artifact} name={name} />
    </article>
  )
}

/** One artifact as a line that unfolds: for inputs, which are told in full where they were made. */
export function ArtifactLine({ artifact, name }: ArtifactProps): ComponentChildren {
  return (
    <details class="artifact">
      <summary>
        <ArtifactName artifact={artifact} name={name} />
      </summary>
      <ArtifactBody artifact={artifact} name={name} />
    </details>
  )
}

function ArtifactName({ artifact, name }: ArtifactProps): ComponentChildren {
  return (
    <>
      <strong>{name}</strong> <span class="type">{artifact.schemaTitle.replace('system.', '')}</span>
    </>
  )
}

/** Where an artifact lies, its metadata, and what can be seen of it. */
function ArtifactBody({ artifact, name }: ArtifactProps): ComponentChildren {
  const { data } = usePage()
  const content = data.contents[artifactKey(artifact)]
  const href = artifactHref(artifact)
  const matrix = confusionMatrix(artifact.metadata)
  const roc = rocCurve(artifact.metadata)
  const metadata = Object.fromEntries(
    Object.entries(artifact.metadata).filter(([key]) => !(key === 'confusionMatrix' && matrix) && !(key === 'confidenceMetrics' && roc)),
  )
  return (
    <>
      <p class="where">{href ? <a href={href}>{artifact.path ?? artifact.uri}</a> : artifact.uri}</p>
      <ValueTable values={metadata} label={`Metadata of ${name}`} />
      {matrix && <ConfusionTable matrix={matrix} name={name} />}
      {roc && <RocChart curve={roc} name={name} />}
      {content && <ContentView content={content} name={name} />}
    </>
  )
}
