import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { wantsNoMailIn } from "#modules/notifications";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { job, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { type Letter, lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import type { CircleId } from "../../domain/circle.ts";
import type { InviteListId } from "../../domain/invitation.ts";
import { answerInvitation, seeInvitation } from "./answer-invitation.ts";
import { bringList, cancelList, mapList, remindList, sendList } from "./invite-people.ts";
import { listMyInvitationsIn } from "./list-my-invitations.ts";
import { makeCircleIn } from "../../actions/make-circle.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import { writeLine } from "../../life/web/journal-texts.fr.ts";
import { seeJournal } from "../../life/actions/see-journal.ts";
import { seeInvitations, seeList } from "./see-invitations.ts";
import { enterIn } from "../../actions/join-circle.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});

async function somebody(name: string, email?: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) =>
    makePersonIn(work, {
      name,
      address: email === undefined ? undefined : await findOrMakeAddressIn(work, email),
    }),
  );
}

const soon = () => newId().slice(0, 8);

/** A circle that Ana facilitates since a month, and Bilal is a member. */
async function circleOfTwo(isOpen = true, days = 30) {
  const now = app.clock.now();
  const [ana, bilal] = [await somebody("Ana"), await somebody("Bilal", `bilal-${soon()}@test.fr`)];
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(
      { ...work, now: now.subtract({ hours: 24 * days }) },
      {
        name: `Cercle ${soon()}`,
        kind: isOpen ? "global" : "support",
        isOpen,
        purpose: "Partager des plants.",
        charter: ["On donne sans compter."],
      },
    ),
  );
  const seen = await seeCircle(app, person(ana), { circle });
  if (seen === undefined) throw new Error("not made");
  await app.transaction(person(ana), (work) =>
    enterIn(work, { circle: seen.circle, person: bilal, role: "member" }),
  );
  return { circle, ana, bilal };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function bring(ana: PersonId, circle: CircleId, pasted: string): Promise<InviteListId> {
  const told = await bringList(app, person(ana), { circle, sent: { pasted } });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function send(ana: PersonId, circle: CircleId, list: InviteListId, words = "") {
  return sendList(app, person(ana), { circle, list, words });
}

async function asked(isOpen = true) {
  const one = await circleOfTwo(isOpen);
  const email = `zoe-${soon()}@test.fr`;
  const list = await bring(one.ana, one.circle, `Zoé <${email}>`);
  expect((await send(one.ana, one.circle, list, "On s’est vues au marché.")).done).toBe(true);
  const [letter] = await lettersTo(app, email);
  return { ...one, email, list, letter, link: linkOf(letter) };
}

function linkOf(letter: Letter | undefined) {
  const [, , , id = "", signature = ""] = linkIn(letter, "/l/invitation/").split("/");
  return { id, signature };
}

const yes = { says: "yes", name: "Zoé", charter: 1 } as const;

test("who is asked reads who asks, for what circle, its charter; nobody is a member before they say so", async () => {
  const { circle, ana, letter, link } = await asked(false);
  expect(letter?.subject).toContain("Ana vous propose d’entrer");
  expect(letter?.text).toContain("On s’est vues au marché.");
  expect((await seeCircle(app, person(ana), { circle }))?.count).toBe(2);
  expect(await seeInvitation(app, link)).toMatchObject({
    by: "Ana",
    name: "Zoé",
    state: "waits",
    persons: [],
  });
  expect((await answerInvitation(app, link, yes)).done).toBe(true);
  const seen = await seeCircle(app, person(ana), { circle });
  expect(seen?.members.map(({ name }) => name)).toContain("Zoé");
  expect(await seeInvitation(app, link)).toMatchObject({ state: "came" });
  const journal = await seeJournal(app, person(ana), { circle, page: 1 });
  const lines = journal?.lines.map((line) => writeLine(line)) ?? [];
  expect(lines).toContain("Zoé a accepté l’invitation d’Ana.");
  expect(lines.join(" ")).not.toContain("demande");
});

test("a link serves once, also twice at once, and a false one is none", async () => {
  const { link, circle, ana } = await asked();
  const told = await Promise.all([
    answerInvitation(app, link, yes),
    answerInvitation(app, link, yes),
  ]);
  expect(told.filter((one) => one.done)).toHaveLength(1);
  expect((await seeCircle(app, person(ana), { circle }))?.count).toBe(3);
  expect(await answerInvitation(app, { ...link, signature: "x".repeat(32) }, yes)).toMatchObject({
    refusal: "unknown-invitation",
  });
  expect(await seeInvitation(app, { id: newId(), signature: link.signature })).toBeUndefined();
});

test("« non » is told with care; « ne plus jamais m’écrire » looks like silence, and holds", async () => {
  const { circle, ana, link } = await asked();
  expect((await answerInvitation(app, link, { says: "no", charter: 1 })).done).toBe(true);
  const other = `never-${soon()}@test.fr`;
  await send(ana, circle, await bring(ana, circle, other));
  const never = linkOf((await lettersTo(app, other))[0]);
  await answerInvitation(app, never, { says: "never", charter: 1 });
  const states = async () =>
    (await seeInvitations(app, person(ana), { circle, order: "name", page: 1 }))?.invitations.map(
      ({ state }) => state,
    );
  expect((await states())?.toSorted()).toEqual(["asked", "declined"]);
  expect(await app.transaction(job("test"), (work) => wantsNoMailIn(work, other))).toBe(true);
  const { circle: second, ana: anne } = await circleOfTwo();
  await send(anne, second, await bring(anne, second, other));
  expect(await lettersTo(app, other)).toHaveLength(1);
  const seen = await seeInvitations(app, person(anne), { circle: second, order: "name", page: 1 });
  expect(seen?.invitations.map(({ state }) => state)).toEqual(["asked"]);
});

test("a member is not written to, and who brings the list does not learn it", async () => {
  const { circle, ana, bilal } = await circleOfTwo();
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ id: string }>(
      "select address as id from people.person_address where person = $1",
      [bilal],
    ),
  );
  expect(rows).toHaveLength(1);
  const email = `membre-${soon()}@test.fr`;
  const membre = await somebody("Membre", email);
  const seen = await seeCircle(app, person(ana), { circle });
  if (seen === undefined) throw new Error("not seen");
  await app.transaction(person(ana), (work) =>
    enterIn(work, { circle: seen.circle, person: membre, role: "member" }),
  );
  const stranger = `autre-${soon()}@test.fr`;
  const list = await bring(ana, circle, `${email}\n${stranger}`);
  const before = await seeList(app, person(ana), { circle, list });
  expect([before?.draft?.fresh.length, before?.draft?.known]).toEqual([2, 0]);
  await send(ana, circle, list);
  expect(await lettersTo(app, email)).toEqual([]);
  expect(await lettersTo(app, stranger)).toHaveLength(1);
  const after = await seeInvitations(app, person(ana), { circle, order: "state", page: 1 });
  expect(after?.invitations.map(({ state }) => state)).toEqual(["asked", "asked"]);
});

