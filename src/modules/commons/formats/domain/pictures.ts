import type { Contents } from "../../domain/contents.ts";

/** A picture that a text names, and what it says to who does not see it. */
export interface NamedPicture {
  readonly name: string;
  readonly says: string;
}

interface Found extends NamedPicture {
  readonly start: number;
  readonly end: number;
}

const MOST = { says: 500, name: 2_000 } as const;

/** The pictures that Markdown writes (« ![what it says](where it is) »), where they stand: in one pass, whatever the text. */
function* found(markdown: string): Generator<Found> {
  let [close, end] = [-1, -1];
  for (
    let start = markdown.indexOf("![");
    start !== -1;
    start = markdown.indexOf("![", start + 2)
  ) {
    if (close < start + 2) close = markdown.indexOf("](", start + 2);
    if (close === -1) return;
    if (end < close + 2) end = markdown.indexOf(")", close + 2);
    if (end === -1) return;
    const says = markdown.slice(start + 2, close);
    if (says.length > MOST.says || says.includes("![") || says.includes("\n\n")) continue;
    const name = nameIn(markdown.slice(close + 2, Math.min(end, close + 2 + MOST.name)));
    if (name === "") continue;
    yield { start, end: end + 1, name, says: says.replaceAll(/\\(.)/g, "$1") };
  }
}

/** Where it is, without its title: « <images/un point.png> "Le point" ». */
function nameIn(inside: string): string {
  const text = inside.trim();
  if (text.startsWith("<")) return text.slice(1).split(">", 1)[0] ?? "";
  return text.split(/\s/, 1)[0] ?? "";
}

/** The pictures of a text, each once, in their order. */
export function picturesIn(contents: Contents): readonly NamedPicture[] {
  if (contents.kind === "table") return [];
  const names = new Map<string, string>();
  for (const { name, says } of found(contents.markdown))
    if (!names.has(name)) names.set(name, says);
  return [...names].map(([name, says]) => ({ name, says }));
}

/** Each picture that stands in a text, in its order, as often as it stands there. */
export function picturesStanding(markdown: string): readonly NamedPicture[] {
  return [...found(markdown)].map(({ name, says }) => ({ name, says }));
}

/** The same text, each picture made into what `each` writes; undefined leaves it as it is. */
export function withPictures(
  markdown: string,
  each: (picture: NamedPicture, at: number) => string | undefined,
): string {
  const told: string[] = [];
  let [from, at] = [0, 0];
  for (const { start, end, ...picture } of found(markdown)) {
    const words = each(picture, at);
    told.push(markdown.slice(from, start), words ?? markdown.slice(start, end));
    from = end;
    at += 1;
  }
  return told.join("") + markdown.slice(from);
}

/** What Markdown would read as a sign is written as it is. */
export function plainly(words: string): string {
  return words.replaceAll(/[\\`*_~[\]<>]/g, String.raw`\$&`);
}

/** A picture as Markdown writes it, with what it says to who does not see it. */
export function pictureIn(address: string, says: string): string {
  return `![${plainly(says.replaceAll(/[[\]]/g, "").replaceAll(/\s+/g, " ").trim())}](${address})`;
}
