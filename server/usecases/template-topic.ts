/** Under which topic Meta's word about a template is remembered: by its name too, since a new template has done nothing yet. */
import type { Language } from '../consent/site.ts';

export const templateTopics = ['status', 'category', 'announced', 'quality'] as const;

export function templateTopic(what: (typeof templateTopics)[number], name: string, language: Language): string {
  return `template-${what}:${name}:${language}`;
}
