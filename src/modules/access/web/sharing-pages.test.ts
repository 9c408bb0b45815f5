import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { joinPartyIn, makePartyIn, shareIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { demonstrationPeople } from "#rules/people";
import { job, person, type PersonId } from "#services/house";

import { type Browser, formTo } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, linkIn, passTime } from "../../../../tests/support/time.ts";
import { sharingText } from "../actions/texts.fr.ts";

const AT = "/moi/partages";
const { adrienne, yvonne, lucienne, malika, quentin } = demonstrationPeople;
const ALL = `${AT}/nouveau/taches`;

let app: TestHouse;
let hers: Browser;
let his: Browser;

beforeAll(async () => {
  app = await filledHouse();
  hers = await browserAs(app, "Adrienne");
  his = await browserAs(app, "Quentin");
  for (const title of ["Acheter du pain", "Rappeler la mairie"])
    await hers.submit(formTo(await hers.get("/taches"), "/taches"), { title });
}, 120_000);

/** Adrienne says that Quentin sees her list. */
async function say(jusqua = "sunday") {
  const at = `${ALL}/${quentin.id}`;
  return hers.submit(formTo(await hers.get(at), at), { jusqua });
}

/** The address at which she takes back what she said of her list. */
async function endsAt(): Promise<string> {
  const { html } = await hers.get(`${AT}?tout`);
  const [, sharing = ""] =
    /action="\/moi\/partages\/([0-9a-f-]{36})\/arreter"[^>]*>(?:(?!<form)[\s\S])*?toutes vos tâches/.exec(
      html,
    ) ?? [];
  return `${AT}/${sharing}/arreter`;
}

/** What is shared; after it who reads finds where to read it otherwise, which is of the frame. */
function contents(html: string): string {
  const from = /<div id="partage"[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return from.slice(0, from.lastIndexOf("</section></div>"));
}

test("what one says is a sentence, said twice it stands once", async () => {
  await say();
  const page = await say();
  const sentence = "Quentin voit toutes vos tâches jusqu’au dimanche 29 novembre.";
  // That it is done; by person, and by thing.
  expect(page.text.split(sentence)).toHaveLength(4);
  // The page of three ways says it before them.
  const { text } = await hers.get(AT);
  expect(text).toContain(sentence);
  expect(text.indexOf(sentence)).toBeLessThan(text.indexOf("Partager quelque chose"));
});

test("from a later day on, it is said so and read from that day; after its end it is refused", async () => {
  const at = `${ALL}/${quentin.id}`;
  const from = async (du: string) =>
    hers.submit(formTo(await hers.get(at), at), { jusqua: "sunday", du });
  const late = await from("2026-11-30");
  expect([late.status, late.text.includes("vient après la fin")]).toEqual([422, true]);
  const past = await from("2020-01-01");
  expect([past.status, past.text.includes("Ce jour est passé. Écrivez")]).toEqual([422, true]);
  const said = await from("2026-11-27");
  expect(said.text).toContain(
    "Quentin voit toutes vos tâches du vendredi 27 novembre au dimanche 29 novembre.",
  );
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).not.toContain("Acheter du pain");
});

test("whom one shares with finds it among what is new, until it is taken back", async () => {
  await say();
  expect((await his.get("/moi/fil")).text).toContain("Ce que partage Adrienne");
  const at = await endsAt();
  await hers.submit(formTo(await hers.get(`${AT}?tout`), at));
  expect((await his.get("/moi/fil")).text).not.toContain("Ce que partage Adrienne");
});

test("« Voir comme » shows, byte for byte, what that person reads", async () => {
  await say();
  const asHim = await hers.get(`${AT}/comme/${quentin.id}`);
  const read = await his.get(`${AT}/de/${adrienne.id}`);
  expect([asHim.status, read.status]).toEqual([200, 200]);
  expect(contents(read.html)).toContain("Acheter du pain");
  expect(contents(asHim.html)).toBe(contents(read.html));
});

