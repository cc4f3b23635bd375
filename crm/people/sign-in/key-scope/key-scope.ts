import { BlockList, isIP } from 'node:net';
import { plainAddress } from '../device/network.ts';

export type KeyAccess = 'readOnly' | 'readWrite' | 'provisioning';

/** What a key is limited to, as the table has it. */
export interface KeyRow {
  access: KeyAccess;
  objects: string[] | null;
  allowed_addresses: string[] | null;
  expires_at: Date | string | null;
}

/** The same, ready to be asked at every request. */
export interface KeyScope {
  access: KeyAccess;
  /** Names of objects; undefined: all. */
  objects: Set<string> | undefined;
  allows(address: string): boolean;
  /** In any way: such a key makes no other, which would lack the limit. */
  isLimited: boolean;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** `192.0.2.0/24` or a single address. Throws a TypeError or RangeError when it is neither. */
export function addRange(list: BlockList, range: string): void {
  const [address = '', bits, ...rest] = range.trim().split('/');
  if (isIP(address) === 0 || rest.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits)))
    throw new TypeError(`"${range}" is not an address`);
  if (bits === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(bits), familyOf(address));
}

export function readKeyScope({ access, objects, allowed_addresses: ranges, expires_at }: KeyRow): KeyScope {
  const list = new BlockList();
  for (const range of ranges ?? []) addRange(list, range);
  return {
    access,
    objects: objects ? new Set(objects) : undefined,
    isLimited: access !== 'readWrite' || objects !== null || ranges !== null || expires_at !== null,
    allows: (given) => {
      if (!ranges) return true;
      const address = plainAddress(given);
      return isIP(address) !== 0 && list.check(address, familyOf(address));
    },
  };
}
