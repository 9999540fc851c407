/** Pipelines that Argo cannot run as they are, with the codes of the reasons; by their names below their folders. */
export const inexpressible: { readonly [file: string]: readonly string[] } = {
  // A model in an image: Argo reads no oci://.
  'valid/critical/modelcar.yaml': ['KF3806'],
  // Where its data lies is a parameter without a value.
  'valid/critical/pipeline_with_importer_workspace.yaml': ['KF3803', 'KF3803'],
}

/** The same of our shapes: what lies on the machine of whoever starts them is in no store of Argo's. */
export const inexpressibleShapes: { readonly [shape: string]: readonly string[] } = {
  importers: ['KF3806', 'KF3806'],
  // Argo multiplies the time between attempts by whole numbers.
  retries: ['KF3852'],
}
