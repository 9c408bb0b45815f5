import { posix } from "node:path";

import { cleanText } from "#basics/text";

import { type Block, blocksOf, wordsOf } from "../domain/blocks.ts";
import {
  type NamedPicture,
  pictureIn,
  picturesStanding,
  plainly,
  withPictures,
} from "../domain/pictures.ts";
import { withEach } from "../domain/within.ts";
import { readHead } from "../domain/write-markdown.ts";
import { type Lost, MOST, type PictureFound, type ReadDocument, titleFromName } from "./read.ts";

/** Opens a picture that stands beside the text, by its path in the folder; undefined when there is none. */
export type OpenPicture = (path: string) => Promise<Uint8Array | undefined>;

/** The address of the house of a picture that is the document’s already, as it is named in a pad; undefined for any other. */
export type OwnPicture = (address: string) => string | undefined;

/**
 * A text of Markdown as a document. Its words stay as they are; the head of YAML gives the title and goes; a
 * picture of elsewhere, or that is not there, becomes a link or its words: nothing is ever fetched.
 *
 * @param name its path in the folder that was sent.
 */
export async function readMarkdown(
  name: string,
  text: string,
  open: OpenPicture,
  own: OwnPicture = () => undefined,
): Promise<ReadDocument> {
  const lost = new Set<Lost>();
  const head = readHead(text.replace(/^\ufeff/, ""));
  if (head.saysMore) lost.add("front-matter");
  const found = await picturesOf(name, cleanText(head.text), { open, own }, lost);
  const blocks = blocksOf(found.markdown);
  if (hasHtml(blocks)) lost.add("html");
  const [first] = blocks;
  const ownTitle =
    first?.kind === "heading" && first.level === 1 ? wordsOf(first.inlines).trim() : "";
  return {
    title: (head.title ?? (ownTitle === "" ? titleFromName(name) : ownTitle)).slice(0, 200),
    contents: { kind: "text", markdown: found.markdown },
    pictures: found.pictures,
    lost: [...lost],
  };
}

interface Opening {
  readonly open: OpenPicture;
  readonly own: OwnPicture;
}

async function picturesOf(name: string, text: string, { open, own }: Opening, lost: Set<Lost>) {
  const pictures = new Map<string, PictureFound>();
  const insteadOf = async ({ name: at, says }: NamedPicture) => {
    const ours = own(at);
    if (ours !== undefined) return pictureIn(ours, says);
    if (/^https?:/i.test(at)) {
      lost.add("remote-pictures");
      return `[${plainly(says === "" ? at : says)}](<${at}>)`;
    }
    if (pictures.has(at)) return undefined;
    const path = pathBeside(name, at);
    if (pictures.size >= MOST.pictures) {
      lost.add("too-many-pictures");
      return plainly(says);
    }
    const bytes = path === undefined ? undefined : await open(path);
    if (bytes === undefined) {
      lost.add("missing-pictures");
      return plainly(says);
    }
    pictures.set(at, { name: at, says, bytes });
    return undefined;
  };
  const words: (string | undefined)[] = [];
  for (const one of picturesStanding(text)) words.push(await insteadOf(one));
  const markdown = withPictures(text, (_, at) => words[at]);
  return { markdown, pictures: [...pictures.values()] };
}

/** The path of what stands beside a file; undefined for one that climbs out of the folder, or is no path. */
function pathBeside(file: string, at: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(at)) return undefined;
  let bare = at;
  try {
    bare = decodeURIComponent(at);
  } catch {
    // Not written as an address: as it stands.
  }
  const path = posix.normalize(posix.join(posix.dirname(file), bare));
  return path.startsWith("..") || path.startsWith("/") ? undefined : path;
}

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i;

/** Whether a text holds HTML, which the house shows as words. */
function hasHtml(blocks: readonly Block[]): boolean {
  let found = false;
  withEach(blocks, (one) => {
    found ||= "words" in one && one.isCode !== true && TAG.test(one.words);
    return [one];
  });
  return found;
}
