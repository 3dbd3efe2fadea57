/** Pages of the demo: one template function that escapes whatever is put in, unless it is HTML already. */

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Fill = string | number | Html | readonly Fill[] | undefined | false;

export function html(parts: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  return new Html(parts.reduce((page, part, index) => page + render(fills[index - 1]) + part));
}

/** Data for a page's script; `<` is escaped so that no text can end the element. */
export function data(id: string, value: unknown): Html {
  return new Html(
    `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );
}

function render(fill: Fill): string {
  if (fill === undefined || fill === false) return '';
  if (fill instanceof Html) return fill.text;
  if (Array.isArray(fill)) return fill.map(render).join('');
  return String(fill).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
