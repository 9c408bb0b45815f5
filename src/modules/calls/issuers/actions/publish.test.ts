import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import {
  type Actor,
  job,
  type Listener,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import type { DraftFields } from "../../domain/publish/fields.ts";
import { askAlert, type AskAlert } from "../../alerts/actions/ask-alert.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { giveBackCallsOfMerged, passCallsOfMerged } from "../../publish/actions/issuers-merged.ts";
import { handsOverIn } from "./hand-over.ts";
import { beginCorrection, publishDraft } from "../../publish/actions/publish-call.ts";
import {
  beginDraft,
  dropDraft,
  keepDraft,
  seeDraft,
} from "../../publish/actions/publish-drafts.ts";
import { closeIssued, withdrawIssued } from "../../publish/actions/publish-end.ts";
import { listMine, seeIssued } from "./publish-mine.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";
import { listCallNewsIn } from "../../actions/see-call-news.ts";
import { readSearch } from "../../domain/search/search.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";

let app: TestHouse;
let clemence: PersonId;
let zoe: PersonId;
let jardins: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  [clemence, zoe] = [await somebody(app, "Clémence"), await somebody(app, "Zoé")];
  jardins = await organisation(app);
  await represent(app, clemence, jardins);
  whole = { ...whole, titre: `Un projet de vergers ${newId().replaceAll(/[^a-f]/g, "")}` };
});

let whole: DraftFields = {
  genre: "application",
  titre: "Un projet de vergers",
  resume: "Nous cherchons qui plante.",
  texte: "De quoi planter.",
  qui: ["association"],
  themes: [],
  lieux: "Crest",
  jour: "2027-01-31",
  courriel: "vergers@example.org",
};

