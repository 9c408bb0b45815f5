import { beforeAll, beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import { acceptMandate, giveMandate } from "#modules/people";
import {
  type Actor,
  holderOf,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import {
  agreedPair,
  closePair,
  type Pair,
  type PairWishes,
  stepOf,
} from "../../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import type { ExchangeLink } from "../../protocol/actions/links.ts";
import { answerMeeting, answerMeetingByLink } from "./answer-meeting.ts";
import { proposeMeeting, proposeMeetingByLink } from "./propose-meeting.ts";
import { seeMeeting, seeMeetingByLink } from "./see-meeting.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

/** A person, or somebody with the link of a letter. */
type Who = Actor | ExchangeLink;

interface Line {
  readonly wishes?: () => Promise<PairWishes>;
  /** What happens after both agreed, and the asker proposed a meeting. */
  readonly after?: (at: Pair) => Promise<void>;
  readonly who: (at: Pair) => Who | Promise<Who>;
}

const giver = ({ giver: id }: Pair) => person(id);

const LINES: Readonly<Record<string, Line>> = {
  "who asks": { who: ({ asker }) => person(asker) },
  "who gives": { who: giver },
  "who gives, once both closed": { after: (at) => closePair(app, at), who: giver },
  "who gives, once it was stopped": {
    after: (at) => stepOf(app, at, "asker", { act: "cancel", number: 2, reason: "no-reason" }),
    who: giver,
  },
  "who acts for who gives, under a mandate of exchanges": { who: ({ giver: id }) => entrusted(id) },
  "who may « approve » for the organisation that asks": {
    wishes: inName,
    who: ({ asker }) => person(asker),
  },
  "who represents it without that": {
    wishes: inName,
    who: async () => {
      const id = await somebody(app, `Inès ${newId()}`);
      if (structure !== undefined) await represent(app, id, structure, ["publish"]);
      return person(id);
    },
  },
  "the holder of the giver’s link": {
    who: ({ exchange, giver: who }) => ({ exchange, party: "giver", who, number: 2 }),
  },
  "the holder of an approver’s link": {
    wishes: () => Promise.resolve({ kind: "loan" }),
    who: async ({ exchange }) => {
      const who = await approverOf(exchange);
      return { exchange, party: "first-approver", who, number: 1 };
    },
  },
  "somebody else": { who: async () => person(await somebody(app, `Max ${newId()}`)) },
  "a visitor": { who: () => visitor },
  "the operator, from the command line": { who: () => operator() },
};

let structure: Awaited<ReturnType<typeof organisation>> | undefined;
async function inName(): Promise<PairWishes> {
  structure = await organisation(app, { name: `Le Four ${newId()}` });
  const asker = await somebody(app, `Yvonne ${newId()}`);
  await represent(app, asker, structure);
  return { asker, inName: structure };
}

async function entrusted(to: PersonId): Promise<Actor> {
  const name = `Quentin ${newId()}`;
  const quentin = await somebody(app, name);
  const asked = { email: emailOf(name), scopes: ["exchanges"], months: 6 } as const;
  const mandate = valueOf(await giveMandate(app, person(to), asked));
  valueOf(await acceptMandate(app, person(quentin), { mandate }));
  return holderOf(quentin, { person: to, mandate, scopes: ["exchanges"] });
}

function approverOf(exchange: string): Promise<PersonId> {
  return behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ address: PersonId }>(
      "select address from exchanges.approver where exchange = $1",
      [exchange],
    );
    if (rows[0] === undefined) throw new Error("nobody was named");
    return rows[0].address;
  });
}

const PLAN = { startsAt: TEST_NOW.add({ hours: 72 }), endsAt: undefined, zone: "Europe/Paris" };
const PROPOSAL = { plan: PLAN, place: { where: "Au four", video: undefined } };

type Act = (who: Who, at: Pair) => Promise<boolean>;

const isLink = (who: Who): who is ExchangeLink => "party" in who;
const holder = ({ exchange }: Pair) => linkHolder("exchanges.exchange", exchange);

const answers =
  (kind: "accept" | "call-off"): Act =>
  async (who, at) => {
    const asked = { kind, read: 1 };
    const told = isLink(who)
      ? await answerMeetingByLink(app, holder(at), { ...asked, link: who })
      : await answerMeeting(app, who, { ...asked, exchange: at.exchange });
    return told.done;
  };

const ACTS: Readonly<Record<string, Act>> = {
  "read it": async (who, { exchange }) => {
    const seen = isLink(who)
      ? await seeMeetingByLink(app, who)
      : await seeMeeting(app, who, { exchange });
    return seen?.places.get(1)?.where === "Au four";
  },
  "propose one": async (who, at) => {
    const asked = { ...PROPOSAL, read: 1 };
    const told = isLink(who)
      ? await proposeMeetingByLink(app, holder(at), { ...asked, link: who })
      : await proposeMeeting(app, who, { ...asked, exchange: at.exchange });
    return told.done;
  },
  "say yes to what the asker proposed": answers("accept"),
  "call it off": answers("call-off"),
};

test("the table of the README is what the actions answer", async () => {
  const cells = readRightsTable("exchanges", "Who may do what with a meeting");
  expect(cells.length).toBe(Object.keys(LINES).length * Object.keys(ACTS).length);
  const found = [];
  for (const { who, what } of cells) {
    app.setNow(TEST_NOW);
    const [line, act] = [LINES[who], ACTS[what]];
    if (line === undefined || act === undefined) throw new Error(`unknown cell: ${who}, ${what}`);
    const at = await agreedPair(app, await line.wishes?.());
    const { exchange, asker } = at;
    valueOf(await proposeMeeting(app, person(asker), { ...PROPOSAL, exchange, read: 0 }));
    await line.after?.(at);
    found.push({ who, what, answer: (await act(await line.who(at), at)) ? "yes" : "no" });
  }
  expect(found).toEqual(cells);
}, 120_000);
