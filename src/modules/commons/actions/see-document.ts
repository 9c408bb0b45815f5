import type { Circle } from "#rules/circles";
import { reading, type Work, withRight } from "#services/house";

import { type Compared, compareContents } from "../domain/compare.ts";
import type { Contents } from "../domain/contents.ts";
import {
  type Document,
  type DocumentId,
  isForEveryone,
  type PersonId,
  type Version,
  type Words,
} from "../domain/document.ts";
import type { PictureSize } from "../domain/picture.ts";
import type { Stretch } from "../domain/merge.ts";
import { isOfAsking, mayDerive, mayPublish, mayRemove, mayWrite } from "../domain/rights.ts";
import { listAuthors } from "../store/authors.ts";
import { findDocument, listDerived } from "../store/documents.ts";
import { findVersion, type KeptVersion, listBeside, listVersions } from "../store/versions.ts";
import { signsIn, type WhoStands, whoStandsIn } from "./name-authors.ts";
import { picturesOfIn } from "./pictures.ts";
import { stretchesIn } from "./save-version.ts";
import {
  contentsIn,
  findDocumentIn,
  type FoundDocument,
  namesFor,
  type OfDocument,
  openedIn,
  textOfIn,
} from "./standing.ts";

export type SeenVersion = Version & {
  readonly name: string | undefined;
  /** Empty: not one whom everyone may read by name. */
  readonly writtenByName: string;
  /** Whether whoever comes reads it, and not its space alone. */
  readonly isForEveryone: boolean;
};

/** What one may do with a document. */
export interface May {
  readonly write: boolean;
  readonly publish: boolean;
  readonly remove: boolean;
  readonly derive: boolean;
}

/** A document as somebody sees it, with the names of its authors, and what they may do. */
export interface SeenDocument extends WhoStands {
  readonly document: Document & Words;
  /** The circle that keeps it, where who looks may know of it; none where a person does. */
  readonly circle: Circle | undefined;
  readonly viewer: PersonId | undefined;
  /** Another module keeps it, and who looks is of its space: it is published and removed from there. */
  readonly isKeptElsewhere: boolean;
  readonly may: May;
}

export async function seenIn(
  work: Work,
  { document, where }: FoundDocument,
): Promise<SeenDocument> {
  const authors = await listAuthors(work, document.id);
  const isOwn = isOfAsking(document, undefined);
  const publishes = mayPublish(where.asker, authors, document) && document.published === undefined;
  return {
    document,
    circle: where.circle,
    viewer: where.asker.person,
    ...(await whoStandsIn(work, { document, where }, authors)),
    isKeptElsewhere: !isOwn && where.asker.standing !== "reader",
    may: {
      write: mayWrite(where.asker),
      publish: isOwn && publishes,
      remove: isOwn && mayRemove(where.asker, document),
      derive: mayDerive(where.asker, document),
    },
  };
}

/** One of its versions, with what it holds; and what stands around it. */
export interface SeenPage extends SeenDocument {
  readonly version: SeenVersion;
  readonly contents: Contents;
  /** The pictures that it names and that one may see, by their address. */
  readonly pictures: ReadonlyMap<string, PictureSize>;
  /** Its latest versions, and how many one may read. */
  readonly versions: readonly SeenVersion[];
  readonly total: number;
  /** The versions beside that nobody chose about yet, for who writes in it. */
  readonly beside: readonly number[];
  /** What was begun from it and is published. */
  readonly derived: readonly (Document & Words)[];
}

export type SeeDocument = OfDocument & {
  /** That of one version; else the one that stands. */
  readonly number?: number | undefined;
};

/** Versions beside a document: a few, the rest behind one link. */
const FEW = 4;

/** Sees a document, or one of its versions; undefined when there is none that one may know of. */
export const seeDocument = reading(seeDocumentIn);

export async function seeDocumentIn(work: Work, asked: SeeDocument): Promise<SeenPage | undefined> {
  const found = await findDocumentIn(work, asked);
  if (found === undefined) return undefined;
  const { document } = found;
  const number = asked.number ?? document.current;
  const version = await findVersion(work, document.id, number);
  const contents = await contentsIn(work, document, number);
  if (version === undefined || contents === undefined) return undefined;
  const { versions, total } = await listVersions(work, document.id, { from: 0, most: FEW });
  const [seen, ...latest] = await versionsIn(work, found, [version, ...versions]);
  if (seen === undefined) return undefined;
  const known = await seenIn(work, found);
  const derived = [];
  for (const one of await listDerived(work, document.id)) {
    const opened = await openedIn(work, one);
    if (opened !== undefined) derived.push(opened);
  }
  return {
    ...known,
    version: seen,
    contents,
    pictures: await picturesOfIn(work, contents),
    versions: latest,
    total,
    beside: known.may.write ? await listBeside(work, document.id) : [],
    derived,
  };
}

