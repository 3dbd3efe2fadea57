/** What is kept of an address: as much as the site configured for the evidence, and a network for the daily cap. */
import { isIPv4, isIPv6 } from 'node:net';

/** `truncated`: the last octet of IPv4, the last 80 bits of IPv6 are dropped. */
export function evidenceOfIp(ip: string | undefined, extent: 'full' | 'truncated' | 'off'): string | null {
  if (ip === undefined || extent === 'off') return null;
  const plain = withoutMapping(ip);
  if (extent === 'full') return plain;
  return isIPv4(plain) ? plain.replace(/\.\d+$/, '.0') : `${leadingGroups(plain, 3)}::`;
}

/**
 * What one customer of a provider has to himself: an IPv4 address, or an IPv6 /48, as every rented server and tunnel may get
 * one: whoever has it has 65,536 networks of size /64. Of a mobile provider's customers several may share one; the cap then
 * only makes them write first themselves.
 */
export function networkOf(ip: string): string {
  const plain = withoutMapping(ip);
  return isIPv6(plain) ? `${leadingGroups(plain, 3)}::/48` : plain;
}

function withoutMapping(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

function leadingGroups(ip: string, count: number): string {
  const [head = '', tail] = ip.split('::');
  const before = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - behind.length;
  const groups = [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...behind];
  return groups
    .slice(0, count)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
