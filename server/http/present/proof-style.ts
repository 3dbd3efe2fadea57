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
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
code { font: .82em/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.note, .small, .sum, footer { color: var(--soft); font-size: .85rem; }
.sum { margin: .25rem 0 0; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; color: var(--soft); font-weight: 600; font-size: .85rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.state { font-weight: 700; } .state.given { color: var(--good); } .state.withdrawn, .state.refused { color: var(--bad); }
.plain { list-style: none; margin: 0; padding: 0; }
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
@media print { @page { size: A4; margin: 18mm; } :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --ground: #f4f4f4; --good: #000; --bad: #000; }
  body { background: none; font-size: 10.5pt; } main { margin: 0; padding: 0; border: 0; max-width: none; } }
`;
