// Makes the texts of docker/*.Dockerfile that `kfp-ts build` uses part of this package.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const file = here('src/images/dockerfiles.generated.ts')
const dockerfiles = { componentDockerfile: 'component', modelServerDockerfile: 'model-server' }

const constants = Object.entries(dockerfiles).map(([name, file]) => {
  const text = readFileSync(here(`../../docker/${file}.Dockerfile`), 'utf8')
  return `/** docker/${file}.Dockerfile */\nexport const ${name}: string = ${JSON.stringify(text)}\n`
})
const text = constants.join('\n')
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  writeFileSync(`${file}.${process.pid}.tmp`, text)
  renameSync(`${file}.${process.pid}.tmp`, file)
}
