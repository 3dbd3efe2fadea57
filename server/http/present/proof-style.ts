/** The look of the proof sheet: paper first, screen second. */
export const proofStyle = `
:root { color-scheme: light dark; --ink: #16211c; --soft: #52605a; --line: #d5ddd8; --paper: #fff; --ground: #eef2ef; --good: #0b6b4f; --bad: #a8201a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9f0ec; --soft: #a3b2aa; --line: #35423b; --paper: #17201b; --ground: #0e1411; --good: #5fd3a6; --bad: #ff9b93; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 52rem; margin: 2rem auto; padding: clamp(1.25rem, 4vw, 3.5rem); background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1.5rem; letter-spacing: -0.01em; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-bottom: .4rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 0; }
h4 { font-size: .85rem; margin: 0 0 .35rem; color: var(--soft); font-weight: 600; }
p { margin: .4rem 0; }
dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dl:empty { display: none; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
code { font: .82em/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.note, .small, .sum, footer { color: var(--soft); font-size: .85rem; }
.sum { margin: .25rem 0 0; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; color: var(--soft); font-weight: 600; font-size: .85rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.state { font-weight: 700; } .state, td time { white-space: nowrap; } .state.given { color: var(--good); } .state.withdrawn, .state.refused { color: var(--bad); }
.plain { list-style: none; margin: 0; padding: 0; }
.messages > li { margin: 0 0 1rem; break-inside: avoid; }
.story { list-style: none; margin: 0; padding: 0; }
.story > li { position: relative; padding: 0 0 1.4rem 1.6rem; border-left: 2px solid var(--line); margin-left: .4rem; break-inside: avoid; }
.story > li::before { content: ""; position: absolute; left: -7px; top: .4rem; width: 12px; height: 12px; border-radius: 50%; background: var(--paper); border: 3px solid var(--good); }
.when { margin: 0 0 .4rem; }
.evidence { margin: .6rem 0; padding: .75rem 1rem; background: var(--ground); border-radius: 6px; }
.wording { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 6px; break-inside: avoid; }
.intact { color: var(--good); } .broken { color: var(--bad); font-weight: 700; }
q { quotes: "„" "“"; } html[lang=en] q { quotes: "“" "”"; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
p, td, li { overflow-wrap: anywhere; }
@media (max-width: 34rem) { main { margin: 0; border: 0; } thead { display: none; } tr { display: grid; padding: .6rem 0; border-bottom: 1px solid var(--line); } th, td { padding: .1rem 0; border: 0; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print {
  /* One sheet per person as far as it goes: what a screen sets in rows runs on in lines. Nothing smaller than 7 points. */
  @page { size: A4; margin: 11mm 12mm; }
  :root { color-scheme: light; --ink: #000; --soft: #3d3d3d; --line: #bbb; --paper: #fff; --ground: #f3f3f3; --good: #000; --bad: #000; }
  body { background: none; font-size: 8.25pt; line-height: 1.28; }
  main { margin: 0; padding: 0; border: 0; max-width: none; }
  h1 { font-size: 15pt; margin: 0 0 4pt; } h2 { font-size: 10pt; margin: 8pt 0 3pt; padding-bottom: 1pt; border-bottom-width: 1pt; break-after: avoid; }
  h3, h4 { font-size: 1em; color: var(--ink); } p { margin: 1pt 0; }
  code { font-size: 7pt; line-height: inherit; } .note, .small, .sum, footer { font-size: 7pt; }
  dl.facts { grid-template-columns: max-content 1fr max-content 1fr; gap: 1pt 8pt; margin: 0; }
  dl:not(.facts) { display: block; margin: 0; } dl:not(.facts) > dt, dl:not(.facts) > dd { display: inline; }
  dl:not(.facts) > dt::after { content: ": "; } dl:not(.facts) > dd:not(:last-child)::after { content: " · "; color: var(--soft); }
  th, td { padding: 1.5pt 6pt 1.5pt 0; } td + td { white-space: nowrap; } th { font-size: 7pt; }
  .story > li { padding: 0 0 3pt 9pt; margin-left: 4pt; border-left-width: 1pt; } .story > li::before { left: -3.5pt; top: 2pt; width: 6pt; height: 6pt; border-width: 1.5pt; }
  .messages > li { margin: 0 0 2pt; } .messages dl { display: inline !important; }
  .story h3, .story .when, .evidence h4 { display: inline; margin: 0 4pt 0 0; }
  .evidence { margin: 1pt 0; padding: 1.5pt 4pt; border-radius: 2pt; } .evidence > dl { display: inline !important; } .sum { margin: 0; }
  .wording { margin: 2pt 0; padding: 3pt 5pt; border-radius: 2pt; }
  footer { margin-top: 5pt; padding-top: 3pt; }
}
`;
