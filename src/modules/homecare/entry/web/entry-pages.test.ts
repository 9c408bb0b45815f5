import { readFileSync } from "node:fs";

import { beforeEach, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { type Browser, browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { planEachDay } from "../../../../../tests/support/week-at-home.ts";
import { leaveParties } from "../../bodies/actions/leave-parties.ts";
import { endAsked, notThem } from "../../bodies/actions/end-asked.ts";
import { askedAt, bodyAskedAt } from "../../bodies/domain/address.ts";
import { ENTRY, entryAt } from "../../domain/address.ts";
import type { AssignmentId, ThroughId } from "../../domain/assignment.ts";
import { writeEntry } from "../actions/write-entry.ts";

let asked: ThroughId;
let assignment: AssignmentId;
let hers: Browser;
let theirs: Browser;

const SECRET = "Sous le pot bleu";

inBodiesHouse();

beforeEach(async () => {
  asked = await asks(app, at);
  assignment = await sends(app, at, asked);
  valueOf(await writeEntry(app, person(at.ana), { words: `${SECRET}.\n<b>Pif</b>` }));
  hers = await browserIn(app, at.ana);
  theirs = await browserIn(app, at.malika);
});

/** The meal is at noon, for half an hour. */
const atNoon = () => app.setNow(TEST_NOW.add({ hours: 3 }));
const where = () => entryAt(assignment, at.visits[0], TODAY);
/** A page without what is drawn by lot each time, nor its own address. */
const bare = ({ html, at: own }: { readonly html: string; readonly at: string }) =>
  html
    .replaceAll(own, "")
    .replaceAll(/nonce="[^"]*"|name="sceau" value="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g, "");

/** What somebody is answered there says no word of it. */
const readsNone = async (who: PersonId, all: readonly string[]) => {
  const browser = await browserIn(app, who);
  for (const address of all) {
    const { html, bytes } = await browser.get(address);
    expect([address, html.includes(SECRET)]).toEqual([address, false]);
    expect([address, Buffer.from(bytes).includes("pot bleu")]).toEqual([address, false]);
  }
};

test("whom a body sends is led there in these hours alone, and reads it as it was typed; elsewhere it is a page that is not there", async () => {
  expect((await theirs.get("/chez-moi/passages")).html).not.toContain(where());
  const before = await theirs.get(where());
  const unknown = await theirs.get(where().replace(assignment, at.ana));
  expect([before.status, unknown.status]).toEqual([404, 404]);
  expect(bare(before)).toBe(bare(unknown));
  atNoon();
  expect((await theirs.get("/chez-moi/passages")).html).toContain(`href="${where()}"`);
  const page = await theirs.get(where());
  expect(page.text).toContain("Comment entrer chez Ana");
  expect(page.text).toContain("jusqu’à 13 heures 30");
  expect(page.html).toContain("&lt;b&gt;Pif");
  expect(page.headers.get("cache-control")).toBe("private, no-store");
  // Nothing of it on paper.
  expect(page.html).toMatch(/<div class="[^"]*sans-papier">\s*<p>Sous le pot/);
  expect(readFileSync("src/ui/style/dates.css", "utf8")).toMatch(
    /@media print \{[^@]*\.sans-papier \{\s*display: none;/,
  );
  expect(bare(await theirs.get(where().replace(assignment, at.ana)))).toBe(bare(unknown));
});

test("where nothing is written, nothing leads there", async () => {
  const own = await hers.get(ENTRY);
  await hers.submit(formTo(own, `${ENTRY}/effacer`));
  atNoon();
  expect((await theirs.get("/chez-moi/passages")).html).not.toContain("Comment entrer");
  expect((await theirs.get(where())).status).toBe(404);
});

test("she reads on which day who saw it, in words", async () => {
  atNoon();
  await theirs.get(where());
  await theirs.get(where());
  const { text } = await hers.get("/moi/partages/vu");
  expect(text.match(/Malika a vu comment entrer chez vous, à /g)).toHaveLength(1);
});

test("whom she keeps out, and who left the body's party, reads it no more", async () => {
  atNoon();
  expect((await theirs.get(where())).status).toBe(200);
  valueOf(await notThem(app, person(at.ana), { asked, assignment }));
  expect((await theirs.get(where())).status).toBe(404);
  const paul = await sends(app, at, asked, { helper: at.paul, until: TODAY });
  const his = await browserIn(app, at.paul);
  const address = entryAt(paul, at.visits[0], TODAY);
  expect((await his.get(address)).status).toBe(200);
  app.setNow(TEST_NOW.add({ hours: 24 + 3 }));
  await leaveParties.run(app, {}, job("leave-parties"));
  const next = entryAt(paul, at.visits[0], TODAY.add({ days: 1 }));
  for (const one of [address, next]) expect((await his.get(one)).status).toBe(404);
});

test("whom a body sent reads it no more once their last day is over, be the night's work undone", async () => {
  const late = await planEachDay(app, at.ana, { title: "La nuit", at: "23:45" });
  valueOf(await endAsked(app, person(at.ana), { asked }));
  const night = await asks(app, at, { visits: [late] });
  // A yes is for all the days that were asked; then somebody comes besides, for one.
  await sends(app, at, night, { helper: at.paul });
  const sent = await sends(app, at, night, { until: TODAY });
  const address = entryAt(sent, late, TODAY);
  app.setNow(Temporal.Instant.from("2026-11-25T22:50:00Z"));
  expect((await theirs.get(address)).status).toBe(200);
  app.setNow(Temporal.Instant.from("2026-11-25T23:05:00Z"));
  expect((await theirs.get(address)).status).toBe(404);
});

test("no other page, letter, print, agenda or archive in clear says a word of it", async () => {
  atNoon();
  await theirs.get(where());
  const week = ["", "/semaine", "/semaine.pdf", "/visites", "/aides", "/semaine/passages"];
  await readsNone(at.ana, [
    ...week.map((rest) => `/chez-moi${rest}`),
    `/chez-moi/visites/${at.visits[0]}`,
    "/moi",
    "/moi/fil",
    "/moi/partages",
    "/moi/donnees",
    "/moi/plus-tard",
    askedAt(asked),
  ]);
  await readsNone(at.malika, ["/chez-moi/passages", "/moi/fil", `/chez-moi/de/${at.ana}`, ENTRY]);
  await readsNone(at.odile, [bodyAskedAt(at.body, asked), "/moi/fil", ENTRY, where()]);
  await passTime(app, { minutes: 10 });
  const letters = [];
  for (const who of [at.ana, at.malika, at.odile])
    letters.push(...(await lettersTo(app, `${who}@example.org`)));
  expect(letters).not.toHaveLength(0);
  expect(letters.filter(({ text }) => text.includes(SECRET))).toEqual([]);
});

test("her page is one question, gives back what is too long, and keeps no draft of it", async () => {
  const page = await hers.get(ENTRY);
  expect(page.text).toContain("N’écrivez pas d’information médicale ici.");
  expect(page.text).toContain("Jamais de carte, de signature ni d’argent ici.");
  const form = formTo(page, ENTRY);
  const long = await hers.submit(form, { comment: "Par la cour. ".repeat(60) });
  expect(long.status).toBe(422);
  expect(long.html).toContain("Par la cour. Par la cour.");
  const empty = await hers.submit(form, { comment: " " });
  expect(empty.text).toContain("Écrivez comment entrer, ou effacez.");
  expect((await hers.get("/moi/plus-tard")).text).not.toContain("Par la cour");
});
