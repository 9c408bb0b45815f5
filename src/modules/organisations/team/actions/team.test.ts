import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { anOrganisation, personNamed, represents } from "../../../../../tests/support/team.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { answerByLink, answerInvitation, seeInvitation } from "./answer-invitation.ts";
import { changeRole } from "./change-role.ts";
import { invite, type Invite, withdrawInvitation } from "./invite.ts";
import { inviteAll } from "./invite-all.ts";
import { endRole, leave, sayOtherStillThere, sayStillThere, showName } from "./roles.ts";
import { seeJournal, seeTeam } from "./see-team.ts";

let app: TestHouse;
let ana: PersonId;
let bilal: PersonId;
let zoe: PersonId;
let garden: Organisation;
let count = 0;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  count += 1;
  ana = await personNamed(app, "Ana", `ana-${count}@example.org`);
  bilal = await personNamed(app, "Bilal", `bilal-${count}@example.org`);
  zoe = await personNamed(app, "Zoé", `zoe-${count}@example.org`);
  garden = await anOrganisation(app, "Jardin");
});

const team = (who: PersonId) => seeTeam(app, person(who), { number: garden.number });
const said = async (who: PersonId) =>
  (await seeJournal(app, person(who), { number: garden.number, page: 1 }))?.lines.map(
    ({ what }) => what,
  );
const asked = (email: string, more: Partial<Invite> = {}): Invite => ({
  organisation: garden.id,
  email,
  role: "treasury",
  powers: ["manage", "sign"],
  until: undefined,
  site: undefined,
  ...more,
});

/** The link of the mail that invites. */
async function invited(email: string, more: Partial<Invite> = {}) {
  const told = await invite(app, person(ana), asked(email, more));
  if (!told.done) throw new Error(told.refusal);
  const [letter] = await lettersTo(app, email);
  const path = linkIn(letter, "/l/structures/invitation/");
  const [, , , , id = "", signature = ""] = path.split("/");
  if (!isId<"Invitation">(id)) throw new Error("the link has no id");
  return { id, signature };
}

