import { place } from '../flow/place.ts'
import type { PodPart } from './pod-part.ts'

/** What the volume of a run's workspace is called. */
export const workspaceVolume = 'kfp-workspace'

/** The folder that all containers of a run share. */
export const workspaceMount: PodPart = { main: { volumeMounts: [{ name: workspaceVolume, mountPath: place.workspace }] } }
