import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/**
 * Addresses of IPv4 that are nobody's on the open Internet: IANA's registry of special purposes
 * (RFC 6890 and its updates), and the platform service of a large host that answers on a public one.
 */
const CLOSED_4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6 only what is given out to be reached (RFC 4291: 2000::/3): loopback, local, mapped and multicast are outside. */
const OPEN_6: readonly [string, number] = ["2000::", 3];

/** Inside it: protocols and tunnels that carry another address (Teredo, 6to4), benchmarks, documentation. */
const CLOSED_6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [net, prefix] of CLOSED_4) closed.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of CLOSED_6) closed.addSubnet(net, prefix, "ipv6");
const open6 = new BlockList();
open6.addSubnet(...OPEN_6, "ipv6");

/** Whether an address (IPv4 or IPv6, as text) is one of the open Internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, "ipv4");
    case 6:
      return (
        !address.includes("%") && open6.check(address, "ipv6") && !closed.check(address, "ipv6")
      );
    default:
      return false;
  }
}

/** An address that a name stands for. */
export interface Resolved {
  readonly address: string;
  readonly family: 4 | 6;
}

/** What the machine says of a name that nobody has; anything else is a trouble of asking. */
const NO_NAME = ["ENOTFOUND", "ENODATA"];

/**
 * The addresses of a host: those of its name, or itself. Empty when it has none. Throws the machine's
 * error when names cannot be asked for now (« EAI_AGAIN »): that says nothing of the name.
 */
export async function addressesOf(host: string): Promise<readonly Resolved[]> {
  const bare = host.replace(/^\[|\]$/g, "");
  const kind = isIP(bare);
  if (kind === 4 || kind === 6) return [{ address: bare, family: kind }];
  try {
    const found = await lookup(bare, { all: true });
    return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
  } catch (error) {
    if (error instanceof Error && "code" in error && NO_NAME.includes(String(error.code)))
      return [];
    throw error;
  }
}
