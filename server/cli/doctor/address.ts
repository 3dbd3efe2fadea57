/** The way from the internet to this server: name, certificate, and who answers there. */
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import type { Config } from '../../config.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readFormToken } from '../../usecases/form-token.ts';
import { fail, type Line, ok, warn } from '../line.ts';

const patience = 8000;
const day = 86_400_000;

export interface Certificate {
  readonly validTo: Date;
  /** Why a browser would not believe it. */
  readonly doubt?: string | undefined;
}

export async function lookAtAddress({ publicUrl, trustProxy }: Config, now: Date): Promise<Line[]> {
  const url = new URL(publicUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  try {
    await lookup(host);
  } catch {
    return [
      fail(
        'address',
        `The name ${host} leads nowhere (DNS).`,
        'Let it point to this machine at your domain provider, or correct publicUrl.',
      ),
    ];
  }
  if (url.protocol === 'http:')
    return [
      warn(
        'address',
        `${publicUrl} is not encrypted: Meta and browsers need https.`,
        'Good on your own machine only. Put a proxy with a certificate in front (Caddy, nginx), and https:// into publicUrl.',
      ),
    ];
  const proxy =
    trustProxy === 0
      ? [
          warn(
            'proxy',
            'trustProxy is 0, but something that speaks https stands in front: all visitors seem to come from its address.',
            'Set trustProxy to the number of proxies, usually 1.',
          ),
        ]
      : [ok('proxy', `trustProxy is ${typeof trustProxy === 'number' ? trustProxy : trustProxy.join(', ')}.`)];
  return [await certificateLine(host, Number(url.port || 443), now), ...proxy];
}

async function certificateLine(host: string, port: number, now: Date): Promise<Line> {
  try {
    return judgeCertificate(host, await certificateOf(host, port), now);
  } catch {
    return fail(
      'address',
      `Nobody answers at ${host}, port ${port}.`,
      'Start the proxy, and open the port in the firewall.',
    );
  }
}

export function judgeCertificate(host: string, { validTo, doubt }: Certificate, now: Date): Line {
  const days = Math.floor((validTo.getTime() - now.getTime()) / day);
  const renew = 'Renew the certificate; Caddy does so by itself, with nginx look at certbot renew.';
  if (days < 0)
    return fail('address', `The certificate of ${host} expired on ${validTo.toISOString().slice(0, 10)}.`, renew);
  if (doubt !== undefined)
    return fail('address', `Browsers and Meta do not trust the certificate of ${host} (${doubt}).`, renew);
  const is = `${host} has a valid certificate for another ${days} days.`;
  return days <= 14 ? warn('address', is, renew) : ok('address', is);
}

async function certificateOf(host: string, port: number): Promise<Certificate> {
  const signal = AbortSignal.timeout(patience);
  // A bad certificate is what we want to see, not what we want to be refused by.
  const socket: TLSSocket = connect({ host, port, servername: host, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect', { signal });
    const doubt = socket.authorized ? undefined : String(socket.authorizationError ?? 'not trusted');
    return { validTo: new Date(socket.getPeerCertificate().valid_to), doubt };
  } finally {
    socket.destroy();
  }
}

/** Whether the server behind the public address is up, and is one of ours. @param ledger if it could be opened. */
export async function lookWhoAnswers(config: Config, ledger: Ledger | undefined, now: Date): Promise<Line[]> {
  const { publicUrl, sites } = config;
  const get = (path: string) =>
    fetch(`${publicUrl}${path}`, { signal: AbortSignal.timeout(patience), redirect: 'manual' });
  const start =
    'Start the server (jawort start), and let the proxy lead there. If other machines reach it, only this one is kept from its own public address by the router (hairpin NAT).';
  const alive = await get('/healthz').catch(() => undefined);
  if (alive === undefined) return [fail('reachable', `No server answers at ${publicUrl}.`, start)];
  const isJawort = alive.status === 200 && (await alive.text()).includes('"alive"');
  if (!isJawort)
    return [fail('reachable', `What answers at ${publicUrl}/healthz is not Jawort (HTTP ${alive.status}).`, start)];
  const site = sites[0];
  if (ledger === undefined || site === undefined) return [ok('reachable', `A Jawort server answers at ${publicUrl}.`)];
  const form = await get(`/v1/sites/${site.id}/form`).catch(() => undefined);
  const { token } = (form?.status === 200 ? await form.json() : {}) as { token?: unknown };
  if (typeof token !== 'string')
    return [
      fail(
        'reachable',
        `A Jawort server answers at ${publicUrl}, but gives out no form (HTTP ${form?.status ?? 0}).`,
        'Look into its log. After a change of the configuration start it again.',
      ),
    ];
  try {
    // Only whoever has this database's keys can have signed it.
    readFormToken(ledger.keyring.token, token, now);
    return [ok('reachable', `This server answers at ${publicUrl}.`)];
  } catch {
    return [
      fail(
        'reachable',
        `Another Jawort server, with another database, answers at ${publicUrl}.`,
        'Let the name, or the proxy, lead to this one; or correct publicUrl.',
      ),
    ];
  }
}
