import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { addressesOfIn } from "#modules/people";
import { person, type PersonId, visitor } from "#services/house";

import { browserOf, type SeenPage } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { cancelDate, moveDate } from "../actions/change-date.ts";
import { cancelOccasion, changeOccasion } from "../actions/change-occasion.ts";
import { noteAttendance } from "../actions/note-attendance.ts";
import { replyToDate, takeOff } from "../actions/reply.ts";
import { seeSheet } from "../actions/see-attendance.ts";
import { seeOccasion } from "../actions/see-occasions.ts";
import { askAsGuest } from "./actions/ask-as-guest.ts";

let app: TestHouse;
let count = 0;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

type Made = Awaited<ReturnType<typeof open>>;

async function open(more: Parameters<typeof toldOccasion>[1] = {}) {
  const { people, space } = await gardenCircle(app);
  const words = { title: "Le troc", about: undefined, address: "La halle", video: undefined };
  const told = toldOccasion(space, { words, seenBy: "everyone", ...more });
  return { people, told, ...(await madeOccasion(app, people.ana, told)) };
}

/** Each its own, as the house counts what an address receives in a day. */
const somebody = () => `visite-${(count += 1)}@example.org`;

interface Typed {
  readonly nom?: string;
  readonly email: string;
  readonly combien?: string;
  readonly enfants?: string;
}

async function ask({ occasion }: Made, typed: Typed): Promise<SeenPage> {
  const browser = browserOf(app);
  const page = await browser.get(`/rendez-vous/${occasion}`);
  const form = page.forms.find(({ action }) => action.endsWith("/sans-compte"));
  return browser.submit(form, { nom: "Ida Ferrand", combien: "1", ...typed });
}

async function linkTo(email: string): Promise<string> {
  const [letter] = await lettersTo(app, email);
  const link = letter?.links.find((one) => one.startsWith("/l/je-viens/"));
  if (link === undefined) throw new Error("no link");
  return link;
}

/** By the link of the letter: `Je viens`. */
async function come(email: string, typed: Partial<Typed> = {}): Promise<SeenPage> {
  const browser = browserOf(app);
  const link = await linkTo(email);
  const page = await browser.get(link);
  return browser.submit(
    page.forms.find(({ action }) => action === link),
    typed,
  );
}

async function leave(email: string): Promise<SeenPage> {
  const browser = browserOf(app);
  const page = await browser.get(await linkTo(email));
  return browser.submit(page.forms.find(({ action }) => action.endsWith("/retirer")));
}

async function seenBy(who: PersonId, { occasion }: Made) {
  return (await seeOccasion(app, person(who), { occasion }))?.dates[0];
}

async function arrived(made: Made, typed: Partial<Typed> = {}): Promise<string> {
  const email = somebody();
  await ask(made, { email, ...typed });
  await come(email);
  return email;
}

const emailOf = async (one: PersonId) =>
  (await app.transaction(person(one), (work) => addressesOfIn(work, one)))[0]?.text ?? "";
const subjectsTo = async (email: string) =>
  (await lettersTo(app, email)).map(({ subject }) => subject);

