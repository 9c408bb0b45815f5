import { cleanText } from "#basics/text";

import { wordsOf } from "../domain/blocks.ts";
import { htmlBlocks } from "../domain/html-blocks.ts";
import { markdownOf } from "../domain/markdown-of.ts";
import { withEach } from "../domain/within.ts";
import {
  type Lost,
  MOST,
  type PictureFound,
  type ReadFile,
  refusedFor,
  titleFromName,
} from "./read.ts";

const EMPTY = new Uint8Array();

/** What a word processor's file became: a well-formed page, and its pictures in their order (`image-1` is the first). */
export interface PageRead {
  readonly html: string;
  readonly pictures: readonly Uint8Array[];
}

/** A page as one document: called by its first heading, else as its properties say, else by its file. */
export function pageRead(
  name: string,
  page: PageRead,
  { lost, title }: { readonly lost: Set<Lost>; readonly title: string },
): ReadFile {
  const blocks = attempt(() => htmlBlocks(page.html));
  if (blocks === undefined) return refusedFor("not-readable");
  const pictures: PictureFound[] = [];
  const kept = withEach(blocks, (one) => {
    if (!("picture" in one)) return [one];
    const bytes = page.pictures[Number(one.picture.slice("image-".length)) - 1] ?? EMPTY;
    if (bytes.length === 0) {
      lost.add(one.picture === "too-many" ? "too-many-pictures" : "missing-pictures");
      return one.says === "" ? [] : [{ words: one.says }];
    }
    pictures.push({ name: one.picture, says: one.says, bytes });
    return [one];
  });
  const markdown = cleanText(markdownOf(kept));
  if (markdown.length > MOST.text) return refusedFor("too-big");
  if (markdown.trim() === "") return refusedFor("empty");
  const [first] = kept;
  const headed =
    first?.kind === "heading" && first.level === 1 ? wordsOf(first.inlines).trim() : "";
  const said = headed === "" ? title : headed;
  return {
    ok: true,
    documents: [
      {
        title: (said === "" ? titleFromName(name) : said).slice(0, 200),
        contents: { kind: "text", markdown },
        pictures,
        lost: [...lost],
      },
    ],
  };
}

const MOST_TITLE = 300;

/** What its properties (Dublin Core) say of its title. */
export function titleIn(core: string): string {
  const [, after = ""] = core.split("<dc:title>", 2);
  const [said = ""] = after.split("<", 1);
  return said
    .slice(0, MOST_TITLE)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
