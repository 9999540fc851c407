/** As much of the outside world as the command touches. */
export interface CommandIo {
  readonly stdout: { write(text: string): unknown }
  /** The folder that paths are relative to. */
  readonly cwd: string
  readonly env: { readonly [name: string]: string | undefined }
}
