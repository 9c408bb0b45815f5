import { createServer } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { datedIn, job, person, type PersonId } from "#services/house";
import { MOST_IN_A_FILE } from "#services/forms";
import { beginSessionIn, cookieName } from "#services/sessions";

import { webOf } from "../../../../web.tsx";
import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import {
  makePrivateAddress,
  openPrivateAddress,
} from "../../../access/actions/private-addresses.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { bringCalendar, bringFrom, listBrought, takeAway } from "../actions/bring.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

const newPerson = () =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name: "Ombeline" }));

interface Event {
  readonly uid?: string;
  readonly title?: string;
  readonly start?: string;
  readonly sequence?: number;
  readonly more?: readonly string[];
}

function file(...events: readonly Event[]): Uint8Array {
  const lines = events.flatMap(
    ({ uid = "a", title = "Chorale", start = "20261202T173000Z", sequence = 0, more = [] }) => [
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${start}`,
      `SEQUENCE:${sequence}`,
      ...more,
      "END:VEVENT",
    ],
  );
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
  return new TextEncoder().encode(text);
}

const bring = (me: PersonId, bytes: Uint8Array) =>
  bringCalendar(app, person(me), { bytes, called: "chorale" });
const list = (me: PersonId) => listBrought(app, person(me), undefined);
async function titles(me: PersonId): Promise<readonly string[]> {
  const asked = {
    from: Temporal.PlainDate.from("2026-01-01"),
    until: Temporal.PlainDate.from("2028-12-31"),
  };
  const dates = await app.transaction(person(me), (work) => datedIn(work, asked));
  return dates.map(({ title }) => title);
}

describe("a calendar that somebody brings", () => {
  test("is theirs alone: in their dates, in nobody else's, under no mandate", async () => {
    const [me, other] = [await newPerson(), await newPerson()];
    valueOf(await bring(me, file({})));
    expect(await titles(me)).toEqual(["Chorale"]);
    expect(await titles(other)).toEqual([]);
    expect(await list(other)).toEqual([]);
    const { rows: stored } = await behindTheWalls(app, (client) =>
      client.query<{ words: string }>(
        "select encode(content || name, 'escape') as words from calendar.brought",
      ),
    );
    expect(JSON.stringify(stored)).not.toContain("Chorale");
    expect(stored.length).toBeGreaterThan(0);
  });

  test("a second time doubles nothing; a later word takes its place, an older one does not", async () => {
    const me = await newPerson();
    expect(valueOf(await bring(me, file({}, { uid: "b" }))).added).toBe(2);
    expect(valueOf(await bring(me, file({}, { uid: "b" }))).added).toBe(0);
    expect(await list(me)).toHaveLength(1);
    valueOf(await bring(me, file({ title: "Chorale, déplacée", sequence: 2 })));
    expect(await titles(me)).toEqual(["Chorale", "Chorale, déplacée"]);
    valueOf(await bring(me, file({ title: "Ancien mot", sequence: 1 })));
    expect(await titles(me)).toEqual(["Chorale", "Chorale, déplacée"]);
    expect(await list(me)).toHaveLength(1);
    valueOf(await bring(me, file({ uid: "c" }, {})));
    expect(await list(me)).toHaveLength(2);
    expect(await titles(me)).toHaveLength(3);
  });

  test("is not told to an agenda of elsewhere, which it came from", async () => {
    const me = await newPerson();
    valueOf(await bring(me, file({})));
    const made = valueOf(
      await makePrivateAddress(app, person(me), { kind: "calendar", name: "téléphone" }),
    );
    const publicUrl = "https://a.example.org";
    const told = await openPrivateAddress(app, { secret: made.secret, ending: "ics", publicUrl });
    expect(told?.body).toContain("BEGIN:VCALENDAR");
    expect(told?.body).not.toContain("Chorale");
  });

  test("ten at most, and taken away in one tap by who brought it", async () => {
    const [me, other] = [await newPerson(), await newPerson()];
    for (let count = 0; count < 10; count += 1) valueOf(await bring(me, file({ uid: `${count}` })));
    expect(await bring(me, file({ uid: "11" }))).toMatchObject({ refusal: "too-many-calendars" });
    const [first] = await list(me);
    if (first === undefined) throw new Error("nothing was brought");
    expect(await takeAway(app, person(other), { brought: first.id })).toMatchObject({
      refusal: "unknown-calendar",
    });
    valueOf(await takeAway(app, person(me), { brought: first.id }));
    expect(await list(me)).toHaveLength(9);
    expect(await takeAway(app, person(me), { brought: newId() })).toMatchObject({ done: false });
  });

  test("is given, passed on and erased with its person", async () => {
    const [me, other] = [await newPerson(), await newPerson()];
    valueOf(await bring(me, file({})));
    const about = job("test");
    const gives = (one: PersonId) =>
      app.transaction(about, async (work) => JSON.stringify(await aboutPerson.gives(work, one)));
    expect(await gives(me)).toContain("Chorale");
    await app.transaction(about, (work) => aboutPerson.merges(work, me, other));
    expect(await titles(other)).toEqual(["Chorale"]);
    expect(await gives(me)).not.toContain("Chorale");
    await app.transaction(about, (work) => aboutPerson.erases(work, other));
    expect(await list(other)).toEqual([]);
  });
});

describe("from an address", () => {
  test("never one of a private network", async () => {
    const me = await newPerson();
    const from = (address: string) =>
      bringFrom(app, person(me), { address, who: "https://a.example.org" });
    for (const address of [
      "http://127.0.0.1/a.ics",
      "webcal://localhost/a.ics",
      "http://10.0.0.1/",
    ])
      expect(await from(address)).toMatchObject({ refusal: "forbidden-address" });
    expect(await from("file:///etc/passwd")).toMatchObject({ refusal: "not-http" });
  });

  test("is read once, as a file", async () => {
    const me = await newPerson();
    const server = createServer((_, answer) => answer.end(file({ title: "De loin" })));
    await new Promise<void>((ready) => {
      server.listen(0, "127.0.0.1", ready);
    });
    const address = server.address();
    const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const asked = { address: `http://${host}/a.ics`, who: "https://a.example.org" };
    valueOf(await bringFrom(app, person(me), asked, { localServers: [host] }));
    server.close();
    expect(await titles(me)).toEqual(["De loin"]);
  });
});

