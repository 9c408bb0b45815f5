import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { seal } from "#modules/access";
import { leaveCircle } from "#modules/circles";
import { addressesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { operator, person, type PersonId, visitor } from "#services/house";

import { browserOf } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { beginDocument } from "../actions/begin-document.ts";
import { publishDocument } from "../actions/publish-document.ts";
import { keepVersion } from "../actions/save-version.ts";
import type { DocumentId, SpaceId } from "../domain/document.ts";
import { listRemarks } from "./actions/list-remarks.ts";
import { sayRemark } from "./actions/remark.ts";
import { savePassage } from "./store/passages.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
});

const TEXT = "On sème en mars.\n\nOn arrose le soir.\n\nOn récolte en août.";
const text = (markdown: string) => ({ kind: "text", markdown }) as const;
const emailOf = async (one: PersonId) =>
  (await app.transaction(person(one), (work) => addressesOfIn(work, one)))[0]?.text ?? "";

async function make(space: SpaceId = circle.space): Promise<DocumentId> {
  return valueOf(
    await beginDocument(app, person(circle.people.bilal), {
      space,
      title: "Semer",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents: text(TEXT),
    }),
  );
}

const say = (document: DocumentId, who: PersonId, more: { words?: string; place?: number } = {}) =>
  sayRemark(app, person(who), { document, number: 1, place: 1, words: "Le soir ?", ...more });

const EVERYWHERE = [0, 1, 2, 3];
const remarksOf = async (document: DocumentId) =>
  (await listRemarks(app, person(circle.people.ana), { id: document, places: EVERYWHERE }))?.shown;

describe("what the members of a circle say of a passage", () => {
  test("is one thread for one passage, beside it whatever the edits", async () => {
    const document = await make();
    const { ana, bilal, chloe } = circle.people;
    const thread = valueOf(await say(document, ana));
    expect(valueOf(await say(document, chloe, { words: "Oui." }))).toBe(thread);
    app.setNow(TEST_NOW.add({ minutes: 5 }));
    expect(valueOf(await say(document, chloe, { place: 0 }))).not.toBe(thread);
    const standing = async () => (await remarksOf(document))?.map((one) => one.standing);
    expect(await standing()).toEqual([
      { how: "there", place: 0 },
      { how: "there", place: 1 },
    ]);
    const contents = text(`Ici.\n\n${TEXT.replace("le soir", "tôt le soir")}`);
    valueOf(await keepVersion(app, person(bilal), { document, base: 1, contents }));
    expect(await standing()).toEqual([
      { how: "there", place: 1 },
      { how: "changed", place: 2 },
    ]);
    const none = text("Les outils rentrent.");
    valueOf(await keepVersion(app, person(bilal), { document, base: 2, contents: none }));
    expect(await standing()).toEqual([
      { how: "gone", place: 0 },
      { how: "gone", place: 0 },
    ]);
    expect((await remarksOf(document))?.map(({ was }) => was)).toEqual([
      "On arrose le soir.",
      "On sème en mars.",
    ]);
  });

  test("is read by them alone, also once the document is published", async () => {
    const document = await make();
    const { ana, bilal, chloe, zoe } = circle.people;
    valueOf(await say(document, ana));
    valueOf(await publishDocument(app, person(bilal), { document, forGood: true }));
    const at = `/communs/documents/${document}`;
    for (const who of [person(zoe), visitor, operator()])
      expect(await listRemarks(app, who, { id: document, places: [1] })).toBeUndefined();
    const page = await browserOf(app).get(`${at}/paragraphes`);
    expect(page.text).toContain("On arrose le soir.");
    expect(page.text).not.toMatch(/Commenter|1 commentaire/);
    expect(await say(document, zoe)).toMatchObject({ refusal: "unknown-document" });
    expect(await say(document, ana, { place: 9 })).toMatchObject({ refusal: "unknown-document" });
    valueOf(await leaveCircle(app, person(chloe), { circle: circle.circle }));
    expect(await listRemarks(app, person(chloe), { id: document, places: [1] })).toBeUndefined();
    // Of one’s own document one speaks to nobody.
    const own = await make(ownSpaceOf(bilal));
    expect(await say(own, bilal)).toMatchObject({ refusal: "unknown-document" });
  });

  test("is one thread too for those who speak at once, however many passages were spoken of before", async () => {
    const document = await make();
    const { ana, bilal, chloe } = circle.people;
    await app.transaction(person(bilal), async (work) => {
      const { space } = circle;
      for (let count = 0; count < 220; count += 1) {
        const sealed = await seal(work, space, `Avant ${count}.`);
        await savePassage(work, { id: newId<"Passage">(), space, document, place: 2, sealed });
      }
    });
    app.setNow(TEST_NOW.add({ minutes: 5 }));
    const all = await Promise.all([ana, bilal, chloe].map((who) => say(document, who)));
    const again = valueOf(await say(document, ana, { words: "Le matin." }));
    expect(all.map(valueOf)).toEqual([again, again, again]);
    const told = await listRemarks(app, person(ana), { id: document, places: [1] });
    expect(told?.shown.map(({ threads }) => threads[0]?.lastPlace)).toEqual([4]);
    expect(told?.more.size).toBe(0);
    const last = await listRemarks(app, person(ana), { id: document, places: [0, 2] });
    expect(last?.shown.filter(({ standing }) => standing.place === 2)).toHaveLength(10);
    expect(last?.more).toEqual(new Map([[2, 210]]));
  });

  test("is told in one letter a week, whatever is said", async () => {
    const document = await make();
    const { ana, bilal, chloe } = circle.people;
    valueOf(await say(document, ana));
    valueOf(await say(document, ana, { words: "Le matin, plutôt." }));
    valueOf(await say(document, chloe, { place: 0, words: "En avril." }));
    await passTime(app, { hours: 20 });
    expect(await lettersTo(app, await emailOf(bilal))).toEqual([]);
    await passTime(app, { hours: 172 });
    const letters = await lettersTo(app, await emailOf(bilal));
    expect(letters.map(({ subject }) => subject)).toEqual(["3 commentaires dans vos cercles"]);
  });
});
