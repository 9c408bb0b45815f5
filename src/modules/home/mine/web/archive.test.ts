import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { refused } from "#basics/result";
import { writeNoteIn } from "#modules/conversations";
import { allDemonstrationPeople, demonstrationPeople as people, SCOPES } from "#rules/people";
import {
  drawSixWords,
  filesInZippedBytes,
  lockWithWords,
  type PartOfZip,
  zipBytes,
} from "#services/files";
import { type Actor, holderOf, type Module, person, visitor } from "#services/house";

import { calendarFlaws, htmlFlaws } from "../../../../../tests/support/checked-by-others.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { isSame } from "../domain/compare.ts";
import { readBack } from "../actions/read-back.ts";
import {
  type ArchiveForm,
  drawWords,
  openTaken,
  sealOf,
  sumOf,
  takeArchive,
} from "../actions/take-archive.ts";
import { DATA, MANIFEST, MOST, SEAL } from "../domain/archive-format.ts";
import { streamArchive } from "./data-archive.tsx";

const HERE = "http://localhost";
const HOW = "Comment entrer";
const UNDER = "La clé est sous le pot de gauche";
const PHOTO = "0193e0c0-0000-7000-8000-0000000000aa";
let said: string | undefined = UNDER;
let gives = true;
const declared = [HOW];

/** A module that keeps how to come in, which is never written in clear. */
const trial: Module = {
  name: "trial",
  floor: 1,
  needs: [],
  names: { mine: "Votre porte" },
  aboutPerson: {
    gives: () => Promise.resolve(gives ? { [HOW]: said ?? null, "Votre étage": "deuxième" } : {}),
    neverInClear: declared,
    files: () =>
      Promise.resolve(gives ? [{ id: PHOTO, name: "La porte.png", keptAt: TEST_NOW }] : []),
    opens: (_, file) =>
      Promise.resolve(file === PHOTO ? Buffer.from("de chêne", "latin1") : undefined),
    erases: () => Promise.resolve(),
    merges: () => Promise.resolve(),
  },
};

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
  Object.assign(app, { modules: [...app.modules, trial] });
}, 120_000);

const quentin = person(people.quentin.id);
const adrienne = person(people.adrienne.id);

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(stream));
}

async function archiveOf(actor: Actor, form: ArchiveForm = "clear"): Promise<Uint8Array> {
  const taken = await takeArchive(app, actor, { form, publicUrl: HERE });
  if (taken === undefined) throw new Error("not given");
  return bytesOf(await streamArchive(app, taken, (file) => openTaken(app, actor, file)));
}

async function lockedOf(actor: Actor, words: string): Promise<Uint8Array> {
  const bytes = await archiveOf(actor, "locked");
  return bytesOf(await lockWithWords(new Blob([Buffer.from(bytes)]).stream(), words));
}

/** The files of an archive, by their paths. */
async function filesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const one of (await filesInZippedBytes(bytes)) ?? []) {
    const read = await one.read(50_000_000);
    if (typeof read === "string") throw new Error(`${one.name} is ${read}`);
    files.set(one.name, Buffer.from(read).toString("latin1"));
  }
  return files;
}

const utf8Of = (files: ReadonlyMap<string, string>, path: string) =>
  Buffer.from(files.get(path) ?? "", "latin1").toString("utf8");

/** Packs files again, with a seal of ours where one is asked: what our own key would have signed. */
function packed(files: ReadonlyMap<string, string>, isSealed = false): Promise<Uint8Array> {
  const all = new Map(files);
  const manifest = Buffer.from(all.get(MANIFEST) ?? "", "latin1");
  if (isSealed) all.set(SEAL, sealOf(app, sumOf(manifest)));
  const parts: PartOfZip[] = [...all].map(([name, held]) => ({
    name,
    bytes: Buffer.from(held, "latin1"),
  }));
  return zipBytes(parts, TEST_NOW);
}

async function changed(
  change: (files: Map<string, string>) => void,
  isSealed = false,
): Promise<Uint8Array> {
  const files = await filesOf(await archiveOf(quentin));
  change(files);
  return packed(files, isSealed);
}

async function refusalOf(bytes: Uint8Array, words?: string, actor: Actor = quentin) {
  const told = await readBack(app, actor, { bytes, words });
  return told.done ? "read" : told.refusal;
}