test("the page says what was not read, by its line; a visitor comes in first", async () => {
  const me = await newPerson();
  const browser = browserOf(app);
  expect((await browser.get("/moi/calendrier/apportes")).at).toContain("/entrer");
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, me, "essai"));
  browser.cookies.set(cookieName(app), token);
  expect((await browser.get("/moi/calendrier/apportes")).html).toContain("pas encore apporté");
  const broken = {
    uid: "x",
    title: "Perdue",
    start: "20261202T1730",
    more: ["RRULE:FREQ=SECONDLY"],
  };
  valueOf(await bring(me, file({}, broken)));
  const { html } = await browser.get("/moi/calendrier/apportes");
  expect(html).toContain("1 date n’a pas été lue");
  expect(html).toContain("Ligne 9");
  expect((await browser.get("/moi/calendrier")).html).toContain("chorale");
  expect((await browser.get("/moi/calendrier.ics")).html).not.toContain("Chorale");
});

test("what is not read is named in words, counted again with the next file, and a script is a word", async () => {
  const me = await newPerson();
  const text = new TextDecoder().decode(file({ title: "<script>alert(1)</script>" }));
  const around = (...lines: readonly string[]) =>
    new TextEncoder().encode(
      text.replace("END:VCALENDAR", [...lines, "END:VCALENDAR"].join("\r\n")),
    );
  const task = ["BEGIN:VTODO", "SUMMARY:Acheter du pain", "END:VTODO"];
  const after = [
    "BEGIN:VEVENT",
    "UID:b",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20261202T173000Z",
    "DTSTART:20261202T180000Z",
    "END:VEVENT",
  ];
  const old = ["BEGIN:VEVENT", "UID:c", "DTSTART;VALUE=DATE:00010101", "END:VEVENT"];
  valueOf(await bring(me, around(...task, ...after, ...old)));
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, me, "essai"));
  browser.cookies.set(cookieName(app), token);
  const { html } = await browser.get("/moi/calendrier/apportes");
  expect(html).toContain("2 choses n’ont pas été lues");
  expect(html).toMatch(/«\sAcheter du pain\s»\s: c’est une tâche, pas une date \(VTODO\)\./);
  expect(html).toContain("elle change aussi toutes les suivantes");
  expect(html).toContain("1 autre est finie depuis plus d’un an");
  const dates = (await browser.get("/moi/calendrier?du=2026-12-02")).html;
  expect(dates).toContain("&lt;script&gt;alert(1)");
  expect(dates).not.toContain("<script>alert");
  valueOf(await bring(me, around(...task)));
  const [again, ...others] = await list(me);
  expect([again?.refusedCount, others.length]).toEqual([1, 0]);
});

