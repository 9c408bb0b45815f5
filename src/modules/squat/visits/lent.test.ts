import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { addressesOfIn } from "#modules/people";
import { confirmGift, giftsAboutIn } from "#modules/gifts";
import { blockPersonIn } from "#modules/moderation";
import type { OrganisationId } from "#rules/organisations";
import {
  type Actor,
  job,
  listWaitingIn,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { working } from "../../../../tests/support/workers.ts";
import { answerApproval } from "../../exchanges/approval/actions/answer-approval.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import type { ExchangeId } from "../../exchanges/protocol/domain/need.ts";
import { withdrawGift } from "../../gifts/actions/answer-gift.ts";
import { askDay } from "./actions/ask-day.ts";
import { nameEmployer, noteLent, seeLentIn } from "./actions/note-lent.ts";
import { seeDayIn } from "./actions/see-day.ts";
import { giveVisitsIn } from "./actions/visits-of-person.ts";
import type { Part } from "./domain/visit.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "hugo" | "gilles" | "nora" | "gaspard" | "zoe", PersonId>>;
let host: OrganisationId;
let employer: OrganisationId;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  people = {
    farida: await someone("Farida"),
    hugo: await someone("Hugo"),
    gilles: await someone("Gilles"),
    nora: await someone("Nora"),
    gaspard: await someone("Gaspard"),
    zoe: await someone("Zoé"),
  };
  const { farida, hugo, gilles, nora, gaspard } = people;
  host = (
    await representedBy(app, "Les Ateliers", [
      [farida, ["manage", "publish", "approve"]],
      [hugo, ["approve"]],
      [gilles, ["sign"]],
    ])
  ).id;
  employer = await verified([nora], { name: "L’Atelier du Lien" });
  await working(app).worksAt(gaspard, { organisation: employer, keeper: nora });
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const employerNamed = { name: "L’Atelier du Lien" };
const DAY = Temporal.PlainDate.from("2026-12-03");
const after = () => app.setNow(Temporal.Instant.from("2026-12-04T09:00:00Z"));

interface Coming {
  readonly part?: Part;
  /** For the employer; else as a volunteer, who needs the host alone. */
  readonly works?: true;
}

/** A day on which all said yes. */
async function agreed(guest: PersonId, { part = "day", works }: Coming = {}): Promise<ExchangeId> {
  app.setNow(TEST_NOW);
  const venue = await madeVenue(app, people.farida, toldVenue(host, { seats: 50 }));
  const exchange = valueOf(
    await askDay(app, person(guest), {
      venue: venue.id,
      host,
      day: DAY,
      part,
      people: 1,
      as: works === undefined ? "volunteer" : "employee",
      employer: works && employer,
      work: "Le bilan",
      share: "",
    }),
  );
  const step = { exchange, number: 1, terms: 1 };
  if (works) valueOf(await answerApproval(app, person(people.nora), { ...step, act: "approve" }));
  valueOf(await takeStep(app, person(people.farida), { ...step, as: "giver", act: "accept" }));
  return exchange;
}
async function past(guest: PersonId, more?: Coming): Promise<ExchangeId> {
  const exchange = await agreed(guest, more);
  after();
  return exchange;
}
const note = (who: Actor, exchange: ExchangeId, receiver?: OrganisationId) =>
  noteLent(app, who, { exchange, receiver });
const see = (who: Actor, exchange: ExchangeId) =>
  app.transaction(who, async (work) => {
    const seen = await seeDayIn(work, exchange, { asEmployer: true });
    return seen && seeLentIn(work, seen);
  });

describe("what a host lent", () => {
  test("is noted by the guest, for themself, and confirmed by the host", async () => {
    const exchange = await past(people.zoe);
    expect(await see(person(people.zoe), exchange)).toEqual({
      gift: undefined,
      receivers: [],
      employer: undefined,
      named: undefined,
    });
    expect(await see(person(people.farida), exchange)).toBeUndefined();
    const gift = valueOf(await note(person(people.zoe), exchange));
    expect((await see(person(people.farida), exchange))?.gift).toMatchObject({
      id: gift,
      kind: "premises",
      unit: "half-days",
      count: 2,
      from: DAY,
      receiver: { kind: "person", id: people.zoe },
      may: { answer: true },
    });
    valueOf(await confirmGift(app, person(people.farida), { gift }));
    expect((await see(person(people.zoe), exchange))?.gift?.state).toBe("confirmed");
  });

  test("is a half-day for who came half a day; noted twice, twice at once, it is one gift", async () => {
    const exchange = await past(people.nora, { part: "morning" });
    expect((await see(person(people.nora), exchange))?.receivers).toEqual([
      { id: employer, name: "L’Atelier du Lien" },
    ]);
    const told = await Promise.all(
      [1, 2, 3].map(() => note(person(people.nora), exchange, employer)),
    );
    const [gift, ...same] = told.map(valueOf);
    expect(same).toEqual([gift, gift]);
    // Neither for somebody else afterwards: it is the same day.
    expect(valueOf(await note(person(people.nora), exchange))).toBe(gift);
    expect((await see(person(people.farida), exchange))?.gift).toMatchObject({
      id: gift,
      count: 1,
      receiver: { kind: "organisation", id: employer },
    });
  });

  test("for an organisation of which the guest keeps no page is not noted, and the host reads no name of it", async () => {
    const exchange = await past(people.gaspard, { works: true });
    expect((await see(person(people.gaspard), exchange))?.receivers).toEqual([]);
    expect(await note(person(people.gaspard), exchange, employer)).toEqual({
      done: false,
      refusal: "not-yours-to-say",
    });
    valueOf(await note(person(people.gaspard), exchange));
    const shown = JSON.stringify(await see(person(people.farida), exchange));
    expect(shown).toContain("Gaspard");
    expect(shown).not.toContain("L’Atelier du Lien");
  });

  test("for the employer that said yes is named by the guest, noted by who says yes there, and confirmed by the host: once", async () => {
    const exchange = await past(people.gaspard, { works: true });
    const [gaspard, nora, farida] = [
      person(people.gaspard),
      person(people.nora),
      person(people.farida),
    ];
    const name = (who: Actor, named = employer) =>
      nameEmployer(app, who, { exchange, employer: named });
    // Until they name it, nobody there is asked, nor may note it.
    expect(await see(nora, exchange)).toBeUndefined();
    expect(await note(nora, exchange, employer)).toMatchObject({ refusal: "unknown-day" });
    expect(await name(gaspard, host)).toMatchObject({ refusal: "not-yours-to-say" });
    for (const who of [nora, farida]) expect((await name(who)).done).toBe(false);
    expect((await see(gaspard, exchange))?.employer?.id).toBe(employer);
    valueOf(await name(gaspard));
    valueOf(await name(gaspard));
    expect(await see(gaspard, exchange)).toMatchObject({ named: "waits", employer: employerNamed });
    expect(await see(farida, exchange)).toBeUndefined();
    const waits = () => app.transaction(nora, async (work) => (await listWaitingIn(work)).lines);
    const line = { says: "Un lieu prêté à Gaspard", at: `/squat/journees/${exchange}/prete` };
    expect(await waits()).toContainEqual(expect.objectContaining(line));
    // Withdrawn, it is not noted any more, and may be named anew.
    valueOf(await withdrawGift(app, nora, { gift: valueOf(await note(nora, exchange)) }));
    expect(await see(gaspard, exchange)).toMatchObject({ named: undefined });
    expect(await waits()).not.toContainEqual(expect.objectContaining(line));
    valueOf(await name(gaspard));
    expect(await waits()).toContainEqual(expect.objectContaining(line));
    const own = await app.transaction(job("squat-about-person"), (work) =>
      giveVisitsIn(work, people.gaspard),
    );
    expect(JSON.stringify(own)).toContain("L’Atelier du Lien");
    const gift = valueOf(await note(nora, exchange, host));
    expect(valueOf(await note(nora, exchange))).toBe(gift);
    expect((await see(gaspard, exchange))?.named).toBe("noted");
    expect(await note(gaspard, exchange)).toMatchObject({ refusal: "noted-already" });
    expect(await waits()).not.toContainEqual(expect.objectContaining(line));
    expect((await see(farida, exchange))?.gift).toMatchObject({
      id: gift,
      receiver: { kind: "organisation", id: employer },
      may: { answer: true },
    });
    valueOf(await confirmGift(app, farida, { gift }));
    expect((await see(nora, exchange))?.gift?.state).toBe("confirmed");
  });

  test("is not noted before the day is over, nor of one that was called off", async () => {
    const exchange = await agreed(people.zoe);
    app.setNow(Temporal.Instant.from("2026-12-03T16:00:00Z"));
    expect(await note(person(people.zoe), exchange)).toEqual({
      done: false,
      refusal: "not-over-yet",
    });
    app.setNow(TEST_NOW);
    const step = { exchange, number: 2, terms: 1, as: "giver", act: "cancel" } as const;
    valueOf(await takeStep(app, person(people.farida), step));
    after();
    expect((await note(person(people.zoe), exchange)).done).toBe(false);
    expect(await see(person(people.zoe), exchange)).toBeUndefined();
  });

  test("is not told to whom does not want to hear of the guest; another of the host is told", async () => {
    const someone = situations(app).someone;
    const guest = await someone("Maëlle");
    const exchange = await past(guest);
    await app.transaction(person(people.farida), (work) => blockPersonIn(work, { person: guest }));
    const gift = valueOf(await note(person(guest), exchange));
    await passTime(app, { hours: 30 });
    const told = async (who: PersonId) => {
      const [address] = await app.transaction(person(who), (work) => addressesOfIn(work, who));
      const letters = await lettersTo(app, address?.text ?? "");
      return letters.filter(({ text }) => text.includes(`/donne/${gift}`));
    };
    expect(await told(people.farida)).toEqual([]);
    expect(await told(people.hugo)).toHaveLength(1);
  });
});

test("who may do what with what was lent is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, Actor>> = {
    "the guest": person(people.gaspard),
    "who may « approve » for the host": person(people.farida),
    "who represents the host without that": person(people.gilles),
    "who says yes for the employer": person(people.nora),
    "somebody else": person(people.zoe),
    "a visitor": visitor,
    "the command line": operator(),
  };
  const found = [];
  for (const [who, actor] of Object.entries(whos)) {
    const exchange = await past(people.gaspard, { works: true });
    const noted = (await note(actor, exchange)).done;
    const gift = valueOf(await note(person(people.gaspard), exchange));
    const read = (await see(actor, exchange))?.gift !== undefined;
    const about = await app.transaction(person(people.gaspard), async (work) => {
      const id = (await seeDayIn(work, exchange))?.visit.id ?? "";
      return giftsAboutIn(work, { table: "squat.visit", id });
    });
    expect(about).toHaveLength(1);
    const confirmed = (await confirmGift(app, actor, { gift })).done;
    const answers = { "note it": noted, "read it": read, "confirm it": confirmed };
    for (const [what, may] of Object.entries(answers))
      found.push({ who, what, answer: may ? "yes" : "no" });
  }
  expect(readRightsTable("squat", "Who may do what with what was lent")).toEqual(found);
});