describe("who has no account", () => {
  test("comes to what is open to everyone, once they pressed the button of the letter", async () => {
    const made = await open();
    const email = somebody();
    const sent = await ask(made, { email, combien: "3", enfants: "1" });
    expect(sent.at).toBe("/rendez-vous/sans-compte/envoye");
    expect((await seenBy(made.people.ana, made))?.coming).toBe(0);
    // Programs open the links of letters: nothing is counted by it.
    await browserOf(app).get(await linkTo(email));
    expect((await seenBy(made.people.ana, made))?.coming).toBe(0);
    expect((await come(email)).text).toContain("Vous venez, à 3, dont 1 enfant.");
    const date = await seenBy(made.people.ana, made);
    expect(date?.coming).toBe(3);
    expect(date?.replies).toMatchObject([
      { name: "Ida Ferrand", people: 3, children: 1, isGuest: true, byTelephone: false },
    ]);
    expect(JSON.stringify(date)).not.toContain(email);
    expect((await seenBy(made.people.zoe, made))?.replies).toEqual([]);
    expect((await browserOf(app).get(`/rendez-vous/${made.occasion}`)).text).not.toContain("Ida");
  });

  test("is answered the same, whether or not the address is known, and may leave a mistake", async () => {
    const made = await open();
    const known = await arrived(made);
    const again = await ask(made, { email: known, nom: "Un autre", combien: "9" });
    const first = await ask(made, { email: somebody() });
    expect(again.html.replaceAll(/token[^>]*>/g, "")).toBe(
      first.html.replaceAll(/token[^>]*>/g, ""),
    );
    expect((await seenBy(made.people.ana, made))?.replies).toMatchObject([
      { name: "Ida Ferrand", people: 1 },
    ]);
    expect((await browserOf(app).get(await linkTo(known))).html).not.toContain("Un autre");
    expect((await ask(made, { email: "ida" })).text).toContain("Écrivez une adresse électronique");
    const more = await ask(made, { email: somebody(), combien: "1", enfants: "2" });
    expect(more.text).toContain("Vous comptez plus d’enfants que de personnes.");
  });

  test("is told nothing that somebody else typed, and no subject holds the link", async () => {
    const made = await open();
    const email = somebody();
    await ask(made, { email, nom: "Gagnez mille euros" });
    const [letter] = await lettersTo(app, email);
    expect(letter?.text).not.toContain("mille euros");
    expect(letter?.subject).toBe("Confirmez que vous venez : Le troc");
  });

  test("is asked for nothing where it is for members, and a link of another opens nothing", async () => {
    const made = await open({ seenBy: "members" });
    const asked = {
      date: made.date,
      name: "Ida",
      email: somebody(),
      people: 1,
      children: 0,
      site: undefined,
      place: "192.0.2.1",
    };
    expect(await askAsGuest(app, visitor, asked)).toEqual({
      done: false,
      refusal: "unknown-occasion",
    });
    expect((await browserOf(app).get(`/rendez-vous/${made.occasion}`)).status).toBe(404);
    const other = await open();
    const link = await linkTo(await arrived(other));
    expect((await browserOf(app).get(`${link.slice(0, -4)}AAAA`)).status).toBe(404);
  });

  test("is refused once too many were asked for one address", async () => {
    const made = await open();
    const email = somebody();
    for (let i = 0; i < 10; i += 1) await ask(made, { email });
    expect((await ask(made, { email })).text).toContain("C’est trop de demandes à la fois.");
  });

  test("changes how many they are, and takes it back, by the link of the same letter", async () => {
    const made = await open();
    const email = await arrived(made);
    await come(email, { combien: "2" });
    expect((await seenBy(made.people.ana, made))?.coming).toBe(2);
    expect((await leave(email)).text).toContain("plus rien n’est compté.");
    expect((await seenBy(made.people.ana, made))?.replies).toEqual([]);
    await come(email, { combien: "4" });
    expect((await seenBy(made.people.ana, made))?.coming).toBe(4);
  });
});