async function draftOf(who: PersonId, fields: DraftFields = whole) {
  const told = await beginDraft(app, person(who), { organisation: jardins, fields });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function published(fields: DraftFields = whole) {
  const told = await publishDraft(app, person(clemence), {
    draft: await draftOf(clemence, fields),
    version: 1,
  });
  if (!told.done) throw new Error(told.refusal);
  const { number } = told.value;
  const seen = await seeCallWithHere(app, visitor, { number });
  if (seen === undefined) throw new Error("not published");
  return { number, id: seen.call.id, seen };
}

/** What everyone finds by its title: as asked, nothing widened. */
const found = async () => {
  const { shown, widened } = await search();
  return widened.length > 0 ? [] : shown.map(({ call }) => call.title);
};

function search() {
  const title = whole["titre"];
  if (typeof title !== "string") throw new Error("no title");
  return findCalls(app, visitor, readSearch({ q: [`"${title}"`] }));
}

describe("a draft", () => {
  test("is seen by the representatives of its organisation and by nobody else", async () => {
    const draft = await draftOf(clemence);
    expect((await seeDraft(app, person(clemence), { draft }))?.fields["titre"]).toBe(
      whole["titre"],
    );
    for (const who of [visitor, person(zoe), operator()])
      expect(await seeDraft(app, who, { draft })).toBe(undefined);
    expect(await found()).toEqual([]);
  });

  test("keeps what is typed, right or wrong", async () => {
    const draft = await draftOf(clemence);
    const fields = { ...whole, jour: "31/02/2027", lieux: "Nulle-Part" };
    expect((await keepDraft(app, person(clemence), { draft, version: 1, fields })).done).toBe(true);
    const seen = await seeDraft(app, person(clemence), { draft });
    expect(seen?.fields).toMatchObject({ jour: "31/02/2027", lieux: "Nulle-Part" });
    expect(seen?.checked).toMatchObject({
      ready: false,
      problems: { jour: { what: "not-a-day" }, lieux: { what: "unknown-place" } },
    });
    expect(await publishDraft(app, person(clemence), { draft, version: 2 })).toEqual({
      done: false,
      refusal: "not-ready",
    });
  });

  test("that somebody else changed meanwhile is not written over, nor published unread", async () => {
    const bilal = await somebody(app, "Bilal");
    await represent(app, bilal, jardins, ["manage"]);
    const draft = await draftOf(clemence);
    const change = { draft, version: 1, fields: { ...whole, titre: "Autre" } };
    expect((await keepDraft(app, person(bilal), change)).done).toBe(true);
    const late = { done: false, refusal: "changed-meanwhile" };
    expect(await keepDraft(app, person(clemence), change)).toEqual(late);
    expect(await publishDraft(app, person(clemence), { draft, version: 1 })).toEqual(late);
  });

  test("is sealed in its table, and thrown away for good", async () => {
    const draft = await draftOf(clemence);
    const { rows } = await app.transaction(person(clemence), (work) =>
      sql<{ sealed: Uint8Array }>`select sealed from calls.draft where id = ${draft}`.execute(
        work.db,
      ),
    );
    expect(Buffer.from(rows[0]?.sealed ?? []).includes("vergers")).toBe(false);
    expect(await dropDraft(app, person(zoe), { draft })).toEqual({
      done: false,
      refusal: "unknown-draft",
    });
    expect((await dropDraft(app, person(clemence), { draft })).done).toBe(true);
    expect(await seeDraft(app, person(clemence), { draft })).toBe(undefined);
  });
});

describe("publishing", () => {
  test("makes a call that everyone finds, of the kind that was said, with its issuer as source", async () => {
    const { number, seen } = await published();
    expect(await found()).toEqual([whole["titre"]]);
    expect(seen.call).toMatchObject({
      kind: "application",
      source: "archipel",
      state: "published",
    });
    expect(seen.here.issuer?.name).toBe("Les Jardins de la Gervanne");
    expect((await listMine(app, person(clemence), undefined))[0]).toMatchObject({
      drafts: [],
      calls: [{ number, state: "published" }],
    });
  });

  test("the kind that a person says wins over the words of its title", async () => {
    const { seen } = await published({ ...whole, genre: "project", titre: "Appel à candidatures" });
    expect(seen.call.kind).toBe("project");
  });

  test("needs a verified organisation and the power to publish", async () => {
    const refusal = { done: false, refusal: "not-allowed" };
    const bilal = await somebody(app, "Bilal");
    await represent(app, bilal, jardins, ["manage", "sign", "approve"]);
    const draft = await draftOf(bilal);
    expect(await publishDraft(app, person(bilal), { draft, version: 1 })).toEqual(refusal);

    jardins = await organisation(app, { name: "Pas encore vérifiée", verified: false });
    await represent(app, clemence, jardins);
    const other = await draftOf(clemence);
    expect(await publishDraft(app, person(clemence), { draft: other, version: 1 })).toEqual(
      refusal,
    );
    expect(await found()).toEqual([]);
  });

  test("twice publishes once", async () => {
    const draft = await draftOf(clemence);
    const told = await Promise.all(
      [1, 2].map(() => publishDraft(app, person(clemence), { draft, version: 1 })),
    );
    expect(told.filter(({ done }) => done).length).toBe(1);
    expect(await found()).toEqual([whole["titre"]]);
  });

  test("names the person who did it to the representatives, and to nobody else", async () => {
    const { number, seen } = await published();
    const mine = await seeIssued(app, person(clemence), { number });
    expect(mine?.acts).toMatchObject([{ what: "published", name: "Clémence" }]);
    expect(JSON.stringify(seen)).not.toContain("Clémence");
    expect(await seeIssued(app, person(zoe), { number })).toBe(undefined);
  });
});

async function correct(number: number, change: DraftFields, why = "Le jour était faux.") {
  const seen = await seeCallWithHere(app, visitor, { number });
  if (seen === undefined) throw new Error("not published");
  const begun = await beginCorrection(app, person(clemence), { call: seen.call.id });
  if (!begun.done) throw new Error(begun.refusal);
  const draft = await seeDraft(app, person(clemence), { draft: begun.value });
  if (draft === undefined) throw new Error("no draft");
  const fields = { ...draft.fields, ...change };
  await keepDraft(app, person(clemence), { draft: draft.id, version: draft.version, fields });
  return publishDraft(app, person(clemence), {
    draft: draft.id,
    version: draft.version + 1,
    why,
  });
}

const alert = async (wanted: AskAlert["wanted"], who: PersonId) => {
  const asked = { wanted, email: undefined, rhythm: "at-once", site: undefined } as const;
  const told = await askAlert(app, person(who), { ...asked, place: newId() });
  if (!told.done) throw new Error(told.refusal);
};

const textsTo = async (name: string) => {
  await passTime(app, { minutes: 10 });
  return (await lettersTo(app, emailOf(name))).map(({ text }) => text).join("\n");
};

describe("those who wait for calls", () => {
  test("are told of a call published here as of any other", async () => {
    const odile = await somebody(app, "Odile");
    await alert({ what: "search", asked: readSearch({ q: ["vergers"] }) }, odile);
    await published();
    expect(await textsTo("Odile")).toContain(whole["titre"]);
  });

  test("are told why it changed, when they follow it", async () => {
    const farida = await somebody(app, "Farida");
    const { number, id } = await published();
    await alert({ what: "call", number }, farida);
    await correct(number, { jour: "2027-02-15" }, "Les vacances tombaient au milieu.");
    expect(await textsTo("Farida")).toContain("Les vacances tombaient au milieu.");
    const news = (who: Actor) => app.transaction(who, (work) => listCallNewsIn(work));
    expect(await news(person(farida))).toMatchObject([{ number, what: "deadline-moved" }]);
    for (const who of [visitor, person(zoe)]) expect(await news(who)).toEqual([]);
    await withdrawIssued(app, person(clemence), { call: id, why: "Le terrain est vendu." });
    expect(await textsTo("Farida")).toContain("Le terrain est vendu.");
  });
});

const tell = (listener: Listener, gone: OrganisationId, kept: OrganisationId) =>
  app.transaction(job("calls-hears"), (work) =>
    listener(work, {
      id: newId(),
      name: "organisations.merged",
      subject: kept,
      payload: { gone, kept },
      toldAt: work.now,
    }),
  );

describe("organisations that were one", () => {
  test("bring their calls, and take them back when they come apart", async () => {
    const { number } = await published();
    const kept = await organisation(app, { name: "Les Jardins réunis" });
    const bilal = await somebody(app, "Bilal");
    await represent(app, bilal, kept);
    const looksAfter = async (who: PersonId) =>
      (await seeIssued(app, person(who), { number })) !== undefined;
    await tell(passCallsOfMerged, jardins, kept);
    expect([await looksAfter(bilal), await looksAfter(clemence)]).toEqual([true, false]);
    await tell(giveBackCallsOfMerged, jardins, kept);
    expect([await looksAfter(bilal), await looksAfter(clemence)]).toEqual([false, true]);
  });
});

const passedOn = (who: PersonId) =>
  app.transaction(person(who), (work) =>
    handsOverIn(work, { organisation: jardins, person: clemence }),
  );

describe("what one passes on when one goes", () => {
  test("is the drafts and the open calls of the organisation, for who represents it only", async () => {
    const { number } = await published();
    const draft = await draftOf(clemence);
    const told = await passedOn(clemence);
    expect(told.map(({ at }) => at)).toEqual([
      `/appels/publier/${draft}`,
      `/appels/${number}/gerer`,
    ]);
    expect(await passedOn(zoe)).toEqual([]);
  });
});

describe("a correction", () => {
  test("changes the page of the same call, with a dated line that says why", async () => {
    const { number, id } = await published();
    app.setNow(TEST_NOW.add({ hours: 48 }));
    expect((await correct(number, { jour: "2027-02-15" })).done).toBe(true);
    const seen = await seeCallWithHere(app, visitor, { number });
    expect(seen?.call).toMatchObject({ id, version: 2 });
    expect(seen?.call.deadline?.date.toString()).toBe("2027-02-15");
    expect(seen?.told.changes.map(({ what, words }) => [what, words])).toEqual([
      ["first-seen", undefined],
      ["deadline-moved", "Le jour était faux."],
    ]);
    expect(seen?.call.published?.toString()).toBe("2026-11-25");
  });

  test("changes how many are chosen, or takes it back, and closing keeps it", async () => {
    const { number, id, seen } = await published({ ...whole, retenus: "3" });
    const chosen = async () => (await seeCallWithHere(app, visitor, { number }))?.call.chosen;
    expect(seen.call.chosen).toBe(3);
    expect((await correct(number, { retenus: "4" })).done).toBe(true);
    expect(await chosen()).toBe(4);
    await closeIssued(app, person(clemence), { call: id, why: "Assez." });
    expect(await chosen()).toBe(4);
    expect((await correct(number, { retenus: "", jour: "2027-01-31", heure: "" })).done).toBe(true);
    expect(await chosen()).toBe(undefined);
  });

  test("says why, and changes something", async () => {
    const { number } = await published();
    expect(await correct(number, { titre: "Autre" }, " ")).toMatchObject({ refusal: "say-why" });
    expect(await correct(number, { titre: whole["titre"] ?? "" })).toMatchObject({
      refusal: "nothing-changed",
    });
  });

  test("is one draft at a time, whoever begins it", async () => {
    const { id } = await published();
    const bilal = await somebody(app, "Bilal");
    await represent(app, bilal, jardins, ["manage"]);
    const one = await beginCorrection(app, person(clemence), { call: id });
    expect(await beginCorrection(app, person(bilal), { call: id })).toEqual(one);
    expect(await beginCorrection(app, person(zoe), { call: id })).toEqual({
      done: false,
      refusal: "not-allowed",
    });
  });
});

describe("the end of a call", () => {
  const why = "Nous avons assez de réponses.";

  test("closed early, it keeps its text, says why, and takes no answer any more", async () => {
    const { number, id } = await published();
    const later = TEST_NOW.add({ hours: 3 });
    app.setNow(later);
    expect((await closeIssued(app, person(clemence), { call: id, why })).done).toBe(true);
    const seen = await seeCallWithHere(app, visitor, { number });
    expect(seen?.call.closesAt?.toString()).toBe(later.toString());
    expect(seen?.told.changes.at(-1)).toMatchObject({ what: "closed-early", words: why });
    expect(seen?.here.takesQuestions).toBe(false);
    // It leaves the list of open calls; who looks for it by its title is shown it as a closed one.
    expect(await found()).toEqual([]);
    expect((await search()).widened.map(({ step }) => step)).toContain("closed");
    expect(await closeIssued(app, person(clemence), { call: id, why })).toMatchObject({
      refusal: "closed-already",
    });
  });

  test("closed before it opened, it never opens", async () => {
    const { number, id } = await published({ ...whole, ouverture: "2026-12-24" });
    expect((await closeIssued(app, person(clemence), { call: id, why })).done).toBe(true);
    const seen = await seeCallWithHere(app, visitor, { number });
    expect(seen?.call.opens).toBe(undefined);
    expect(seen?.here.takesQuestions).toBe(false);
  });

  test("a correction that was being written keeps its words, and reopens nothing by mistake", async () => {
    const { number, id } = await published();
    const bilal = await somebody(app, "Bilal");
    await represent(app, bilal, jardins);
    const begun = await beginCorrection(app, person(bilal), { call: id });
    if (!begun.done) throw new Error(begun.refusal);
    const draft = begun.value;
    const fields = { ...whole, texte: "De quoi planter, et arroser." };
    await keepDraft(app, person(bilal), { draft, version: 1, fields });
    app.setNow(TEST_NOW.add({ hours: 3 }));
    await closeIssued(app, person(clemence), { call: id, why });
    // What was read before the closing is not published unread.
    expect(await publishDraft(app, person(bilal), { draft, version: 2, why })).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect((await publishDraft(app, person(bilal), { draft, version: 3, why })).done).toBe(true);
    const seen = await seeCallWithHere(app, visitor, { number });
    expect(seen?.call.sections).toMatchObject([{ text: "De quoi planter, et arroser." }]);
    expect(seen?.here.takesQuestions).toBe(false);
  });

  test("two who close it at once close it once", async () => {
    const { number, id } = await published();
    app.setNow(TEST_NOW.add({ hours: 3 }));
    const told = await Promise.all(
      [1, 2].map(() => closeIssued(app, person(clemence), { call: id, why })),
    );
    expect(told.filter(({ done }) => done).length).toBe(1);
    const seen = await seeCallWithHere(app, visitor, { number });
    expect(seen?.told.changes.filter(({ what }) => what === "closed-early").length).toBe(1);
  });

  test("withdrawn, it leaves the lists and its page says why", async () => {
    const { number, id } = await published();
    const begun = await beginCorrection(app, person(clemence), { call: id });
    expect((await withdrawIssued(app, person(clemence), { call: id, why })).done).toBe(true);
    expect((await seeCallWithHere(app, visitor, { number }))?.call).toMatchObject({
      state: "withdrawn",
      stateReason: why,
    });
    expect(await found()).toEqual([]);
    if (!begun.done) throw new Error(begun.refusal);
    expect(await seeDraft(app, person(clemence), { draft: begun.value })).toBe(undefined);
  });

  test("is said with a reason, by who may publish, and by nobody else", async () => {
    const { id } = await published();
    const bilal = await somebody(app, "Bilal");
    await represent(app, bilal, jardins, ["manage", "sign", "approve"]);
    const others: readonly Actor[] = [visitor, person(zoe), person(bilal), operator()];
    for (const act of [closeIssued, withdrawIssued]) {
      for (const who of others)
        expect(await act(app, who, { call: id, why })).toMatchObject({ refusal: "not-allowed" });
      expect(await act(app, person(clemence), { call: id, why: " " })).toMatchObject({
        refusal: "say-why",
      });
    }
  });

  test("is told as an event, once", async () => {
    const { id } = await published();
    await withdrawIssued(app, person(clemence), { call: id, why });
    await doWaitingJobs(app);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query<{ name: string }>(
        "select name from house.event where subject = $1 order by name",
        [id],
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(["calls.call-published", "calls.call-withdrawn"]);
  });
});
