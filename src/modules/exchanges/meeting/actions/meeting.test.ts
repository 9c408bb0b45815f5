import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { blockPersonIn, unblockPersonIn } from "#modules/moderation";
import { acceptMandate, giveMandate } from "#modules/people";
import { holderOf, linkHolder, person, type PersonId } from "#services/house";

import {
  agreedPair,
  askedPair,
  closePair,
  type Pair,
  stepOf,
} from "../../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import { hearWords } from "../../protocol/actions/hear-words.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import type { MoveId, Plan } from "../domain/meeting.ts";
import { type AnswerMeeting, answerMeeting, answerMeetingByLink } from "./answer-meeting.ts";
import { listMyMeetings } from "./list-meetings.ts";
import { proposeMeeting } from "./propose-meeting.ts";
import { seeMeeting, seeMeetingByLink } from "./see-meeting.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const at = (days: number): Plan => ({
  startsAt: TEST_NOW.add({ hours: 24 * days }),
  endsAt: undefined,
  zone: "Europe/Paris",
});

interface Proposing {
  readonly days?: number;
  readonly read?: number;
  readonly id?: MoveId;
  readonly words?: string;
}

const propose = (
  who: PersonId,
  { exchange }: Pair,
  { days = 3, read = 0, ...more }: Proposing = {},
) =>
  proposeMeeting(app, person(who), {
    exchange,
    read,
    plan: at(days),
    place: { where: `À la salle ${days}`, video: undefined },
    ...more,
  });

const answer = (
  who: PersonId,
  { exchange }: Pair,
  kind: AnswerMeeting["kind"],
  more: Pick<AnswerMeeting, "read"> & Partial<AnswerMeeting>,
) => answerMeeting(app, person(who), { exchange, kind, ...more });

const seen = (who: PersonId, { exchange }: Pair) => seeMeeting(app, person(who), { exchange });

/** Proposed by who asks, accepted by who gives. */
async function met(pair: Pair, days = 3): Promise<void> {
  valueOf(await propose(pair.asker, pair, { days }));
  valueOf(await answer(pair.giver, pair, "accept", { read: 1 }));
}

