import { beforeEach, describe, expect, test } from "vitest";

import { mandatesOfIn } from "#modules/people";
import { demonstrationPeople } from "#rules/people";
import { type Actor, job, operator, person, type PersonId } from "#services/house";
import { beginSessionIn, findSession } from "#services/sessions";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { acceptMail, closeAsNamed, closeOnCall, stopActingAsNamed } from "./close-devices.ts";
import { nameCloser, seeClosed } from "./name-closer.ts";
import { seeCaller, seeCloserFor, seeCloserForOne, seeClosing } from "./see-closing.ts";

const { adrienne, quentin, lucienne, maelle, nadege } = demonstrationPeople;
const her = { person: adrienne.id };
const how = "Rappelée à son numéro.";
const keeper = operator(maelle.id);

let app: TestHouse;
beforeEach(async () => {
  app = await filledHouse();
}, 120_000);

const names = (closer: PersonId | undefined = quentin.id, as: Actor = person(adrienne.id)) =>
  nameCloser(app, as, { closer });
const comesIn = (who: PersonId = adrienne.id) =>
  app.transaction(job("sign-in"), (work) => beginSessionIn(work, who, "Safari sur un iPad"));
const isIn = async (token: string) => (await findSession(app, token)) !== undefined;
const rowsOf = async (table: string, where: string) =>
  Number(
    (
      await behindTheWalls(app, (client) =>
        client.query<{ count: string }>(`select count(*) from ${table} where ${where}`),
      )
    ).rows[0]?.count,
  );
const told = async (subject: string) =>
  (await lettersTo(app, adrienne.email)).filter((letter) => letter.subject === subject).length;

/** Until when codes sent to her by mail do not serve, as one of them reads it. */
const readsHeld = async (by: Actor) =>
  (by === keeper ? await seeCaller(app, by, her) : await seeCloserForOne(app, by, her))
    ?.mailHeldUntil;

test("in one press every device is closed, whatever it was entered with, and she is told", async () => {
  valueOf(await names());
  await passTime(app, { minutes: 5 });
  const tokens = [await comesIn(), await comesIn()];
  const another = await comesIn(lucienne.id);
  await behindTheWalls(app, (client) =>
    client.query(
      `insert into people.code (id, address, purpose, link_hash, by_mail, made_at, ends_at)
       select gen_random_uuid(), address, 'sign-in', sha256('link'), true, $2::timestamptz, $2::timestamptz + interval '1 hour'
       from people.person_address where person = $1`,
      [adrienne.id, app.clock.now().toString()],
    ),
  );
  valueOf(await closeAsNamed(app, person(quentin.id), her));
  for (const token of tokens) expect(await isIn(token)).toBe(false);
  expect(await isIn(another)).toBe(true);
  expect(await rowsOf("people.passkey", `person = '${adrienne.id}'`)).toBe(0);
  // A letter that lies in a mailbox on that tablet opens nothing any more.
  expect(await rowsOf("people.code", "link_hash = sha256('link') and spent_at is null")).toBe(0);
  await passTime(app, { minutes: 5 });
  expect(await told("Vos appareils ont été fermés")).toBe(1);
  const seen = await seeClosing(app, person(adrienne.id), undefined);
  expect(seen?.unseen).toMatchObject({ devicesBy: "named" });
  valueOf(await seeClosed(app, person(adrienne.id), undefined));
  expect((await seeClosing(app, person(adrienne.id), undefined))?.unseen).toBeUndefined();
});

test("two who press at once close once, and she is told once; closed again once she came in anew", async () => {
  valueOf(await names());
  await passTime(app, { minutes: 5 });
  await comesIn();
  const both = await Promise.all([
    closeAsNamed(app, person(quentin.id), her),
    closeOnCall(app, keeper, { ...her, how }),
    closeAsNamed(app, person(quentin.id), her),
  ]);
  expect(both.map(({ done }) => done)).toEqual([true, true, true]);
  await passTime(app, { minutes: 5 });
  expect(await told("Vos appareils ont été fermés")).toBe(1);
  const token = await comesIn();
  valueOf(await closeAsNamed(app, person(quentin.id), her));
  expect(await isIn(token)).toBe(false);
  await passTime(app, { minutes: 5 });
  expect(await told("Vos appareils ont été fermés")).toBe(2);
});