test("nobody is asked twice by a circle, whatever the list; a list that was sent is not sent again", async () => {
  const { circle, ana, email, list } = await asked();
  expect(await send(ana, circle, list)).toMatchObject({ refusal: "not-a-draft" });
  const again = await bring(ana, circle, `${email.toUpperCase()}\nneuf-${soon()}@test.fr`);
  expect((await seeList(app, person(ana), { circle, list: again }))?.draft).toMatchObject({
    known: 1,
  });
  await Promise.all([send(ana, circle, again), send(ana, circle, again)]);
  expect(await lettersTo(app, email)).toHaveLength(1);
  const alone = await bring(ana, circle, email);
  expect(await send(ana, circle, alone)).toMatchObject({ refusal: "nobody-to-ask" });
});

test("a table is read by its columns, which one corrects; a spreadsheet is refused with a reason", async () => {
  const { circle, ana } = await circleOfTwo();
  const who = soon();
  const table = `Qui;Reste\nSolène;s-${who}@test.fr\ncassée;\n`;
  const told = await bringList(app, person(ana), { circle, sent: { bytes: bytesOf(table) } });
  if (!told.done) throw new Error(told.refusal);
  const list = told.value;
  const see = async () => (await seeList(app, person(ana), { circle, list }))?.draft;
  expect((await see())?.fresh).toEqual([{ line: 2, name: undefined, address: `s-${who}@test.fr` }]);
  expect((await see())?.broken.map(({ why }) => why)).toEqual(["no-address"]);
  const mapping = {
    delimiter: ";",
    hasHeader: true,
    address: 1,
    name: 0,
    firstName: undefined,
    telephone: undefined,
  } as const;
  expect((await mapList(app, person(ana), { circle, list, mapping })).done).toBe(true);
  expect((await see())?.fresh[0]?.name).toBe("Solène");
  const sheet = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);
  expect(await bringList(app, person(ana), { circle, sent: { bytes: sheet } })).toMatchObject({
    refusal: "a-workbook",
  });
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]);
  expect(await bringList(app, person(ana), { circle, sent: { bytes: picture } })).toMatchObject({
    refusal: "not-a-table",
  });
});

test("only who facilitates brings a list or sees who was asked: others find nothing", async () => {
  const { circle, ana, bilal, list } = await asked(false);
  const zoe = await somebody("Zoé");
  for (const [who, refusal] of [
    [person(bilal), "not-a-facilitator"],
    [person(zoe), "unknown-circle"],
    [visitor, "unknown-circle"],
  ] as const) {
    expect(await bringList(app, who, { circle, sent: { pasted: "a@test.fr" } })).toMatchObject({
      refusal,
    });
    expect(await cancelList(app, who, { circle, list })).toMatchObject({ refusal });
    expect(await remindList(app, who, { circle, list })).toMatchObject({ refusal });
    expect(await seeList(app, who, { circle, list })).toBeUndefined();
    expect(await seeInvitations(app, who, { circle, order: "name", page: 1 })).toBeUndefined();
  }
  const { circle: other } = await circleOfTwo();
  expect(await seeList(app, person(ana), { circle: other, list })).toBeUndefined();
});

