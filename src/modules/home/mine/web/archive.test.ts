import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { refused } from "#basics/result";
import { allDemonstrationPeople, demonstrationPeople as people, SCOPES } from "#rules/people";
import { holderOf, person, visitor } from "#services/house";
import { calendarFlaws, htmlFlaws } from "../../../../../tests/support/checked-by-others.ts";
import { readBack } from "../actions/read-back.ts";
import { drawWords, openTaken, takeArchive } from "../actions/take-archive.ts";
import { DATA } from "../domain/archive-format.ts";
import {
  adrienne,
  app,
  archiveOf,
  door,
  filesOf,
  HERE,
  inArchivesHouse,
  PHOTO,
  quentin,
  UNDER,
} from "./test-archive.ts";

inArchivesHouse();

const utf8Of = (files: ReadonlyMap<string, string>, path: string) =>
  Buffer.from(files.get(path) ?? "", "latin1").toString("utf8");

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

  test("its pages are read in words, whom one knows by their first names; what is not there is named", async () => {
    const files = await filesOf(await archiveOf(adrienne));
    const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
    const text = pages.map((path) => utf8Of(files, path)).join("\n");
    expect(text).not.toMatch(/>(?:MO|TU|WE|TH|FR|SA|SU)(?:,|<)|>\d{4}-\d\d-\d\d</);
    expect(text).not.toMatch(/>[a-z]+\.[a-z-]+, version|>[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).toContain("Quentin");
    expect(utf8Of(files, "index.html")).toContain("<li>Comment entrer");
    expect(utf8Of(files, DATA)).toContain(people.quentin.id);
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
    door.said = undefined;
    const without = await filesOf(await archiveOf(quentin));
    door.said = UNDER;
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
