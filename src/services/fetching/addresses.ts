import { lookup } from "node:dns/promises";
import { isIP } from "node:net";

import ipaddr from "ipaddr.js";

/** The platform service of a large host that answers on a public address: what it tells is for its machines alone. */
const PLATFORM = "168.63.129.16";

/** Of IPv6 only what is given out to be reached (RFC 4291, IANA's global unicast space). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address (IPv4 or IPv6, as text) is one of the open Internet: « unicast » for `ipaddr.js`, which
 * keeps IANA's registries of special purposes (RFC 6890 and its updates). What is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  // Other ways to write one (octal, a zone) are for the machine's own use.
  if (isIP(address) === 0 || address.includes("%")) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GIVEN_OUT) : address !== PLATFORM;
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