describe("the archive of « Vos données »", () => {
  test("an index leads to each of its files, without a script or anything to load", async () => {
    const files = await filesOf(await archiveOf(quentin));
    const index = utf8Of(files, "index.html");
    const linked = [...index.matchAll(/href="([^"]+)"/g)].map(([, at = ""]) => at);
    expect([...new Set(linked)].toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== "index.html").toSorted(),
    );
    const pages = [...files].filter(([path]) => path.endsWith(".html"));
    for (const [, held] of pages) expect(held).not.toMatch(/<(script|link|img|iframe)\b/);
    const flaws = pages.flatMap(([path, held]) =>
      htmlFlaws(Buffer.from(held, "latin1").toString("utf8")).map((flaw) => `${path}: ${flaw}`),
    );
    expect(flaws).toEqual([]);
    expect(calendarFlaws(files.get("votre-calendrier.ics") ?? "")).toEqual([]);
    expect(files.has("votre-compte/vos-adresses.csv")).toBe(true);
    const data = utf8Of(files, DATA);
    for (const heading of ["Vos mandats", "Ce que vous partagez", "Qui a vu ce qui est à vous"])
      expect(data).toContain(`"${heading}"`);
  });

  test("what is never in clear stands in the locked form alone", async () => {
    const clear = await filesOf(await archiveOf(quentin));
    expect([...clear.values()].join("")).not.toContain("sous le pot de gauche");
    expect([...clear.values()].join("")).toContain("Votre \u00c3\u00a9tage");
    const locked = await filesOf(await archiveOf(quentin, "locked"));
    expect([...locked.values()].join("")).toContain("sous le pot de gauche");
    const says = "Ce qui n\u2019est jamais écrit en clair";
    expect(utf8Of(clear, "index.html")).toContain(says);
    expect(utf8Of(locked, "index.html")).not.toContain(says);
    // Likewise of who has nothing there: some chapters are in each, so that they tell nothing by being there.
    said = undefined;
    const without = await filesOf(await archiveOf(quentin));
    said = UNDER;
    expect(utf8Of(without, "index.html")).toContain(says);
  });

  test("what one has to know of who comes is in no file in clear, the calendar neither", async () => {
    const note = "sur le buffet";
    const clear = await filesOf(await archiveOf(adrienne));
    expect(clear.get("votre-calendrier.ics")).toContain("Bruno");
    expect([...clear].filter(([, held]) => held.includes(note)).map(([path]) => path)).toEqual([]);
    const locked = await filesOf(await archiveOf(adrienne, "locked"));
    for (const path of ["votre-calendrier.ics", DATA]) expect(locked.get(path)).toContain(note);
  });

  test("a file that one gave is in it, as it was", async () => {
    const taken = await takeArchive(app, adrienne, { form: "clear", publicUrl: HERE });
    const others = await Promise.all(
      allDemonstrationPeople.map(({ id }) =>
        takeArchive(app, person(id), { form: "clear", publicUrl: HERE }),
      ),
    );
    const all = [taken, ...others].flatMap((one) => (one === undefined ? [] : [one]));
    const holder = all.find(({ files }) => files.length > 0);
    if (holder === undefined) throw new Error("nobody of the demonstration gave a file");
    const [file] = holder.files;
    const files = await filesOf(await archiveOf(person(holder.person)));
    const held = [...files].find(([path]) => path.startsWith(`fichiers/${file?.id}/`))?.[1];
    const opened = await openTaken(app, person(holder.person), file?.id ?? "");
    expect(held).toBe(Buffer.from(opened ?? []).toString("latin1"));
    expect(held?.length).toBeGreaterThan(0);
  });

  test("a file that a module keeps in its own way stands there under its name", async () => {
    const files = await filesOf(await archiveOf(quentin));
    expect(files.get(`fichiers/${PHOTO}/la-porte.png`)).toBe("de chêne");
    expect(files.get("index.html")).toContain("La porte.png");
  });

  test("one's photo is in it, as the picture that it is, led to by its page", async () => {
    const files = await filesOf(await archiveOf(quentin));
    const [path = "", held = ""] = [...files].find(([one]) => /\/votre-photo\./.test(one)) ?? [];
    expect(path).toBe("fichiers/votre-photo.png");
    expect(held.slice(1, 4)).toBe("PNG");
    expect(files.get(DATA)).toContain(Buffer.from(held, "latin1").toString("base64"));
    expect(files.get("index.html")).toContain(`href="${path}"`);
  });

  test("is nobody's without a session, nor under a mandate", async () => {
    const asked = { form: "clear", publicUrl: HERE } as const;
    expect(await takeArchive(app, visitor, asked)).toBeUndefined();
    const mandate = { person: people.adrienne.id, mandate: newId<"Mandate">(), scopes: SCOPES };
    const holder = holderOf(people.quentin.id, mandate);
    expect(await takeArchive(app, holder, asked)).toBeUndefined();
    const bytes = await archiveOf(adrienne);
    expect(await readBack(app, holder, { bytes })).toEqual(refused("of-another"));
    expect(await drawWords(app, holder, undefined)).toBeUndefined();
  });
});

