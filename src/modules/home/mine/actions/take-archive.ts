import { createHash, randomInt } from "node:crypto";

import { isId } from "#basics/id";
import { listFilesOfIn, openFileIn } from "#modules/access";
import {
  type App,
  declaredIn,
  type OwnFile,
  type PersonId,
  reading,
  type Work,
} from "#services/house";
import { drawSixWords } from "#services/files";
import { isSigned, sign } from "#services/keys";

import { holdsApart, inClear } from "../../domain/portrait.ts";
import type { Manifest } from "../domain/archive-format.ts";
import { type MyData, oneselfIn, seeMyDataIn } from "./see-my-data.ts";

/** In clear, what anyone may open; locked, what six words open: all of it. */
export type ArchiveForm = Manifest["form"];

export interface TakeArchive {
  readonly form: ArchiveForm;
  /** The address of the house: what dates lead to. */
  readonly publicUrl: string;
}

/** A file that a module writes: « votre calendrier », `ics`, and what stands in it. */
export interface Written {
  readonly label: string;
  readonly ending: string;
  readonly body: string;
}

/** All that goes into one's archive, but for the bytes of files, which are opened one at a time. */
export interface TakenArchive extends MyData {
  readonly form: ArchiveForm;
  /** Whether something was left out, that is never in clear. */
  readonly leavesOut: boolean;
  readonly files: readonly OwnFile[];
  /** What modules write in a format of its own: one's calendar, as an agenda takes it. */
  readonly written: readonly Written[];
}

/** Takes one's own archive; undefined for who is not signed in, and under a mandate. It changes nothing. */
export const takeArchive = reading(
  async (work: Work, { form, publicUrl }: TakeArchive): Promise<TakenArchive | undefined> => {
    const data = await seeMyDataIn(work);
    if (data === undefined) return undefined;
    const isInClear = form === "clear";
    return {
      ...data,
      form,
      leavesOut: isInClear && data.parts.some(holdsApart),
      parts: form === "clear" ? data.parts.map(inClear) : data.parts,
      files: await filesIn(work, data.person),
      written: await writtenIn(work, { publicUrl, isInClear }),
    };
  },
);

async function filesIn(work: Work, person: PersonId): Promise<readonly OwnFile[]> {
  const all: OwnFile[] = [...(await listFilesOfIn(work, person))];
  for (const { files } of declaredIn(work.app, "aboutPerson"))
    all.push(...((await files?.(work, person)) ?? []));
  return all;
}

/** What one's private addresses would open, whether or not one made one: each kind of which there is one. */
async function writtenIn(
  work: Work,
  asked: { readonly publicUrl: string; readonly isInClear: boolean },
) {
  const written: Written[] = [];
  for (const kind of declaredIn(work.app, "privateKinds").flatMap(Object.values)) {
    if (kind.of !== undefined) continue;
    const file = await kind.write(work, { ...asked, about: undefined });
    if (file !== undefined)
      written.push({ label: kind.label, ending: kind.ending, body: file.body });
  }
  return written;
}

/** The bytes of a file that goes into one's archive; undefined when it went meanwhile. */
export const openTaken = reading(async (work: Work, file: string) => {
  if (oneselfIn(work) === undefined || !isId<"File">(file)) return undefined;
  const kept = await openFileIn(work, file);
  if (kept !== undefined) return kept.bytes;
  for (const { opens } of declaredIn(work.app, "aboutPerson")) {
    const bytes = await opens?.(work, file);
    if (bytes !== undefined) return bytes;
  }
  return undefined;
});

/** What stands on one sheet: six words, and a number that the file bears too, so that one sees which sheet opens it. */
export interface Sheet {
  readonly words: string;
  /** Four figures. It opens nothing. */
  readonly number: string;
}

/** The sheet of one's locked archive, drawn now and kept nowhere; undefined for who may take none. */
export const drawWords = reading<undefined, Sheet | undefined>((work) =>
  Promise.resolve(
    oneselfIn(work) === undefined
      ? undefined
      : { words: drawSixWords(), number: String(randomInt(1_000, 10_000)) },
  ),
);

const PURPOSE = "archive of a person";

/** The mark of this house upon an archive, by the SHA-256 of what it says of itself. */
export function sealOf(app: App, sum: string): string {
  return sign(app, PURPOSE, sum);
}

/** Whether this house put that mark upon it. */
export function isSealed(app: App, sum: string, seal: string): boolean {
  return isSigned(app, PURPOSE, sum, seal);
}

/** The SHA-256 of a file, as archives say it. */
export function sumOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
