import type { OwnPicture } from "../../formats/actions/read-markdown.ts";
import { fetchPolitely, type FetchRefusal, type Reach } from "#services/fetching";
import { cleanText } from "#basics/text";

import type { Contents } from "../../domain/contents.ts";
import { htmlBlocks } from "../../formats/domain/html-blocks.ts";
import { markdownOf } from "../../formats/domain/markdown-of.ts";
import { plainly, withPictures } from "../../formats/domain/pictures.ts";
import { readFrom } from "../../formats/actions/read-from.ts";
import { type Lost, MOST, type ReadRefusal, textOf } from "../../formats/actions/read.ts";
import type { Export, PadAddress } from "../domain/pad-address.ts";

export type PadRefusal =
  | FetchRefusal
  | ReadRefusal
  /** A page where a text was expected: a pad that asks who one is, a share with a password. */
  | "a-page"
  /** A folder of several documents. */
  | "several"
  | "another-kind";

export type PadRead =
  | { readonly ok: true; readonly contents: Contents; readonly lost: readonly Lost[] }
  | { readonly ok: false; readonly why: PadRefusal };

type Kind = Contents["kind"];

/** For whom a pad is asked, as what, and which pictures of the house its text may name. */
export interface AskedPad {
  readonly kind: Kind;
  readonly who: string;
  readonly own?: OwnPicture | undefined;
}

/** Milliseconds: somebody waits for the page. */
const LIMITS = { connect: 5_000, firstByte: 10_000, whole: 20_000, bytes: MOST.sent } as const;

/** Another way out of the same pad may answer after these; after any other, nobody is there. */
const NEXT: readonly PadRefusal[] = ["refused", "broken", "a-page", "not-readable"];

/**
 * Reads what a pad holds, by the best of its ways out that answers: asked politely, on the open Internet alone (decision
 * 0027). Whatever it answers is read as a file that somebody sent would be.
 */
export async function readPadNow(
  pad: PadAddress,
  asked: AskedPad,
  reach: Reach = {},
): Promise<PadRead> {
  const { kind } = asked;
  let why: PadRefusal = "not-readable";
  for (const way of pad.exports) {
    if (kind === "table" && way.as === "html") continue;
    const read = await readExport(way, asked, reach);
    if (read.ok || !NEXT.includes(read.why)) return read;
    // That it answers a page says more than that it has no such way out.
    if (why !== "a-page") why = read.why;
  }
  return { ok: false, why };
}

async function readExport(
  { url, as }: Export,
  { kind, who, own }: AskedPad,
  reach: Reach,
): Promise<PadRead> {
  const limits = { ...LIMITS, ...reach.limits };
  const got = await fetchPolitely({ url, who }, { ...reach, limits });
  if (got.got === "nothing") return { ok: false, why: got.why };
  if (got.got === "unchanged") return { ok: false, why: "broken" };
  const isPage = got.type === "text/html" || beginsAsPage(got.bytes);
  if (as !== "html") {
    return isPage ? { ok: false, why: "a-page" } : readAs(kind, got.bytes, { own });
  }
  const markdown = isPage ? markdownOfPage(got.bytes) : undefined;
  return markdown === undefined
    ? { ok: false, why: "not-readable" }
    : readAs(kind, new TextEncoder().encode(markdown), { own });
}

function beginsAsPage(bytes: Uint8Array): boolean {
  const begins = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  return /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html|head)\b/i.test(begins);
}

/** What Etherpad says in HTML; undefined when it is not what it writes, then its words are read. */
function markdownOfPage(bytes: Uint8Array): string | undefined {
  const page = textOf(bytes)?.text ?? "";
  if (page.length > 2 * MOST.text) return undefined;
  const [, opened = ""] = page.split(/<body(?=[\s>])/i, 2);
  const after = opened.slice(opened.indexOf(">") + 1);
  const [body = ""] = after.split(/<\/body>/i, 1);
  const tidy = body.replaceAll(/<(br|hr)\s{0,9}>/gi, "<$1/>").replaceAll("&nbsp;", " ");
  try {
    return cleanText(markdownOf(htmlBlocks(tidy)));
  } catch {
    return undefined;
  }
}

/** What a pad, or a file of one, holds, as the contents of a document of this kind. */
export async function readAs(
  kind: Kind,
  bytes: Uint8Array,
  { name, own }: { readonly name?: string; readonly own?: OwnPicture | undefined } = {},
): Promise<PadRead> {
  const read = await readFrom(name ?? (kind === "table" ? "pad.csv" : "pad.md"), bytes, own);
  if (!read.ok) return { ok: false, why: read.why };
  const [one, ...others] = read.documents;
  if (one === undefined || others.length > 0) return { ok: false, why: "several" };
  if (one.contents.kind !== kind) return { ok: false, why: "another-kind" };
  if (one.contents.kind === "table") return { ok: true, contents: one.contents, lost: one.lost };
  const markdown = withPictures(one.contents.markdown, ({ name: at, says }) =>
    own?.(at) === undefined ? plainly(says) : undefined,
  );
  const lost: readonly Lost[] =
    one.pictures.length > 0 ? [...one.lost, "missing-pictures"] : one.lost;
  return { ok: true, contents: { kind: "text", markdown }, lost: [...new Set(lost)] };
}