test("with whom is one list of first names, and one button before anything is said", async () => {
  const page = await hers.get(ALL);
  expect(page.html).not.toContain(`href="${ALL}/`);
  const asks = page.forms.find(({ action }) => action === ALL);
  const none = await hers.submit(asks);
  expect(none.text).toContain("Choisissez quelqu’un.");
  const picked = await hers.submit(asks, { qui: quentin.id });
  expect([picked.way[0], picked.at]).toEqual([303, `${ALL}/${quentin.id}`]);
  expect(picked.text).toContain("Quentin");
});

test("« Voir comme » of one shows nothing that another alone reads", async () => {
  await say();
  const { html } = await hers.get(`${ALL}/${quentin.id}`);
  expect(html).toContain("Quentin voit");
  // One of those with whom she might share, and shares nothing.
  expect((await hers.get(ALL)).html).toContain(`value="${yvonne.id}"`);
  expect((await hers.get(`${AT}/comme/${yvonne.id}`)).status).toBe(404);
});

test("who reads is in the log of whose things they are, a line a day for each thing", async () => {
  const lines = () =>
    app.transaction(person(adrienne.id), async ({ db }) => {
      const { rows } = await sql`select from access.read
        where by_person = ${quentin.id} and table_name = 'tasks.task'`.execute(db);
      return rows.length;
    });
  await say();
  await his.get(`${AT}/de/${adrienne.id}`);
  const today = await lines();
  expect(today).toBeGreaterThanOrEqual(2);
  await his.get(`${AT}/de/${adrienne.id}`);
  await hers.get(`${AT}/comme/${quentin.id}`);
  expect(await lines()).toBe(today);
  const now = app.clock.now();
  app.setNow(now.add({ hours: 24 }));
  await his.get(`${AT}/de/${adrienne.id}`);
  expect(await lines()).toBe(2 * today);
  app.setNow(now);
});

test("ended in one press, it is read no more: its page is that of somebody who shares nothing, or is nobody", async () => {
  await say();
  const at = await endsAt();
  const page = await hers.submit(formTo(await hers.get(`${AT}?tout`), at), {});
  expect(page.text).toContain("Ce partage est arrêté : Quentin, toutes vos tâches.");
  const gone = await his.get(`${AT}/de/${lucienne.id}`);
  expect(gone.status).toBe(404);
  expect((await his.get(`${AT}/de/${newId()}`)).text).toBe(gone.text);
  // Of Adrienne, a note that she shared before stays; nothing of her list.
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).not.toContain("Acheter du pain");

  const again = at.replace("/arreter", "/remettre");
  await hers.submit(formTo(page, again), {});
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).toContain("Acheter du pain");
});

test("it is taken back and said again by who said it alone", async () => {
  await say();
  const at = await endsAt();
  for (const act of [at, at.replace("/arreter", "/remettre"), `${AT}/${newId()}/arreter`]) {
    const form = formTo(await his.get(`${AT}/de/${adrienne.id}`), act);
    expect(form).toBeUndefined();
    const stolen = formTo(await his.get("/taches"), "/taches");
    expect((await his.submit(stolen && { ...stolen, action: act }, {})).status).toBe(404);
  }
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).toContain("Acheter du pain");
});

test("a thing that is not one’s own, and somebody whom one does not know, are nowhere", async () => {
  for (const at of [
    `${AT}/nouveau/nimporte`,
    `${AT}/nouveau/taches-${newId()}`,
    `${ALL}/${newId()}`,
    `${ALL}/${adrienne.id}`,
    `${AT}/comme/${adrienne.id}`,
    `${AT}/comme/${newId()}`,
    `${AT}/de/x`,
  ])
    expect([at, (await hers.get(at)).status]).toEqual([at, 404]);
  expect((await his.get(AT)).text).not.toContain("Quentin voit");
});

test("a sentence without an end is asked again, and what was typed stays", async () => {
  const at = `${ALL}/${quentin.id}`;
  const form = formTo(await hers.get(at), at);
  // A forged answer, which the page does not offer.
  const forged = form && { ...form, offers: { ...form.offers, jusqua: [] } };
  const page = await hers.submit(forged, { jusqua: "toujours", pour: "Les courses du jeudi" });
  expect(page.status).toBe(422);
  expect(page.html).toContain("Les courses du jeudi");
});

