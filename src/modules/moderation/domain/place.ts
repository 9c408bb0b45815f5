const PRIVATE =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|::1|::ffff:|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * Whether a network address is that of everybody: of this machine, or of a private network, where a
 * proxy stands that we may not believe. Counting by it would refuse all for one (RFC 1918, RFC 4193).
 */
export function isSharedPlace(address: string): boolean {
  return PRIVATE.test(address);
}
