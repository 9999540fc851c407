/** The look of a drawing: plain colours, since not every program that shows SVG knows variables; dark where the reader's screen is. */
export const svgStyle: string = [
  'text{font-family:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}',
  '.back{fill:#f6f7f9}.title{font-size:17px;font-weight:650;fill:#171b26}.count{font-size:12px;fill:#5b6475}',
  '.card{fill:#fff;stroke:#c9ced8}.name{font-size:13.5px;font-weight:600;fill:#171b26}.about{font-size:11.5px;fill:#5b6475}',
  '.wire{fill:none;stroke:#a2abba;stroke-width:1.5}.head{fill:#a2abba}',
  '.frame{fill-opacity:.05;stroke-opacity:.5}.exit{stroke-dasharray:5 3}',
  '.icon{fill-opacity:.14}.glyph{fill:none;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}',
  ...colours({
    container: '#2f63e0',
    importer: '#0b7285',
    pipeline: '#5b6475',
    loop: '#7a3fc4',
    branch: '#a8600a',
    branches: '#8a8f3a',
    handler: '#c2255c',
  }),
  '@media(prefers-color-scheme:dark){',
  '.back{fill:#0d1016}.title,.name{fill:#e8ebf2}.count,.about{fill:#98a2b3}.card{fill:#161a22;stroke:#3b4352}',
  '.wire{stroke:#66708a}.head{fill:#66708a}.frame{fill-opacity:.08}.icon{fill-opacity:.2}',
  ...colours({
    container: '#7aa2ff',
    importer: '#45c4d6',
    pipeline: '#98a2b3',
    loop: '#c08cff',
    branch: '#f0b054',
    branches: '#c5cb6a',
    handler: '#ff8fb4',
  }),
  '}',
].join('')

function colours(byKind: { readonly [kind: string]: string }): readonly string[] {
  return Object.entries(byKind).map(([kind, colour]) => {
    const part = (name: string): string => `.${kind} .${name}`
    return `${part('icon')},${part('frame')}{fill:${colour}}${part('glyph')},${part('frame')}{stroke:${colour}}`
  })
}
