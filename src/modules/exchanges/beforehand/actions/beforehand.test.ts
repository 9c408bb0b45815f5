import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import {
  type Actor,
  job,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import {
  asksDay,
  hostOrganisation,
  visit,
  visitedHouse,
} from "../../../../../tests/support/visiting.ts";
import { working } from "../../../../../tests/support/workers.ts";
import type { BeforehandDays, BeforehandId } from "../../domain/beforehand.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { retains } from "./retains.ts";
import { giveBeforehand, takeBeforehandBack } from "./give-beforehand.ts";
import { notThisTime, readBeforehandLink, seeTakenBeforehand } from "./not-this-time.ts";
import { seeBeforehand } from "./see-beforehand.ts";

/* Thursdays of December, one a day: Thursday 10 December is the day that is asked. */

let app: TestHouse;
beforeAll(async () => {
  app = await visitedHouse({ beforehand: true, window: "asks" });
});
beforeEach(() => app.setNow(TEST_NOW));

const THURSDAYS: BeforehandDays = {
  weekdays: [4],
  from: Temporal.PlainDate.from("2026-12-01"),
  until: Temporal.PlainDate.from("2026-12-31"),
  perDay: 1,
};

type Host = Awaited<ReturnType<typeof hostOrganisation>>;

async function given({ lise, host }: Host, days: Partial<BeforehandDays> = {}) {
  const asked = { organisation: host, as: "giver", kind: "visit", ...THURSDAYS, ...days } as const;
  return valueOf(await giveBeforehand(app, person(lise), asked));
}

async function stateOf(who: PersonId, exchange: ExchangeId) {
  return (await seeExchange(app, person(who), { exchange }))?.kept.exchange.state;
}

const somebody = (name = "Max") => situations(app).someone(name);
const link = (exchange: ExchangeId, beforehand: BeforehandId) => ({ exchange, beforehand });
const without = (exchange: ExchangeId, beforehand: BeforehandId) =>
  notThisTime(app, linkHolder("exchanges.exchange", exchange), link(exchange, beforehand));

async function approvesNoMore(who: PersonId): Promise<void> {
  await behindTheWalls(app, (client) =>
    client.query("update organisations.representative set powers = '{publish}' where person = $1", [
      who,
    ]),
  );
}

describe("a day that fits", () => {
  test("is agreed at once, as the step of whoever said yes, dated; the asker reads the day alone", async () => {
    const host = await hostOrganisation(app);
    await given(host);
    const max = await somebody();
    const exchange = await asksDay(app, max, host);
    const seen = await seeExchange(app, person(max), { exchange });
    expect(seen?.kept.exchange.state).toBe("established");
    expect(seen?.steps.at(-1)).toMatchObject({
      act: "accept",
      by: "giver",
      beforehandOn: "2026-11-25",
      takenBy: `person:${host.lise}`,
      byName: undefined,
    });
    const [learnt] = await behindTheWalls(app, async (client) => {
      const { rows } = await client.query("select rhythm from exchanges.learnt where space = $1", [
        host.host,
      ]);
      return rows.filter(({ rhythm }) => rhythm.samples > 0);
    });
    expect(learnt).toBeUndefined();
  });

  test("another day, another kind of weekday, or one too many, waits for a person", async () => {
    const host = await hostOrganisation(app);
    await given(host);
    const [max, ana] = [await somebody(), await somebody("Ana")];
    const friday = await asksDay(app, max, { ...host, day: "2026-12-11" });
    expect(await stateOf(max, friday)).toBe("proposed");
    const first = await asksDay(app, max, host);
    const second = await asksDay(app, ana, host);
    expect([await stateOf(max, first), await stateOf(ana, second)]).toEqual([
      "established",
      "proposed",
    ]);
  });

  test("is approved for who works there, two at once for the last seat: one gets it", async () => {
    const at = await visit(app);
    const { zoe, odile, employer } = at;
    const yves = await somebody("Yves");
    await working(app).worksAt(yves, { organisation: employer, keeper: odile });
    const asked = { organisation: employer, as: "employer", kind: "visit", ...THURSDAYS } as const;
    valueOf(await giveBeforehand(app, person(odile), asked));
    const [one, other] = [await hostOrganisation(app), await hostOrganisation(app)];
    await given(one);
    await given(other);
    const both = await Promise.all([
      asksDay(app, zoe, { ...one, worksFor: employer }),
      asksDay(app, yves, { ...other, worksFor: employer }),
    ]);
    const states = [await stateOf(zoe, both[0]), await stateOf(yves, both[1])];
    expect(new Set(states)).toEqual(new Set(["approving", "established"]));
  });
});

describe("takes no step", () => {
  test.each([
    [
      "once it was taken back",
      async (host: Host, id: BeforehandId) => {
        valueOf(await takeBeforehandBack(app, person(host.lise), { beforehand: id }));
      },
    ],
    ["once whoever gave it may say yes no more", (host: Host) => approvesNoMore(host.lise)],
    [
      "once the organisation is dissolved",
      async (host: Host) => {
        await behindTheWalls(app, (client) =>
          client.query(
            "update organisations.organisation set dissolved_on = '2026-11-20', dissolved_at = now() where id = $1",
            [host.host],
          ),
        );
      },
    ],
  ])("%s; what it agreed before stands", async (_, ends) => {
    const host = await hostOrganisation(app);
    const id = await given(host, { perDay: 9 });
    const [max, ana] = [await somebody(), await somebody("Ana")];
    const before = await asksDay(app, max, host);
    await ends(host, id);
    const after = await asksDay(app, ana, host);
    expect(await stateOf(max, before)).toBe("established");
    expect(await stateOf(ana, after)).toBe("proposed");
  });

  test("for who blocked nobody knows: whoever gave it blocked the asker, and it waits", async () => {
    const host = await hostOrganisation(app);
    await given(host);
    const max = await somebody();
    await app.transaction(person(host.lise), (work) => blockPersonIn(work, { person: max }));
    expect(await stateOf(max, await asksDay(app, max, host))).toBe("proposed");
  });

  test("to oneself", async () => {
    const host = await hostOrganisation(app);
    await given(host);
    expect(await stateOf(host.lise, await asksDay(app, host.lise, host))).toBe("proposed");
  });
});

describe("« pas cette fois »", () => {
  test("comes in a letter each time, stops it, blames nobody, and twice changes nothing", async () => {
    const host = await hostOrganisation(app);
    const id = await given(host);
    const max = await somebody();
    const exchange = await asksDay(app, max, host);
    await passTime(app, { minutes: 10 });
    const [letter] = await lettersTo(app, `${host.lise}@example.org`);
    const [read, by, signature = ""] = linkIn(letter, "/l/oui-d-avance/").split("/").slice(3);
    const known = readBeforehandLink(app, {
      exchange: read ?? "",
      beforehand: by ?? "",
      signature,
    });
    expect(known).toEqual(link(exchange, id));
    valueOf(await without(exchange, id));
    valueOf(await without(exchange, id));
    const seen = await seeExchange(app, person(max), { exchange });
    expect(seen?.kept.exchange.state).toBe("cancelled");
    expect(seen?.steps.at(-1)).toMatchObject({ act: "cancel", reason: "dates-do-not-fit" });
    // The seat is free again.
    const ana = await somebody("Ana");
    expect(await stateOf(ana, await asksDay(app, ana, host))).toBe("established");
  });

  test("serves until six in the evening before", async () => {
    const host = await hostOrganisation(app);
    const id = await given(host);
    const exchange = await asksDay(app, await somebody(), host);
    app.setNow(Temporal.Instant.from("2026-12-09T17:00:00Z"));
    expect(await without(exchange, id)).toEqual({ done: false, refusal: "too-late" });
    app.setNow(Temporal.Instant.from("2026-12-09T16:59:59Z"));
    expect((await without(exchange, id)).done).toBe(true);
  });

  test("of an employer: what is agreed is not approved any more", async () => {
    const { zoe, odile, employer } = await visit(app);
    const asked = { organisation: employer, as: "employer", kind: "visit", ...THURSDAYS } as const;
    const id = valueOf(await giveBeforehand(app, person(odile), asked));
    const host = await hostOrganisation(app);
    await given(host);
    const exchange = await asksDay(app, zoe, { ...host, worksFor: employer });
    expect(await stateOf(zoe, exchange)).toBe("established");
    valueOf(await without(exchange, id));
    expect(await stateOf(zoe, exchange)).toBe("not-approved");
  });
});

test("a year after it ended it is forgotten", async () => {
  const host = await hostOrganisation(app);
  const id = await given(host);
  const sweep = (at: string) =>
    app.transaction(job("sweep"), async (work) => {
      await retains[0]?.sweep(work, Temporal.Instant.from(at));
    });
  const isKept = async () =>
    (await seeBeforehand(app, person(host.lise), { organisation: host.host }))?.given.some(
      ({ one }) => one.id === id,
    );
  await sweep("2026-12-31T12:00:00Z");
  expect(await isKept()).toBe(true);
  await sweep("2027-01-02T12:00:00Z");
  expect(await isKept()).toBe(false);
});

interface At extends Host {
  readonly max: PersonId;
  readonly exchange: ExchangeId;
  readonly id: BeforehandId;
}

async function situation(): Promise<At> {
  const host = await hostOrganisation(app);
  const id = await given(host);
  const max = await somebody();
  return { ...host, id, max, exchange: await asksDay(app, max, host) };
}

async function enters({ host }: At, powers: readonly ("approve" | "manage")[]): Promise<Actor> {
  const who = await somebody("Inès");
  await working(app).enters(who, { organisation: host, role: "direction", powers });
  return person(who);
}

test("while a decision is awaited of the organisation none is given, and any is taken back", async () => {
  const at = await situation();
  const other = await enters(at, ["approve"]);
  await behindTheWalls(app, (client) =>
    client.query("update organisations.organisation set frozen_at = now() where id = $1", [
      at.host,
    ]),
  );
  const asked = { organisation: at.host, as: "giver", kind: "visit", ...THURSDAYS } as const;
  expect(await giveBeforehand(app, other, asked)).toMatchObject({ refusal: "not-for-them" });
  valueOf(await takeBeforehandBack(app, other, { beforehand: at.id }));
});

const LINES: Readonly<Record<string, (at: At) => Actor | Promise<Actor>>> = {
  "who gave it": ({ lise }) => person(lise),
  "who may « approve » for the organisation, another one": (at) => enters(at, ["approve"]),
  "who « manages » it without that": (at) => enters(at, ["manage"]),
  "who acts for who gave it, under a mandate of exchanges": async ({ lise }) =>
    actingFor(app, lise, await somebody(), ["exchanges"]),
  "who gave it, and may « approve » no more": async ({ lise }) => {
    await approvesNoMore(lise);
    return person(lise);
  },
  "who asked for the day": ({ max }) => person(max),
  "somebody else": async () => person(await somebody()),
  "a visitor": () => visitor,
  "the operator, from the command line": () => operator(),
};

const ACTS: Readonly<Record<string, (who: Actor, at: At) => Promise<boolean>>> = {
  "read what was given": async (who, { host }) =>
    (await seeBeforehand(app, who, { organisation: host })) !== undefined,
  "give one": async (who, { host }) => {
    const asked = { organisation: host, as: "giver", kind: "visit", ...THURSDAYS } as const;
    return (await giveBeforehand(app, who, asked)).done;
  },
  "take back that of another": async (who, at) => {
    const other = await enters(at, ["approve"]);
    const asked = { organisation: at.host, as: "giver", kind: "visit", ...THURSDAYS } as const;
    const beforehand = valueOf(await giveBeforehand(app, other, asked));
    return (await takeBeforehandBack(app, who, { beforehand })).done;
  },
  // By the link of their letter, which nobody else has.
  "do without this time": async (who, { lise, exchange, id }) => {
    if (who.for !== lise || who.mandate !== undefined) return false;
    const holder = linkHolder("exchanges.exchange", exchange);
    const seen = await seeTakenBeforehand(app, holder, link(exchange, id));
    return seen?.until !== undefined && (await without(exchange, id)).done;
  },
};

test("the table of the README is the rule, cell by cell", { timeout: 240_000 }, async () => {
  const cells = readRightsTable("exchanges", "Who may do what with a yes given beforehand");
  expect(cells.length).toBe(Object.keys(LINES).length * Object.keys(ACTS).length);
  const found = [];
  for (const { who, what } of cells) {
    const [line, act] = [LINES[who], ACTS[what]];
    if (line === undefined || act === undefined) throw new Error(`unknown cell: ${who}, ${what}`);
    const at = await situation();
    found.push({ who, what, answer: (await act(await line(at), at)) ? "yes" : "no" });
  }
  expect(found).toEqual(cells);
});
