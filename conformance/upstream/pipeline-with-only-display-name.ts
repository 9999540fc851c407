import { containerComponent, pipeline } from 'kfp-ts'

const echo = containerComponent({ name: 'echo', image: 'busybox:1.37', command: ['echo'], args: () => ['Hello, world!'] })

export const echoName = pipeline({ name: 'echo-name', displayName: 'echo-displayname' }, () => echo())
