import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, linkHolder, operator, person, type PersonId, visitor } from "#services/house";

import { giving, takes } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import type { ExchangeId, NeedId } from "../domain/need.ts";
import { askGivers } from "../../needs/actions/route-need.ts";
import { seeExchange, seeExchangeByLink } from "./see-exchange.ts";
import { seeNeed } from "../../needs/actions/see-need.ts";
import { takeStep, takeStepByLink, type TakeStep } from "./take-step.ts";
import { writeNeed } from "../../needs/actions/write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const TERMS = { objet: "Une tente", debut: "2026-12-01", fin: "2026-12-03", usage: "La fête." };
const APPROVER = {
  party: "first-approver",
  name: "Le bureau",
  email: "bureau@example.org",
} as const;

interface Situation {
  readonly need: NeedId;
  readonly exchange: ExchangeId;
  readonly asker: PersonId;
  readonly giver: PersonId;
  readonly organisation: Awaited<ReturnType<typeof organisation>> | undefined;
}

/** Somebody, or an organisation, asked somebody for a loan; the giver has so much room. */
async function asked({ inName = false, room = 2 } = {}): Promise<Situation> {
  const [asker, giver] = [
    await somebody(app, `Solène ${newId()}`),
    await somebody(app, `Bastien ${newId()}`),
  ];
  const structure = inName ? await organisation(app) : undefined;
  if (structure !== undefined) await represent(app, asker, structure);
  const given = await giving(app, giver, "Prêter une tente", takes(room));
  const words = { title: "Une tente pour la fête", terms: TERMS };
  const need = valueOf(
    await writeNeed(app, person(asker), { kind: "loan", organisation: structure, words }),
  );
  const told = valueOf(await askGivers(app, person(asker), { need, mode: "one", givers: [given] }));
  if (told === undefined) throw new Error("nobody was asked");
  return { need, exchange: told.id, asker, giver, organisation: structure };
}

type Who = (at: Situation) => Actor | Promise<Actor>;

const outsider = async () => person(await somebody(app, `Max ${newId()}`));

/** Each line of the table: in which situation, and who acts. */
const LINES: Readonly<
  Record<string, { readonly at?: Parameters<typeof asked>[0]; readonly who: Who }>
> = {
  "who asks": { who: ({ asker }) => person(asker) },
  "who gives, once told": { who: ({ giver }) => person(giver) },
  "who gives, while the ask waits for a place": {
    at: { room: 0 },
    who: ({ giver }) => person(giver),
  },
  "who may « approve » for the organisation that asks": {
    at: { inName: true },
    who: ({ asker }) => person(asker),
  },
  "who represents it without that": {
    at: { inName: true },
    who: async ({ organisation: of }) => {
      const who = await somebody(app, `Inès ${newId()}`);
      if (of !== undefined) await represent(app, who, of, ["publish"]);
      return person(who);
    },
  },
  "the holder of an approver’s link": {
    who: ({ exchange }) => linkHolder("exchanges.exchange", exchange),
  },
  "somebody else": { who: outsider },
  "a visitor": { who: () => visitor },
  "the operator, from the command line": { who: () => operator() },
};

/** Whether they may, tried for good. */
const ACTS: Readonly<Record<string, (who: Actor, at: Situation) => Promise<boolean>>> = {
  "see the need": async (who, { need }) => (await seeNeed(app, who, { need })) !== undefined,
  "see the exchange": async (who, at) => {
    const link = await linkOf(who, at);
    return link === undefined
      ? (await seeExchange(app, who, { exchange: at.exchange })) !== undefined
      : (await seeExchangeByLink(app, who, link)) !== undefined;
  },
  "speak for who asks": (who, at) =>
    step(who, at, { as: "asker", act: "withdraw", reason: "no-reason", number: 2 }),
  "speak for who gives": (who, at) =>
    step(who, at, { as: "giver", act: "accept", number: 1, approvers: [APPROVER] }),
  approve: async (who, at) => {
    const link = await linkOf(who, at);
    if (link === undefined) return step(who, at, { act: "approve", number: 1 });
    return (await takeStepByLink(app, who, { link, act: "approve", terms: 1 })).done;
  },
};

async function step(
  who: Actor,
  { exchange }: Situation,
  more: Partial<TakeStep>,
): Promise<boolean> {
  const told = await takeStep(app, who, { exchange, act: "accept", number: 1, terms: 1, ...more });
  return told.done;
}

/** What an approver holds: the giver agreed, and named them. */
async function linkOf(who: Actor, at: Situation) {
  if (who.by.kind !== "link") return undefined;
  await step(person(at.giver), at, { as: "giver", approvers: [APPROVER] });
  const [row] = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ address: PersonId }>(
      "select address from exchanges.approver where exchange = $1",
      [at.exchange],
    );
    return rows;
  });
  if (row === undefined) throw new Error("nobody was named");
  return { exchange: at.exchange, party: "first-approver", who: row.address, number: 1 } as const;
}

test("the table of the README is the rule, cell by cell", async () => {
  const cells = readRightsTable("exchanges", "Who may do what in an exchange");
  expect(cells.length).toBe(Object.keys(LINES).length * Object.keys(ACTS).length);
  const found = [];
  for (const { who, what } of cells) {
    const [line, act] = [LINES[who], ACTS[what]];
    if (line === undefined || act === undefined) throw new Error(`unknown cell: ${who}, ${what}`);
    const at = await asked(line.at);
    found.push({ who, what, answer: (await act(await line.who(at), at)) ? "yes" : "no" });
  }
  expect(found).toEqual(cells);
}, 60_000);