describe("two who agreed set when and where they meet", () => {
  test("one proposes, the other says yes; both read it, with the place", async () => {
    const pair = await agreedPair(app);
    valueOf(await propose(pair.giver, pair));
    expect(await seen(pair.asker, pair)).toMatchObject({
      proposed: { by: "giver", plan: at(3) },
      agreed: undefined,
    });
    valueOf(await answer(pair.asker, pair, "accept", { read: 1 }));
    for (const who of [pair.asker, pair.giver]) {
      const meeting = await seen(who, pair);
      expect(meeting).toMatchObject({ agreed: { number: 1, plan: at(3) }, proposed: undefined });
      expect(meeting?.places.get(1)?.where).toBe("À la salle 3");
    }
  });

  test("moved, what was agreed stays in force until the other said yes; kept, it stays for good", async () => {
    const pair = await agreedPair(app);
    await met(pair);
    valueOf(await propose(pair.giver, pair, { days: 6, read: 2 }));
    expect(await seen(pair.asker, pair)).toMatchObject({
      agreed: { plan: at(3) },
      proposed: { plan: at(6) },
    });
    valueOf(await answer(pair.asker, pair, "keep", { read: 3 }));
    expect(await seen(pair.giver, pair)).toMatchObject({
      agreed: { plan: at(3) },
      proposed: undefined,
    });
    valueOf(await propose(pair.giver, pair, { days: 7, read: 4 }));
    valueOf(await answer(pair.asker, pair, "accept", { read: 5 }));
    expect(await seen(pair.giver, pair)).toMatchObject({ agreed: { plan: at(7) } });
  });

  test("called off with a word, the exchange goes on: neither its steps, its turn nor its timer change", async () => {
    const pair = await agreedPair(app);
    const exchange = () => seeExchange(app, person(pair.asker), { exchange: pair.exchange });
    const before = await exchange();
    app.setNow(TEST_NOW.add({ hours: 20 }));
    await met(pair);
    valueOf(
      await answer(pair.asker, pair, "call-off", { read: 2, words: "Je suis malade, pardon." }),
    );
    expect(await seen(pair.giver, pair)).toMatchObject({
      agreed: undefined,
      calledOff: { by: "asker", proposal: { plan: at(3) } },
    });
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words.map(({ words }) => words)).toEqual(["Je suis malade, pardon."]);
    const after = await exchange();
    expect(after?.kept.exchange).toEqual(before?.kept.exchange);
    expect(after?.kept.nextAt).toEqual(before?.kept.nextAt);
    expect(after?.number).toBe(before?.number);
  });

  test("not before both agreed, nor after both closed; what was stays to be read", async () => {
    const early = await askedPair(app);
    expect(await propose(early.asker, early)).toMatchObject({ refusal: "not-agreed-any-more" });
    const pair = await agreedPair(app);
    await met(pair);
    await closePair(app, pair);
    expect(await answer(pair.giver, pair, "call-off", { read: 2 })).toMatchObject({
      refusal: "not-agreed-any-more",
    });
    expect(await seen(pair.giver, pair)).toMatchObject({ agreed: { plan: at(3) }, mayMeet: false });
  });

  test("while an approver is awaited too; the approver reads nothing of it", async () => {
    const pair = await agreedPair(app, { kind: "loan" });
    valueOf(await propose(pair.asker, pair));
    const rows = await behindTheWalls(app, async (client) => {
      const found = await client.query<{ address: PersonId }>(
        "select address from exchanges.approver where exchange = $1",
        [pair.exchange],
      );
      return found.rows;
    });
    const who = rows[0]?.address;
    if (who === undefined) throw new Error("nobody was named");
    const link = { exchange: pair.exchange, party: "first-approver", who, number: 1 } as const;
    expect(await seeMeetingByLink(app, link)).toBeUndefined();
    const actor = linkHolder("exchanges.exchange", pair.exchange);
    const said = await answerMeetingByLink(app, actor, { link, kind: "accept", read: 1 });
    expect(said.done).toBe(false);
  });
});

describe("two at once", () => {
  test("both propose at the same instant: one does, the other reads it first; nothing is lost", async () => {
    const pair = await agreedPair(app);
    const told = await Promise.all([
      propose(pair.asker, pair, { days: 3 }),
      propose(pair.giver, pair, { days: 4 }),
    ]);
    expect(told.filter(({ done }) => done)).toHaveLength(1);
    expect(told.filter(({ done }) => !done)).toMatchObject([{ refusal: "changed-meanwhile" }]);
    const first = told[0].done ? 3 : 4;
    expect(await seen(pair.asker, pair)).toMatchObject({ last: 1, proposed: { plan: at(first) } });
  });

  test("one says yes to what the other just replaced: it is not what they read", async () => {
    const pair = await agreedPair(app);
    valueOf(await propose(pair.asker, pair, { days: 3 }));
    valueOf(await propose(pair.asker, pair, { days: 5, read: 1 }));
    expect(await answer(pair.giver, pair, "accept", { read: 1 })).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(await seen(pair.giver, pair)).toMatchObject({
      agreed: undefined,
      proposed: { plan: at(5) },
    });
  });

  test("the same form twice is one change; the id of another’s is not theirs", async () => {
    const pair = await agreedPair(app);
    const id = newId<"MeetingMove">();
    const twice = await Promise.all([
      propose(pair.asker, pair, { id, words: "Cela irait ?" }),
      propose(pair.asker, pair, { id, words: "Cela irait ?" }),
    ]);
    expect(twice.map(({ done }) => done)).toEqual([true, true]);
    expect(await seen(pair.giver, pair)).toMatchObject({ last: 1 });
    const heard = await hearWords(app, person(pair.giver), { exchange: pair.exchange });
    expect(heard?.words).toHaveLength(1);
    valueOf(await propose(pair.giver, pair, { id, read: 1, days: 8 }));
    expect(await seen(pair.asker, pair)).toMatchObject({ last: 2, proposed: { by: "giver" } });
  });
});

