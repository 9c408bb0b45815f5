import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { type Id, knownId, newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import {
  declaredIn,
  deliverEvents,
  job,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { linkIn, lettersTo } from "../../../../../tests/support/time.ts";
import { SINCE, someEmail, working } from "../../../../../tests/support/workers.ts";
import { retains } from "../../actions/retains.ts";
import { writeFound } from "../../approvers/actions/found-address.ts";
import { answerGiven, nameApprover } from "../../approvers/actions/name-approver.ts";
import { dissolve, undissolve } from "../../directory/actions/dissolve.ts";
import { mergeOrganisations, undoMerge } from "../../directory/actions/merge.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import type { EmploymentId } from "../domain/employment.ts";
import { findEmployment } from "../store/employments.ts";
import { answerWorkByLink } from "./answer-work.ts";
import { answerAsEmployer } from "./ask-found.ts";
import { askWork } from "./ask-work.ts";
import { endWork } from "./end-work.ts";
import { sayWorker } from "./say-worker.ts";
import { seeMyWork, seeWorkersIn } from "./see-workers.ts";

/* What becomes of who works where when the organisation, the person or a letter changes. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

interface World {
  readonly organisation: OrganisationId;
  readonly odile: PersonId;
  readonly zoe: PersonId;
  readonly lea: PersonId;
}

async function world(): Promise<World> {
  const { someone, verified } = situations(app);
  const [odile, zoe] = [await someone("Odile"), await someone("Zoé")];
  const lea = await someone("Léa", { isOperator: true });
  const organisation = await verified([odile], { name: `La Fabrique ${newId()}` });
  return { odile, zoe, lea, organisation };
}

const works = ({ zoe, organisation, odile }: World) =>
  working(app).worksAt(zoe, { organisation, keeper: odile });
const employersOf = async (zoe: PersonId) =>
  (await working(app).employers(zoe)).map(({ organisation }) => organisation);
const kept = (id: EmploymentId) =>
  app.transaction(job("organisations-workers"), (work) => findEmployment(work, id));

describe("the organisation", () => {
  test("merged, they work for the other; undone, for their own; where both had it, it is one", async () => {
    const at = await world();
    await works(at);
    const { verified } = situations(app);
    const other = await verified([at.odile], { name: `La Forge ${newId()}` });
    const third = await verified([at.odile], { name: `Le Four ${newId()}` });
    await working(app).worksAt(at.zoe, { organisation: third, keeper: at.odile });
    const merge = (gone: OrganisationId, into: OrganisationId) =>
      mergeOrganisations(app, operator(at.lea), { gone, kept: into, reason: "La même." });
    valueOf(await merge(at.organisation, other));
    expect((await employersOf(at.zoe)).toSorted()).toEqual([other, third].toSorted());
    app.setNow(app.clock.now().add({ seconds: 5 }));
    valueOf(await merge(other, third));
    expect(await employersOf(at.zoe)).toEqual([third]);
    valueOf(await undoMerge(app, operator(at.lea), { gone: other, reason: "Deux." }));
    expect((await employersOf(at.zoe)).toSorted()).toEqual([other, third].toSorted());
    valueOf(await undoMerge(app, operator(at.lea), { gone: at.organisation, reason: "Trois." }));
    expect((await employersOf(at.zoe)).toSorted()).toEqual([at.organisation, third].toSorted());
  });

  test("dissolved, nobody works there and each is told; undone, they do again", async () => {
    const at = await world();
    await works(at);
    const { organisation } = at;
    const on = Temporal.PlainDate.from("2026-11-20");
    valueOf(await dissolve(app, person(at.odile), { organisation, on, reason: "Assemblée." }));
    expect(await employersOf(at.zoe)).toEqual([]);
    expect(await working(app).approvers(organisation, at.zoe)).toEqual([]);
    expect(await situations(app).toldTo(at.zoe)).toContain("organisations.work-ended");
    const again = { organisation, status: "employee", since: SINCE } as const;
    expect((await askWork(app, person(at.zoe), again)).done).toBe(false);
    valueOf(await undissolve(app, operator(at.lea), { organisation, reason: "Une erreur." }));
    expect(await employersOf(at.zoe)).toEqual([organisation]);
  });
});

describe("letters", () => {
  test("somebody without an account says yes by the link, once, under the name they say", async () => {
    const at = await world();
    const email = someEmail("nina");
    const { organisation } = at;
    const asked = { organisation, email, status: "apprentice", since: SINCE } as const;
    valueOf(await sayWorker(app, person(at.odile), { ...asked, site: undefined }));
    const [letter] = await lettersTo(app, email);
    const link = readLink(linkIn(letter, "/l/structures/travail/"));
    const says = (name: string | undefined) => answerWorkByLink(app, link, { yes: true, name });
    expect(await says(undefined)).toMatchObject({ refusal: "name-first" });
    const forged = { ...link, signature: link.signature.toUpperCase() };
    expect((await answerWorkByLink(app, forged, { yes: true, name: "Nina" })).done).toBe(false);
    valueOf(await says("Nina"));
    expect((await says("Nina")).done).toBe(false);
    const seen = await app.transaction(person(at.odile), async (work) =>
      seeWorkersIn(work, { number: await numberOf(at.organisation) }),
    );
    expect(seen?.standing.map(({ name }) => name)).toEqual(["Nina"]);
  });

  test("an employer that nobody represents is asked where the operator found it, and answers without an account", async () => {
    const { zoe, lea } = await world();
    const organisation = await situations(app).organisation({ name: `Le Garage ${newId()}` });
    const employment = valueOf(
      await askWork(app, person(zoe), { organisation, status: "employee", since: SINCE }),
    );
    const email = someEmail("accueil");
    const found = {
      organisation,
      email,
      words: "L’accueil",
      source: "https://garage.example/contact",
      foundOn: Temporal.PlainDate.from("2026-11-20"),
    };
    valueOf(await writeFound(app, operator(lea), found));
    await deliverEvents(app, organisation);
    const [letter] = await lettersTo(app, email);
    expect(letter?.text).toContain("Zoé");
    expect(letter?.text).toContain("garage.example/contact");
    const link = readLink(linkIn(letter, "/l/structures/employeur/"));
    expect(await employersOf(zoe)).toEqual([]);
    // Somebody comes to represent it: the letter serves no more.
    const { someone, claim } = situations(app);
    const max = await someone("Max");
    const other = await situations(app).organisation({ name: `Le Moulin ${newId()}` });
    valueOf(await writeFound(app, operator(lea), { ...found, organisation: other }));
    const asked = { organisation: other, status: "employee", since: SINCE } as const;
    const late = valueOf(await askWork(app, person(zoe), asked));
    const letters = await lettersTo(app, email);
    const lateLink = letters.flatMap(({ links }) => links).find((one) => one.includes(late));
    await claim(max, other);
    expect((await answerAsEmployer(app, readLink(lateLink ?? ""), { yes: true })).done).toBe(false);
    valueOf(await answerAsEmployer(app, link, { yes: true }));
    expect(await employersOf(zoe)).toEqual([organisation]);
    expect((await kept(employment))?.confirmed?.how).toBe("found-address");
  });

  test("a given address that says « ce n’est pas à moi » is never written to again", async () => {
    const at = await world();
    const { organisation } = at;
    const email = someEmail("rh");
    const whom = { kind: "given-address", email, words: "RH" } as const;
    valueOf(await nameApprover(app, person(at.odile), { organisation, whom, site: undefined }));
    const [letter] = await lettersTo(app, email);
    const link = readLink<"Approver">(linkIn(letter, "/l/structures/accords/"));
    valueOf(await answerGiven(app, link, { yes: false }));
    expect((await answerGiven(app, link, { yes: true })).done).toBe(false);
    expect(await working(app).approvers(organisation, at.zoe)).toEqual([
      "Odile, conseil d’administration (representative)",
    ]);
  });
});

describe("persons", () => {
  test("a block: who is blocked by who says it never reads it, and no letter goes; words of an end are kept back", async () => {
    const at = await world();
    const email = await working(app).emailOf(at.zoe);
    await app.transaction(person(at.zoe), (work) => blockPersonIn(work, { person: at.odile }));
    const { organisation } = at;
    const asked = { organisation, email, status: "employee", since: SINCE } as const;
    valueOf(await sayWorker(app, person(at.odile), { ...asked, site: undefined }));
    expect(await lettersTo(app, email)).toEqual([]);
    expect(await seeMyWork(app, person(at.zoe), undefined)).toEqual([]);
    // Zoé asks by herself: somebody else of the team answers.
    const ana = await situations(app).someone("Ana");
    await working(app).enters(ana, { organisation, role: "direction", powers: ["manage"] });
    const employment = await working(app).worksAt(at.zoe, { organisation, keeper: ana });
    const words = "Adieu Odile.";
    const on = Temporal.PlainDate.from("2026-12-31");
    valueOf(await endWork(app, person(at.zoe), { employment, on, words }));
    const readBy = async (who: PersonId) => {
      const seen = await app.transaction(person(who), async (work) =>
        seeWorkersIn(work, { number: await numberOf(organisation) }),
      );
      return seen?.standing.map((one) => one.words);
    };
    expect(await readBy(ana)).toEqual([words]);
    expect((await readBy(at.odile))?.filter((one) => one === words)).toEqual([]);
  });

  test("who keeps the team and names who says yes for themself names nobody", async () => {
    const at = await world();
    const { name, approvers, enters } = working(app);
    const ines = await situations(app).someone("Inès");
    await enters(ines, { organisation: at.organisation, role: "direction", powers: ["approve"] });
    const whom = { kind: "given-address", email: someEmail("ami"), words: "Un ami" } as const;
    await name(at.odile, at.organisation, whom);
    expect(await approvers(at.organisation, at.zoe)).toEqual(["Un ami (given-address)"]);
    expect(await approvers(at.organisation, at.odile)).toEqual([
      "Inès, direction (representative)",
    ]);
  });

  test("the operator who works there finds nothing for themself", async () => {
    const { lea, zoe } = await world();
    const organisation = await situations(app).organisation({ name: `Le Garage ${newId()}` });
    const found = {
      organisation,
      email: someEmail("accueil"),
      words: "L’accueil",
      source: "https://garage.example/contact",
      foundOn: Temporal.PlainDate.from("2026-11-20"),
    };
    valueOf(await writeFound(app, operator(lea), found));
    expect(await working(app).approvers(organisation, lea)).toEqual([]);
    expect(await working(app).approvers(organisation, zoe)).toHaveLength(1);
  });

  test("who leaves takes it all away; two who are one work once", async () => {
    const at = await world();
    const employment = await works(at);
    const twin = await situations(app).someone("Zoé");
    await working(app).worksAt(twin, { organisation: at.organisation, keeper: at.odile });
    await app.transaction(operator(), async (work) => {
      for (const { merges } of declaredIn(app, "aboutPerson")) await merges(work, twin, at.zoe);
    });
    expect(await employersOf(at.zoe)).toEqual([at.organisation]);
    await app.transaction(person(at.zoe), async (work) => {
      for (const { erases } of declaredIn(app, "aboutPerson").toReversed())
        await erases(work, at.zoe);
    });
    expect(await kept(employment)).toBeUndefined();
  });
});

test("sixty days after the last day nothing is left of it, and what nobody answered goes too", async () => {
  const at = await world();
  const ended = await works(at);
  valueOf(
    await endWork(app, person(at.zoe), { employment: ended, on: undefined, words: undefined }),
  );
  const { organisation } = at;
  const max = await situations(app).someone("Max");
  const asked = { organisation, status: "intern", since: SINCE } as const;
  const waiting = valueOf(await askWork(app, person(max), asked));
  const stands = await working(app).worksAt(await situations(app).someone("Ana"), {
    organisation,
    keeper: at.odile,
  });
  const sweep = retains.find(({ name }) => name === "employments")?.sweep;
  const at60 = async (days: number) => {
    const now = TEST_NOW.add({ hours: 24 * days });
    app.setNow(now);
    await app.transaction(job("retention"), async (work) =>
      sweep?.(work, now.subtract({ hours: 24 * 60 })),
    );
    return [await kept(ended), await kept(waiting), await kept(stands)].map(
      (one) => one !== undefined,
    );
  };
  expect(await at60(59)).toEqual([true, true, true]);
  expect(await at60(62)).toEqual([false, false, true]);
});

/** What a link carries: the last two parts of its path. */
function readLink<Kind extends string = "Employment">(
  at: string,
): { readonly id: Id<Kind>; readonly signature: string } {
  const [id = "", signature = ""] = at.split("/").slice(-2);
  return { id: knownId<Kind>(id), signature };
}

async function numberOf(id: OrganisationId): Promise<number> {
  const found = await app.transaction(visitor, (work) => findOrganisation(work, id));
  return found?.number ?? 0;
}
