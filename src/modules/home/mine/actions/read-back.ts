import type { z } from "zod";

import { done, refused, type Result } from "#basics/result";
import {
  filesInZippedBytes,
  isLocked,
  isLockedWithWords,
  isZip,
  openWithWords,
  type Packed,
  readSixWords,
} from "#services/files";
import { type Actor, type App, personBy, type PersonId, reading } from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import {
  archiveHead,
  type ArchivedSum,
  DATA,
  dataShape,
  type Manifest,
  MANIFEST,
  manifestShape,
  MOST,
  type MostRead,
  SEAL,
  VERSION,
} from "../domain/archive-format.ts";
import { type Compared, compareParts } from "../domain/compare.ts";
import { openForHouse } from "../../actions/house-key.ts";
import { oneselfIn, type MyData, seeMyData } from "./see-my-data.ts";
import { isSealed, sumOf } from "./take-archive.ts";

/**
 * Why an archive is not read back: none; cut; altered; of a later version; somebody else's; not marked by this house;
 * longer than we read; words missing, or others; locked for another key than that of this house; another is being read; asked too often.
 */
export type ReadBackRefusal =
  | "no-archive"
  | "cut"
  | "damaged"
  | "newer"
  | "of-another"
  | "elsewhere"
  | "too-long"
  | "no-words"
  | "another-key"
  | "wrong-words"
  | "busy"
  | "too-many";

export interface ReadBack {
  readonly bytes: Uint8Array;
  /** As they were typed, of a locked one. */
  readonly words?: string | undefined;
  readonly most?: MostRead;
}

/** One's own archive, whole, and what became of what it says. */
export interface SeenBack extends Compared {
  readonly takenAt: Temporal.Instant;
  readonly form: Manifest["form"];
  /** How many files were found as they were. */
  readonly files: number;
  readonly data: MyData;
}

/** Each is whole in memory while it is read: one at a time of a person, and few in all. */
const FEW = 3;
const readNow = new Set<PersonId>();

/** Each takes a while: unlocked, unpacked, each file summed. */
const A_DAY = declareLimit({ name: "archives-read-back", points: 40, seconds: 86_400 });

/** Who reads an archive back: oneself alone; undefined for anybody else, and under a mandate. */
export const seeReader = reading<undefined, PersonId | undefined>((work) =>
  Promise.resolve(oneselfIn(work)),
);

/**
 * Reads one's own archive back and says what changed since. It writes nothing and keeps nothing. Nothing of it is believed
 * before the mark of the house upon it was found true: until then no more is read than its manifest and that mark.
 */
export async function readBack(
  app: App,
  actor: Actor,
  asked: ReadBack,
): Promise<Result<SeenBack, ReadBackRefusal>> {
  const reader = personBy(actor);
  if (reader === undefined) return refused("of-another");
  if (readNow.has(reader) || readNow.size >= FEW) return refused("busy");
  readNow.add(reader);
  try {
    return await readAlone(app, actor, asked);
  } finally {
    readNow.delete(reader);
  }
}

async function readAlone(
  app: App,
  actor: Actor,
  { bytes, words, most = MOST }: ReadBack,
): Promise<Result<SeenBack, ReadBackRefusal>> {
  const data = await seeMyData(app, actor, undefined);
  if (data === undefined) return refused("of-another");
  if ((await countOne(app, A_DAY, data.person)) !== undefined) return refused("too-many");
  const opened = await unlocked(app, bytes, words);
  if (!opened.done) return opened;
  const found = await listedIn(opened.value);
  if (!found.done) return found;
  const manifest = await manifestOf(app, found.value, most);
  if (!manifest.done) return manifest;
  const { value: told } = manifest;
  if (told.person !== data.person) return refused("of-another");
  const held = await wholeData(found.value, told, most);
  if (!held.done) return held;
  return done({
    ...compareParts(held.value, data.parts, { form: told.form, apart: [data.apart, told.apart] }),
    takenAt: Temporal.Instant.from(told.takenAt),
    form: told.form,
    files: told.files.length,
    data,
  });
}