describe("read back", () => {
  test.each(allDemonstrationPeople.map(({ name, id }) => [name, id] as const))(
    "%s: nothing changed",
    async (_, id) => {
      const told = await readBack(app, person(id), { bytes: await archiveOf(person(id)) });
      if (!told.done) throw new Error(told.refusal);
      expect(told.value.parts.filter(({ chapters }) => !chapters.every(isSame))).toEqual([]);
      expect(told.value.apart).toContain(HOW);
      expect(told.value.takenAt).toEqual(TEST_NOW);
    },
  );

  test("a locked one is the same, and leaves nothing out", async () => {
    const words = drawSixWords();
    const told = await readBack(app, adrienne, { bytes: await lockedOf(adrienne, words), words });
    if (!told.done) throw new Error(told.refusal);
    expect(told.value.parts.filter(({ chapters }) => !chapters.every(isSame))).toEqual([]);
    expect(told.value).toMatchObject({ apart: [], form: "locked" });
  });

  test("says what came since, and what is other, of what is never in clear too", async () => {
    const words = drawSixWords();
    const [clear, locked] = [await archiveOf(quentin), await lockedOf(quentin, words)];
    await app.transaction(quentin, (work) => writeNoteIn(work, { words: "Un mot de plus" }));
    said = "Chez la voisine du 4";
    const told = await readBack(app, quentin, { bytes: clear });
    const opened = await readBack(app, quentin, { bytes: locked, words: words.toUpperCase() });
    said = UNDER;
    if (!told.done || !opened.done) throw new Error("not read");
    const chapters = told.value.parts.flatMap((part) => part.chapters);
    expect(chapters.filter((one) => !isSame(one)).map(({ title }) => title)).toEqual(["Vos mots"]);
    expect(JSON.stringify(chapters)).toContain("Un mot de plus");
    const apart = opened.value.parts
      .flatMap((part) => part.chapters)
      .find((one) => one.isApart && one.title === HOW);
    expect(apart?.changed).toEqual([{ of: undefined, before: UNDER, now: "Chez la voisine du 4" }]);
  });

  test("what was apart stays apart when its module gives nothing now, or marks it no more", async () => {
    const words = drawSixWords();
    const bytes = await lockedOf(quentin, words);
    const apart = async () => {
      const told = await readBack(app, quentin, { bytes, words });
      if (!told.done) throw new Error(told.refusal);
      const chapters = told.value.parts.flatMap((part) => part.chapters);
      return chapters.filter(({ title }) => title === HOW).map(({ isApart }) => isApart);
    };
    gives = false;
    const silent = await apart();
    declared.pop();
    const unmarked = await apart();
    gives = true;
    declared.push(HOW);
    expect([silent, unmarked]).toEqual([[true], [true]]);
  });

  test("one at a time of a person, and three in all: the next is told to come back", async () => {
    const bytes = await archiveOf(quentin);
    const read = (actor: Actor) => refusalOf(bytes, undefined, actor);
    expect(await Promise.all([read(quentin), read(quentin)])).toEqual(["read", "busy"]);
    const [one, two, three] = [quentin, adrienne, person(people.lucienne.id)];
    const all = [one, two, three, person(people.odile.id)].map(read);
    expect(await Promise.all(all)).toEqual(["read", "of-another", "of-another", "busy"]);
    expect(await read(quentin)).toBe("read");
  });

  test("changes nothing: read twice, it says the same", async () => {
    const bytes = await archiveOf(quentin);
    const [one, other] = [
      await readBack(app, quentin, { bytes }),
      await readBack(app, quentin, { bytes }),
    ];
    expect(one).toEqual(other);
  });

  test("a folder that was unpacked and packed again is the same, with what a system adds", async () => {
    const files = await filesOf(await archiveOf(quentin));
    const moved = new Map([...files].map(([path, held]) => [`mes-donnees/${path}`, held]));
    moved.set("__MACOSX/mes-donnees/._index.html", "x");
    moved.set("mes-donnees/.DS_Store", "x");
    expect(await refusalOf(await packed(moved))).toBe("read");
  });
});