test("whom she named reads her name and nothing else, and is named no more once she says so", async () => {
  valueOf(await names());
  expect(await seeCloserFor(app, person(quentin.id), undefined)).toEqual([
    { person: adrienne.id, name: "Adrienne" },
  ]);
  valueOf(await nameCloser(app, person(adrienne.id), { closer: undefined }));
  expect(await seeCloserFor(app, person(quentin.id), undefined)).toEqual([]);
  expect(await closeAsNamed(app, person(quentin.id), her)).toMatchObject({ refusal: "not-yours" });
  expect(await rowsOf("home.closing", `space = '${adrienne.id}'`)).toBe(0);
});

test("whom she named stops who acts for her: the mandate goes on, its journal says it", async () => {
  valueOf(await names());
  await passTime(app, { minutes: 5 });
  const mandates = await app.transaction(job("mandates"), (work) =>
    mandatesOfIn(work, adrienne.id),
  );
  const session = await comesIn(nadege.id);
  await behindTheWalls(app, (client) =>
    client.query(
      `insert into people.acting (session, mandate, began_at)
       select id, $1, $2 from sessions.session where person = $3 limit 1`,
      [mandates[0]?.id, app.clock.now().toString(), nadege.id],
    ),
  );
  valueOf(await stopActingAsNamed(app, person(quentin.id), her));
  expect(await rowsOf("people.acting", "true")).toBe(0);
  expect(await isIn(session)).toBe(true);
  expect(await rowsOf("people.deed", "what = 'stopped-by-named'")).toBe(1);
  expect(
    await app.transaction(job("mandates"), (work) => mandatesOfIn(work, adrienne.id)),
  ).toHaveLength(mandates.length);
  await passTime(app, { minutes: 5 });
  expect(await told("Qui agissait pour vous a été arrêté")).toBe(1);
});

test("what the operator does is in the journal, with how they knew", async () => {
  valueOf(await closeOnCall(app, keeper, { ...her, how }));
  expect(
    await rowsOf(
      "house.administrative_act",
      `what = 'devices-closed' and about = '${adrienne.id}'`,
    ),
  ).toBe(1);
  expect(await closeOnCall(app, keeper, { person: maelle.id, how })).toMatchObject({
    refusal: "unknown-person",
  });
});

const holds = () => closeAsNamed(app, person(quentin.id), { ...her, holdsMail: true });

describe("her mailbox opens on the tablet too", () => {
  test("it is held for three days, said in the letter that tells her, on her page and on whom she named's", async () => {
    valueOf(await names());
    await passTime(app, { minutes: 5 });
    const until = app.clock.now().add({ hours: 72 });
    valueOf(await holds());
    expect(await readsHeld(person(quentin.id))).toEqual(until);
    await passTime(app, { minutes: 5 });
    const letters = await lettersTo(app, adrienne.email);
    expect(
      letters.find(({ subject }) => subject === "Vos appareils ont été fermés")?.text,
    ).toContain("un code reçu par courriel n’ouvre plus ce compte");
    expect((await seeClosing(app, person(adrienne.id), undefined))?.mailHeldUntil).toEqual(until);
    await passTime(app, { hours: 72 });
    expect(await readsHeld(person(quentin.id))).toBeUndefined();
  });

  test("asked again it is not longer; whom she named asks it again a month later, the operator at once", async () => {
    valueOf(await names());
    valueOf(await holds());
    const until = await readsHeld(keeper);
    await passTime(app, { hours: 1 });
    valueOf(await holds());
    expect(await readsHeld(keeper)).toEqual(until);
    valueOf(await acceptMail(app, person(quentin.id), her));
    expect(await readsHeld(keeper)).toBeUndefined();
    const token = await comesIn();
    expect(await holds()).toMatchObject({ refusal: "held-lately" });
    expect(await isIn(token)).toBe(true);
    valueOf(await closeOnCall(app, keeper, { ...her, how, holdsMail: true }));
    expect(await readsHeld(keeper)).toBeDefined();
    valueOf(await acceptMail(app, keeper, her));
    expect(
      await rowsOf(
        "house.administrative_act",
        `what = 'mail-accepted' and about = '${adrienne.id}'`,
      ),
    ).toBe(1);
    await passTime(app, { hours: 24 * 30 + 1 });
    valueOf(await holds());
  });
});
