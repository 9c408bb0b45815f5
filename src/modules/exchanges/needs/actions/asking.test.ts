import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { giving, takes } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import type { Act } from "../../protocol/domain/exchange.ts";
import type { GiverId } from "../../givers/domain/giver.ts";
import type { ExchangeId, NeedId } from "../../protocol/domain/need.ts";
import { saveTerms } from "../../givers/store/givers.ts";
import { findGiverIn } from "../../givers/actions/givers.ts";
import { keepTime } from "../../protocol/actions/keep-time.ts";
import { askGivers } from "./route-need.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { seeNeed } from "./see-need.ts";
import { takeStep, type TakeStep } from "../../protocol/actions/take-step.ts";
import { writeNeed } from "./write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const named = (name: string) => somebody(app, `${name} ${newId()}`);

interface Written {
  readonly title: string;
  readonly need?: NeedId;
  readonly to?: GiverId;
}

const write = (who: PersonId, { title, ...more }: Written) =>
  writeNeed(app, person(who), {
    kind: "skills",
    words: { title, terms: { quoi: title, details: "Pour la fête", temps: "Une heure" } },
    ...more,
  });

const askOne = async (who: PersonId, need: NeedId, giver: GiverId): Promise<ExchangeId> => {
  const asked = valueOf(await askGivers(app, person(who), { need, mode: "one", givers: [giver] }));
  if (asked === undefined) throw new Error("nobody was asked");
  return asked.id;
};

const step = (who: PersonId, exchange: ExchangeId, act: Act, more: Partial<TakeStep> = {}) =>
  takeStep(app, person(who), { exchange, act, number: 1, terms: 1, ...more });

describe("to one person", () => {
  test("is to one: several that are ticked are refused, and nobody is told", async () => {
    const [zoe, ines, max] = [await named("Zoé"), await named("Inès"), await named("Max")];
    const givers = [await giving(app, ines, "Rempoter"), await giving(app, max, "Rempoter")];
    const need = valueOf(await write(zoe, { title: "Rempoter" }));
    const asked = { need, mode: "one", givers } as const;
    expect(await askGivers(app, person(zoe), asked)).toEqual({
      done: false,
      refusal: "choose-one",
    });
    expect((await seeNeed(app, person(zoe), { need }))?.asked).toEqual([]);
  });

  test("whom one came to ask stays chosen while the draft is changed, whatever its words", async () => {
    const [zoe, ines] = [await named("Zoé"), await named("Inès")];
    const giver = await giving(app, ines, "Prêter des marmites");
    const need = valueOf(await write(zoe, { title: "Un chaudron", to: giver }));
    valueOf(await write(zoe, { title: "Deux faitouts", need }));
    const seen = await seeNeed(app, person(zoe), { need });
    expect([seen?.to, seen?.chosen?.giver]).toEqual([giver, giver]);
  });

  test("whoever answers answers what they read, to decline as well", async () => {
    const [zoe, ines] = [await named("Zoé"), await named("Inès")];
    const need = valueOf(await write(zoe, { title: "Tondre" }));
    const id = await askOne(zoe, need, await giving(app, ines, "Tondre"));
    const values = { quoi: "Tondre", details: "Tout le pré", temps: "Deux jours" };
    valueOf(await step(zoe, id, "change-terms", { number: 2, values }));
    for (const act of ["decline", "accept"] as const)
      expect(await step(ines, id, act)).toEqual({ done: false, refusal: "terms-changed" });
    valueOf(await step(ines, id, "decline", { terms: 2, reason: "no-time" }));
  });

  test("who closes their window while asked answers what reached them, and is sent nothing more", async () => {
    const [zoe, max, ines] = [await named("Zoé"), await named("Max"), await named("Inès")];
    const giver = await giving(app, ines, "Semer", takes(1));
    const told = await askOne(zoe, valueOf(await write(zoe, { title: "Semer" })), giver);
    const waiting = await askOne(max, valueOf(await write(max, { title: "Semer" })), giver);
    const kept = await app.transaction(person(ines), (work) => findGiverIn(work, giver));
    if (kept === undefined) throw new Error("the giver is not there");
    await app.transaction(person(ines), (work) => saveTerms(work, giver, { ...kept, ...takes(0) }));
    valueOf(await step(ines, told, "decline", { reason: "no-time" }));
    await doWaitingJobs(app);
    await keepTime.run(app, undefined, job("exchanges-work"));
    const seen = await seeExchange(app, person(max), { exchange: waiting });
    expect(seen?.kept.exchange.state).toBe("waiting");
    expect(await seeExchange(app, person(ines), { exchange: waiting })).toBeUndefined();
  });

  test("who cannot leaves the words to be changed, and asked of somebody else", async () => {
    const [zoe, ines, max] = [await named("Zoé"), await named("Inès"), await named("Max")];
    const need = valueOf(await write(zoe, { title: "Rempailler" }));
    const first = await askOne(zoe, need, await giving(app, ines, "Rempailler"));
    expect(await write(zoe, { title: "Rempailler deux chaises", need })).toEqual({
      done: false,
      refusal: "asked-already",
    });
    valueOf(await step(ines, first, "decline", { reason: "no-time" }));
    valueOf(await write(zoe, { title: "Rempailler deux chaises", need }));
    const next = await askOne(zoe, need, await giving(app, max, "Rempailler"));
    const seen = await seeExchange(app, person(max), { exchange: next });
    expect(seen?.terms[0]?.values?.["quoi"]).toBe("Rempailler deux chaises");
  });

  test("what is stopped is not met any more: somebody else may be asked", async () => {
    const [zoe, ines, max] = [await named("Zoé"), await named("Inès"), await named("Max")];
    const need = valueOf(await write(zoe, { title: "Vanner" }));
    const first = await askOne(zoe, need, await giving(app, ines, "Vanner"));
    valueOf(await step(ines, first, "accept"));
    expect((await seeNeed(app, person(zoe), { need }))?.need.state).toBe("met");
    valueOf(await step(ines, first, "cancel", { number: 2, reason: "not-available" }));
    expect((await seeNeed(app, person(zoe), { need }))?.need.state).toBe("asking");
    await askOne(zoe, need, await giving(app, max, "Vanner"));
  });
});

