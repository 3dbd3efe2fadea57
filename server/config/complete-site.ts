/** Fills in what a small shop leaves out and what depends on other keys. Fixed defaults stand in site-schema.ts. */
import type { AvatarFile, Purpose, Site } from '../consent/site.ts';
import { aboutNumber } from '../phone.ts';
import { webUrl } from './address.ts';
import type { SiteInFile } from './site-schema.ts';

/** Only for a site without mistakes (site-rules.ts): without any language or purpose there is nothing to complete. */
export function completeSite(site: SiteInFile, avatar?: AvatarFile): Site | undefined {
  const [language, ...languages] = site.languages;
  const [purpose, ...purposes] = site.purposes.map((one) => ({ ...one, label: present(one.label) }));
  const chatPurpose = chatPurposeOf(site);
  if (language === undefined || purpose === undefined || chatPurpose === undefined) return undefined;
  return {
    ...site,
    origins: site.origins ?? originsOf(site.company),
    languages: [language, ...languages],
    purposes: [purpose, ...purposes],
    chatPurpose,
    appearance: withPicture(site.appearance, avatar),
    phone: {
      field: site.phone.field,
      country: formCountry(site.phone, site.whatsapp.number),
      countries: formCountries(site.phone, site.whatsapp.number),
    },
  };
}

/** In the file stands a name, in the site the picture itself. */
function withPicture({ avatar: _name, ...rest }: SiteInFile['appearance'], avatar: AvatarFile | undefined) {
  return avatar === undefined ? rest : { ...rest, avatar };
}

/** A label in a language that the site does not have stands in the file as nothing at all. */
function present(label: SiteInFile['purposes'][number]['label']): Purpose['label'] {
  return Object.fromEntries(Object.entries(label).filter(([, text]) => text !== undefined));
}

/** Undefined where the file has to decide: the one named does not exist, or several could be meant. */
export function chatPurposeOf(site: {
  readonly chatPurpose?: string | undefined;
  readonly purposes: SiteInFile['purposes'];
}): string | undefined {
  const { purposes, chatPurpose } = site;
  if (chatPurpose !== undefined) return purposes.find(({ id }) => id === chatPurpose)?.id;
  const marketing = purposes.find(({ kind }) => kind === 'marketing');
  return marketing?.id ?? (purposes.length === 1 ? purposes[0]?.id : undefined);
}

type PhoneInFile = SiteInFile['phone'];

export function formCountry(phone: PhoneInFile, whatsappNumber: string): string {
  const home = aboutNumber(whatsappNumber)?.country ?? 'DE';
  if (phone.country !== undefined) return phone.country;
  return phone.countries === undefined || phone.countries.includes(home) ? home : (phone.countries[0] ?? home);
}

/** A shop outside of the three German-speaking countries accepts its own as well, first in the list. */
export function formCountries(phone: PhoneInFile, whatsappNumber: string): readonly string[] {
  const usual = ['DE', 'AT', 'CH'];
  if (phone.countries !== undefined) return phone.countries;
  const own = formCountry(phone, whatsappNumber);
  return usual.includes(own) ? usual : [own, ...usual];
}

/** The shop's pages are where its privacy policy and imprint are: the two links that every shop has. */
function originsOf(company: SiteInFile['company']): readonly string[] {
  const origins = [company.imprintUrl, company.privacyUrl].flatMap((address) => webUrl(address)?.origin ?? []);
  return [...new Set(origins)];
}
