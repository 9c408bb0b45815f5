import { beforeAll } from "vitest";
import { demonstrationPeople as people } from "#rules/people";
import { filesInZippedBytes, lockToKey, lockWithWords } from "#services/files";
import { type Actor, type Module, person } from "#services/house";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { type ArchiveForm, openTaken, takeArchive } from "../actions/take-archive.ts";
import { streamArchive } from "./data-archive.tsx";

export const HERE = "http://localhost";
export const HOW = "Comment entrer";
export const UNDER = "La clé est sous le pot de gauche";
export const PHOTO = "0193e0c0-0000-7000-8000-0000000000aa";
/** What the module of trial says, and whether it gives anything. */
export const door: { said: string | undefined; gives: boolean } = { said: UNDER, gives: true };
export const declared = [HOW];

/** A module that keeps how to come in, which is never written in clear. */
const trial: Module = {
  name: "trial",
  floor: 1,
  needs: [],
  names: { mine: "Votre porte" },
  aboutPerson: {
    gives: () =>
      Promise.resolve(door.gives ? { [HOW]: door.said ?? null, "Votre étage": "deuxième" } : {}),
    neverInClear: declared,
    files: () =>
      Promise.resolve(door.gives ? [{ id: PHOTO, name: "La porte.png", keptAt: TEST_NOW }] : []),
    opens: (_, file) =>
      Promise.resolve(file === PHOTO ? Buffer.from("de chêne", "latin1") : undefined),
    erases: () => Promise.resolve(),
    merges: () => Promise.resolve(),
  },
};

export let app: TestHouse;

export const quentin = person(people.quentin.id);
export const adrienne = person(people.adrienne.id);

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(stream));
}

export async function archiveOf(actor: Actor, form: ArchiveForm = "clear"): Promise<Uint8Array> {
  const taken = await takeArchive(app, actor, { form, publicUrl: HERE });
  if (taken === undefined) throw new Error("not given");
  return bytesOf(await streamArchive(app, taken, (file) => openTaken(app, actor, file)));
}

export async function lockedOf(actor: Actor, words: string): Promise<Uint8Array> {
  const bytes = await archiveOf(actor, "locked");
  return bytesOf(await lockWithWords(new Blob([Buffer.from(bytes)]).stream(), words));
}

export async function forKeyOf(actor: Actor, recipient: string): Promise<Uint8Array> {
  const bytes = await archiveOf(actor, "locked");
  return bytesOf(await lockToKey(new Blob([Buffer.from(bytes)]).stream(), recipient));
}

/** The files of an archive, by their paths. */
export async function filesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const one of (await filesInZippedBytes(bytes)) ?? []) {
    const read = await one.read(50_000_000);
    if (typeof read === "string") throw new Error(`${one.name} is ${read}`);
    files.set(one.name, Buffer.from(read).toString("latin1"));
  }
  return files;
}

/** A filled house of one file, with the module of trial. */
export function inArchivesHouse(): void {
  beforeAll(async () => {
    Object.assign(door, { said: UNDER, gives: true });
    declared.splice(0, declared.length, HOW);
    app = await filledHouse();
    Object.assign(app, { modules: [...app.modules, trial] });
  }, 120_000);
}
