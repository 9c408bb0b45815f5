import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { addTaskIn } from "#modules/tasks";
import { ownSpaceOf } from "#rules/access";
import { job, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { webOf } from "../../../../web.tsx";
import { browserOf } from "../../../../../tests/support/browser.ts";
import { madeOccasion, toldOccasion } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { bringCalendar } from "../../brought/actions/bring.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { wordsOf } from "../../../../services/pdf/test-words.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await filledHouse();
}, 120_000);

async function somebody(simple = false) {
  const id: PersonId = newId();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id, name: "Ombeline", simple, operator: false }),
  );
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  const browser = browserOf(app);
  browser.cookies.set(cookieName(app), token);
  return { id, browser };
}

async function toDo(me: PersonId, title: string, due: string): Promise<void> {
  const added = await app.transaction(person(me), (work) =>
    addTaskIn(work, { space: ownSpaceOf(me), title, due: Temporal.PlainDate.from(due) }),
  );
  if (!added.done) throw new Error(added.refusal);
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const titlesOf = (html: string) =>
  [...html.matchAll(/<h2 id="p-[^"]+">([^<]+)<\/h2>/g)].map(([, title]) => title);

test("a visitor is asked to come in; nobody's dates are shown to another", async () => {
  expect((await browserOf(app).get("/moi/calendrier")).at).toContain("/entrer");
  const [mine, other] = [await somebody(), await somebody()];
  await toDo(mine.id, "Garder la clé", "2026-11-27");
  expect((await mine.browser.get("/moi/calendrier")).html).toContain("Garder la clé");
  for (const at of ["/moi/calendrier", "/moi/calendrier?vue=semaine", "/moi/calendrier/imprimer"])
    expect((await other.browser.get(at)).html).not.toContain("Garder la clé");
});

describe("the list", () => {
  test("says today first, this week, the next, then by month; what is past of the week last", async () => {
    const { id, browser } = await somebody();
    for (const [title, due] of [
      ["A", "2026-11-25"],
      ["B", "2026-11-29"],
      ["C", "2026-11-30"],
      ["D", "2026-12-08"],
      ["E", "2026-11-24"],
      ["Trop loin", "2026-12-28"],
      ["Trop tôt", "2026-11-22"],
    ] as const)
      await toDo(id, title, due);
    const { html } = await browser.get("/moi/calendrier");
    expect(titlesOf(html)).toEqual([
      "Aujourd’hui",
      "Cette semaine",
      "La semaine prochaine",
      "Décembre 2026",
      "Plus tôt cette semaine",
    ]);
    expect(textOf(html)).toContain("Mercredi 25 novembre. Une date aujourd’hui.");
    expect(html).not.toMatch(/Trop (loin|tôt)/);
    const later = (await browser.get("/moi/calendrier?du=2026-12-28")).html;
    expect([titlesOf(later), textOf(later).includes("Trop loin")]).toEqual([
      ["Décembre 2026"],
      true,
    ]);
  });

  test("is never empty: it says how something comes there", async () => {
    const { browser } = await somebody();
    const { html } = await browser.get("/moi/calendrier");
    expect(html).toContain("Rien n’a de jour dans ces semaines.");
    expect(html).toContain('href="/taches"');
  });

  test("shows whose one ticks; nonsense in the address is left out", async () => {
    const { id, browser } = await somebody();
    await toDo(id, "Garder la clé", "2026-11-27");
    const at = (query: string) => browser.get(`/moi/calendrier?${query}`);
    expect((await at("montrer=cercles")).html).toContain("Rien de ce que vous montrez");
    expect((await at("montrer=moi&montrer=cercles")).html).toContain("Garder la clé");
    const odd = await at("montrer=tout&du=hier&vue=siecle&du=2026-02-30");
    expect([odd.status, odd.html.includes("Garder la clé")]).toEqual([200, true]);
    for (const du of ["1900-01-01", "2199-12-31"]) expect((await at(`du=${du}`)).status).toBe(200);
  });
});

describe("hours", () => {
  test("of elsewhere are told on clocks of here; those of a territory overseas say whose they are", async () => {
    const { id, browser } = await somebody();
    const dates = ["20261202T090000Z", "20261203T090000Z"].map(
      (start, at) =>
        `BEGIN:VEVENT\r\nUID:${at}\r\nSUMMARY:Chorale ${at}\r\nDTSTART:${start}\r\nEND:VEVENT`,
    );
    const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...dates, "END:VCALENDAR", ""].join("\r\n");
    const bytes = new TextEncoder().encode(text);
    valueOf(await bringCalendar(app, person(id), { bytes, called: "chorale" }));
    const when = { ...toldOccasion(ownSpaceOf(id)).when, zone: "Indian/Reunion" };
    const day = Temporal.PlainDate.from("2026-12-04");
    await madeOccasion(
      app,
      id,
      toldOccasion(ownSpaceOf(id), {
        when: { ...when, day, at: Temporal.PlainTime.from("18:00"), rule: { every: "once" } },
      }),
    );
    const said = textOf((await browser.get("/moi/calendrier")).html);
    expect(said.match(/10 h/g)).toHaveLength(2);
    expect(said).toContain("18 h (heure de La Réunion)");
  });
});

describe("the table", () => {
  test("has five weeks from Monday; each day that has something leads to its line", async () => {
    const { id, browser } = await somebody();
    await toDo(id, "Un", "2026-11-27");
    await toDo(id, "Deux", "2026-11-27");
    await toDo(id, "Trois", "2026-12-01");
    const { html } = await browser.get("/moi/calendrier");
    const table = /<table class="mois[^]*?<\/table>/.exec(html)?.[0] ?? "";
    expect(table).toContain("<caption>Les cinq semaines qui viennent</caption>");
    expect(table.match(/<th scope="col">/g)).toHaveLength(7);
    expect(table.match(/<td/g)).toHaveLength(35);
    expect(table.match(/aria-current="date"/g)).toHaveLength(1);
    const links = [...table.matchAll(/<a href="#([^"]+)" aria-label="([^"]+)"/g)];
    expect(links.map(([, , says]) => says?.replaceAll(/\s/g, " "))).toEqual([
      "vendredi 27 novembre : 2 dates",
      "1er déc., mardi 1er décembre : 1 date",
    ]);
    expect(table).toMatch(/1er déc\./);
    for (const [, anchor] of links) expect(html.split(`id="${anchor}"`)).toHaveLength(2);
  });

  test("of one week has a row for each day, and all its dates", async () => {
    const { id, browser } = await somebody();
    await toDo(id, "Garder la clé", "2026-12-02");
    const { html } = await browser.get("/moi/calendrier?vue=semaine&du=2026-12-02");
    expect(html.match(/<th scope="row">/g)).toHaveLength(7);
    expect(textOf(html)).toContain("La semaine du 30 novembre 2026");
    expect(html).toContain("Garder la clé");
    expect(html).toContain("vue=semaine&amp;du=2026-12-07");
    expect(html).toContain("vue=semaine&amp;du=2026-11-23");
  });

  test("on paper holds the words of each day, and says how many it leaves", async () => {
    const { id, browser } = await somebody();
    for (let count = 1; count <= 7; count += 1) await toDo(id, `Chose ${count}`, "2026-11-27");
    const { html } = await browser.get("/moi/calendrier/imprimer");
    expect(html).toContain("month.css".replace(".css", ""));
    expect(textOf(html)).toMatch(/Chose 3 et 4 autres/);
    expect(html).not.toContain("Chose 4");
  });
});

test("the same weeks are a PDF lying down, each day with its words; nobody else's", async () => {
  const { id, browser } = await somebody();
  await toDo(id, "Rapporter l’échelle", "2026-12-02");
  const paper = await browser.get("/moi/calendrier/imprimer");
  expect(paper.html).toContain('href="/moi/calendrier.pdf"');
  const answer = await webOf(app).request("http://localhost/moi/calendrier.pdf", {
    headers: {
      host: "localhost",
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    },
  });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const words = wordsOf(bytes);
  for (const said of ["Vos dates", "Lundi", "Dimanche", "1er déc.", "Rapporter"])
    expect(words).toContain(said);
  const pages = Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type \/Page\b/g);
  expect(pages).toHaveLength(1);
  const visitor = await browserOf(app).get("/moi/calendrier.pdf");
  expect(visitor.at).toContain("/entrer");
});

test("the weeks that are seen are taken away as a file", async () => {
  const { id, browser } = await somebody();
  await toDo(id, "Garder la clé", "2026-12-02");
  const { html, headers } = await browser.get("/moi/calendrier.ics?du=2026-12-02");
  expect(headers.get("content-disposition")).toContain("calendrier.ics");
  expect(html).toContain("SUMMARY:Garder la clé");
  const later = await browser.get("/moi/calendrier.ics?du=2027-03-01");
  expect(later.html).not.toContain("BEGIN:VEVENT");
});

test("on a simple page there is the list, and the ways to other weeks", async () => {
  const { id, browser } = await somebody(true);
  await toDo(id, "Garder la clé", "2026-11-27");
  const { html } = await browser.get("/moi/calendrier");
  expect(html).toContain("Garder la clé");
  expect(html).not.toContain('<table class="mois');
  expect(html).toContain("du=2026-12-28");
});

test("the page of what is one's own leads there", async () => {
  const { browser } = await somebody();
  expect((await browser.get("/moi?tout")).html).toContain('href="/moi/calendrier"');
});