/** A version that the module which keeps a document may ask for, of whoever acts. */
export interface AskedKept {
  readonly document: DocumentId;
  readonly as: string;
  readonly number?: number | undefined;
}

/**
 * What one version of a document that is not published holds (the one that stands, where none is asked for), for the module
 * that keeps it: that module says who reads it. Undefined where it keeps none. Of what is published, ask `seeDocumentIn`.
 */
export function readKeptIn(
  work: Work,
  asked: AskedKept,
): Promise<{ readonly number: number; readonly contents: Contents } | undefined> {
  return withRight(work, "commons-kept", async (lent) => {
    const document = await findDocument(lent, asked.document);
    if (document?.keptBy !== asked.as || document.published !== undefined) return undefined;
    const number = asked.number ?? document.current;
    const contents = await contentsIn(lent, document, number);
    return contents && { number, contents };
  });
}

async function versionsIn(
  work: Work,
  found: FoundDocument,
  kept: readonly KeptVersion[],
): Promise<readonly SeenVersion[]> {
  const { document } = found;
  const signs = signsIn(found);
  const names = await namesFor(found.where)(
    work,
    kept.map(({ writtenBy }) => writtenBy),
  );
  const seen: SeenVersion[] = [];
  for (const { name, ...version } of kept)
    seen.push({
      ...version,
      name: name && (await textOfIn(work, document, name)),
      writtenByName: signs ?? names.get(version.writtenBy) ?? "",
      isForEveryone: isForEveryone(document, version),
    });
  return seen;
}

/** A page of versions: how many fit on it. */
export const PAGE = 30;

export interface SeenVersions extends SeenDocument {
  readonly versions: readonly SeenVersion[];
  readonly total: number;
}

/** Sees the versions of a document, latest first, a page of them. */
export const seeVersions = reading(
  async (
    work: Work,
    asked: OfDocument & { readonly page: number },
  ): Promise<SeenVersions | undefined> => {
    const found = await findDocumentIn(work, asked);
    if (found === undefined) return undefined;
    const from = (asked.page - 1) * PAGE;
    const { versions, total } = await listVersions(work, found.document.id, { from, most: PAGE });
    return {
      ...(await seenIn(work, found)),
      versions: await versionsIn(work, found, versions),
      total,
    };
  },
);

export interface SeenComparison extends SeenDocument {
  readonly before: SeenVersion;
  readonly after: SeenVersion;
  readonly compared: readonly Compared[];
}

/** Sees what changed between two versions, word by word. */
export const compareVersions = reading(
  async (
    work: Work,
    asked: OfDocument & { readonly before: number; readonly after: number },
  ): Promise<SeenComparison | undefined> => {
    const found = await findDocumentIn(work, asked);
    if (found === undefined) return undefined;
    const { document } = found;
    const kept = [
      await findVersion(work, document.id, asked.before),
      await findVersion(work, document.id, asked.after),
    ].filter((one) => one !== undefined);
    const [before, after] = await versionsIn(work, found, kept);
    const old = await contentsIn(work, document, asked.before);
    const recent = await contentsIn(work, document, asked.after);
    if (before === undefined || after === undefined) return undefined;
    if (old === undefined || recent === undefined) return undefined;
    return {
      ...(await seenIn(work, found)),
      before,
      after,
      compared: compareContents(old, recent),
    };
  },
);

export interface SeenBeside extends SeenDocument {
  readonly version: SeenVersion;
  readonly standing: SeenVersion;
  readonly stretches: readonly Stretch[];
}

/** Sees what was kept beside against what stands, for who writes in it. */
export const seeBeside = reading(
  async (
    work: Work,
    asked: OfDocument & { readonly number: number },
  ): Promise<SeenBeside | undefined> => {
    const found = await findDocumentIn(work, asked);
    if (found === undefined || !mayWrite(found.where.asker)) return undefined;
    const { document } = found;
    const stretches = await stretchesIn(work, found, asked.number);
    const kept = [
      await findVersion(work, document.id, asked.number),
      await findVersion(work, document.id, document.current),
    ].filter((one) => one !== undefined);
    const [version, standing] = await versionsIn(work, found, kept);
    if (stretches === undefined || version === undefined || standing === undefined)
      return undefined;
    return { ...(await seenIn(work, found)), version, standing, stretches };
  },
);
