/** How to run containers by a Docker engine. */
export interface DockerSettings {
  /** The network that containers join: the engine's default bridge unless given; `host` is this machine's own. */
  readonly network?: string | undefined
  /** `UID:GID`, or `image` for whom the image names; unless given, the caller, so that what tasks write can be removed. */
  readonly user?: string | undefined
  /** Files and folders of this machine that all containers may read, at the paths that they have here. */
  readonly readable?: readonly string[] | undefined
  /** Fields of the Engine API's HostConfig that count for all containers, such as `{ ShmSize: 1073741824 }`. */
  readonly hostConfig?: { readonly [field: string]: unknown } | undefined
  /** The folder that dockerode is looked for from: the working folder unless given. */
  readonly project?: string | undefined
}
