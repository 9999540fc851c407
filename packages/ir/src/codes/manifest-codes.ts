/** What writing Kubernetes objects can find. */
export const manifestCodes = {
  KF3600: {
    message: (name: string): string => `"${name}" cannot be the name of a Kubernetes object.`,
    hint: (): string => 'a name has small letters, digits and "-", and begins and ends with a letter or a digit; a namespace has at most 63 of them.',
  },
} as const
