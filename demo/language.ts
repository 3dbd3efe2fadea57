/** The demo speaks German and English; `?lang=` decides, German is at home. */
import type { Request } from 'express';

export type Language = 'de' | 'en';

export function languageOf(request: Request): Language {
  return request.query.lang === 'en' ? 'en' : 'de';
}
