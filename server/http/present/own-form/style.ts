/** The look of the form as a page of its own: what somebody sees who scans the code at the counter. Light, dark, 320 px. */

/** @param accent of the site. @param onAccent readable upon it. */
export function ownFormStyle(accent: string, onAccent: string): string {
  // Away from the writing on it, so that it can only be read better.
  const depth = onAccent === '#ffffff' ? '#000' : '#fff';
  return `
:root { color-scheme: light dark; --accent: ${accent}; --on-accent: ${onAccent}; --ink: #17211c; --soft: #52605a; --line: #d5ded9; --card: #fff; --ground: color-mix(in srgb, var(--accent) 7%, #f4f6f5); --bad: #a8201a; --alarm: #fbeae8; --edge: color-mix(in srgb, var(--accent), var(--ink) 25%); --bubble: #d9f5d0; --mark: var(--edge); --shade: 0 1px 2px rgb(10 25 18 / .07), 0 12px 32px rgb(10 25 18 / .1); }
@media (prefers-color-scheme: dark) { :root { --ink: #e8efeb; --soft: #a9b7b0; --line: #37443d; --card: #18211c; --ground: #0d1310; --bad: #ff9c94; --alarm: #3a1f1d; --bubble: #17402f; --mark: color-mix(in srgb, var(--accent), #fff 45%); --shade: 0 0 0 1px var(--line); } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink); font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
.band { background: linear-gradient(160deg, var(--accent) 20%, color-mix(in srgb, var(--accent), ${depth} 24%)); color: var(--on-accent); padding: clamp(1.25rem, 5vw, 3rem) var(--side) clamp(4.5rem, 9vw, 6.5rem); }
.band, main, footer { --side: max(clamp(1rem, 4vw, 2.5rem), (100vw - 62rem) / 2); padding-inline: var(--side); }
h1 { display: flex; align-items: center; gap: .85rem; font-size: clamp(1.5rem, 5.5vw, 2.4rem); line-height: 1.15; letter-spacing: -.02em; margin: 0; text-wrap: balance; hyphens: auto; }
h1 span { display: grid; place-items: center; flex: none; width: 1.75em; height: 1.75em; border: 2px solid currentColor; border-radius: 50%; font-size: .85em; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .75rem; }
p { margin: .5rem 0; }
.soft { color: var(--soft); font-size: .94rem; }
main { margin-top: clamp(-4.5rem, -6vw, -3.25rem); display: grid; gap: clamp(1.25rem, 4vw, 3rem); align-items: start; }
.card { background: var(--card); border-radius: 20px; box-shadow: var(--shade); padding: clamp(1.15rem, 4.5vw, 2rem); min-width: 0; }
.card > :last-child { margin-bottom: 0; }
.heading { display: flex; align-items: center; gap: .75rem; font-size: 1.3rem; margin: 0 0 1.1rem; text-wrap: balance; }
.heading svg { flex: none; width: 2rem; height: 2rem; fill: var(--mark); }
jawort-bubble { display: block; border-radius: 20px; box-shadow: var(--shade); }
jawort-bubble .card { box-shadow: none; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.purpose { display: grid; grid-template-columns: auto 1fr; gap: .85rem; align-items: start; padding: .85rem; margin-top: .6rem; border: 2px solid var(--line); border-radius: 14px; cursor: pointer; min-height: 44px; }
.purpose:first-of-type { margin-top: 0; }
.purpose:has(:checked) { border-color: var(--edge); background: color-mix(in srgb, var(--accent) 8%, transparent); }
.purpose input { width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--accent); }
.field { display: block; font-weight: 600; margin-top: 1.25rem; }
.number { display: grid; gap: .6rem; margin-top: .4rem; }
.number input, .number select { width: 100%; min-width: 0; min-height: 52px; padding: .6rem .85rem; font: inherit; color: inherit; background: var(--card); border: 2px solid var(--soft); border-radius: 14px; }
[aria-invalid="true"], .wrong .purpose { border-color: var(--bad) !important; }
.error { color: var(--bad); font-weight: 600; margin: .5rem 0 0; }
.alert { background: var(--alarm); border-left: 5px solid var(--bad); border-radius: 12px; padding: .8rem 1rem; margin-bottom: 1.1rem; }
.alert ul { margin: .3rem 0 0; padding-left: 1.2rem; }
.fine { margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); }
button, .button { display: flex; align-items: center; justify-content: center; gap: .6rem; width: 100%; min-height: 56px; margin-top: 1.1rem; padding: .8rem; border: 2px solid var(--edge); border-radius: 14px; background: var(--accent); color: var(--on-accent); font: inherit; font-size: clamp(1rem, 4.8vw, 1.12rem); font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; hyphens: auto; }
button:hover, .button:hover { background: color-mix(in srgb, var(--accent), var(--on-accent) 12%); }
button svg, .button svg { flex: none; width: 1.5rem; height: 1.5rem; fill: currentColor; }
a { color: inherit; text-underline-offset: .18em; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.links a { display: inline-flex; align-items: center; min-height: 44px; min-width: 44px; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; border-radius: 8px; }
.steps { list-style: none; margin: 0; padding: 0; counter-reset: step; }
.steps li { counter-increment: step; position: relative; min-height: 2.25rem; padding: .2rem 0 1.1rem 3.25rem; }
.steps li::before { content: counter(step); position: absolute; inset: 0 auto auto 0; width: 2.25rem; height: 2.25rem; display: grid; place-items: center; border-radius: 50%; background: var(--accent); color: var(--on-accent); font-weight: 700; }
.steps li:not(:last-child)::after { content: ""; position: absolute; inset: 2.6rem auto .35rem calc(1.125rem - 1px); width: 2px; background: var(--line); }
.message { margin: .5rem 0 0; padding: .85rem 1rem; border-radius: 16px 16px 4px 16px; background: var(--bubble); }
.scan { display: none; }
footer { padding-block: 1.75rem 2.5rem; color: var(--soft); font-size: .92rem; }
footer p { margin: 0; }
.card > .links:last-child { margin-block: .6rem -.4rem; }
@media (min-width: 56rem) {
  main { grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); }
  .aside { margin-top: clamp(5.5rem, 9vw, 7rem); }
  .number { grid-template-columns: minmax(0, 14.5rem) minmax(0, 1fr); }
  .scan { display: block; text-align: center; }
  .scan svg { display: block; width: min(19rem, 100%); margin: 0 auto 1rem; border-radius: 14px; background: #fff; }
  .scan + .aside { margin-top: 0; grid-column: 1 / -1; }
}
@media (forced-colors: active) { .card, .message { border: 1px solid; } .steps li::before { border: 1px solid; } .scan svg { forced-color-adjust: none; } }
@media print { .band { background: none; color: #000; padding-bottom: 1rem; } main { margin-top: 0; } .card { box-shadow: none; } button { display: none; } }
`;
}
