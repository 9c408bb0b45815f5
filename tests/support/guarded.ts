/** What every answer of the house says of itself to a browser; a file of somebody says more yet. */
const SAID: Readonly<Record<string, RegExp>> = {
  "content-security-policy": /^default-src 'none';(?!.*unsafe-)(?!.*\*).*frame-ancestors 'none'/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
};

/** What an answer leaves open: headers that are absent or too wide, a cookie that scripts read. */
export function openIn(headers: Headers, isSignedIn: boolean, isSafe = false): readonly string[] {
  const open = Object.entries(SAID).flatMap(([name, wanted]) => {
    const said = headers.get(name) ?? "";
    return wanted.test(said) ? [] : [`${name}: ${said}`];
  });
  const cookies = headers.getSetCookie();
  const attributes = ["HttpOnly", "SameSite=Lax", "Path=/", ...(isSafe ? ["Secure"] : [])];
  const loose = cookies.filter((cookie) => {
    const [pair = "", ...told] = cookie.split("; ");
    if (pair.endsWith("=")) return false;
    return (
      attributes.some((wanted) => !told.includes(wanted)) ||
      (isSafe && /archipel/.test(pair) && !pair.startsWith("__Host-"))
    );
  });
  const kept = headers.get("cache-control") ?? "";
  const wanted = isSignedIn ? /^private, no-store$/ : cookies.length > 0 ? /^private\b/ : /^/;
  return [
    ...open,
    ...loose,
    ...(wanted.test(kept) ? [] : [`cache-control: ${kept}`]),
    ...(isSafe && !/^max-age=\d{8,}/.test(headers.get("strict-transport-security") ?? "")
      ? ["no strict-transport-security"]
      : []),
  ];
}
