import sharp from "sharp";
import { expect, test } from "vitest";

import { readyPicture } from "#services/files";
import { datedIn, person, type PersonId } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { wordsOf } from "../../../services/pdf/test-words.ts";
import { keepPicture } from "../../people/picture/actions/keep-picture.ts";
import { PICTURE_FRAME } from "../../people/picture/domain/picture.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  plan,
  quentin,
  shareAll,
  TODAY,
  visits,
  zoe,
} from "../actions/test-naming.ts";

inNamingHouse();

const read = async (who: PersonId, at: string) => (await browserIn(app, who)).get(at);
const facesIn = (html: string) => html.match(/<img class="jeton" src="\/photos\//g)?.length ?? 0;

/** A picture of who shows it to those whom they know. */
async function showFace(who: PersonId): Promise<void> {
  const bytes = await sharp({
    create: { width: 200, height: 200, channels: 3, background: "#a33" },
  })
    .jpeg()
    .toBuffer();
  const picture = valueOf(await readyPicture({ name: "moi.jpg", bytes }, PICTURE_FRAME));
  valueOf(await keepPicture(app, person(who), { audience: "near", picture }));
}

test("whom she named is said on her day and her week by name, and by the face that they show to her", async () => {
  await named();
  for (const at of ["/chez-moi", "/chez-moi/semaine", `/chez-moi/visites/${visits[0]}`]) {
    const page = await read(ana, at);
    expect(page.text).toContain("Quentin vient.");
    expect([at, facesIn(page.html)]).toEqual([at, 0]);
  }
  const { bytes } = await read(ana, "/chez-moi/semaine.pdf");
  expect(wordsOf(bytes).replaceAll(/\s+/g, " ")).toContain("Le repas. Quentin vient");
  await showFace(quentin);
  // Today and tomorrow; what is left of the week, from Wednesday on; the list of who helps.
  expect(facesIn((await read(ana, "/chez-moi")).html)).toBe(2);
  expect(facesIn((await read(ana, "/chez-moi/semaine")).html)).toBe(5);
  expect(facesIn((await read(ana, "/chez-moi/aides")).html)).toBe(1);
});

test("where her own words hold the first name, it is not said twice; two are said together", async () => {
  const own = await plan("Quentin, pour les colis", "17:00");
  await named({ visits: [own] });
  const page = await read(ana, "/chez-moi");
  expect(page.text).toContain("Quentin, pour les colis");
  expect(page.text).not.toContain("Quentin vient");
  await named({ visits: [own], helper: helene });
  expect((await read(ana, "/chez-moi")).text).toContain("Hélène et Quentin viennent.");
});

test("her first page says it beside each visit, and her agenda in clear does not", async () => {
  await named();
  const front = await read(ana, "/");
  expect(front.text).toMatch(/Le repas\s*\.\s+Quentin vient\./);
  const dates = await app.transaction(person(ana), (work) =>
    datedIn(work, { from: TODAY, until: TODAY, isInClear: true }),
  );
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter(({ who }) => who !== undefined)).toEqual([]);
});

test("who was given her week reads neither who comes, nor a face", async () => {
  await named();
  await showFace(quentin);
  await shareAll(zoe);
  const page = await read(zoe, `/chez-moi/de/${ana}`);
  expect(page.text).toContain("Le repas");
  expect(page.text).not.toContain("Quentin");
  expect(facesIn(page.html)).toBe(0);
});
