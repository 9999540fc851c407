import type { RunArtifact, Values } from '@kfp-ts/runs'
import type { ComponentChildren, ComponentType } from 'preact'
import { ArtifactCard } from './artifact-card.tsx'
import type { ArtifactProps } from './artifact-card.tsx'
import { ValueTable } from './value-table.tsx'

interface ValuesProps {
  readonly title: string
  readonly values: Values | undefined
  /** How one artifact is drawn. */
  readonly artifactView?: ComponentType<ArtifactProps>
}

/** Parameters and artifacts under one heading; nothing when there are none. */
export function ValuesSection({ title, values, artifactView: View = ArtifactCard }: ValuesProps): ComponentChildren {
  const parameters = values?.parameters ?? {}
  const artifacts = Object.entries(values?.artifacts ?? {})
  if (Object.keys(parameters).length + artifacts.length === 0) return undefined
  return (
    <section class="section">
      <h3>{title}</h3>
      <ValueTable values={parameters} label={`${title}: parameters`} />
      {artifacts.map(([name, list]) => (
        <ArtifactList key={name} name={name} artifacts={list} view={View} />
      ))}
    </section>
  )
}

interface ListProps {
  readonly name: string
  readonly artifacts: readonly RunArtifact[]
  readonly view: ComponentType<ArtifactProps>
}

function ArtifactList({ name, artifacts, view: View }: ListProps): ComponentChildren {
  const cards = artifacts.map((artifact, index) => <View key={index} artifact={artifact} name={artifacts.length > 1 ? `${name} ${index}` : name} />)
  return artifacts.length > 3 ? (
    <details class="many-artifacts">
      <summary>
        {name}: {artifacts.length} artifacts
      </summary>
      {cards}
    </details>
  ) : (
    cards
  )
}
