import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  type Actor,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
  withRight,
} from "#services/house";
import { sign } from "#services/keys";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { SINCE, someEmail, working } from "../../../../../tests/support/workers.ts";
import { writeFound } from "../../approvers/actions/found-address.ts";
import { nameApprover } from "../../approvers/actions/name-approver.ts";
import { seeFoundIn } from "../../approvers/actions/found-address.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { saveFrozen } from "../../store/organisations.ts";
import { type Act, ACTS, mayDo, type Who, WHO } from "../domain/rights.ts";
import type { EmploymentId } from "../domain/employment.ts";
import { findEmployment } from "../store/employments.ts";
import { answerAsked, answerWork } from "./answer-work.ts";
import { answerAsEmployer } from "./ask-found.ts";
import { askWork } from "./ask-work.ts";
import { endWork } from "./end-work.ts";
import { sayWorker } from "./say-worker.ts";

/* Each cell of the table of the README is tried: what it allows is done, what it refuses changes nothing. */

const table = readRightsTable("organisations", "Who may do what about who works here");
let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

test("the README has every cell, and no other", () => {
  const cells = table.map(({ who, what }) => `${who} | ${what}`);
  expect(cells).toEqual(WHO.flatMap((who) => ACTS.map((act) => `${who} | ${act}`)));
});

interface World {
  readonly organisation: OrganisationId;
  readonly odile: PersonId;
  readonly zoe: PersonId;
  readonly as: Actor;
}

/** An employer that Odile keeps, Zoé, and who tries. */
async function world(who: Who): Promise<World> {
  const { someone, verified, organisation: unknown } = situations(app);
  const [odile, zoe] = [await someone("Odile"), await someone("Zoé")];
  const isAlone = who === "who reads the address that was found" || who === "the operator";
  const name = `La Fabrique ${newId()}`;
  const organisation = isAlone ? await unknown({ name }) : await verified([odile], { name });
  return { organisation, odile, zoe, as: await actorOf(who, { organisation, zoe }) };
}

async function actorOf(
  who: Who,
  { organisation, zoe }: Pick<World, "organisation" | "zoe">,
): Promise<Actor> {
  const { someone } = situations(app);
  const { enters } = working(app);
  const comes = async (powers: readonly ("manage" | "approve" | "sign")[]) => {
    const one = await someone("Ana");
    await enters(one, { organisation, role: "board", powers });
    return person(one);
  };
  switch (who) {
    case "a visitor":
    case "who reads the address that was found":
      return visitor;
    case "someone else":
      return person(await someone("Max"));
    case "the person":
      return person(zoe);
    case "who holds a mandate of the person":
      return actingFor(app, zoe, await someone("Max"), ["circles", "exchanges", "calls"]);
    case "who keeps the team":
    case "who keeps the team, frozen":
      return comes(["manage"]);
    case "who says yes for it and does not keep it":
      return comes(["approve"]);
    case "another representative":
      return comes(["sign"]);
    case "the operator":
      return operator(await someone("Léa", { isOperator: true }));
  }
}

/** Frozen once all that precedes the act is there. */
async function freezeIf(who: Who, { organisation }: World): Promise<void> {
  if (who !== "who keeps the team, frozen") return;
  await app.transaction({ ...visitor, by: { kind: "job", name: "opening" } }, (work) =>
    withRight(work, "organisations-write", (lent) => saveFrozen(lent, organisation, true)),
  );
}

const asked = (organisation: OrganisationId) =>
  ({ organisation, status: "employee", since: SINCE }) as const;

/** Zoé asked, and nobody answered yet. */
const waiting = async ({ organisation, zoe }: World): Promise<EmploymentId> =>
  valueOf(await askWork(app, person(zoe), asked(organisation)));

