/** The look of the person's own page: the panel's, on a whole page. Light and dark, paper and forced colours. */

/** @param accent of the site. @param onAccent readable upon it. */
export function ownPageStyle(accent: string, onAccent: string): string {
  return `
:root { color-scheme: light dark; --accent: ${accent}; --on-accent: ${onAccent}; --ink: #17211c; --soft: #52605a; --line: #d3ddd7; --card: #fff; --ground: #eef3f0; --bad: #a8201a; --note: #e3f2eb; --alarm: #fbeae8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8efeb; --soft: #a6b4ad; --line: #37443d; --card: #18211c; --ground: #0e1411; --bad: #ff9c94; --note: #1c3228; --alarm: #3a1f1d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
main { max-width: 40rem; margin: 0 auto; padding: clamp(1rem, 4vw, 2.5rem) clamp(.9rem, 4vw, 1.5rem) 3rem; }
header p { color: var(--soft); margin: .25rem 0 0; }
h1 { font-size: clamp(1.5rem, 5vw, 1.9rem); line-height: 1.2; letter-spacing: -.015em; margin: 0; text-wrap: balance; }
h1, button, .button { hyphens: auto; }
h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: clamp(1rem, 4vw, 1.5rem); margin-top: 1rem; }
p { margin: .5rem 0; } .soft { color: var(--soft); font-size: .92rem; }
.notice { background: var(--note); border: 1px solid var(--line); border-left: 5px solid var(--accent); border-radius: 12px; padding: .8rem 1rem; margin: 1rem 0 0; }
.notice.bad { border-left-color: var(--bad); background: var(--alarm); }
.switch { display: grid; grid-template-columns: auto 1fr; gap: .1rem .9rem; align-items: start; padding: .9rem 0; border-bottom: 1px solid var(--line); min-height: 44px; cursor: pointer; }
.switch:first-of-type { padding-top: .2rem; }
.switch input { appearance: none; width: 3.1rem; height: 1.8rem; margin: .1rem 0 0; border-radius: 1rem; border: 2px solid var(--soft); background: transparent; position: relative; cursor: pointer; flex: none; transition: background .15s, border-color .15s; }
.switch input::before { content: ""; position: absolute; inset: 2px auto 2px 2px; width: calc(1.8rem - 8px); border-radius: 50%; background: var(--soft); transition: transform .15s, background .15s; }
.switch input:checked { background: var(--accent); border-color: color-mix(in srgb, var(--accent), var(--ink) 45%); }
.switch input:checked::before { transform: translateX(1.3rem); background: var(--on-accent); }
.switch input:disabled { opacity: .45; cursor: not-allowed; }
.switch small { grid-column: 2; color: var(--soft); font-size: .88rem; }
button, .button { display: inline-block; min-height: 48px; padding: .7rem 1.4rem; border: 2px solid var(--accent); border-radius: 12px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 650; cursor: pointer; text-decoration: none; }
button.plain, .button.plain { background: transparent; border-color: var(--soft); color: var(--ink); }
button.danger { background: transparent; border-color: var(--bad); color: var(--bad); }
form > button { margin-top: 1rem; }
.row { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: .8rem; }
label.field { display: block; font-weight: 600; margin-top: .8rem; }
input[type="tel"] { display: block; width: 100%; max-width: 22rem; min-height: 48px; padding: .6rem .8rem; margin-top: .3rem; font: inherit; color: inherit; background: transparent; border: 2px solid var(--soft); border-radius: 12px; }
input[aria-invalid="true"] { border-color: var(--bad); } .error { color: var(--bad); font-weight: 600; }
label.check { display: flex; gap: .7rem; align-items: start; min-height: 44px; padding-top: .6rem; cursor: pointer; }
label.check input { width: 1.4rem; height: 1.4rem; margin: .1rem 0 0; flex: none; accent-color: var(--bad); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; border-radius: 6px; }
a { color: inherit; text-underline-offset: .18em; } footer { margin-top: 1.5rem; color: var(--soft); font-size: .92rem; } footer a, .links a { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px; margin-right: 1.2rem; }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .3rem 1rem; margin: .6rem 0; } dl.wide { grid-template-columns: 1fr 1fr; } ul + h2 { margin-top: 1.5rem; } dt { color: var(--soft); } dd { margin: 0; min-width: 0; }
ol.story, ul.plain { list-style: none; margin: 0; padding: 0; } ol.story li { padding: .7rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
blockquote { margin: .4rem 0; padding: .6rem .9rem; border-left: 4px solid var(--line); background: var(--ground); border-radius: 0 8px 8px 0; }
@media (max-width: 30rem) { dl, dl.wide { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } button, .button { width: 100%; text-align: center; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .switch input { appearance: auto; width: 1.4rem; height: 1.4rem; } .switch input::before { content: none; } }
@media print { @page { size: A4; margin: 18mm; } :root { --ink: #000; --soft: #444; --card: #fff; --ground: #fff; } body { background: none; font-size: 10.5pt; } main { padding: 0; max-width: none; } section { border: 0; padding: 0; } .row, form, footer { display: none; } }
`;
}
