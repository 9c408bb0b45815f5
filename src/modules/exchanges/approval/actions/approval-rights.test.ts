import { beforeAll, beforeEach, expect, test } from "vitest";

import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import {
  answersBy,
  linkTo,
  saysYes,
  type Visit,
  visit,
  visitedHouse,
} from "../../../../../tests/support/visiting.ts";
import { working } from "../../../../../tests/support/workers.ts";
import { endWork } from "../../../organisations/workers/actions/end-work.ts";
import type { ExchangeLink } from "../../protocol/actions/links.ts";
import { seeExchange, seeExchangeByLink } from "../../protocol/actions/see-exchange.ts";
import { takeStep } from "../../protocol/actions/take-step.ts";
import { answerApproval } from "./answer-approval.ts";
import { seeApproval } from "./see-approval.ts";

let after: TestHouse;
let together: TestHouse;
beforeAll(async () => {
  after = await visitedHouse();
  together = await visitedHouse({ approvalsAtOnce: true });
});
beforeEach(() => {
  after.setNow(TEST_NOW);
  together.setNow(TEST_NOW);
});

/** Who acts, and the link that they hold, if they hold one. */
interface Acting {
  readonly who: Actor;
  readonly link?: ExchangeLink;
}

interface Line {
  readonly house?: () => TestHouse;
  /** Whether the giver said yes before. */
  readonly agreed?: boolean;
  readonly acting: (at: Visit, app: TestHouse) => Acting | Promise<Acting>;
}

const LINES: Readonly<Record<string, Line>> = {
  "who asks": { acting: ({ zoe }) => ({ who: person(zoe) }) },
  "who acts for who asks, under a mandate of exchanges": {
    acting: async ({ zoe }, app) => ({ who: await heldFor(app, zoe) }),
  },
  "who gives": { acting: ({ bastien }) => ({ who: person(bastien) }) },
  "who may « approve » for it, the first by rank": {
    acting: ({ odile }) => ({ who: person(odile) }),
  },
  "who may « approve » for it, another one": { acting: ({ ines }) => ({ who: person(ines) }) },
  "the holder of the link of its letter": { acting: holding },
  "the same, once they may « approve » no more": {
    acting: async (at, app) => {
      const held = await holding(at, app);
      await behindTheWalls(app, (client) =>
        client.query(
          "update organisations.representative set powers = '{manage}' where person = $1",
          [at.odile],
        ),
      );
      return held;
    },
  },
  "who may « approve » for it, before the giver said yes": {
    agreed: false,
    acting: ({ odile }) => ({ who: person(odile) }),
  },
  "the same, where both are asked at once": {
    house: () => together,
    agreed: false,
    acting: ({ odile }) => ({ who: person(odile) }),
  },
  "who may « approve » for it, once the asker left it": {
    acting: async ({ odile, zoe, employment }, app) => {
      const on = Temporal.PlainDate.from("2026-11-30");
      valueOf(await endWork(app, person(zoe), { employment, on, words: undefined }));
      app.setNow(TEST_NOW.add({ hours: 24 * 7 }));
      return { who: person(odile) };
    },
  },
  "who represents it without that": {
    acting: async ({ employer }, app) => {
      const nadege = await situations(app).someone("Nadège");
      const asked = { organisation: employer, role: "board", powers: ["manage"] } as const;
      await working(app).enters(nadege, asked);
      return { who: person(nadege) };
    },
  },
  "who acts for who may « approve » for it, under a mandate of exchanges": {
    acting: async ({ odile }, app) => ({ who: await heldFor(app, odile) }),
  },
  "somebody else": {
    acting: async (_, app) => ({ who: person(await situations(app).someone("Max")) }),
  },
  "a visitor": { acting: () => ({ who: visitor }) },
  "the operator, from the command line": { acting: () => ({ who: operator() }) },
};

async function heldFor(app: TestHouse, who: Visit["zoe"]): Promise<Actor> {
  const holder = await situations(app).someone("Max");
  return actingFor(app, who, holder, ["exchanges"]);
}

async function holding({ odile, exchange }: Visit, app: TestHouse): Promise<Acting> {
  return { who: linkHolder("exchanges.exchange", exchange), link: await linkTo(app, odile) };
}

async function seenBy(app: TestHouse, { exchange }: Visit, { who, link }: Acting) {
  return link === undefined
    ? seeApproval(app, who, { exchange })
    : seeExchangeByLink(app, who, link);
}

/** Whether they may, tried for good. */
const ACTS: Readonly<
  Record<string, (app: TestHouse, at: Visit, acting: Acting) => Promise<boolean>>
> = {
  "read what it needs to say yes": async (app, at, acting) =>
    (await seenBy(app, at, acting)) !== undefined,
  "say yes": async (app, { exchange }, { who, link }) => {
    const asked = { exchange, act: "approve", number: 1, terms: 1 } as const;
    const told =
      link === undefined ? await answerApproval(app, who, asked) : await answersBy(app, link);
    return told.done;
  },
  "know which organisation it is": async (app, at, acting) => {
    const asSide = await seeExchange(app, acting.who, { exchange: at.exchange });
    const seen = [asSide, await seenBy(app, at, acting)];
    return JSON.stringify(seen).includes("La Fabrique");
  },
  "go on without it": async (app, { exchange }, { who }) => {
    const asked = { exchange, act: "waive", number: 2, terms: 1 } as const;
    return (await takeStep(app, who, asked)).done;
  },
};

test("the table of the README is the rule, cell by cell", { timeout: 240_000 }, async () => {
  const cells = readRightsTable("exchanges", "Who may do what with the yes of an employer");
  expect(cells.length).toBe(Object.keys(LINES).length * Object.keys(ACTS).length);
  const found = [];
  for (const { who, what } of cells) {
    const [line, act] = [LINES[who], ACTS[what]];
    if (line === undefined || act === undefined) throw new Error(`unknown cell: ${who}, ${what}`);
    const app = line.house?.() ?? after;
    app.setNow(TEST_NOW);
    const at = await visit(app);
    if (line.agreed !== false) await saysYes(app, at);
    const acting = await line.acting(at, app);
    found.push({ who, what, answer: (await act(app, at, acting)) ? "yes" : "no" });
  }
  expect(found).toEqual(cells);
});
