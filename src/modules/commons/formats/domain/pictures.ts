import type { Contents } from "../../domain/contents.ts";

/** A picture as Markdown writes it: what it says, and where it is. */
export const PICTURE =
  /!\[((?:[^\]\\]|\\.){0,500})\]\(\s{0,5}<?([^\s()<>]{1,2000})>?(?:\s{1,5}"[^"]{0,300}")?\s{0,5}\)/g;

/** A picture that a text names, and what it says to who does not see it. */
export interface NamedPicture {
  readonly name: string;
  readonly says: string;
}

/** The pictures of a text, each once, in their order. */
export function picturesIn(contents: Contents): readonly NamedPicture[] {
  if (contents.kind === "table") return [];
  const found = new Map<string, string>();
  for (const [, says = "", name = ""] of contents.markdown.matchAll(PICTURE))
    if (!found.has(name)) found.set(name, says.replaceAll(/\\(.)/g, "$1"));
  return [...found].map(([name, says]) => ({ name, says }));
}

/** The same text with words in the place of each picture; none where there are none for it. */
export function inWords(
  contents: Contents,
  wordsOf: (name: string) => string | undefined,
): Contents {
  if (contents.kind === "table") return contents;
  const markdown = contents.markdown.replaceAll(PICTURE, (_, __, name: string) => {
    const words = wordsOf(name) ?? "";
    return words.replaceAll(/[\\`*_~[\]<>]/g, String.raw`\$&`);
  });
  return { kind: "text", markdown };
}
