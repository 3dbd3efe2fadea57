/** The form as a page of its own was sent, without script: recorded like any other, or told again with what is wrong. */
import type { Language, Site } from '../consent/site.ts';
import type { Wording } from '../consent/wording.ts';
import { type Context, siteById } from './context.ts';
import { Refusal } from './refusal.ts';
import { type RequestedOptIn, requestOptIn } from './request-opt-in.ts';

export interface SentForm {
  readonly token: string;
  readonly wording: string;
  readonly purposes: readonly string[];
  readonly phone: string;
  readonly country: string;
}

export type OwnFormOutcome =
  | {
      readonly kind: 'requested';
      readonly optIn: RequestedOptIn;
      readonly wording: Wording;
      readonly language: Language;
    }
  /** Nothing was recorded, and the person can send a new one. */
  | { readonly kind: 'expired' | 'changed' }
  | { readonly kind: 'wrong'; readonly purposes?: string | undefined; readonly phone?: string | undefined };

/** @throws Refusal for what no new form would mend. */
export async function sendOwnForm(
  context: Context,
  site: Site,
  sent: SentForm,
  from: { readonly ip: string | undefined; readonly origin: string | undefined },
): Promise<OwnFormOutcome> {
  try {
    const optIn = await requestOptIn(context, {
      siteId: site.id,
      request: {
        token: sent.token,
        wording: sent.wording,
        purposes: [...sent.purposes],
        phone: sent.phone,
        page: ownFormAddress(context, site),
      },
      ...from,
      country: sent.country,
      handOff: 'link-and-qr',
    });
    const wording = await context.ledger.read((books) => books.wordings.get(sent.wording));
    if (!wording) throw new Error(`The wording ${sent.wording} was used and is not there.`);
    return { kind: 'requested', optIn, wording, language: wording.language };
  } catch (error) {
    const complaint = error instanceof Refusal ? complaintOf(error) : undefined;
    if (complaint) return complaint;
    throw error;
  }
}

export function ownFormAddress({ publicUrl }: Pick<Context, 'publicUrl'>, { id }: Pick<Site, 'id'>): string {
  return `${publicUrl}/o/${encodeURIComponent(id)}`;
}

/** @throws Refusal if there is none. */
export function siteWithOwnForm(context: Context, id: string): Site {
  const site = siteById(context, id);
  if (!site) throw new Refusal('not-found', 'unknown-site', 'There is no such site on this server.');
  return site;
}

function complaintOf({ kind, errors }: Refusal): OwnFormOutcome | undefined {
  if (kind === 'gone') return { kind: 'expired' };
  if (kind === 'conflict') return { kind: 'changed' };
  if (kind !== 'unprocessable') return undefined;
  const detailOf = (pointer: string) => errors.find((error) => error.pointer === pointer)?.detail;
  const [purposes, phone] = [detailOf('#/purposes'), detailOf('#/phone')];
  // A token that is not ours, a purpose that is gone: the form is of no use any more, however it came to that.
  if (purposes === undefined && phone === undefined) return { kind: 'expired' };
  return { kind: 'wrong', purposes, phone };
}