test("« Qui a vu » says it in words, once a day, and tells when a line was altered", async () => {
  await say();
  await his.get(`${AT}/de/${adrienne.id}`);
  const page = await hers.get(`${AT}/vu`);
  expect(page.text).toMatch(/Quentin a vu votre tâche «\sAcheter du pain\s», à 9\sh\./);
  expect(page.text).toContain("Rien n’a été retiré ni changé dans cette liste");
  expect((await his.get(`${AT}/vu`)).text).not.toContain("Acheter du pain");
  expect((await hers.get(`${AT}/vu?page=9`)).text).toContain("Il n’y a rien avant.");
  await behindTheWalls(app, (client) =>
    client.query("update access.read set channel = 'paper' where space = $1 and place = 1", [
      adrienne.id,
    ]),
  );
  expect((await hers.get(`${AT}/vu`)).text).toContain("la ligne 1 de ce journal a été changée");
});

const letters = async () => {
  await passTime(app, { minutes: 30 });
  return lettersTo(app, lucienne.email);
};
const newsOf = async (browser: Browser) => (await browser.get("/moi/fil")).text;

describe("a party that a module keeps", () => {
  const party = newId<"Party">();
  const joins = (who: PersonId) =>
    app.transaction(job("test"), (work) =>
      joinPartyIn(work, { party, person: who, keptBy: "trial" }),
    );
  let neighbour: Browser;
  beforeAll(async () => {
    neighbour = await browserAs(app, "Lucienne");
  });

  test("tells who shares at once, by a letter and among what is new; whom they keep out is out for good", async () => {
    await app.transaction(person(lucienne.id), async (work) => {
      const space = ownSpaceOf(lucienne.id);
      await makePartyIn(work, { id: party, space, name: "L’aide à domicile", keptBy: "trial" });
      const shared = { space, tables: ["tasks.task"], row: undefined, to: { party } };
      const told = await shareIn(work, {
        ...shared,
        until: undefined,
        purpose: undefined,
        text: sharingText,
      });
      if (!told.done) throw new Error(told.refusal);
    });
    await joins(malika.id);
    const [letter] = await letters();
    expect(letter?.text).toContain(
      "Malika lit maintenant ce que vous partagez avec « L’aide à domicile »",
    );
    const at = linkIn(letter, `${AT}/groupes/`);
    expect(await newsOf(neighbour)).toContain(
      "Malika lit maintenant ce que vous partagez avec « L’aide à domicile »",
    );
    expect(await newsOf(his)).not.toContain("L’aide à domicile");

    const page = await neighbour.get(at);
    expect(page.html.match(/<h1/g)).toHaveLength(1);
    const out = await neighbour.submit(formTo(page, `${at}/dehors`));
    expect(out.text).toContain("Pas cette personne : elle ne lit plus rien");
    await joins(malika.id);
    expect((await neighbour.get(at)).text).toContain("Pas cette personne : elle ne lit plus rien");
    expect(await newsOf(neighbour)).not.toContain("L’aide à domicile");
    expect(await letters()).toHaveLength(1);
    const back = await neighbour.submit(formTo(out, `${at}/revenir`));
    expect(back.text).toContain("Personne n’y est pour le moment.");
    await joins(malika.id);
    expect(await letters()).toHaveLength(2);
  });

  test("is nobody else’s to look at, nor to keep anybody out of", async () => {
    const at = `${AT}/groupes/${party}`;
    expect((await his.get(at)).status).toBe(404);
    const sends = async (browser: Browser, whom: PersonId) => {
      const own = formTo(await browser.get("/taches"), "/taches");
      if (own === undefined) throw new Error("no form to send");
      const fields = [...own.fields, ["personne", whom] as const];
      return (await browser.submit({ ...own, fields, action: `${at}/dehors` }, {})).status;
    };
    expect(await sends(his, malika.id)).toBe(404);
    expect(await sends(neighbour, newId())).toBe(404);
    expect((await neighbour.get(at)).text).toContain("Malika");
  });

  test("does not write of somebody whom one blocked", async () => {
    await app.transaction(person(lucienne.id), ({ db }) =>
      sql`insert into moderation.block (person, blocked, since)
        values (${lucienne.id}, ${quentin.id}, ${app.clock.now()})`.execute(db),
    );
    const before = await letters();
    await joins(quentin.id);
    expect(await letters()).toHaveLength(before.length);
  });
});
