/* The tags of our own pages: well formed, attributes between double quotes. Not a reader for the pages of others. */

/** Without an end tag (HTML, 13.1.2). */
const VOID = new Set(["input", "br", "img", "hr", "wbr"]);

/** A tag as it is written, and where. */
export interface Tag {
  readonly name: string;
  readonly whole: string;
  readonly start: number;
  readonly ends: boolean;
}

/** The text whose tags were asked for last: a page in simple mode asks for them several times as it is cut. */
let last: { readonly html: string; readonly tags: readonly Tag[] } = { html: "", tags: [] };

/** The tags of a text, in order, without those of drawings: nothing is chosen in them. */
export function tagsOf(html: string): readonly Tag[] {
  if (last.html !== html) last = { html, tags: readTags(html) };
  return last.tags;
}

function readTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (const found of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])[^<>]*>/g)) {
    const [whole, slash, name = ""] = found;
    if (VOID.has(name) || whole.endsWith("/>")) {
      if (name === "input") tags.push({ name, whole, start: found.index, ends: false });
    } else tags.push({ name, whole, start: found.index, ends: slash === "/" });
  }
  return tags;
}

/** Walks through a text, telling each opening tag with what is open around it. Closed `details` are passed over but for their summary. */
export function walk(
  html: string,
  visit: (tag: Tag, open: readonly Tag[]) => boolean | void,
): void {
  const open: Tag[] = [];
  let hidden: Tag | undefined;
  for (const tag of tagsOf(html)) {
    if (tag.ends) {
      const ended = open.pop();
      if (ended === hidden) hidden = undefined;
      continue;
    }
    const isSeen = hidden === undefined || (tag.name === "summary" && open.at(-1) === hidden);
    if (isSeen && visit(tag, open) === true) return;
    if (tag.name === "input") continue;
    open.push(tag);
    if (tag.name === "details" && hidden === undefined && !/\sopen/.test(tag.whole)) hidden = tag;
  }
}

/** Where each element ends, by where it begins. */
export function endsOf(html: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: Tag[] = [];
  for (const tag of tagsOf(html)) {
    if (tag.name === "input") continue;
    if (!tag.ends) open.push(tag);
    else ends.set(open.pop()?.start ?? 0, tag.start + tag.whole.length);
  }
  return ends;
}