async function unlocked(
  app: App,
  bytes: Uint8Array,
  typed: string | undefined,
): Promise<Result<Uint8Array, ReadBackRefusal>> {
  if (!isLocked(bytes)) return isZip(bytes) ? done(bytes) : refused("no-archive");
  if (!isLockedWithWords(bytes)) return zipOf(await openForHouse(app, bytes));
  if (typed === undefined) return refused("no-words");
  const words = readSixWords(typed);
  if (words === undefined) return refused("wrong-words");
  const opened = await openWithWords(bytes, words);
  return zipOf(opened === "not-locked" ? "no-archive" : opened);
}

function zipOf(opened: Uint8Array | ReadBackRefusal): Result<Uint8Array, ReadBackRefusal> {
  if (typeof opened === "string") return refused(opened);
  return isZip(opened) ? done(opened) : refused("no-archive");
}

type Listed = ReadonlyMap<string, Packed>;

/** The files of the archive by their paths; what a system adds beside them is not looked at. */
async function listedIn(bytes: Uint8Array): Promise<Result<Listed, ReadBackRefusal>> {
  const listed = await filesInZippedBytes(bytes);
  // Its list stands at its end.
  if (listed === undefined) return refused("cut");
  const top = folderOf(listed.map(({ name }) => name));
  const files = new Map(listed.map((one) => [one.name.slice(top.length), one]));
  return files.size === listed.length ? done(files) : refused("damaged");
}

/** The folder in which all of it was packed again, « mes-donnees/ »; none, as it leaves us. */
function folderOf(names: readonly string[]): string {
  const [first = ""] = names;
  const top = first.slice(0, first.indexOf("/") + 1);
  return names.every((name) => name.startsWith(top)) ? top : "";
}

async function manifestOf(
  app: App,
  listed: Listed,
  most: MostRead,
): Promise<Result<Manifest, ReadBackRefusal>> {
  const packed = listed.get(MANIFEST);
  if (packed === undefined) return refused("no-archive");
  const written = await packed.read(most.manifest);
  if (typeof written === "string") return refused(written === "too-large" ? "too-long" : written);
  // Without a mark it is not ours, as with another.
  const seal = (await listed.get(SEAL)?.read(1_000)) ?? new Uint8Array();
  if (typeof seal === "string") return refused("damaged");
  if (!isSealed(app, sumOf(written), Buffer.from(seal).toString("latin1").trim()))
    return refused(archiveHead.safeParse(parse(written)).success ? "elsewhere" : "no-archive");
  const head = archiveHead.safeParse(parse(written));
  if (!head.success) return refused("no-archive");
  if (head.data.version > VERSION) return refused("newer");
  const told = manifestShape.safeParse(parse(written));
  return told.success ? done(told.data) : refused("damaged");
}

type Given = z.infer<typeof dataShape>["modules"];

/** What it gave, once each of its files was found whole and there is none besides. */
async function wholeData(
  listed: Listed,
  { files }: Manifest,
  most: MostRead,
): Promise<Result<Given, ReadBackRefusal>> {
  const weight = files.reduce((all, { size }) => all + size, 0);
  if (files.length > most.files || weight > most.all) return refused("too-long");
  if (listed.size !== files.length + 2) return refused("damaged");
  let given: Given | undefined;
  for (const file of files) {
    const read = await wholeOf(listed.get(file.path), file, most);
    if (!read.done) return read;
    if (file.path === DATA) given = dataShape.safeParse(parse(read.value)).data?.modules;
  }
  return given === undefined ? refused("damaged") : done(given);
}

/** What packing adds to a file at most, in bytes: what grows more when it is opened is not what it was. */
const SLACK = 1_024;

async function wholeOf(
  packed: Packed | undefined,
  { path, size, sha256 }: ArchivedSum,
  most: MostRead,
): Promise<Result<Uint8Array, ReadBackRefusal>> {
  if (size > (path === DATA ? most.data : most.file)) return refused("too-long");
  const read = (await packed?.read(size + Math.ceil(size / 100) + SLACK)) ?? "damaged";
  if (typeof read === "string" || read.length !== size || sumOf(read) !== sha256)
    return refused("damaged");
  return done(read);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