describe("inviting", () => {
  beforeEach(async () => {
    await represents(app, ana, garden);
  });

  test("a newcomer answers by the link: they are known by the name that they say, in their role", async () => {
    const link = await invited(`nouvelle-${count}@example.org`);
    expect(await seeInvitation(app, link)).toMatchObject({
      state: "waiting",
      isNewcomer: true,
      by: "Ana",
    });
    expect(await answerByLink(app, link, { says: "yes" })).toMatchObject({ refusal: "name-first" });
    expect(await answerByLink(app, link, { says: "yes", name: "Inès" })).toMatchObject({
      done: true,
    });
    const seen = await team(ana);
    expect(seen?.members.map(({ name, role }) => [name, role.role, role.powers])).toContainEqual([
      "Inès",
      "treasury",
      ["manage", "sign"],
    ]);
    expect(await said(ana)).toEqual(["accepted", "invited", "made"]);
    expect(await seeInvitation(app, link)).toMatchObject({ state: "accepted" });
    expect(await answerByLink(app, link, { says: "no" })).toMatchObject({
      refusal: "answered-already",
    });
    const [told] = await lettersTo(app, `ana-${count}@example.org`);
    expect(told).toBeUndefined();
  });

  test("who has an account answers as themself, by the link or signed in", async () => {
    const link = await invited(`bilal-${count}@example.org`);
    expect(await seeInvitation(app, link)).toMatchObject({ isNewcomer: false });
    const both = await Promise.all([
      answerByLink(app, link, { says: "yes" }),
      answerInvitation(app, person(bilal), { invitation: link.id, says: "yes" }),
    ]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect((await team(bilal))?.members).toHaveLength(2);
  });

  test("at an address that is nobody's, who is signed in there answers as themself", async () => {
    const link = await invited(`autre-${count}@example.org`);
    expect(await answerByLink(app, link, { says: "yes", as: zoe })).toMatchObject({ done: true });
    expect((await team(zoe))?.mine.person).toBe(zoe);
  });

  test("no is no: nothing changes but the journal", async () => {
    const link = await invited(`bilal-${count}@example.org`);
    expect(await answerByLink(app, link, { says: "no" })).toMatchObject({ done: true });
    expect(await team(bilal)).toBeUndefined();
    expect(await said(ana)).toEqual(["declined", "invited", "made"]);
  });

  test("who invited is told who said yes and who said no, and for which structure, in the subject too", async () => {
    const yes = await invited(`bilal-${count}@example.org`);
    await answerInvitation(app, person(bilal), { invitation: yes.id, says: "yes" });
    const no = await invited(`refuse-${count}@example.org`);
    await answerByLink(app, no, { says: "no" });
    await passTime(app, { minutes: 10 });
    const letters = await lettersTo(app, `ana-${count}@example.org`);
    expect(letters.map(({ subject }) => subject)).toEqual([
      `Représenter ${garden.name} : re…@example.org (non), Bilal (oui)`,
    ]);
    expect(letters[0]?.text).toContain(
      "Bilal a dit oui à votre invitation (fonction : trésorerie).",
    );
    expect(letters[0]?.text).toContain("re…@example.org a dit non");

    const alone = await invited(`zoe-${count}@example.org`);
    await answerInvitation(app, person(zoe), { invitation: alone.id, says: "yes" });
    await passTime(app, { minutes: 10 });
    const [latest] = await lettersTo(app, `ana-${count}@example.org`);
    expect(latest?.subject).toBe(`Zoé accepte de représenter ${garden.name}`);
  });

  test("a false signature, an invitation taken back, a late answer open nothing", async () => {
    const link = await invited(`bilal-${count}@example.org`);
    const [first = ""] = link.signature;
    const forged = { ...link, signature: (first === "a" ? "b" : "a") + link.signature.slice(1) };
    expect(await seeInvitation(app, forged)).toBeUndefined();
    expect(await answerByLink(app, forged, { says: "yes" })).toMatchObject({
      refusal: "unknown-invitation",
    });
    expect(await withdrawInvitation(app, person(zoe), { invitation: link.id })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await withdrawInvitation(app, person(ana), { invitation: link.id })).toMatchObject({
      done: true,
    });
    const told = async () =>
      (await seeJournal(app, person(ana), { number: garden.number, page: 1 }))?.total;
    const before = await told();
    expect(await withdrawInvitation(app, person(ana), { invitation: link.id })).toMatchObject({
      refusal: "unknown-invitation",
    });
    expect(await told()).toBe(before);
    expect(await seeInvitation(app, link)).toMatchObject({ state: "withdrawn" });
    expect(await answerByLink(app, link, { says: "yes" })).toMatchObject({
      refusal: "answered-already",
    });
    const late = await invited(`bilal-${count}@example.org`);
    const made = app.clock.now();
    app.setNow(made.add({ hours: 24 * 61 }));
    expect(await answerByLink(app, late, { says: "yes" })).toMatchObject({ refusal: "too-late" });
    expect(await seeInvitation(app, late)).toMatchObject({ state: "over" });
    app.setNow(made);
  });

  test("only with the power, and never more than one has", async () => {
    await represents(app, bilal, garden, { powers: ["sign"] });
    await represents(app, zoe, garden, { powers: ["manage"] });
    const by = (who: PersonId, more: Partial<Invite> = {}) =>
      invite(app, person(who), asked(`x-${count}@example.org`, more));
    expect(await by(bilal)).toMatchObject({ refusal: "not-allowed" });
    expect(await by(zoe)).toMatchObject({ refusal: "beyond-yours" });
    expect(await by(zoe, { powers: [] })).toMatchObject({ refusal: "no-power" });
    expect(await by(ana, { email: "pas une adresse" })).toMatchObject({
      refusal: "not-an-address",
    });
    expect(await by(ana, { until: Temporal.PlainDate.from("2026-11-24") })).toMatchObject({
      refusal: "already-over",
    });
    expect(await invite(app, visitor, asked("x@example.org"))).toMatchObject({
      refusal: "not-allowed",
    });
  });

  test("several at once: all, or none when one cannot be", async () => {
    const persons = [
      { email: `un-${count}@example.org`, role: "presidency" },
      { email: "deux", role: "treasury" },
    ] as const;
    const common = {
      organisation: garden.id,
      powers: ["manage"],
      until: undefined,
      site: undefined,
    } as const;
    expect(await inviteAll(app, person(ana), { ...common, persons })).toMatchObject({
      refusal: "not-an-address",
      place: 1,
    });
    expect((await team(ana))?.invitations).toEqual([]);
    const mended = [persons[0], { ...persons[1], email: `deux-${count}@example.org` }];
    expect(await inviteAll(app, person(ana), { ...common, persons: mended })).toMatchObject({
      value: 2,
    });
    expect((await team(ana))?.invitations.map(({ to }) => to).toSorted()).toEqual([
      "de…@example.org",
      "un…@example.org",
    ]);
  });
});

describe("a role", () => {
  test("is changed by who holds as much; its last day is one's own to say", async () => {
    const mine = await represents(app, ana, garden);
    const other = await represents(app, bilal, garden, { powers: ["manage"] });
    const to = { role: "presidency", powers: ["manage"], until: undefined } as const;
    expect(await changeRole(app, person(ana), { representative: other, ...to })).toMatchObject({
      done: true,
    });
    expect(await changeRole(app, person(bilal), { representative: mine, ...to })).toMatchObject({
      refusal: "beyond-yours",
    });
    expect(await changeRole(app, person(zoe), { representative: mine, ...to })).toMatchObject({
      refusal: "unknown-role",
    });
    const until = Temporal.PlainDate.from("2027-06-30");
    expect(
      await changeRole(app, person(bilal), { representative: other, ...to, until }),
    ).toMatchObject({ done: true });
    const seen = await team(ana);
    expect(seen?.members.map(({ role }) => role.until?.toString())).toEqual([
      undefined,
      "2027-06-30",
    ]);
    expect(await said(ana)).toEqual(["role-changed", "role-changed", "made"]);
  });

  test("ends by who holds as much, never by oneself nor by a stranger; it is told", async () => {
    const mine = await represents(app, ana, garden);
    const other = await represents(app, bilal, garden, { powers: ["sign"] });
    const end = (who: PersonId, representative: typeof mine) =>
      endRole(app, person(who), { representative });
    expect(await end(zoe, other)).toMatchObject({ refusal: "unknown-role" });
    expect(await end(ana, mine)).toMatchObject({ refusal: "yourself" });
    expect(await end(bilal, mine)).toMatchObject({ refusal: "not-allowed" });
    const both = await Promise.all([end(ana, other), end(ana, other)]);
    expect(both.filter(({ done }) => done)).toHaveLength(1);
    expect(await team(bilal)).toBeUndefined();
    expect((await team(ana))?.past.map(({ name }) => name)).toEqual(["Bilal"]);
    expect(await said(ana)).toEqual(["role-ended", "made"]);
  });

  test("is seen by representatives only", async () => {
    await represents(app, ana, garden);
    expect(await team(ana)).toMatchObject({ isAlone: true, keeps: true });
    expect(await team(zoe)).toBeUndefined();
    expect(await seeTeam(app, visitor, { number: garden.number })).toBeUndefined();
    expect(await said(zoe)).toBeUndefined();
  });

  test("whose last day is over reads nothing more, the night not having passed", async () => {
    await represents(app, ana, garden, { until: "2026-11-25" });
    expect(await team(ana)).toBeDefined();
    const before = app.clock.now();
    app.setNow(before.add({ hours: 24 }));
    expect(await team(ana)).toBeUndefined();
    app.setNow(before);
  });
});

const go = (who: PersonId, nobodyFollows = false) =>
  leave(app, person(who), { organisation: garden.id, nobodyFollows, handover: undefined });

describe("leaving", () => {
  test("two who look after it leave at once: one is asked for a successor", async () => {
    await represents(app, ana, garden);
    await represents(app, bilal, garden);
    const both = await Promise.all([go(ana), go(bilal)]);
    expect(both.map((one) => (one.done ? "left" : one.refusal)).toSorted()).toEqual([
      "left",
      "needs-successor",
    ]);
  });

  test("the last one may go when nobody follows; who is not in cannot", async () => {
    await represents(app, ana, garden);
    expect(await go(zoe, true)).toMatchObject({ refusal: "not-a-representative" });
    expect(await go(ana)).toMatchObject({ refusal: "needs-successor" });
    expect(await go(ana, true)).toMatchObject({ done: true });
    expect(await go(ana, true)).toMatchObject({ refusal: "not-a-representative" });
  });
});

test("« oui, c’est encore moi », and « oui, toujours là » of a colleague; a stranger says neither", async () => {
  await represents(app, ana, garden);
  const other = await represents(app, bilal, garden);
  const { id: organisation } = garden;
  expect(await sayStillThere(app, person(ana), { organisation })).toMatchObject({ done: true });
  expect(await sayStillThere(app, person(zoe), { organisation })).toMatchObject({ done: false });
  expect(await sayOtherStillThere(app, person(ana), { representative: other })).toMatchObject({
    done: true,
  });
  expect(await sayOtherStillThere(app, person(zoe), { representative: other })).toMatchObject({
    done: false,
  });
  expect(await said(ana)).toEqual(["still-there", "still-there", "made"]);
});

test("one decides for oneself whether one’s name is public", async () => {
  await represents(app, ana, garden);
  const show = (who: PersonId) =>
    showName(app, person(who), { organisation: garden.id, isPublic: true });
  expect(await show(zoe)).toMatchObject({ done: false });
  expect(await show(ana)).toMatchObject({ done: true });
  const names = await app.transaction(person(ana), (work) => namesOfIn(work, [ana]));
  expect(names.get(ana)).toBe("Ana");
});
