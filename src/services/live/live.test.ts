import { setTimeout as wait } from "node:timers/promises";

import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";

import { job, person, type PersonId } from "#services/house";
import { type Bounds, boundLive, liveOf } from "#services/live";
import { beginSessionIn, endSessionsIn } from "#services/sessions";
import { makePersonIn } from "#modules/people";

import { administer, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { type Ear, type EarWishes, listenTo } from "../../../tests/support/listening.ts";
import {
  addMember,
  dropMember,
  reads,
  withTrial,
  writeLine,
  writeLineIn,
} from "../../../tests/support/live-trial.tsx";
import { serve } from "../../../tests/support/running.ts";
import { eventually } from "../../../tests/support/started.ts";

let app: TestHouse;
let at: string;
let database = "";
let topic = "";
let numbered = 0;
const ears: Ear[] = [];

beforeAll(async () => {
  app = await withTrial(await testHouse());
  at = await serve(app);
  const { rows } = await app.pool.query<{ name: string }>("select current_database() as name");
  database = rows[0]?.name ?? "";
});
beforeEach(() => {
  topic = `salle-${(numbered += 1)}`;
});
afterEach(async () => {
  for (const ear of ears.splice(0)) ear.close();
  await eventually(() => liveOf(app).count() === 0);
});

/** The bounds of the next streams: slower ticks than any test, so that what comes came by an announcement. */
async function bound(wishes: Partial<Bounds> = {}): Promise<void> {
  await liveOf(app).stop();
  boundLive(app, { tick: 60_000, back: 20, ...wishes });
}

interface Somebody {
  readonly id: PersonId;
  readonly cookie: string;
}

async function somebody(isMember = true): Promise<Somebody> {
  const id = await app.transaction(job("opening"), (work) => makePersonIn(work, { name: "Maud" }));
  if (isMember) await addMember(app, topic, id);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  return { id, cookie: `archipel=${token}` };
}

function listen({ cookie }: { readonly cookie?: string }, wishes: EarWishes = {}): Ear {
  const ear = listenTo(`${at}/essai/${topic}/direct`, {
    ...(cookie === undefined ? {} : { cookie }),
    ...wishes,
  });
  ears.push(ear);
  return ear;
}

/** The same where those who see the same share what is read. */
function together({ cookie }: Somebody): Ear {
  const ear = listenTo(`${at}/essai/${topic}/ensemble`, { cookie });
  ears.push(ear);
  return ear;
}

const upTo = (last: number, from = 1) =>
  Array.from({ length: last - from + 1 }, (_, i) => from + i);
const hears = (ear: Ear, last: number) => eventually(() => ear.numbers().at(-1) === last);

describe("what is said", () => {
  test("comes to who listens, whole lines and in order, from where the page was", async () => {
    await bound();
    const maud = await somebody();
    for (const words of ["un", "deux", "trois"]) await writeLine(app, topic, words);
    const ear = listen(maud, { from: 1 });
    await hears(ear, 3);
    await writeLine(app, topic, "quatre\r\nid: 99\nevent: fin");
    await hears(ear, 4);
    expect(ear.numbers()).toEqual([2, 3, 4]);
    expect(ear.told.at(-1)?.data).toBe('<li id="ligne-4">quatre\nid: 99\nevent: fin</li>');
    expect(ear.isOver()).toBe(false);
  });

  test("is a stream that nobody keeps, presses or holds back", async () => {
    await bound();
    const ear = listen(await somebody(), { headers: { "accept-encoding": "gzip, br" } });
    await eventually(() => ear.told.length > 0);
    expect(ear.headers()).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "x-accel-buffering": "no",
    });
    expect(ear.headers()["cache-control"]).toContain("no-store");
    expect(ear.headers()["content-encoding"]).toBeUndefined();
    expect(ear.headers()["content-security-policy"]).toContain("connect-src 'self'");
  });

  test("comes once the transaction holds, and not at all when it does not", async () => {
    await bound();
    const ear = listen(await somebody());
    await eventually(() => ear.told.length > 0);
    const broken = app.transaction(job("trial"), async (work) => {
      await writeLineIn(work, topic, "jamais");
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    await writeLine(app, topic, "un");
    await hears(ear, 1);
    expect(ear.told.at(-1)?.data).toContain("un");
  });

  test("comes once to each of many who write at once", async () => {
    await bound();
    const [one, other] = [listen(await somebody()), listen(await somebody())];
    await Promise.all(upTo(60).map((words) => writeLine(app, topic, String(words))));
    await hears(one, 60);
    await hears(other, 60);
    expect([one.numbers(), other.numbers()]).toEqual([upTo(60), upTo(60)]);
  });

  test("comes by the tick when nothing is announced", async () => {
    await bound({ tick: 100 });
    const ear = listen(await somebody());
    await eventually(() => ear.told.length > 0);
    await app.transaction(job("trial"), (work) => writeLineIn(work, topic, "un", "quietly"));
    await hears(ear, 1);
    expect(ear.numbers()).toEqual([1]);
  });

  test("a silence is broken, so that nobody on the way thinks it dead", async () => {
    await bound({ beat: 50 });
    const ear = listen(await somebody());
    await eventually(() => ear.told.length > 3);
    expect(new Set(ear.told.map(({ event }) => event))).toEqual(new Set(["la"]));
  });
});

describe("who listens", () => {
  test("is asked for their right before, and told nothing without it", async () => {
    await bound();
    await writeLine(app, topic, "un");
    const [stranger, visitor] = [listen(await somebody(false)), listen({})];
    await eventually(() => stranger.isOver() && visitor.isOver());
    expect([stranger.statuses, visitor.statuses]).toEqual([[404], [404]]);
    expect([...stranger.told, ...visitor.told]).toEqual([]);
    expect(liveOf(app).count()).toBe(0);
  });

  test("reads nothing from the moment when the right is taken away", async () => {
    await bound();
    const [maud, other] = [await somebody(), await somebody()];
    const [ear, theirs] = [listen(maud), listen(other)];
    await writeLine(app, topic, "un");
    await Promise.all([hears(ear, 1), hears(theirs, 1)]);
    await dropMember(app, topic, maud.id);
    await writeLine(app, topic, "deux");
    await hears(theirs, 2);
    await eventually(() => ear.isOver());
    expect(ear.numbers()).toEqual([1]);
    expect(ear.told.at(-1)?.event).toBe("fin");
  });

  test("reads nothing once they left their session", async () => {
    await bound();
    const maud = await somebody();
    const ear = listen(maud);
    await writeLine(app, topic, "un");
    await hears(ear, 1);
    await app.transaction(person(maud.id), (work) => endSessionsIn(work, { person: maud.id }));
    await writeLine(app, topic, "deux");
    await eventually(() => ear.isOver());
    expect([ear.numbers(), ear.told.at(-1)?.event]).toEqual([[1], "fin"]);
    expect(listen(maud).numbers()).toEqual([]);
  });

  test("is asked again on the tick, when nothing is said", async () => {
    await bound({ tick: 100 });
    const maud = await somebody();
    const ear = listen(maud);
    await eventually(() => ear.told.length > 0);
    await dropMember(app, topic, maud.id);
    await eventually(() => ear.isOver());
    expect(ear.told.at(-1)?.event).toBe("fin");
  });

  test.each(["-1", "1e9", "99999999999", "2147483648", "abc", "1;drop", "1 2", "0x10", ""])(
    "is told that « %s » is no number of ours",
    async (id) => {
      await bound();
      const { cookie } = await somebody();
      const headers = { cookie, accept: "text/event-stream", "last-event-id": id };
      const answer = await fetch(`${at}/essai/${topic}/direct`, { headers });
      expect([answer.status, await answer.text(), liveOf(app).count()]).toEqual([
        422,
        "L’adresse de ce direct ne dit pas un numéro que nous aurions donné.",
        0,
      ]);
    },
  );

  test("with a number that is not there yet waits for what comes after it", async () => {
    await bound();
    const ear = listen(await somebody(), { headers: { "last-event-id": "2147483647" } });
    await eventually(() => ear.told.length > 0);
    await writeLine(app, topic, "un");
    await wait(200);
    expect([ear.statuses, ear.numbers()]).toEqual([[200], []]);
  });
});

describe("those who see the same", () => {
  test("share one read of each line, and are each asked for their right before", async () => {
    await bound();
    const people = await Promise.all(upTo(12).map(() => somebody()));
    const listening = people.map(together);
    await eventually(() => listening.every(({ told }) => told.length > 0));
    const before = reads.length;
    for (const number of upTo(5)) {
      await writeLine(app, topic, String(number));
      for (const ear of listening) await hears(ear, number);
    }
    expect(listening.map((ear) => ear.numbers())).toEqual(listening.map(() => upTo(5)));
    expect(reads.length - before).toBeLessThan(12);
    const [gone, ...others] = listening;
    await dropMember(app, topic, people[0]?.id ?? fail());
    await writeLine(app, topic, "six");
    for (const ear of others) await hears(ear, 6);
    await eventually(() => gone?.isOver() === true);
    expect([gone?.numbers(), gone?.told.at(-1)?.event]).toEqual([upTo(5), "fin"]);
  });

  test("lose, double and disorder nothing when many write at once", async () => {
    await bound();
    const people = await Promise.all(upTo(6).map(() => somebody()));
    const listening = people.map(together);
    await eventually(() => listening.every(({ told }) => told.length > 0));
    await Promise.all(upTo(60).map((words) => writeLine(app, topic, String(words))));
    for (const ear of listening) await hears(ear, 60);
    expect(listening.map((ear) => ear.numbers())).toEqual(listening.map(() => upTo(60)));
  });
});

function fail(): never {
  throw new Error("nobody");
}

describe("places", () => {
  test("a person has so many; one more is told when to come again, and by a page that can, is given what is there", async () => {
    await bound({ mostOfPerson: 2 });
    const [maud, other] = [await somebody(), await somebody()];
    await writeLine(app, topic, "un");
    const held = [listen(maud), listen(maud)];
    for (const ear of held) await hears(ear, 1);
    const full = listen(maud);
    await eventually(() => full.isOver());
    expect([full.statuses, full.headers()["retry-after"]]).toEqual([[503], "15"]);
    const answer = await fetch(`${at}/essai/${topic}/direct?tour`, {
      headers: { cookie: maud.cookie, accept: "text/event-stream" },
    });
    expect(await answer.text()).toBe(
      'retry: 15000\n\nevent: tour\ndata: 15\n\nid: 1\ndata: <li id="ligne-1">un</li>\n\n',
    );
    await hears(listen(other), 1);
    held[0]?.close();
    await eventually(() => liveOf(app).count() === 2);
    await hears(listen(maud), 1);
  });

  test("many who come at once do not pass the bound together", async () => {
    await bound({ most: 5 });
    const people = await Promise.all(upTo(20).map(() => somebody()));
    const came = people.map((one) => listen(one));
    await eventually(() => came.every(({ statuses }) => statuses.length > 0));
    const statuses = came.flatMap((ear) => ear.statuses);
    expect(statuses.filter((one) => one === 200)).toHaveLength(5);
    expect(liveOf(app).count()).toBe(5);
  });

  test("a machine that looks once, or asks for the head, holds none", async () => {
    await bound();
    const maud = await somebody();
    await writeLine(app, topic, "un");
    const headers = { cookie: maud.cookie };
    const once = await fetch(`${at}/essai/${topic}/direct`, { headers });
    expect(await once.text()).toContain("id: 1\n");
    const head = await fetch(`${at}/essai/${topic}/direct`, {
      method: "HEAD",
      headers: { ...headers, accept: "text/event-stream" },
    });
    expect([head.status, liveOf(app).count()]).toEqual([200, 0]);
  });

  test("who goes away gives theirs back", async () => {
    await bound();
    const ear = listen(await somebody());
    await eventually(() => liveOf(app).count() === 1);
    ear.close();
    await eventually(() => liveOf(app).count() === 0);
    expect(liveOf(app).count()).toBe(0);
  });
});

describe("nothing is lost, doubled or out of order", () => {
  test("over connections that break while it goes on", async () => {
    await bound();
    const people = await Promise.all(upTo(8).map(() => somebody()));
    const listening = people.map((one) => listen(one));
    for (const number of upTo(80)) {
      await writeLine(app, topic, String(number));
      listening[number % listening.length]?.breakOff();
      await wait(5);
    }
    for (const ear of listening) await hears(ear, 80);
    expect(listening.map((ear) => ear.numbers())).toEqual(listening.map(() => upTo(80)));
    expect(Math.max(...listening.map(({ statuses }) => statuses.length))).toBeGreaterThan(2);
  });

  test("over the connection that hears PostgreSQL being ended, again and again", async () => {
    await bound();
    const [one, other] = [listen(await somebody()), listen(await somebody())];
    await eventually(() => one.told.length > 0 && other.told.length > 0);
    let ended = 0;
    for (const number of upTo(40)) {
      await writeLine(app, topic, String(number));
      if (number % 10 === 0) ended += await endHearing();
      await wait(30);
    }
    // The last of all is written while nobody hears.
    ended += await endHearing();
    await writeLine(app, topic, "41");
    for (const ear of [one, other]) await hears(ear, 41);
    expect(ended).toBeGreaterThan(1);
    expect([one.numbers(), other.numbers()]).toEqual([upTo(41), upTo(41)]);
    expect([one.statuses, other.statuses]).toEqual([[200], [200]]);
  });

  test("over all connections of the database being ended", async () => {
    await bound({ tick: 200 });
    const ear = listen(await somebody());
    await writeLine(app, topic, "1");
    await hears(ear, 1);
    await endConnections("archipel");
    await endHearing();
    await wait(50);
    await writeLine(app, topic, "2");
    await hears(ear, 2);
    expect(ear.numbers()).toEqual([1, 2]);
  });
});

describe("one who never reads", () => {
  test("holds up none of fifty, and is cut off", async () => {
    await bound({ stalled: 1_500, most: 100 });
    const people = await Promise.all(upTo(50).map(() => somebody()));
    // More than the system keeps for who does not read.
    for (const words of upTo(40)) await writeLine(app, topic, String(words).repeat(200_000));
    const still = listen(people[0] ?? {}, { once: true, still: true });
    await eventually(() => still.statuses.length > 0);
    const others = people.slice(1).map((one) => listen(one, { from: 40 }));
    await eventually(() => others.every(({ told }) => told.length > 0));
    const sentAt = new Map<number, number>();
    for (let i = 0; i < 20; i += 1) {
      sentAt.set(await writeLine(app, topic, "court"), performance.now());
      await wait(100);
    }
    for (const ear of others) await hears(ear, 60);
    const delays = others.flatMap(({ told }) =>
      told.flatMap(({ id = 0, at: cameAt }) =>
        sentAt.has(id) ? [cameAt - (sentAt.get(id) ?? 0)] : [],
      ),
    );
    expect(others.map((ear) => ear.numbers())).toEqual(others.map(() => upTo(60, 41)));
    expect(delays).toHaveLength(49 * 20);
    expect(delays.toSorted((a, b) => a - b)[Math.ceil(delays.length * 0.99)]).toBeLessThan(2_000);
    await eventually(() => liveOf(app).count() === 49);
    expect(liveOf(app).count()).toBe(49);
  }, 60_000);
});

test("a process that stops ends its streams in order, and opens no more", async () => {
  await bound();
  const maud = await somebody();
  const ear = listen(maud, { once: true });
  await writeLine(app, topic, "un");
  await hears(ear, 1);
  await liveOf(app).stop();
  await eventually(() => ear.isOver());
  expect([ear.numbers(), ear.told.at(-1)?.event]).toEqual([[1], "message"]);
  const late = listen(maud);
  await eventually(() => late.isOver());
  expect([late.statuses, liveOf(app).count()]).toEqual([[503], 0]);
});

/** Ends what hears PostgreSQL, as an operator or a restart would. Answers how many there were. */
function endHearing(): Promise<number> {
  return endConnections("archipel live");
}

async function endConnections(name: string): Promise<number> {
  let ended = 0;
  await administer(new URL(inject("superuserUrl")), async (client) => {
    const { rowCount } = await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = $2",
      [database, name],
    );
    ended = rowCount ?? 0;
  });
  return ended;
}
