/** The business's message templates: what is approved, and how a send fills them in. */
import type { GraphProblem } from './graph-error.ts';

export interface TemplateComponent {
  readonly type: string;
  readonly text?: string;
  readonly buttons?: readonly { readonly type: string; readonly text: string }[];
  readonly [more: string]: unknown;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';
  readonly status: 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED';
  readonly components: readonly TemplateComponent[];
}

/** A send's `template` object, as far as it is read here. */
export interface TemplateUse {
  readonly name: string;
  readonly language: string;
  /** Body parameters: by name, or by place when they have none. */
  readonly parameters: readonly { readonly name?: string; readonly text: string }[];
  /** By button index. */
  readonly payloads: ReadonlyMap<number, string>;
}

export function findTemplate(templates: readonly Template[], use: TemplateUse): Template | GraphProblem {
  const template = templates.find((one) => one.name === use.name && one.language === use.language);
  const described = `template name (${use.name}) does not exist in ${use.language}`;
  if (template === undefined) return { code: 132001, details: described };
  if (template.status === 'PAUSED') return { code: 132015, details: 'Template is paused due to low quality' };
  if (template.status === 'DISABLED') return { code: 132016, details: 'Template is permanently disabled' };
  if (template.status !== 'APPROVED') return { code: 132001, details: described };

  const expected = placeholders(bodyOf(template));
  if (expected.length !== use.parameters.length) {
    const details = `body: number of localizable_params (${use.parameters.length}) does not match the expected number of params (${expected.length})`;
    return { code: 132000, details };
  }
  const unnamed = expected.find((name, index) => !/^\d+$/.test(name) && !parameterFor(use, name, index));
  if (unnamed !== undefined) return { code: 100, details: `Parameter name is missing or empty: ${unnamed}` };
  return template;
}

/** What the person reads. */
export function fillTemplate(
  template: Template,
  use: TemplateUse,
): { body: string; footer?: string; titles: string[] } {
  const names = placeholders(bodyOf(template));
  const body = bodyOf(template).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    return parameterFor(use, name, names.indexOf(name))?.text ?? whole;
  });
  const footer = component(template, 'FOOTER')?.text;
  const titles = (component(template, 'BUTTONS')?.buttons ?? []).map((button) => button.text);
  return footer === undefined ? { body, titles } : { body, footer, titles };
}

function parameterFor(use: TemplateUse, name: string, place: number) {
  if (/^\d+$/.test(name)) return use.parameters[place];
  return use.parameters.find((parameter) => parameter.name === name);
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))];
}

function bodyOf(template: Template): string {
  return component(template, 'BODY')?.text ?? '';
}

function component(template: Template, type: string): TemplateComponent | undefined {
  return template.components.find((one) => one.type.toUpperCase() === type);
}
