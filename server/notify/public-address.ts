/**
 * Whether an address is out in the world. The address of a receiver must not become a way into the network in which this
 * server stands: a name that anybody can point at 169.254.169.254 or 10.0.0.1 is refused after it was looked up.
 */
import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  inside.addSubnet(net, bits, 'ipv4');
}
/** Of IPv6 only 2000::/3 is given out; of that, what leads back into IPv4 or into documentation. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inside.addSubnet(net, bits, 'ipv6');
}

/** @param address IPv4 or IPv6, as the resolver gives it; anything else is not public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  // An IPv4 address in IPv6 clothes (::ffff:10.0.0.1) is outside of 2000::/3 and so refused as well.
  return family === 6 && given.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^127\./.test(address);
}

/** A host on this machine or in its own network, as far as its name tells. */
export function isNearby(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address)) return !isPublicAddress(address);
  return !host.includes('.') || /\.(?:localhost|internal|local)$/.test(host);
}
