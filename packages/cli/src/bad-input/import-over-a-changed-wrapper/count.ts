// Written by "kfp-ts import count.yaml" (f014cde1); importing it again replaces this file as long as nobody has changed it.
import { importedComponent, t } from 'kfp-ts'

/** Component "count-words", runs bash:5. */
export const countWords = importedComponent({
  inputs: {
    text: t.string(),
  },
  outputs: {
    words: t.double(),
  },
  yaml: `name: Count words
inputs: [{ name: Text, type: String }]
outputs: [{ name: Words, type: Integer }]
implementation:
  container:
    image: bash:5
    command: [bash, -c, "wc -w <<< \\"$0\\" > \\"$1\\"", { inputValue: Text }, { outputPath: Words }]
`,
})