const tries: Readonly<Record<Act, (at: World, who: Who) => Promise<boolean>>> = {
  "say that the person works here": async (at, who) => {
    const email = await working(app).emailOf(at.zoe);
    await freezeIf(who, at);
    const said = { ...asked(at.organisation), email, site: undefined };
    return (await sayWorker(app, at.as, said)).done;
  },
  "say that one works here oneself": async (at, who) => {
    await freezeIf(who, at);
    return (await askWork(app, at.as, asked(at.organisation))).done;
  },
  "say yes to what the organisation said": async (at, who) => {
    if (who === "the operator" || who === "who reads the address that was found")
      await working(app).enters(at.odile, {
        organisation: at.organisation,
        role: "board",
        powers: ["manage"],
      });
    const email = await working(app).emailOf(at.zoe);
    const said = { ...asked(at.organisation), email, site: undefined };
    const employment = valueOf(await sayWorker(app, person(at.odile), said));
    await freezeIf(who, at);
    return (await answerWork(app, at.as, { employment, yes: true })).done;
  },
  "say yes to what the person said": async (at, who) => {
    const employment = await waiting(at);
    await freezeIf(who, at);
    if (who !== "who reads the address that was found")
      return (await answerAsked(app, at.as, { employment, yes: true })).done;
    return (await answerAsEmployer(app, await letterOf(at, employment), { yes: true })).done;
  },
  "read who works here": async (at, who) => {
    const employment = await waiting(at);
    await freezeIf(who, at);
    const seen = await app.transaction(at.as, (work) => findEmployment(work, employment));
    return seen !== undefined;
  },
  "end it": async (at, who) => {
    const employment = await waiting(at);
    await freezeIf(who, at);
    const end = { employment, on: undefined, words: undefined };
    return (await endWork(app, at.as, end)).done;
  },
  "say who says yes for them": async (at, who) => {
    await freezeIf(who, at);
    const whom = { kind: "function", role: "direction" } as const;
    const { organisation } = at;
    return (await nameApprover(app, at.as, { organisation, whom, site: undefined })).done;
  },
  "write the address that was found": async (at, who) => {
    await freezeIf(who, at);
    // Where nobody represents it, whoever tries.
    const { organisation: unknown } = situations(app);
    const organisation = await unknown({ name: `Le Garage ${newId()}` });
    return (await writeFound(app, at.as, found(organisation))).done;
  },
};

const found = (organisation: OrganisationId) => ({
  organisation,
  email: someEmail("accueil"),
  words: "L’accueil",
  source: "https://garage.example/contact",
  foundOn: Temporal.PlainDate.from("2026-11-20"),
});

/** The link of the letter that the found address reads. */
async function letterOf({ organisation }: World, id: EmploymentId) {
  const lea = await situations(app).someone("Léa", { isOperator: true });
  valueOf(await writeFound(app, operator(lea), found(organisation)));
  const at = await app.transaction(visitor, (work) => seeFoundIn(work, organisation));
  const text = `${id} ${at?.address}`;
  return { id, signature: sign(app, "employment at a found address", text) };
}

describe.each(WHO)("%s", (who) => {
  test.each(table.filter((cell) => cell.who === who))("$what: $answer", async (cell) => {
    const act = ACTS.find((one) => one === cell.what);
    if (act === undefined) throw new Error("unknown cell");
    expect(mayDo(who, act) ? "yes" : "no").toBe(cell.answer);
    expect(await tries[act](await world(who), who)).toBe(cell.answer === "yes");
  });
});

test("a link signed for another employment, or altered, opens nothing", async () => {
  const at = await world("who reads the address that was found");
  const employment = await waiting(at);
  const link = await letterOf(at, employment);
  const other = { ...link, signature: link.signature.slice(0, -1) };
  expect((await answerAsEmployer(app, other, { yes: true })).done).toBe(false);
  const holder = linkHolder("organisations.employment", newId());
  expect(await app.transaction(holder, (work) => findEmployment(work, employment))).toBeUndefined();
  expect((await answerAsEmployer(app, link, { yes: true })).done).toBe(true);
  expect((await answerAsEmployer(app, link, { yes: true })).done).toBe(false);
});