test("somebody else reads nothing and moves nothing", async () => {
  const pair = await agreedPair(app);
  await met(pair);
  const other = await somebody(app, `Max ${newId()}`);
  expect(await seen(other, pair)).toBeUndefined();
  expect(await propose(other, pair, { read: 2 })).toMatchObject({ refusal: "unknown-exchange" });
  const off = await answer(other, pair, "call-off", { read: 2 });
  expect(off).toMatchObject({ refusal: "unknown-exchange" });
});

test("of whom one blocked no move reaches; they read the same page as ever", async () => {
  const name = `Ondine ${newId()}`;
  const giver = await somebody(app, name);
  const pair = await agreedPair(app, { giver });
  await met(pair);
  await app.transaction(person(giver), (work) => blockPersonIn(work, { person: pair.asker }));
  await passTime(app, { minutes: 5 });
  const before = await lettersTo(app, emailOf(name));
  valueOf(await propose(pair.asker, pair, { days: 9, read: 2, words: "Réponds." }));
  await passTime(app, { minutes: 5 });
  expect(await lettersTo(app, emailOf(name))).toEqual(before);
  expect(await seen(giver, pair)).toMatchObject({ agreed: { plan: at(3) }, proposed: undefined });
  expect(await seen(pair.asker, pair)).toMatchObject({ proposed: { plan: at(9) } });
  // It is not shown later either, and what the one who blocked does is read by the other as ever.
  await app.transaction(person(giver), (work) => unblockPersonIn(work, { person: pair.asker }));
  expect(await seen(giver, pair)).toMatchObject({ proposed: undefined, last: 2 });
  valueOf(await answer(giver, pair, "call-off", { read: 2 }));
  expect(await seen(pair.asker, pair)).toMatchObject({ agreed: undefined, proposed: undefined });
});

describe("a letter", () => {
  test("tells it once, says when, and neither where nor the words; from its link one says yes", async () => {
    const name = `Aurèle ${newId()}`;
    const pair = await agreedPair(app, { giver: await somebody(app, name) });
    await passTime(app, { minutes: 5 });
    const before = (await lettersTo(app, emailOf(name))).length;
    valueOf(await propose(pair.asker, pair, { words: "Le portail est ouvert." }));
    await passTime(app, { minutes: 5 });
    const [letter, ...others] = await lettersTo(app, emailOf(name));
    expect(others).toHaveLength(before);
    expect(letter?.subject).toContain("Un rendez-vous, dans un échange");
    expect(letter?.text).toMatch(/propose un rendez-vous : \S+ \d/);
    expect(letter?.text).not.toContain("À la salle 3");
    expect(letter?.text).not.toContain("Le portail est ouvert.");
    expect(linkIn(letter, "/l/echange/")).toContain(pair.exchange);
    const link = { exchange: pair.exchange, party: "giver", who: pair.giver, number: 2 } as const;
    const actor = linkHolder("exchanges.exchange", pair.exchange);
    expect((await seeMeetingByLink(app, link))?.places.get(1)?.where).toBe("À la salle 3");
    valueOf(await answerMeetingByLink(app, actor, { link, kind: "accept", read: 1 }));
    expect(await seen(pair.asker, pair)).toMatchObject({ agreed: { number: 1 } });
  });

  test("is not written once something else was done", async () => {
    const name = `Blaise ${newId()}`;
    const pair = await agreedPair(app, { giver: await somebody(app, name) });
    await passTime(app, { minutes: 5 });
    const before = await lettersTo(app, emailOf(name));
    valueOf(await propose(pair.asker, pair));
    valueOf(await answer(pair.giver, pair, "accept", { read: 1 }));
    await passTime(app, { minutes: 5 });
    expect(await lettersTo(app, emailOf(name))).toEqual(before);
  });

  test("recalls it to both on the eve, once; not what was called off", async () => {
    const names = [`Camille ${newId()}`, `Denis ${newId()}`] as const;
    const [asker, giver] = [await somebody(app, names[0]), await somebody(app, names[1])];
    const [pair, off] = [await agreedPair(app, { asker, giver }), await agreedPair(app, { giver })];
    await met(pair, 2);
    await met(off, 2);
    valueOf(await answer(off.asker, off, "call-off", { read: 2 }));
    const recalls = async (name: string) => {
      const letters = await lettersTo(app, emailOf(name));
      return letters.filter(({ text }) => text.includes("Un rendez-vous approche"));
    };
    const told = async () => [(await recalls(names[0])).length, (await recalls(names[1])).length];
    await passTime(app, { hours: 6 });
    expect(await told()).toEqual([0, 0]);
    for (let hours = 0; hours < 60; hours += 6) await passTime(app, { hours: 6 });
    expect(await told()).toEqual([1, 1]);
  });
});

