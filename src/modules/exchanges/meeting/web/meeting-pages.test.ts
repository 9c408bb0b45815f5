import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";

import { dayOf, PARIS } from "#basics/dates";

import { person } from "#services/house";

import { agreedPair } from "../../../../../tests/support/agreed.ts";
import { type Browser, type SeenPage } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { proposeMeeting } from "../actions/propose-meeting.ts";
import { seeMeeting } from "../actions/see-meeting.ts";
import { knownOf } from "./known.ts";

let app: TestHouse;
let adrienne: Browser;
let quentin: Browser;
beforeAll(async () => {
  app = await filledHouse();
  adrienne = await browserAs(app, "Adrienne");
  quentin = await browserAs(app, "Quentin");
}, 240_000);

async function pageOf(browser: Browser, title = "Agrandir les lettres"): Promise<SeenPage> {
  const { html } = await browser.get("/echanges");
  const ways = [...html.matchAll(/<a href="(\/echanges\/[0-9a-f-]{36})"[^>]*>([^<]*)/g)];
  const at = ways.find(([, , says = ""]) => says.includes(title))?.[1];
  if (at === undefined) throw new Error(`no exchange is called ${title}`);
  return browser.get(at);
}

const formOf = (page: SeenPage, end: string) => {
  const form = page.forms.find(({ action }) => action.endsWith(end));
  if (form === undefined) throw new Error(`no form goes to ${end} at ${page.at}`);
  return form;
};

const inDays = (days: number) => dayOf(app.clock.now()).add({ days });
const startOf = (days: number, hour: number) =>
  inDays(days).toZonedDateTime({ timeZone: PARIS, plainTime: { hour } }).toInstant();

/** The meetings of a calendar, as another program reads them. */
async function meetingsOf(browser: Browser, at = "/echanges.ics") {
  const { html } = await browser.get(at);
  const calendar = new ICAL.Component(ICAL.parse(html));
  const all = calendar.getAllSubcomponents("vevent").map((one) => {
    const value = (name: string) => String(one.getFirstPropertyValue(name) ?? "");
    const start = one.getFirstPropertyValue("dtstart");
    return {
      uid: value("uid"),
      status: value("status"),
      sequence: Number(value("sequence")),
      location: value("location"),
      description: value("description"),
      summary: value("summary"),
      start: start instanceof ICAL.Time ? start.toJSDate().getTime() : 0,
    };
  });
  return all.filter(({ summary }) => summary.includes("Agrandir les lettres"));
}

const only = async (browser: Browser, at?: string) => {
  const [one, ...others] = await meetingsOf(browser, at);
  expect(others).toEqual([]);
  if (one === undefined) throw new Error("nothing of it is in the calendar");
  return one;
};

test("the page says what stands; the day of the terms that it took stands once in calendars", async () => {
  const page = await pageOf(adrienne);
  expect(page.text).toContain("Le rendez-vous");
  expect(page.text).toMatch(/à 10 h chez Adrienne, à la cuisine D’accord tous les deux/);
  expect(page.text).not.toContain("Pour le reste");
  const entry = { status: "CONFIRMED", location: "chez Adrienne, à la cuisine", sequence: 2 };
  for (const browser of [adrienne, quentin])
    expect(await only(browser)).toMatchObject({
      ...entry,
      start: startOf(2, 10).epochMilliseconds,
    });
  expect(await only(quentin, `${page.at}.ics`)).toMatchObject(entry);
});

test("the form begins with the day of the terms, on its clock; then with what stands", async () => {
  const house = await testHouse();
  const pair = await agreedPair(house);
  const known = async (now = TEST_NOW) => {
    const asked = { exchange: pair.exchange };
    const [seen, meeting] = [
      await seeExchange(house, person(pair.giver), asked),
      await seeMeeting(house, person(pair.giver), asked),
    ];
    if (seen === undefined || meeting === undefined) throw new Error("it is not seen");
    return knownOf({ seen, meeting, now });
  };
  const zone = PARIS;
  expect(await known()).toEqual({ day: Temporal.PlainDate.from("2026-12-20"), zone });
  expect(await known(Temporal.Instant.from("2026-12-21T09:00:00Z"))).toEqual({ zone });
  const plan = { startsAt: Temporal.Instant.from("2026-12-02T17:30:00Z"), endsAt: undefined, zone };
  const place = { where: "Au four", video: undefined };
  const told = { exchange: pair.exchange, read: 0, plan, place };
  valueOf(await proposeMeeting(house, person(pair.asker), told));
  expect(await known()).toMatchObject({
    day: Temporal.PlainDate.from("2026-12-02"),
    from: Temporal.PlainTime.from("18:30"),
    where: "Au four",
  });
});

