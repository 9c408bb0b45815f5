/**
 * The network that an address belongs to, for counting: an IPv4 address is its own; of an IPv6 one the
 * first 64 bits, since whoever has one has all of its network (RFC 6177). However it is written: « :: »
 * stands for as many zeros as are missing. An IPv4 address told in IPv6 counts as itself.
 */
export function networkOf(address: string): string {
  const bare = address.slice(0, 60).toLowerCase().split("%")[0] ?? "";
  const four = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare)?.[1];
  if (four !== undefined || !bare.includes(":")) return four ?? bare;
  const [before = "", after] = bare.split("::");
  const [left, right] = [groupsOf(before), groupsOf(after ?? "")];
  const missing = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/**
 * What is around a place (`networkOf`): of IPv4 the /24, of IPv6 the /48, which is what one subscriber is commonly
 * given (RFC 6177): whoever holds many places holds them there.
 */
export function neighbourhoodOf(place: string): string {
  const sign = place.includes(":") ? ":" : ".";
  return place.split(sign).slice(0, 3).join(sign);
}

function groupsOf(part: string): readonly string[] {
  return part === "" ? [] : part.split(":");
}
