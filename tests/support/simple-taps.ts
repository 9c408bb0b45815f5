/** A « La suite » of simple mode: it is seen once those before it are open (simple.css). */
const SUITE = /^<details class="groupe suite"/;

/** How many taps each link of a page asks for: to open what holds it, then to follow it. */
export function tapsOf(html: string): ReadonlyMap<string, number> {
  const taps = new Map<string, number>();
  // Of each `details` around here: how many taps until what it holds is seen.
  const around = [0];
  // How many taps opened the « La suite » that just ended, where one just did.
  let before: number | undefined;
  for (const [part] of html.matchAll(/<[^>]*>/g)) {
    if (/^<details\b/.test(part)) {
      const seen = (SUITE.test(part) ? before : undefined) ?? around.at(-1) ?? 0;
      around.push(seen + (/^<details\b[^>]*\sopen/.test(part) ? 0 : 1));
    }
    const link = /^<a\b[^>]*href="(\/[^"#]*)/.exec(part)?.[1]?.replaceAll("&amp;", "&");
    const cost = (around.at(-1) ?? 0) + 1;
    if (link !== undefined) taps.set(link, Math.min(taps.get(link) ?? cost, cost));
    before = part === "</details>" ? around.pop() : undefined;
  }
  return taps;
}