test("a file that is heavier than any form takes is said to be so, not empty", async () => {
  const me = await newPerson();
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, me, "essai"));
  browser.cookies.set(cookieName(app), token);
  const page = await browser.get("/moi/calendrier/apportes");
  const sent = new FormData();
  for (const [, name = "", value = ""] of page.html.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    if (!sent.has(name)) sent.set(name, value);
  sent.set("fichier", new File(["x".repeat(MOST_IN_A_FILE + 1)], "agenda.ics"));
  const answer = await webOf(app).request("http://localhost/moi/calendrier/apportes", {
    method: "POST",
    body: sent,
    headers: {
      host: "localhost",
      origin: "http://localhost",
      "sec-fetch-site": "same-origin",
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
  });
  expect(answer.status).toBe(422);
  const said = await answer.text();
  expect(said).toContain("Cet agenda pèse plus de 5\u{a0}Mo");
  expect(said).not.toContain("Ce fichier est vide");
});

const at = (modified: string, title: string) =>
  file({ title, more: [`LAST-MODIFIED:${modified}`, "DTSTAMP:20261128T090000Z"] });

test("of one SEQUENCE, what was written down later takes the place of the other", async () => {
  const me = await newPerson();
  valueOf(await bring(me, at("20261101T090000Z", "Chorale")));
  valueOf(await bring(me, at("20261102T090000Z", "Chorale au temple")));
  expect(await titles(me)).toEqual(["Chorale au temple"]);
  valueOf(await bring(me, at("20261101T090000Z", "Chorale")));
  expect(await titles(me)).toEqual(["Chorale au temple"]);
});

test("a file that is cut is said to be so, with how many dates were read, and the whole one doubles nothing", async () => {
  const me = await newPerson();
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, me, "test"));
  const whole = new TextDecoder().decode(file({ uid: "a" }, { uid: "b", title: "Concert" }));
  const send = async (text: string) => {
    const body = new FormData();
    const browser = browserOf(app);
    browser.cookies.set(cookieName(app), token);
    const page = await browser.get("/moi/calendrier/apportes");
    const form = page.forms.find(({ action }) => action.endsWith("/apportes"));
    for (const [name, value] of form?.fields ?? [])
      if (name !== "fichier") body.append(name, value);
    body.append("fichier", new File([text], "chorale.ics", { type: "text/calendar" }));
    const sent = await webOf(app).request("http://localhost/moi/calendrier/apportes", {
      method: "POST",
      body,
      headers: {
        origin: "http://localhost",
        cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
    });
    return (await browser.get(sent.headers.get("location") ?? "")).text;
  };
  const inAnEvent = await send(whole.slice(0, whole.indexOf("SUMMARY:Concert") + 4));
  expect(inAnEvent).toContain("Ce fichier est coupé");
  expect(inAnEvent).toContain("1 date a été lue");
  expect(inAnEvent).not.toContain("C’est fait");
  const betweenTwo = await send(whole.slice(0, whole.lastIndexOf("END:VCALENDAR")));
  expect(betweenTwo).toContain("2 dates ont été lues");
  const done = await send(whole);
  expect(done).toContain("C’est fait");
  expect(done).not.toContain("coupé");
  expect(await titles(me)).toEqual(["Chorale", "Concert"]);
});
