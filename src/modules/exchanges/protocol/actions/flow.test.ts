import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, job, linkHolder, person, type PersonId } from "#services/house";
import { blockPersonIn } from "#modules/moderation";
import { makePersonIn } from "#modules/people";

import { giving, takes } from "../../../../../tests/support/giving.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import type { ExchangeId, NeedId } from "../domain/need.ts";
import type { Giver } from "../../givers/domain/giver.ts";
import { keepTime } from "./keep-time.ts";
import { listMyExchanges, shelfOf } from "./list-exchanges.ts";
import { askGivers, endNeed } from "../../needs/actions/route-need.ts";
import { seeExchange } from "./see-exchange.ts";
import { seeNeed } from "../../needs/actions/see-need.ts";
import { takeStep, takeStepByLink, type TakeStep } from "./take-step.ts";
import { writeNeed } from "../../needs/actions/write-need.ts";
import { startExchange } from "../domain/exchange.ts";
import { decideStep } from "../domain/protocol.ts";
import { after as daysAfter, NOON, stepOf } from "../domain/test-steps.ts";
import { doWaitingJobs } from "#services/jobs";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

async function somebody(name: string): Promise<PersonId> {
  const id = newId<"Person">();
  await app.transaction(job("test"), (work) => makePersonIn(work, { id, name }));
  return id;
}

const TERMS = {
  quoi: "Dessiner une affiche",
  details: "Format A3",
  temps: "Une journée",
  jour: "2026-12-20",
};