describe("a guest", () => {
  test("is counted by the waiting list, and told when a place is theirs", async () => {
    const made = await open({ capacity: 2 });
    const { date, people } = made;
    await replyToDate(app, person(people.bilal), { date, answer: "yes", people: 2 });
    const email = await arrived(made);
    expect(await seenBy(people.ana, made)).toMatchObject({ coming: 2, waiting: 1 });
    await replyToDate(app, person(people.bilal), { date, answer: "no", people: 1 });
    expect(await seenBy(people.ana, made)).toMatchObject({ coming: 1, waiting: 0 });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(email)).toContain("Une place est pour vous");
    // Their place goes to who waits when they leave.
    await replyToDate(app, person(people.chloe), { date, answer: "yes", people: 2 });
    expect(await seenBy(people.ana, made)).toMatchObject({ coming: 1, waiting: 1 });
    await leave(email);
    expect(await seenBy(people.ana, made)).toMatchObject({ coming: 2, waiting: 0 });
  });

  test("is told that a date is moved, that it changed, or that it is off, by their own link", async () => {
    const made = await open();
    const email = await arrived(made);
    const day = Temporal.PlainDate.from("2026-12-02");
    const at = Temporal.PlainTime.from("10:00");
    await moveDate(app, person(made.people.ana), { date: made.date, day, at, minutes: 60 });
    await passTime(app, { minutes: 10 });
    const moved = (await lettersTo(app, email)).find(({ subject }) => subject.includes("déplacée"));
    expect(moved?.links.some((one) => one.startsWith("/l/je-viens/"))).toBe(true);
    await passTime(app, { hours: 25 });
    const words = { ...made.told.words, address: "Ailleurs" };
    await changeOccasion(app, person(made.people.ana), { ...made.told, ...made, words });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(email)).toContain("Un rendez-vous a changé");
    await cancelOccasion(app, person(made.people.ana), { occasion: made.occasion, why: "Pluie" });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(email)).toContain("Un rendez-vous est annulé");
    expect((await browserOf(app).get(await linkTo(email))).text).toContain(
      "Cette date n’a pas lieu.",
    );
  });

  test("whose date goes when a series changes is told that it counts no more, and the link says so", async () => {
    const made = await open();
    const onTuesday = (rank: 1 | 2) =>
      ({
        ...toldOccasion(made.told.space).when,
        rule: { every: "month", interval: 1, on: { rank, day: "TU" }, ends: "never" },
      }) as const;
    const series = await madeOccasion(app, made.people.ana, {
      ...made.told,
      when: onTuesday(1),
    });
    const { ana, bilal, chloe } = made.people;
    const { date, occasion } = series;
    await replyToDate(app, person(bilal), { date, answer: "yes", people: 3, children: 2 });
    await replyToDate(app, person(chloe), { date, answer: "no", people: 1 });
    const email = somebody();
    const browser = browserOf(app);
    const asked = await browser.get(`/rendez-vous/dates/${date}`);
    const form = asked.forms.find(({ action }) => action.endsWith("/sans-compte"));
    await browser.submit(form, { nom: "Ida Ferrand", combien: "2", email });
    await come(email);
    const link = await linkTo(email);
    await changeOccasion(app, person(ana), { ...made.told, occasion, when: onTuesday(2) });
    const page = await browser.get(link);
    expect([page.status, page.text]).toEqual([
      200,
      expect.stringContaining("Votre réponse n’est plus comptée"),
    ]);
    await passTime(app, { minutes: 10 });
    const letter = (await lettersTo(app, email)).find(({ subject }) => subject.includes("changé"));
    const says = "Le mardi 1er décembre n’a plus lieu : votre réponse n’est plus comptée.";
    expect(letter?.text.replaceAll(/\s+/g, " ")).toContain(says);
    expect(letter?.links).toContain(`/rendez-vous/${occasion}`);
    const mine = (await lettersTo(app, await emailOf(bilal))).filter(({ subject }) =>
      subject.includes("changé"),
    );
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text.replaceAll(/\s+/g, " ")).toContain(says);
    expect(mine[0]?.text).toContain("mardi 8 décembre");
    expect((await lettersTo(app, await emailOf(chloe))).length).toBe(0);
  });

  test("who took it back is told no more; one date cancelled is told", async () => {
    const made = await open();
    const [stays, goes] = [await arrived(made), await arrived(made)];
    await leave(goes);
    await cancelDate(app, person(made.people.ana), { date: made.date, why: undefined });
    await passTime(app, { minutes: 10 });
    expect(await subjectsTo(stays)).toContain("Un rendez-vous est annulé");
    expect(await subjectsTo(goes)).not.toContain("Un rendez-vous est annulé");
  });

  test("may only take back what they said once it is for members, and reads nothing more of it", async () => {
    const made = await open();
    const email = await arrived(made);
    const link = await linkTo(email);
    const members = { ...made.told, ...made, seenBy: "members" } as const;
    await changeOccasion(app, person(made.people.ana), members);
    const page = await browserOf(app).get(link);
    expect(page.text).toContain("Ce rendez-vous n’est plus ouvert à tout le monde.");
    expect(page.text).not.toContain("Le troc");
    expect(page.forms.some(({ action }) => action === link)).toBe(false);
    await leave(email);
    expect((await seenBy(made.people.ana, made))?.coming).toBe(0);
    expect((await browserOf(app).get(link)).status).toBe(404);
  });

  test("is taken off by who organises, by nobody else", async () => {
    const made = await open();
    await arrived(made);
    const reply = (await seenBy(made.people.ana, made))?.replies[0]?.id ?? "";
    const asked = { date: made.date, reply };
    expect((await takeOff(app, person(made.people.bilal), asked)).done).toBe(false);
    expect((await takeOff(app, person(made.people.ana), asked)).done).toBe(true);
    expect((await seenBy(made.people.ana, made))?.coming).toBe(0);
  });

  test("is forgotten the day after by name and address; how many came stays", async () => {
    const made = await open();
    const email = await arrived(made, { combien: "2" });
    const { people, date } = made;
    app.setNow(Temporal.Instant.from("2026-12-01T20:00:00Z"));
    const sheet = await seeSheet(app, person(people.ana), { date });
    const came = sheet?.lines.map(({ key }) => key) ?? [];
    await noteAttendance(app, person(people.ana), { date, came, added: [] });
    expect(await sweep(app, "calendar.guests")).toBe(0);
    app.setNow(Temporal.Instant.from("2026-12-02T20:00:00Z"));
    expect(await sweep(app, "calendar.guests")).toBeGreaterThan(0);
    expect(await seenBy(people.ana, made)).toMatchObject({
      coming: 2,
      replies: [{ name: "", people: 2, isGuest: true }],
    });
    expect(await seeSheet(app, person(people.ana), { date })).toMatchObject({
      people: 2,
      lines: [{ name: "", came: true, people: 2 }],
    });
    expect((await browserOf(app).get(await linkTo(email))).status).toBe(404);
  });

  test("who confirmed nothing is forgotten after a week", async () => {
    const made = await open();
    await ask(made, { email: somebody() });
    app.setNow(Temporal.Instant.from("2026-12-02T20:00:00Z"));
    expect(await sweep(app, "calendar.unconfirmed-guests")).toBeGreaterThan(0);
  });
});
