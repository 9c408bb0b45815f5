import { randomBytes } from "node:crypto";

import { describe, expect, test } from "vitest";
import { refused } from "#basics/result";
import { writeNoteIn } from "#modules/conversations";
import { allDemonstrationPeople, demonstrationPeople as people } from "#rules/people";
import { drawSixWords, type PartOfZip, zipBytes } from "#services/files";
import { type Actor, person } from "#services/house";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { houseRecipient } from "../../actions/house-key.ts";
import { readBack } from "../actions/read-back.ts";
import { sealOf, sumOf } from "../actions/take-archive.ts";
import { DATA, MANIFEST, MOST, SEAL } from "../domain/archive-format.ts";
import { isSame } from "../domain/compare.ts";
import {
  adrienne,
  app,
  archiveOf,
  declared,
  door,
  filesOf,
  forKeyOf,
  HOW,
  inArchivesHouse,
  lockedOf,
  quentin,
  UNDER,
} from "./test-archive.ts";

inArchivesHouse();

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

describe("read back", () => {
  test.each(allDemonstrationPeople.map(({ name, id }) => [name, id] as const))(
    "%s: nothing changed",
    async (_, id) => {
      // What one reads of others is a line a day in what one takes along: the first archive of the day writes it.
      await archiveOf(person(id));
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

  test("one locked for the key of this house is the same, without any word; for another, or cut, it is said", async () => {
    const ours = await forKeyOf(adrienne, await houseRecipient(app));
    const told = await readBack(app, adrienne, { bytes: ours });
    if (!told.done) throw new Error(told.refusal);
    expect(told.value.parts.filter(({ chapters }) => !chapters.every(isSame))).toEqual([]);
    expect(told.value).toMatchObject({ apart: [], form: "locked" });
    expect(await refusalOf(ours)).toBe("of-another");
    const house = { ...app, masterKey: randomBytes(32) };
    const theirs = await forKeyOf(quentin, await houseRecipient(house));
    expect(await refusalOf(theirs)).toBe("another-key");
    expect(await refusalOf(theirs, drawSixWords())).toBe("another-key");
    expect(await refusalOf(ours.subarray(0, ours.length - 30), undefined, adrienne)).toBe(
      "damaged",
    );
  });

  test("says what came since, and what is other, of what is never in clear too", async () => {
    const words = drawSixWords();
    const [clear, locked] = [await archiveOf(quentin), await lockedOf(quentin, words)];
    await app.transaction(quentin, (work) => writeNoteIn(work, { words: "Un mot de plus" }));
    door.said = "Chez la voisine du 4";
    const told = await readBack(app, quentin, { bytes: clear });
    const opened = await readBack(app, quentin, { bytes: locked, words: words.toUpperCase() });
    door.said = UNDER;
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
    door.gives = false;
    const silent = await apart();
    declared.pop();
    const unmarked = await apart();
    door.gives = true;
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
