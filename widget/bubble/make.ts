/** Builds elements without a parser: strings that become HTML are what Trusted Types forbid. */

interface Tags extends HTMLElementTagNameMap, Pick<SVGElementTagNameMap, 'svg' | 'path'> {}

export function make<Tag extends keyof Tags>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): Tags[Tag] {
  const drawing = tag === 'svg' || tag === 'path';
  const element = document.createElementNS(`http://www.w3.org/${drawing ? '2000/svg' : '1999/xhtml'}`, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element as Tags[Tag];
}