async function needOf(who: PersonId, title: string): Promise<NeedId> {
  const told = await writeNeed(app, person(who), {
    kind: "skills",
    words: { title, terms: { ...TERMS, quoi: title } },
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function asked(who: PersonId, need: NeedId, givers: readonly Giver["id"][]) {
  const mode = givers.length > 1 ? "turn" : "one";
  const told = await askGivers(app, person(who), { need, mode, givers });
  if (!told.done || told.value === undefined) throw new Error(told.done ? "nobody" : told.refusal);
  return told.value.id;
}

const step = (actor: Actor, exchange: ExchangeId, more: Partial<TakeStep>) =>
  takeStep(app, actor, { exchange, act: "accept", number: 1, terms: 1, ...more });

const stateOf = async (actor: Actor, exchange: ExchangeId) =>
  (await seeExchange(app, actor, { exchange }))?.kept.exchange.state;

describe("from the first word to the last", () => {
  test("asked, accepted, delivered, acknowledged, closed, and told blind to each other", async () => {
    const [adrienne, odile] = [await somebody("Adrienne"), await somebody("Odile")];
    const giver = await giving(app, odile, "Dessiner des affiches");
    const mine = await needOf(adrienne, "Une affiche pour la fête");
    const seen = await seeNeed(app, person(adrienne), { need: mine });
    expect(seen?.candidates.free.map(({ name }) => name)).toContain("Odile");
    const id = await asked(adrienne, mine, [giver]);
    expect(await stateOf(person(odile), id)).toBe("proposed");
    expect((await step(person(odile), id, {})).done).toBe(true);
    expect((await step(person(odile), id, { act: "deliver", number: 2, delivery: 1 })).done).toBe(
      true,
    );
    const acknowledged = { act: "acknowledge", number: 2, delivery: 1 } as const;
    expect((await step(person(adrienne), id, acknowledged)).done).toBe(true);
    expect((await step(person(adrienne), id, { act: "close", number: 3 })).done).toBe(true);
    expect((await step(person(odile), id, { act: "close", number: 3 })).done).toBe(true);
    const words = "Merci, c’était parfait.";
    await step(person(adrienne), id, { act: "feedback", number: 4, words });
    const before = await seeExchange(app, person(odile), { exchange: id });
    expect(JSON.stringify(before)).not.toContain(words);
    expect(before?.acts).toEqual(["feedback"]);
    await step(person(odile), id, { act: "feedback", number: 4, words: "Avec plaisir." });
    const after = await seeExchange(app, person(odile), { exchange: id });
    expect(after?.kept.exchange.state).toBe("settled");
    expect(JSON.stringify(after)).toContain(words);
  });

  test("the same step twice changes nothing; another one of its number is refused", async () => {
    const [zoe, ines] = [await somebody("Zoé"), await somebody("Inès")];
    const id = await asked(zoe, await needOf(zoe, "Relire"), [await giving(app, ines, "Relire")]);
    await step(person(ines), id, {});
    const again = await step(person(ines), id, {});
    expect(again.done && again.value.exchange.taken.length).toBe(2);
    expect(await step(person(ines), id, { act: "decline", reason: "no-time" })).toEqual({
      done: false,
      refusal: "answered-otherwise",
    });
  });

  test("a stranger finds no exchange and takes no step", async () => {
    const [zoe, ines, max] = [await somebody("Zoé"), await somebody("Inès"), await somebody("Max")];
    const id = await asked(zoe, await needOf(zoe, "Traduire"), [
      await giving(app, ines, "Traduire"),
    ]);
    expect(await seeExchange(app, person(max), { exchange: id })).toBeUndefined();
    expect(await step(person(max), id, {})).toEqual({ done: false, refusal: "unknown-exchange" });
    // Who asks does not answer for the giver.
    const hers = await step(person(zoe), id, { number: 2 });
    expect(hers).toEqual({ done: false, refusal: "not-yours" });
  });

  test("changed terms are agreed only once the other confirms the same version", async () => {
    const [zoe, ines] = [await somebody("Zoé"), await somebody("Inès")];
    const id = await asked(zoe, await needOf(zoe, "Coudre"), [await giving(app, ines, "Coudre")]);
    const values = { ...TERMS, quoi: "Coudre deux rideaux" };
    await step(person(ines), id, { act: "change-terms", values });
    expect(await step(person(zoe), id, { act: "confirm", number: 2, terms: 1 })).toEqual({
      done: false,
      refusal: "terms-changed",
    });
    expect((await step(person(zoe), id, { act: "confirm", number: 2, terms: 2 })).done).toBe(true);
    const seen = await seeExchange(app, person(zoe), { exchange: id });
    expect(seen?.kept.exchange.state).toBe("established");
    expect(seen?.terms.map(({ values: one }) => one?.["quoi"])).toEqual([
      "Coudre",
      "Coudre deux rideaux",
    ]);
  });
});

describe("windows and turns", () => {
  test("a full window makes an ask wait, told to nobody, and sends it when a place is free", async () => {
    const [zoe, max, ines] = [await somebody("Zoé"), await somebody("Max"), await somebody("Inès")];
    const giver = await giving(app, ines, "Conduire", takes(1));
    const first = await asked(zoe, await needOf(zoe, "Conduire lundi"), [giver]);
    const second = await asked(max, await needOf(max, "Conduire mardi"), [giver]);
    expect(await stateOf(person(max), second)).toBe("waiting");
    expect(await seeExchange(app, person(ines), { exchange: second })).toBeUndefined();
    await step(person(ines), first, { act: "decline", reason: "no-time" });
    await doWaitingJobs(app);
    expect(await stateOf(person(ines), second)).toBe("proposed");
  });

  test("several in turn: the next is asked only once the first cannot", async () => {
    const [zoe, ines, max] = [await somebody("Zoé"), await somebody("Inès"), await somebody("Max")];
    const givers = [await giving(app, ines, "Jardiner"), await giving(app, max, "Jardiner")];
    const mine = await needOf(zoe, "Jardiner");
    const first = await asked(zoe, mine, givers);
    expect((await listMyExchanges(app, person(max), undefined)).exchanges).toEqual([]);
    await step(person(ines), first, { act: "decline", reason: "away" });
    await doWaitingJobs(app);
    const [theirs] = (await listMyExchanges(app, person(max), undefined)).exchanges;
    expect(theirs?.shelf).toBe("for-me");
    expect((await seeNeed(app, person(zoe), { need: mine }))?.asked.length).toBe(2);
  });

  test("silence: two reminders, never before two days, then it passes on", async () => {
    const [zoe, ines, max] = [await somebody("Zoé"), await somebody("Inès"), await somebody("Max")];
    const givers = [await giving(app, ines, "Chanter"), await giving(app, max, "Chanter")];
    const first = await asked(zoe, await needOf(zoe, "Chanter"), givers);
    const seen: string[] = [];
    for (let day = 0; day < 60; day += 1) {
      app.setNow(TEST_NOW.add({ hours: 24 * day }));
      await keepTime.run(app, undefined, job("exchanges-work"));
      await doWaitingJobs(app);
      const exchange = await seeExchange(app, person(zoe), { exchange: first });
      seen.push(`${exchange?.kept.exchange.reminders} ${exchange?.kept.exchange.state}`);
      if (exchange?.kept.exchange.state === "passed-on") break;
    }
    expect(seen.slice(0, 2)).toEqual(["0 proposed", "0 proposed"]);
    expect(seen).toContain("2 proposed");
    expect(seen.at(-1)).toBe("0 passed-on");
    const [theirs] = (await listMyExchanges(app, person(max), undefined)).exchanges;
    expect(theirs?.kept.exchange.state).toBe("proposed");
  });

  test("a need that is over withdraws what was asked", async () => {
    const [zoe, ines] = [await somebody("Zoé"), await somebody("Inès")];
    const mine = await needOf(zoe, "Peindre");
    const id = await asked(zoe, mine, [await giving(app, ines, "Peindre")]);
    await endNeed(app, person(zoe), { need: mine, reason: "need-is-over" });
    expect(await stateOf(person(ines), id)).toBe("withdrawn");
  });
});

describe("before one asks", () => {
  test("what others ask of a giver changes nothing of what is proposed", async () => {
    const [zoe, max] = [await somebody("Zoé"), await somebody("Max")];
    const givers = [];
    for (const name of ["Inès", "Odile", "Yvonne"])
      givers.push(await giving(app, await somebody(name), "Dresser un chien", takes(1)));
    const mine = await needOf(zoe, "Dresser un chien");
    const proposed = async () =>
      (await seeNeed(app, person(zoe), { need: mine }))?.candidates.free.map(({ name }) => name);
    const before = await proposed();
    expect(before).toEqual(["Inès", "Odile", "Yvonne"]);
    await asked(max, await needOf(max, "Dresser un chien"), givers.slice(0, 1));
    expect(await proposed()).toEqual(before);
  });
});

describe("who blocked somebody", () => {
  test("is not reached by what they ask, and reads what somebody else reads whom nobody answers", async () => {
    const [zoe, max, ines] = [await somebody("Zoé"), await somebody("Max"), await somebody("Inès")];
    const giver = await giving(app, ines, "Réparer un vélo");
    await app.transaction(person(ines), (work) => blockPersonIn(work, { person: zoe }));
    const id = await asked(zoe, await needOf(zoe, "Réparer un vélo"), [giver]);
    const twin = await asked(max, await needOf(max, "Réparer un vélo"), [giver]);
    expect(await stateOf(person(zoe), id)).toBe("proposed");
    expect(await stateOf(person(max), twin)).toBe("proposed");
    expect(await seeExchange(app, person(ines), { exchange: id })).toBeUndefined();
    expect(await seeExchange(app, person(ines), { exchange: twin })).toBeDefined();
    // Recalled, then over: both at the same instants, and only the twin's was read.
    for (let days = 0; days < 60; days += 1) {
      app.setNow(TEST_NOW.add({ hours: 24 * days }));
      await keepTime.run(app, undefined, job("exchanges-work"));
      expect(await stateOf(person(zoe), id)).toBe(await stateOf(person(max), twin));
    }
    app.setNow(TEST_NOW);
    expect(await stateOf(person(zoe), id)).not.toBe("proposed");
    expect(await seeExchange(app, person(ines), { exchange: id })).toBeUndefined();
    const letters = await app.transaction(job("notify"), (work) =>
      sql`select from notifications.notification where facts->>'exchange' = ${id}
        and facts->>'who' = ${ines}`.execute(work.db),
    );
    expect(letters.rows).toEqual([]);
  });

  test("is not among those to whom the platform sends", async () => {
    const [zoe, ines] = [await somebody("Zoé"), await somebody("Inès")];
    await giving(app, ines, "Moudre des lentilles");
    await app.transaction(person(ines), (work) => blockPersonIn(work, { person: zoe }));
    const mine = await needOf(zoe, "Moudre des lentilles");
    const told = await askGivers(app, person(zoe), { need: mine, mode: "routed", givers: [] });
    expect(told).toEqual({ done: true, value: undefined });
  });
});

describe("from a letter", () => {
  test("a link answers once, and a link of somebody else’s serves nothing", async () => {
    const [zoe, ines, max] = [await somebody("Zoé"), await somebody("Inès"), await somebody("Max")];
    const id = await asked(zoe, await needOf(zoe, "Filmer"), [await giving(app, ines, "Filmer")]);
    const actor = linkHolder("exchanges.exchange", id);
    const link = { exchange: id, party: "giver", number: 1 } as const;
    const by = (who: PersonId, act: "accept" | "decline") =>
      takeStepByLink(app, actor, { link: { ...link, who }, act, terms: 1 });
    expect(await by(max, "accept")).toEqual({ done: false, refusal: "link-no-longer-serves" });
    expect((await by(ines, "accept")).done).toBe(true);
    expect(await by(ines, "decline")).toEqual({ done: false, refusal: "answered-otherwise" });
    expect(await stateOf(person(zoe), id)).toBe("established");
  });
});

const dated = (jour: string) => ({
  kind: "skills",
  words: { title: "Repeindre une enseigne", terms: { ...TERMS, jour } },
});
describe("days", () => {
  test("that are past are neither written, nor asked, nor agreed", async () => {
    const [zoe, ines] = [await somebody("Zoé"), await somebody("Inès")];
    const giver = await giving(app, ines, "Repeindre une enseigne");
    const misfit = { done: false, refusal: "days-do-not-fit" };
    expect(await writeNeed(app, person(zoe), dated("2026-11-24"))).toEqual(misfit);
    const draft = valueOf(await writeNeed(app, person(zoe), dated("2026-11-26")));
    const soon = valueOf(await writeNeed(app, person(zoe), dated("2026-11-26")));
    const id = await asked(zoe, soon, [giver]);
    const values = { ...TERMS, jour: "2026-11-20" };
    expect(await step(person(ines), id, { act: "change-terms", values })).toEqual(misfit);
    app.setNow(TEST_NOW.add({ hours: 24 * 2 }));
    // The draft waited too long: its day is to be changed first.
    expect(
      await askGivers(app, person(zoe), { need: draft, mode: "one", givers: [giver] }),
    ).toEqual(misfit);
  });

  test("that are past are asked of nobody else", async () => {
    const [zoe, ines, max] = [await somebody("Zoé"), await somebody("Inès"), await somebody("Max")];
    const givers = [await giving(app, ines, "Repeindre"), await giving(app, max, "Repeindre")];
    const need = valueOf(await writeNeed(app, person(zoe), dated("2026-11-26")));
    const id = await asked(zoe, need, givers);
    app.setNow(TEST_NOW.add({ hours: 24 * 2 }));
    expect((await step(person(ines), id, { act: "decline", reason: "no-time" })).done).toBe(true);
    await doWaitingJobs(app);
    const seen = await seeNeed(app, person(zoe), { need });
    expect(seen?.asked.map(({ names }) => names.giver.name)).toEqual(["Inès"]);
  });
});

describe("when the platform looks", () => {
  test("it asks the best of the directory, and says by which way", async () => {
    const [zoe, ines] = [await somebody("Zoé"), await somebody("Inès")];
    await giving(app, ines, "Accorder un accordéon");
    const mine = await needOf(zoe, "Accorder un accordéon");
    const told = await askGivers(app, person(zoe), { need: mine, mode: "routed", givers: [] });
    expect(told.done && told.value?.giverPerson).toBe(ines);
    expect(told.done && told.value?.reasons["way"]).toBe("directory");
  });

  test("nobody answers: it is noted without who asked, and the one who asked is told", async () => {
    const zoe = await somebody("Zoé");
    const mine = await needOf(zoe, "Ferrer un âne zoophobe");
    const told = await askGivers(app, person(zoe), { need: mine, mode: "routed", givers: [] });
    expect(told).toEqual({ done: true, value: undefined });
    const { rows } = await app.transaction(job("orientation-write"), (work) =>
      sql<
        Record<string, unknown>
      >`select * from exchanges.orientation_gap where words like 'Ferrer%'`.execute(work.db),
    );
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(zoe);
  });
});

const forADay = startExchange(
  { approvals: 1, byOrganisation: "first-approver", atOnce: true },
  NOON,
);

function askedForADay() {
  const first = {
    ...stepOf(forADay, "asker", "propose"),
    act: "propose" as const,
    due: daysAfter(5),
  };
  const told = decideStep(forADay, first, NOON);
  if (!told.done) throw new Error(told.refusal);
  return told.value.exchange;
}

test("a host asked along with an employer is waited for as if alone", () => {
  const exchange = askedForADay();
  expect(shelfOf({ exchange }, "giver", NOON)).toBe("for-me");
  expect(shelfOf({ exchange }, "asker", NOON)).toBe("for-others");
});

test("what is agreed for a day waits for nobody before that day", () => {
  const exchange = { ...askedForADay(), state: "established" as const };
  expect(shelfOf({ exchange }, "giver", daysAfter(3.9))).toBe("under-way");
  expect(shelfOf({ exchange }, "giver", daysAfter(4.1))).toBe("for-me");
  expect(shelfOf({ exchange: { ...exchange, atOnce: false } }, "giver", NOON)).toBe("for-me");
});
