import { refused, type Result } from "#basics/result";
import type { Reach } from "#services/fetching";
import { action, type Actor, type App, type Work } from "#services/house";
import { countOne, type Limit } from "#services/limits";

import { type Kept, type KeepRefusal, keepVersionIn } from "../../actions/save-version.ts";
import { holdDocumentIn, type OfDocument } from "../../actions/standing.ts";
import type { Contents } from "../../domain/contents.ts";
import { readCounted } from "../../formats/actions/read-from.ts";
import type { Lost } from "../../formats/actions/read.ts";
import { pictureOf } from "../../domain/picture.ts";
import type { OwnPicture } from "../../formats/actions/read-markdown.ts";
import { keepPadIn, padIn, seePad, type SeenPad } from "./find-pad.ts";
import { type PadRefusal, readAs, readPadNow } from "./read-pad.ts";

export type BringPadRefusal =
  | PadRefusal
  | KeepRefusal
  | "no-way-out"
  | "too-often"
  | "too-many-files"
  /** Somebody said meanwhile that it is written elsewhere, or nowhere. */
  | "pad-changed";

/** What came of it, and what could not be kept. */
export type BroughtVersion = Kept & { readonly lost: readonly Lost[] };

/** Pads asked for one person in an hour: each is somebody else’s machine. */
const AN_HOUR: Limit = { name: "pads-read", points: 30, seconds: 3_600 };

type Brought = Promise<Result<BroughtVersion, BringPadRefusal>>;

/** What the pad of a document holds becomes a version, merged with what was kept here since it was last read. */
export async function bringFromPad(
  app: App,
  actor: Actor,
  asked: OfDocument & { readonly who: string; readonly name?: string | undefined },
  reach: Reach = {},
): Brought {
  const seen = await seePad(app, actor, asked);
  if (seen?.pad === undefined) return refused("unknown-document");
  if (seen.pad.exports.length === 0) return refused("no-way-out");
  if ((await countOne(app, AN_HOUR, actor.for ?? "")) !== undefined) return refused("too-often");
  const { kind } = seen.document;
  const { pad } = seen;
  const own = ownOf(seen, asked.who);
  const read = await readCounted(app, actor, () =>
    readPadNow(pad, { kind, who: asked.who, own }, reach),
  );
  if (read === undefined) return refused("too-many-files");
  if (!read.ok) return refused(read.why);
  const from = { address: pad.url, base: seen.document.current };
  return keepBrought(app, actor, { ...asked, ...read, ...from });
}

export type BringFile = OfDocument & {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** The version that was read, where no pad was ever brought in. */
  readonly base: number;
  readonly name?: string | undefined;
  /** The address of the house: by it too a text names its pictures. */
  readonly who?: string;
};

/** A picture of the document that its text names, by its path or by the whole address; none of another document. */
function ownOf({ own }: SeenPad, site = ""): OwnPicture {
  return (address) => {
    const at = site !== "" && address.startsWith(`${site}/`) ? address.slice(site.length) : address;
    const id = pictureOf(at);
    return id !== undefined && own.has(id) ? at : undefined;
  };
}

/** The same from a file, for a pad that no server reads. */
export async function bringFromFile(app: App, actor: Actor, asked: BringFile): Brought {
  const seen = await seePad(app, actor, asked);
  if (seen === undefined) return refused("unknown-document");
  const { bytes, name } = asked.file;
  const own = ownOf(seen, asked.who);
  const read = await readCounted(app, actor, () =>
    readAs(seen.document.kind, bytes, { name, own }),
  );
  if (read === undefined) return refused("too-many-files");
  if (!read.ok) return refused(read.why);
  return keepBrought(app, actor, { ...asked, ...read, address: seen.pad?.url });
}

type KeepBrought = OfDocument & {
  /** That of the pad when it was read; undefined where there was none. */
  readonly address: string | undefined;
  readonly base: number;
  readonly name?: string | undefined;
  readonly contents: Contents;
  readonly lost: readonly Lost[];
};

const keepBrought = action(keepBroughtIn);

export async function keepBroughtIn(
  work: Work,
  { document: id, address, base, name, contents, lost }: KeepBrought,
): Promise<Result<BroughtVersion, KeepRefusal | "pad-changed">> {
  // Held before its pad is read: what another brings in at once is merged from what this one read.
  const found = await holdDocumentIn(work, { document: id });
  if (found === undefined) return refused("unknown-document");
  const pad = await padIn(work, found.document);
  if (pad?.address !== address) return refused("pad-changed");
  const kept = await keepVersionIn(work, {
    document: id,
    base: pad?.number ?? base,
    read: pad?.read,
    contents,
    name,
  });
  if (!kept.done) return kept;
  if (pad !== undefined)
    await keepPadIn(work, found.document, { ...pad, number: kept.value.number, read: contents });
  return { done: true, value: { ...kept.value, lost } };
}