test.each([
  [{ debut: "" }, "Écrivez une heure"],
  [{ debut: "le soir" }, "Écrivez une heure"],
  [{ jour: "le 35" }, "Écrivez un jour"],
  [{ fin: "09:00" }, "La fin vient après le début"],
  [{ lieu: " " }, "Dites où"],
  [{ lieu: "", visio: "http://visio.example.org/x" }, "qui commence par https://"],
  [{ jour: "2027-03-28", debut: "02:30" }, "les horloges la sautent"],
  [{ jour: "2020-01-01" }, "Ce moment est passé"],
  [{ jour: "2199-01-01" }, "plus d’un an"],
])("%o is to be mended, and what was typed stays", async (wrong, says) => {
  const page = await pageOf(adrienne);
  const typed = {
    jour: inDays(4).toString(),
    debut: "15:00",
    lieu: "Au four à pain",
    mot: "Cela irait ?",
  };
  const back = await adrienne.submit(formOf(page, "/rendez-vous"), { ...typed, ...wrong });
  expect([409, 422]).toContain(back.status);
  expect(back.title).toMatch(/^Erreur/);
  expect(back.text).toContain(says);
  expect(back.html).toContain("Cela irait ?");
  for (const [name, value] of Object.entries(wrong))
    expect(Object.fromEntries(formOf(back, "/rendez-vous").fields)[name]).toBe(value);
});

test("both move it at once: who is second reads the first, keeps what was typed, and may still send it", async () => {
  const before = await only(quentin);
  const [hers, his] = [await pageOf(adrienne), await pageOf(quentin)];
  const sent = await quentin.submit(formOf(his, "/rendez-vous"), {
    jour: inDays(5).toString(),
    debut: "17 h",
    lieu: "À la bibliothèque",
  });
  expect(sent.way).toEqual([303, 200]);
  expect(sent.text).toMatch(/Vous proposez : \S+ \d.* à 17 h À la bibliothèque/);
  const late = await adrienne.submit(formOf(hers, "/rendez-vous"), {
    jour: inDays(6).toString(),
    debut: "11:00",
    lieu: "Sous le tilleul",
  });
  expect(late.status).toBe(409);
  expect(late.text).toContain("le rendez-vous a bougé entre-temps");
  expect(late.text).toMatch(/Quentin propose : .* À la bibliothèque/);
  expect(late.html).toContain("Sous le tilleul");
  // Until both said yes, the day that was agreed stays, in both calendars.
  for (const browser of [adrienne, quentin]) {
    const now = await only(browser);
    expect(now).toMatchObject({ uid: before.uid, status: "CONFIRMED", start: before.start });
    expect(now.sequence).toBeGreaterThan(before.sequence);
  }
  const again = await adrienne.submit(formOf(late, "/rendez-vous"));
  expect(again.text).toMatch(/Vous proposez : .* à 11 h Sous le tilleul/);
});

test("a yes to what was replaced meanwhile is not given; then it is, and all calendars follow", async () => {
  const old = await pageOf(quentin);
  const page = await pageOf(adrienne);
  const next = {
    jour: inDays(7).toString(),
    debut: "09:30",
    fin: "10:30",
    lieu: "",
    visio: "https://visio.example.org/tilleul",
  };
  const moved = await adrienne.submit(formOf(page, "/rendez-vous"), next);
  expect(moved.text).toContain("En visio, sur visio.example.org");
  const stale = await quentin.submit(formOf(old, "/rendez-vous/accord"));
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("Rien n’a été changé");
  const feed = await quentin.get("/");
  expect(feed.text).toContain("Adrienne propose un rendez-vous");
  // Who is to answer is not told that there is nothing to do; who waits is.
  const told = [await pageOf(quentin), await pageOf(adrienne)];
  expect(told.map(({ text }) => text.includes("Rien à faire pour vous"))).toEqual([false, true]);
  const before = await only(adrienne);
  const agreed = await quentin.submit(formOf(stale, "/rendez-vous/accord"));
  expect(agreed.text).toContain("D’accord tous les deux");
  expect(agreed.text).toContain("Ce qui est convenu : Agrandir les lettres de ma tablette.");
  const now = await only(adrienne);
  expect(now).toMatchObject({ uid: before.uid, status: "CONFIRMED", location: next.visio });
  expect(now.sequence).toBeGreaterThan(before.sequence);
  expect(now.start).toBe(startOf(7, 9).add({ minutes: 30 }).epochMilliseconds);
});

test("called off, it says so to both and in calendars; proposed again it is tentative", async () => {
  const page = await pageOf(quentin);
  const off = await quentin.submit(formOf(page, "/rendez-vous/annuler"), {
    mot: "Ma roue est voilée.",
  });
  expect(off.text).toContain("Vous avez annulé le rendez-vous du");
  expect(off.text).toContain("C’est convenu avec Adrienne.");
  expect(off.text).toContain("écrivez à Adrienne ici même");
  const hers = await pageOf(adrienne);
  expect(hers.text).toContain("Quentin a annulé le rendez-vous du");
  expect(hers.text).toContain("Ma roue est voilée.");
  const cancelled = await only(adrienne);
  expect(cancelled.status).toBe("CANCELLED");
  await adrienne.submit(formOf(hers, "/rendez-vous"), {
    jour: inDays(8).toString(),
    debut: "10:00",
    lieu: "Ici",
  });
  const again = await only(quentin);
  expect(again).toMatchObject({ uid: cancelled.uid, status: "TENTATIVE" });
  expect(again.sequence).toBeGreaterThan(cancelled.sequence);
});

test("whoever is not of it finds neither its page nor its dates", async () => {
  const page = await pageOf(adrienne);
  const other = await browserAs(app, "Jean-Rémy");
  expect((await other.get(page.at)).status).toBe(404);
  expect((await other.get(`${page.at}.ics`)).status).toBe(404);
});