test("who speaks for an organisation proposes in its name; each of them reads it", async () => {
  const of = await organisation(app, { name: `Le Four ${newId()}` });
  const [asker, other] = [await somebody(app, "Yvonne"), await somebody(app, "Lucienne")];
  await represent(app, asker, of);
  await represent(app, other, of);
  const pair = await agreedPair(app, { asker, inName: of });
  valueOf(await propose(pair.giver, pair));
  expect(await seen(other, pair)).toMatchObject({ proposed: { number: 1 } });
  await app.transaction(person(other), (work) => blockPersonIn(work, { person: pair.giver }));
  expect(await seen(other, pair)).toMatchObject({ proposed: undefined });
  valueOf(await answer(asker, pair, "accept", { read: 1 }));
  expect(await seen(pair.giver, pair)).toMatchObject({ agreed: { number: 1 } });
});

test("under a mandate nobody agrees with themself", async () => {
  const name = `Quentin ${newId()}`;
  const quentin = await somebody(app, name);
  const pair = await agreedPair(app, { giver: quentin });
  const asked = { email: emailOf(name), scopes: ["exchanges"], months: 6 } as const;
  const mandate = valueOf(await giveMandate(app, person(pair.asker), asked));
  valueOf(await acceptMandate(app, person(quentin), { mandate }));
  const acting = holderOf(quentin, { person: pair.asker, mandate, scopes: ["exchanges"] });
  valueOf(await propose(quentin, pair));
  const said = await answerMeeting(app, acting, {
    exchange: pair.exchange,
    as: "asker",
    kind: "accept",
    read: 1,
  });
  expect(said).toEqual({ done: false, refusal: "with-oneself" });
});

test("in one’s list, the exchange with the next day comes first", async () => {
  const asker = await somebody(app, `Rose ${newId()}`);
  const [late, soon, none] = [
    await agreedPair(app, { asker }),
    await agreedPair(app, { asker }),
    await agreedPair(app, { asker }),
  ];
  await met(late, 8);
  valueOf(await propose(soon.giver, soon, { days: 2 }));
  const mine = await listMyMeetings(app, person(asker), undefined);
  expect(mine.exchanges.map(({ kept }) => kept.id)).toEqual([
    soon.exchange,
    late.exchange,
    none.exchange,
  ]);
});

test("once it was stopped, the meeting does not take place; nobody is recalled", async () => {
  const pair = await agreedPair(app);
  await met(pair, 2);
  await stepOf(app, pair, "asker", { act: "cancel", number: 2, reason: "no-reason" });
  expect(await seen(pair.giver, pair)).toMatchObject({ agreed: { number: 1 }, mayMeet: false });
});