const stateOf = async (who: PersonId, exchange: ExchangeId) =>
  (await seeExchange(app, person(who), { exchange }))?.kept.exchange.state;

async function aTent() {
  const [zoe, ines] = [await named("Zoé"), await named("Inès")];
  const giver = await giving(app, ines, "Prêter une tente");
  const terms = { objet: "Une tente", debut: "2026-12-19", fin: "2026-12-21", usage: "La fête" };
  const need = valueOf(
    await writeNeed(app, person(zoe), { kind: "loan", words: { title: "Une tente", terms } }),
  );
  return { zoe, ines, id: await askOne(zoe, need, giver) };
}

describe("somebody lends", () => {
  test("their own thing: nobody else has to agree", async () => {
    const { zoe, ines, id } = await aTent();
    valueOf(await step(ines, id, "accept"));
    expect(await stateOf(zoe, id)).toBe("established");
  });

  test("what somebody else keeps: they are named whole, and agree too", async () => {
    const { zoe, ines, id } = await aTent();
    const keeper = { party: "first-approver", name: "Max", email: "" } as const;
    expect(await step(ines, id, "accept", { approvers: [keeper] })).toEqual({
      done: false,
      refusal: "approver-missing",
    });
    const whole = { ...keeper, email: "max.garde@example.org" };
    valueOf(await step(ines, id, "accept", { approvers: [whole] }));
    expect(await stateOf(zoe, id)).toBe("approving");
  });

  test("on other terms: once the asker confirms, it is agreed", async () => {
    const { zoe, ines, id } = await aTent();
    const values = { objet: "Une tente", debut: "2026-12-20", fin: "2026-12-21", usage: "La fête" };
    valueOf(await step(ines, id, "change-terms", { values }));
    valueOf(await step(zoe, id, "confirm", { number: 2, terms: 2 }));
    expect(await stateOf(ines, id)).toBe("established");
  });
});

describe("when the platform looks", () => {
  test("nobody is asked for words that speak of something else", async () => {
    const [zoe, ines] = [await named("Zoé"), await named("Inès")];
    await giving(app, ines, "Lire un bail de location");
    const need = valueOf(await write(zoe, { title: "Lire un parchemin araméen du désert" }));
    const told = await askGivers(app, person(zoe), { need, mode: "routed", givers: [] });
    expect(told).toEqual({ done: true, value: undefined });
  });

  test("little words make nobody near: « d’une », « les », « à »", async () => {
    const [zoe, ines, max] = [await named("Zoé"), await named("Inès"), await named("Max")];
    await giving(app, ines, "Tenir les comptes à la ferme, d’une petite association");
    const near = await giving(app, max, "Débuter avec une liseuse");
    const need = valueOf(await write(zoe, { title: "Apprendre à se servir d’une liseuse" }));
    const free = (await seeNeed(app, person(zoe), { need }))?.candidates.free ?? [];
    expect(free.map(({ giver }) => giver)).toEqual([near]);
    const told = await askGivers(app, person(zoe), { need, mode: "routed", givers: [] });
    expect(told.done && told.value?.giver).toBe(near);
  });

  test("words that speak of something else are not shown beside those that speak of it", async () => {
    const [zoe, ines, max] = [await named("Zoé"), await named("Inès"), await named("Max")];
    const near = await giving(app, ines, "Des marmites à couscous");
    const far = await giving(app, max, "Une brouette à deux roues");
    const need = valueOf(await write(zoe, { title: "Deux marmites" }));
    const free = (await seeNeed(app, person(zoe), { need }))?.candidates.free ?? [];
    const found = free.map(({ giver }) => giver);
    expect(found).toContain(near);
    expect(found).not.toContain(far);
  });
});