describe("an archive that is not believed", () => {
  test("is somebody else's", async () => {
    expect(await refusalOf(await archiveOf(adrienne))).toBe("of-another");
  });

  test("is altered: a word of a page, of the data, a file less, a file more, one twice", async () => {
    const altering: readonly ((files: Map<string, string>) => void)[] = [
      (files) => files.set("index.html", `${files.get("index.html")} `),
      (files) => files.set(DATA, (files.get(DATA) ?? "").replace("Quentin", "Quantin")),
      (files) => files.delete("votre-compte.html"),
      (files) => files.set("de-plus.html", "<p>Bonjour</p>"),
    ];
    for (const change of altering) expect(await refusalOf(await changed(change))).toBe("damaged");
  });

  test("is marked by another house or by none, or its list was written again", async () => {
    expect(await refusalOf(await changed((files) => files.delete(SEAL)))).toBe("elsewhere");
    expect(await refusalOf(await changed((files) => files.set(SEAL, "0".repeat(32))))).toBe(
      "elsewhere",
    );
    const mine = await changed((files) =>
      files.set(
        MANIFEST,
        (files.get(MANIFEST) ?? "").replace(people.quentin.id, people.adrienne.id),
      ),
    );
    expect(await refusalOf(mine, undefined, adrienne)).toBe("elsewhere");
  });

  test("is cut, or none at all", async () => {
    const bytes = await archiveOf(quentin);
    expect(await refusalOf(bytes.subarray(0, bytes.length - 30))).toBe("cut");
    expect(await refusalOf(bytes.subarray(0, 1_000))).toBe("cut");
    expect(await refusalOf(Buffer.from("ni dossier, ni fichier"))).toBe("no-archive");
    expect(await refusalOf(new Uint8Array())).toBe("no-archive");
    const other = await zipBytes([{ name: "a.txt", bytes: Buffer.from("a") }], TEST_NOW);
    expect(await refusalOf(other)).toBe("no-archive");
  });

  test("is of a later version: it is said, and nothing more is read", async () => {
    const later = await changed(
      (files) =>
        files.set(MANIFEST, (files.get(MANIFEST) ?? "").replace('"version": 1', '"version": 2')),
      true,
    );
    expect(await refusalOf(later)).toBe("newer");
  });

  test("is a bomb: what grows when it is opened, or says that it is longer than we read", async () => {
    const grown = await changed((files) => files.set("index.html", " ".repeat(20_000_000)));
    expect(grown.length).toBeLessThan(1_000_000);
    expect(await refusalOf(grown)).toBe("damaged");
    const told = await changed((files) => files.set(MANIFEST, " ".repeat(20_000_000)));
    expect(await refusalOf(told)).toBe("too-long");
    const bytes = await archiveOf(quentin);
    for (const less of [{ files: 3 }, { all: 1_000 }, { data: 10 }]) {
      const read = await readBack(app, quentin, { bytes, most: { ...MOST, ...less } });
      expect(read).toEqual(refused("too-long"));
    }
  });

  test("stays closed: without its words, with others, altered, cut", async () => {
    const words = drawSixWords();
    const locked = await lockedOf(quentin, words);
    expect(await refusalOf(locked)).toBe("no-words");
    expect(await refusalOf(locked, "six mots qui ne sont pas")).toBe("wrong-words");
    expect(await refusalOf(locked, drawSixWords())).toBe("wrong-words");
    expect(await refusalOf(locked.subarray(0, locked.length - 5), words)).toBe("damaged");
    const bytes = Uint8Array.from(locked);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    expect(await refusalOf(bytes, words)).toBe("damaged");
  });

  test("forty times a day are enough", async () => {
    const solene = person(people.solene.id);
    const none = Buffer.from("x");
    for (let nth = 0; nth < 40; nth += 1) await refusalOf(none, undefined, solene);
    expect(await refusalOf(none, undefined, solene)).toBe("too-many");
  });
});