test("so many a day are written to, fewer while the circle is young; the others the day after", async () => {
  const { circle, ana } = await circleOfTwo(true, 0);
  const who = soon();
  const many = Array.from({ length: 24 }, (_, i) => `p${i}-${who}@test.fr`).join("\n");
  const list = await bring(ana, circle, many);
  await send(ana, circle, list);
  await passTime(app, { seconds: 1 });
  const counts = async () => (await seeList(app, person(ana), { circle, list }))?.states;
  expect([(await counts())?.get("asked"), (await counts())?.get("queued")]).toEqual([20, 4]);
  await passTime(app, { hours: 24 * 10 });
  expect((await counts())?.get("asked")).toBe(24);
});

test("the rest of a list that was cancelled is never written to", async () => {
  const { circle, ana } = await circleOfTwo(true, 0);
  const who = soon();
  const many = Array.from({ length: 22 }, (_, i) => `q${i}-${who}@test.fr`).join("\n");
  const list = await bring(ana, circle, many);
  await send(ana, circle, list);
  await passTime(app, { seconds: 1 });
  expect((await cancelList(app, person(ana), { circle, list })).done).toBe(true);
  await passTime(app, { hours: 24 * 10 });
  const states = (await seeList(app, person(ana), { circle, list }))?.states;
  expect([states?.get("asked"), states?.get("queued")]).toEqual([20, undefined]);
});

test("one reminder, a week later at least, to who said nothing", async () => {
  const { circle, ana, email, list } = await asked();
  const remind = () => remindList(app, person(ana), { circle, list });
  expect(await remind()).toMatchObject({ refusal: "not-yet" });
  await passTime(app, { hours: 24 * 8 });
  expect((await remind()).done).toBe(true);
  expect(await remind()).toMatchObject({ refusal: "reminded-already" });
  const letters = await lettersTo(app, email);
  expect(letters.map(({ subject }) => subject)).toEqual([
    expect.stringContaining("attend votre réponse"),
    expect.stringContaining("vous propose d’entrer"),
  ]);
});

test("who has an account reads on their own pages that somebody asks them, until they answered", async () => {
  const { circle, ana } = await circleOfTwo();
  const email = `compte-${soon()}@test.fr`;
  const zoe = await somebody("Zoé", email);
  await app.transaction(job("test"), async (work) =>
    confirmAddressIn(work, await findOrMakeAddressIn(work, email)),
  );
  await send(ana, circle, await bring(ana, circle, email));
  const link = linkOf((await lettersTo(app, email))[0]);
  const mine = () => app.transaction(person(zoe), listMyInvitationsIn);
  expect(await mine()).toEqual([
    expect.objectContaining({ by: "Ana", at: `/l/invitation/${link.id}/${link.signature}` }),
  ]);
  expect(await app.transaction(person(ana), listMyInvitationsIn)).toEqual([]);
  expect((await answerInvitation(app, link, yes)).done).toBe(true);
  expect(await mine()).toEqual([]);
});

test("by answer, those who answered come first", async () => {
  const { circle, ana } = await circleOfTwo();
  const [a, b] = [`a-${soon()}@test.fr`, `b-${soon()}@test.fr`];
  await send(ana, circle, await bring(ana, circle, `${a}\n${b}`));
  const link = linkOf((await lettersTo(app, b))[0]);
  expect((await answerInvitation(app, link, { ...yes, says: "no" })).done).toBe(true);
  const seen = await seeInvitations(app, person(ana), { circle, order: "state", page: 1 });
  expect(seen?.invitations.map(({ state }) => state)).toEqual(["declined", "asked"]);
});

test("after sixty days without an answer the name and the address are gone, and the link says so", async () => {
  const { circle, ana, link } = await asked();
  await passTime(app, { hours: 24 * 61 });
  const seen = await seeInvitations(app, person(ana), { circle, order: "name", page: 1 });
  expect(seen?.invitations).toEqual([]);
  expect(seen?.states.get("silent")).toBe(1);
  expect(await seeInvitation(app, link)).toMatchObject({ state: "over", name: undefined });
  expect((await answerInvitation(app, link, yes)).done).toBe(false);
  const { rows } = await behindTheWalls(app, (client) =>
    client.query(
      "select from circles.invitation where id = $1 and address is null and label is null",
      [link.id],
    ),
  );
  expect(rows).toHaveLength(1);
});

test("a word with a link is refused; a child does not come alone, somebody of sixteen does", async () => {
  const { circle, ana, link } = await asked();
  const list = await bring(ana, circle, `lien-${soon()}@test.fr`);
  expect(await send(ana, circle, list, "Voyez www.exemple.com")).toMatchObject({
    refusal: "no-link-in-words",
  });
  const year = app.clock.now().toZonedDateTimeISO("Europe/Paris").year;
  expect(await answerInvitation(app, link, { ...yes, birthYear: year - 12 })).toMatchObject({
    refusal: "too-young",
  });
  expect((await answerInvitation(app, link, { ...yes, birthYear: year - 17 })).done).toBe(true);
});
