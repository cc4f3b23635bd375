import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** What is not the public internet, as the registries of IANA for special purposes list it (RFC 6890 and later). */
const refusedV4: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Shared by carriers (RFC 6598).
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, and where clouds tell a machine its secrets.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, and everything above it, the broadcast address included.
  ['224.0.0.0', 3],
];

/** Within 2000::/3, which is all that is given out. */
const refusedV6: [network: string, bits: number][] = [
  // Teredo and other protocols' own, some of which carry an IPv4 address inside.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const notPublicV4 = new BlockList();
for (const [network, bits] of refusedV4) notPublicV4.addSubnet(network, bits, 'ipv4');
const givenOutV6 = new BlockList();
givenOutV6.addSubnet('2000::', 3, 'ipv6');
const notPublicV6 = new BlockList();
for (const [network, bits] of refusedV6) notPublicV6.addSubnet(network, bits, 'ipv6');

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    const hex = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
    return `${hex(a, b)}:${hex(c, d)}`;
  });
  const [head = '', tail] = plain.split('::');
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [front, back] = [read(head), read(tail ?? '')];
  return tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill(0), ...back];
}

/** The IPv4 address that an IPv6 one stands for: mapped (::ffff:0:0/96) and of NAT64 (64:ff9b::/96). */
function embeddedV4(address: string): string | undefined {
  const groups = groupsOf(address);
  const prefix = groups.slice(0, 6).join();
  if (prefix !== '0,0,0,0,0,65535' && prefix !== [0x64, 0xff9b, 0, 0, 0, 0].join()) return undefined;
  const [high, low] = groups.slice(6) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Whether the address belongs to the public internet, and to nothing behind our own walls. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublicV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  const inner = embeddedV4(address);
  if (inner !== undefined) return isPublicAddress(inner);
  return givenOutV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
}

/**
 * Reads networks such as `10.1.0.0/16, fd12::/16, 192.168.7.4`. Throws an Error that names what is none.
 */
export function readNetworks(text: string): BlockList {
  const networks = new BlockList();
  for (const one of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = one.split('/');
    const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
    const most = family === 'ipv4' ? 32 : 128;
    const count = bits === undefined ? most : Number(bits);
    if (!family || !Number.isInteger(count) || count < 0 || count > most) throw new Error(`"${one}" is not a network`);
    networks.addSubnet(address, count, family);
  }
  return networks;
}

/** Whether one of the networks has the address, an IPv4 one wrapped in IPv6 included. */
export function isWithin(networks: BlockList, address: string): boolean {
  if (isIPv4(address)) return networks.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  const inner = embeddedV4(address);
  return networks.check(address, 'ipv6') || (inner !== undefined && networks.check(inner, 'ipv4'));
}
