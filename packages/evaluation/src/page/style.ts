/** The look of a report, in light and dark: one style sheet, no outside asset. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #66707f; --line: #dfe3e8; --paper: #ffffff; --card: #f6f7f9; --one: #1f6feb; --two: #d9622b; --three: #2e8b57; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --soft: #98a2b0; --line: #333b46; --paper: #14181d; --card: #1d232a; --one: #6aa6ff; --two: #ff9a62; --three: #63c08c; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; letter-spacing: -.01em; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .75rem; }
p { margin: .25rem 0 .75rem; max-width: 44rem; }
.lead, figcaption, th, .figure-name { color: var(--soft); }
.numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0; padding: 0; }
.numbers div { background: var(--card); border-radius: .6rem; padding: .7rem .9rem; }
.numbers dt { color: var(--soft); font-size: .8rem; }
.numbers dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; letter-spacing: -.01em; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; display: block; max-width: 100%; overflow-x: auto; }
th, td { text-align: left; padding: .4rem 1.25rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 500; font-size: .85rem; }
td.number, th.number { text-align: right; }
figure { margin: 0; }
figure img { display: block; max-width: 100%; border-radius: .4rem; }
figcaption { font-size: .8rem; padding-top: .35rem; overflow-wrap: anywhere; }
figcaption strong { color: var(--ink); font-weight: 600; }
.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.1rem; }
.gallery img { width: 100%; image-rendering: auto; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1.5rem; }
.charts > svg { max-width: 36rem; }
svg { display: block; width: 100%; height: auto; font: 11px system-ui, sans-serif; }
svg text { fill: var(--soft); }
svg .title { fill: var(--ink); font-size: 13px; font-weight: 600; }
svg .grid { stroke: var(--line); }
svg .series { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
svg .dashed { stroke-dasharray: 4 4; stroke-width: 1.2; }
`
