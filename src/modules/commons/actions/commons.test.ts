import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { makeOwnSpaceIn } from "#modules/access";
import { joinCircle } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import {
  type Actor,
  job,
  operator,
  person,
  type PersonId,
  visitor,
  withRight,
} from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { browserIn, formTo } from "../../../../tests/support/browser.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { tellBirthYearIn } from "../../people/actions/ages.ts";
import { type DocumentId, MOST_MARKDOWN } from "../domain/document.ts";
import { aboutPerson } from "./about-person.ts";
import { type BeginDocument, beginDocument } from "./begin-document.ts";
import { changeFacts } from "./change-facts.ts";
import { deriveDocument } from "./derive-document.ts";
import { publishedAsked } from "../domain/search.ts";
import { listPublished, seePlace } from "./list-documents.ts";
import { publishDocument, publishDocumentIn } from "./publish-document.ts";
import { reportableDocument } from "./reportable-document.ts";
import { keepVersion, restoreVersion, settleVersion } from "./save-version.ts";
import { compareVersions, seeBeside, seeDocument, seeVersions } from "./see-document.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;

beforeAll(async () => {
  app = await testHouse();
  circle = await gardenCircle(app);
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const text = (markdown: string) => ({ kind: "text", markdown }) as const;
const who = () => circle.people;

async function begin(by: PersonId, more: Partial<BeginDocument> = {}): Promise<DocumentId> {
  return valueOf(
    await beginDocument(app, person(by), {
      space: circle.space,
      title: "Accueillir une journée",
      language: "fr",
      licence: "CC-BY-SA-4.0",
      themes: ["food"],
      contents: text("Avant.\n\nPendant.\n\nAprès."),
      ...more,
    }),
  );
}
const publish = async (by: PersonId, document: DocumentId) =>
  valueOf(await publishDocument(app, person(by), { document, forGood: true }));
const keep = (by: PersonId, document: DocumentId, base: number, markdown: string) =>
  keepVersion(app, person(by), { document, base, contents: text(markdown) });
const read = async (document: DocumentId, number?: number) => {
  const seen = await seeDocument(app, person(who().ana), { document, number });
  return seen?.contents.kind === "text" ? seen.contents.markdown : undefined;
};

test("who is under eighteen is an author for who writes in it, and for nobody else", async () => {
  const chloe = await situations(app).someone("Chloé la jeune");
  await joinCircle(app, person(chloe), { circle: circle.circle });
  const document = await begin(chloe);
  await publish(who().ana, document);
  const names = async (actor: Actor) => {
    const seen = await seeDocument(app, actor, { document });
    const list = await listPublished(app, actor, publishedAsked.read({}));
    const listed = list.documents.find(({ id }) => id === document);
    return [seen?.authors.map(({ name }) => name), seen?.version.writtenByName, listed?.authors];
  };
  expect((await names(visitor))[0]).toEqual(["Chloé la jeune"]);
  await app.transaction(person(chloe), (work) => tellBirthYearIn(work, { year: 2010 }));
  expect(await names(visitor)).toEqual([[], "", []]);
  expect((await names(person(who().ana))).slice(0, 2)).toEqual([
    ["Chloé la jeune"],
    "Chloé la jeune",
  ]);
});

describe("two who keep at once", () => {
  test("are merged where they do not collide, whichever comes first", async () => {
    const document = await begin(who().bilal);
    const told = await Promise.all([
      keep(who().bilal, document, 1, "Avant, à l’heure.\n\nPendant.\n\nAprès."),
      keep(who().chloe, document, 1, "Avant.\n\nPendant.\n\nAprès, merci."),
    ]);
    expect(told.map((one) => valueOf(one).way).toSorted()).toEqual(["merged", "written"]);
    expect(await read(document)).toBe("Avant, à l’heure.\n\nPendant.\n\nAprès, merci.");
    const seen = await seeDocument(app, person(who().ana), { document });
    expect(seen?.authors.map(({ person: one }) => one).toSorted()).toEqual(
      [who().bilal, who().chloe].toSorted(),
    );
  });

  test("stand side by side where they collide: nothing is written over, and one chooses", async () => {
    const document = await begin(who().bilal);
    valueOf(await keep(who().bilal, document, 1, "Avant.\n\nTout le jour.\n\nAprès."));
    const beside = valueOf(await keep(who().chloe, document, 1, "Avant.\n\nÀ midi.\n\nAprès."));
    expect(beside).toEqual({ number: 3, way: "beside" });
    expect(await read(document)).toBe("Avant.\n\nTout le jour.\n\nAprès.");
    expect(await read(document, 3)).toBe("Avant.\n\nÀ midi.\n\nAprès.");
    const shown = await seeBeside(app, person(who().bilal), { document, number: 3 });
    expect(shown?.stretches).toContainEqual({ mine: ["À midi."], theirs: ["Tout le jour."] });

    const settle = (version: number, choices: readonly "both"[]) =>
      settleVersion(app, person(who().bilal), { document, beside: 3, version, choices });
    expect(await settle(1, ["both"])).toEqual({ done: false, refusal: "changed-meanwhile" });
    expect(await settle(2, [])).toEqual({ done: false, refusal: "choose-each" });
    expect(valueOf(await settle(2, ["both"]))).toBe(4);
    expect(await read(document)).toBe("Avant.\n\nTout le jour.\n\nÀ midi.\n\nAprès.");
    expect((await seeDocument(app, person(who().ana), { document }))?.beside).toEqual([]);
  });

  test("a version restored while another is kept takes nothing away", async () => {
    const document = await begin(who().bilal);
    valueOf(await keep(who().bilal, document, 1, "Tout autre chose."));
    await Promise.all([
      restoreVersion(app, person(who().ana), { document, number: 1 }),
      keep(who().chloe, document, 2, "Tout autre chose, et plus."),
    ]);
    const { versions = [] } =
      (await seeVersions(app, person(who().ana), { document, page: 1 })) ?? {};
    const all = await Promise.all(versions.map(({ number }) => read(document, number)));
    for (const words of ["Avant.", "Tout autre chose.", "et plus."])
      expect(all.some((one) => one?.includes(words))).toBe(true);
  });

  test("what is kept as it was read, or as it stands, is no version more", async () => {
    const document = await begin(who().bilal);
    expect(valueOf(await keep(who().chloe, document, 1, "Avant.\n\nPendant.\n\nAprès."))).toEqual({
      number: 1,
      way: "same",
    });
    expect(await keep(who().chloe, document, 9, "Rien.")).toEqual({
      done: false,
      refusal: "unknown-version",
    });
    const long = "a".repeat(MOST_MARKDOWN + 1);
    expect(await keep(who().chloe, document, 1, long)).toEqual({
      done: false,
      refusal: "text-too-long",
    });
  });
});

test("versions are named, compared word by word, and restored as one more", async () => {
  const document = await begin(who().bilal, { name: " Premier  jet " });
  const changed = { document, base: 1, contents: text("Avant.\n\nPendant le repas.\n\nAprès.") };
  valueOf(await keepVersion(app, person(who().chloe), { ...changed, name: "Avec le repas" }));
  const compared = await compareVersions(app, person(who().ana), { document, before: 1, after: 2 });
  expect(compared?.before.name).toBe("Premier jet");
  expect(compared?.after.name).toBe("Avec le repas");
  expect(compared?.compared[1]).toContainEqual({ words: " le repas", how: "added" });
  valueOf(await restoreVersion(app, person(who().ana), { document, number: 1 }));
  expect(await read(document)).toBe("Avant.\n\nPendant.\n\nAprès.");
  expect(await read(document, 2)).toBe("Avant.\n\nPendant le repas.\n\nAprès.");
});

describe("publishing", () => {
  test("needs a licence, a yes that it is for good, and keeps what was before to its space", async () => {
    const document = await begin(who().bilal, { licence: undefined });
    const act = (forGood: boolean) =>
      publishDocument(app, person(who().bilal), { document, forGood });
    expect(await act(true)).toEqual({ done: false, refusal: "no-licence" });
    const facts = { title: "Accueillir", whose: undefined, language: "fr", themes: [] } as const;
    const change = (licence: "CC0-1.0" | "ODbL-1.0" | "CC-BY-4.0") =>
      changeFacts(app, person(who().bilal), { document, ...facts, licence });
    expect(await change("ODbL-1.0")).toEqual({ done: false, refusal: "for-tables-alone" });
    valueOf(await change("CC0-1.0"));
    valueOf(await keep(who().bilal, document, 1, "Publié."));
    expect(await act(false)).toEqual({ done: false, refusal: "say-for-good" });
    expect(await seeDocument(app, visitor, { document })).toBeUndefined();
    valueOf(await act(true));
    const seen = await seeDocument(app, visitor, { document });
    expect(seen?.contents).toEqual(text("Publié."));
    expect(seen?.total).toBe(1);
    expect(await seeDocument(app, visitor, { document, number: 1 })).toBeUndefined();
    expect(await compareVersions(app, visitor, { document, before: 1, after: 2 })).toBeUndefined();
    expect(await change("CC-BY-4.0")).toEqual({ done: false, refusal: "licence-stays" });
  });

  test("what another module keeps is called as that module says, and is nobody’s by name", async () => {
    const { bilal } = who();
    const document = await begin(bilal, { keptBy: "essai", whose: "Bilal" });
    const facts = { title: "Chez Bilal", whose: undefined, language: "fr", themes: [] } as const;
    const change = (more: { licence: "CC0-1.0" | "CC-BY-SA-4.0"; whose?: string }) =>
      changeFacts(app, person(bilal), { document, ...facts, ...more });
    const elsewhere = { done: false, refusal: "kept-elsewhere" };
    expect(await change({ licence: "CC0-1.0" })).toEqual(elsewhere);
    expect(await change({ licence: "CC-BY-SA-4.0", whose: "Bilal" })).toEqual(elsewhere);
    await app.transaction(person(bilal), async (work) => {
      const asked = { document, as: "essai", forGood: true, title: "Chez un membre" };
      valueOf(await publishDocumentIn(work, asked));
    });
    const seen = await seeDocument(app, visitor, { document });
    expect([seen?.document.title, seen?.document.whose]).toEqual(["Chez un membre", undefined]);
    const { documents } = await listPublished(app, visitor, publishedAsked.read({ q: ["Bilal"] }));
    expect(documents.map(({ id }) => id)).not.toContain(document);
  });

  test("what collides afterwards is read by its space alone, until somebody chose", async () => {
    const document = await begin(who().bilal);
    await publish(who().bilal, document);
    valueOf(await keep(who().bilal, document, 1, "Avant.\n\nUn.\n\nAprès."));
    valueOf(await keep(who().chloe, document, 1, "Avant.\n\nDeux.\n\nAprès."));
    expect(await seeDocument(app, visitor, { document, number: 2 })).toBeDefined();
    expect(await seeDocument(app, visitor, { document, number: 3 })).toBeUndefined();
    expect((await seeVersions(app, visitor, { document, page: 1 }))?.total).toBe(2);
  });

  test("hidden by moderation, only its space reads it, and no list has it", async () => {
    const document = await begin(who().bilal);
    await publish(who().bilal, document);
    const turn = (act: "hide" | "showAgain") =>
      app.transaction(job("test"), (work) => reportableDocument[act](work, document, "copied"));
    await turn("hide");
    expect(await seeDocument(app, visitor, { document })).toBeUndefined();
    expect(await seeDocument(app, person(who().chloe), { document })).toBeDefined();
    const { documents } = await listPublished(app, visitor, publishedAsked.read({}));
    expect(documents.map(({ id }) => id)).not.toContain(document);
    const words = await app.transaction(
      operator(),
      async (work) => await reportableDocument.words?.(work, document),
    );
    expect(words).toContain("Pendant.");
    await turn("showAgain");
    expect(await seeDocument(app, visitor, { document })).toBeDefined();
  });
});

describe("a document begun from another", () => {
  test("keeps its licence, its authors and where it comes from; a licence against it is refused", async () => {
    const document = await begin(who().bilal, { whose: "Le collectif des fours" });
    await publish(who().bilal, document);
    const { zoe } = who();
    const space = ownSpaceOf(zoe);
    const derived = valueOf(
      await deriveDocument(app, person(zoe), { document, number: 1, space, title: "Chez moi" }),
    );
    const seen = await seeDocument(app, person(zoe), { document: derived });
    expect(seen?.document).toMatchObject({
      licence: "CC-BY-SA-4.0",
      whose: "Le collectif des fours",
      origin: { document, number: 1, title: "Accueillir une journée", licence: "CC-BY-SA-4.0" },
    });
    expect(seen?.authors.map((one) => [one.person, one.because])).toEqual([
      [who().bilal, "origin"],
    ]);
    const facts = { title: "Chez moi", whose: undefined, language: "fr", themes: [] } as const;
    const asked = { document: derived, ...facts, licence: "CC-BY-4.0" } as const;
    expect(await changeFacts(app, person(zoe), asked)).toEqual({
      done: false,
      refusal: "against-its-origin",
    });
    const site = await browserIn(app, zoe);
    const page = await site.get(`/communs/documents/${derived}/fiche`);
    const back = await site.submit(formTo(page, `/communs/documents/${derived}/fiche`), {
      licence: "CC-BY-4.0",
    });
    expect(back.status).toBe(422);
    expect(back.text).toContain(
      "« Accueillir une journée », version 1, de Bilal, sous CC BY-SA 4.0 : cette licence ne permet pas CC BY 4.0. Choisissez CC BY-SA 4.0.",
    );
    expect((await seeDocument(app, visitor, { document }))?.derived).toEqual([]);
    valueOf(await keep(zoe, derived, 1, "À ma façon."));
    await publish(zoe, derived);
    const origin = await seeDocument(app, visitor, { document });
    expect(origin?.derived.map(({ id }) => id)).toEqual([derived]);
  });

  test("begins from what everyone reads alone", async () => {
    const document = await begin(who().bilal);
    const space = ownSpaceOf(who().chloe);
    expect(
      await deriveDocument(app, person(who().chloe), {
        document,
        number: 1,
        space,
        title: "À moi",
      }),
    ).toEqual({ done: false, refusal: "unknown-document" });
    valueOf(await keep(who().bilal, document, 1, "Publié."));
    await publish(who().bilal, document);
    const asked = { document, space, title: "À moi" };
    expect(await deriveDocument(app, person(who().chloe), { ...asked, number: 1 })).toEqual({
      done: false,
      refusal: "unknown-document",
    });
    const seen = await seeVersions(app, person(who().chloe), { document, page: 1 });
    expect(seen?.versions.map(({ isForEveryone }) => isForEveryone)).toEqual([true, false]);
    expect((await seeDocument(app, person(who().zoe), { document }))?.may).toEqual({
      write: false,
      publish: false,
      remove: false,
      derive: true,
    });
  });
});

test("one’s own are read by oneself alone, and in no list of another", async () => {
  const { zoe, ana } = who();
  const document = await begin(zoe, { space: ownSpaceOf(zoe) });
  expect(await seeDocument(app, person(ana), { document })).toBeUndefined();
  const mine = await seePlace(app, person(zoe), { circle: undefined, page: 1 });
  expect(mine?.documents.map(({ id }) => id)).toContain(document);
  const told = await beginDocument(app, person(ana), {
    space: ownSpaceOf(zoe),
    title: "Chez une autre",
    language: "fr",
    licence: undefined,
    themes: [],
    contents: text("Non."),
  });
  expect(told).toEqual({ done: false, refusal: "unknown-space" });
  expect(await seePlace(app, person(zoe), { circle: circle.circle, page: 1 })).toBeUndefined();
});

test("nothing of a private one is in clear in the database", async () => {
  await begin(who().bilal, { title: "Zygomatique", name: "Zygote", contents: text("Zythum.") });
  const found = await app.transaction(job("test"), (work) =>
    withRight(work, "commons-about-person", ({ db }) =>
      sql<{ all: string }>`select string_agg(one, '') as all from (
        select encode(sealed, 'escape') || coalesce(public::text, '') as one from commons.document where sealed is not null
        union all select encode(sealed, 'escape') || coalesce(encode(name, 'escape'), '') || coalesce(public_name, '')
          from commons.version where sealed is not null) as all_of_it`.execute(db),
    ),
  );
  expect(found.rows[0]?.all).not.toBe("");
  expect(found.rows[0]?.all).not.toMatch(/Zygomatique|Zygote|Zythum/);
});

describe("a person", () => {
  test("who leaves takes away what was theirs alone; what everyone reads stays", async () => {
    const { someone } = situations(app);
    const yann = await someone("Yann");
    await app.transaction(person(yann), (work) => makeOwnSpaceIn(work, yann));
    const own = await begin(yann, { space: ownSpaceOf(yann) });
    const shown = await begin(yann, { space: ownSpaceOf(yann), title: "Pour tous" });
    await publish(yann, shown);
    const given = await app.transaction(person(yann), (work) => aboutPerson.gives(work, yann));
    expect(JSON.stringify(given)).toContain("Pour tous");
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, yann));
    expect(await seeDocument(app, person(yann), { document: own })).toBeUndefined();
    expect(await seeDocument(app, visitor, { document: shown })).toBeDefined();
  });

  test("who turns out to be another brings what they wrote, sealed anew", async () => {
    const { someone } = situations(app);
    const [from, into] = [await someone("Zita"), await someone("Zita")];
    const own = await begin(from, { space: ownSpaceOf(from), name: "À elle" });
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, from, into));
    const seen = await seeDocument(app, person(into), { document: own });
    expect(seen?.contents).toEqual(text("Avant.\n\nPendant.\n\nAprès."));
    expect(seen?.version.name).toBe("À elle");
    expect(seen?.authors.map(({ person: one }) => one)).toEqual([into]);
  });
});
