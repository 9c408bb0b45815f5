import { beforeAll, expect, test } from "vitest";

import { aboutPerson } from "../src/modules/people/actions/about-person.ts";
import { chooseSimple } from "../src/modules/people/actions/change-mine.ts";
import { keepUnfinished } from "../src/modules/people/unfinished/actions/unfinished.ts";
import { mayBeKept } from "../src/modules/people/unfinished/domain/unfinished.ts";
import { putOff as withButton } from "../src/ui/page/question.ts";
import { newId } from "../src/basics/id.ts";
import { holderOf, person, type PersonId } from "../src/services/house/index.ts";

import { type Browser, browserIn } from "./support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { somebody } from "./support/issuer.ts";
import { sweep } from "./support/retention.ts";

const PAGE = "/appels/signaler";
const BUTTON =
  /<button class="btn clair" form="form-simple" formaction="\/moi\/plus-tard" name="plus-tard" value="([^"]*)">/;

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function simplePerson(): Promise<{ readonly id: PersonId; readonly web: Browser }> {
  const id = await somebody(app, `Adrienne ${newId()}`);
  await chooseSimple(app, person(id), { simple: true });
  return { id, web: await browserIn(app, id) };
}

/** The form of a page as it is sent, with what was typed in it. */
async function fields(web: Browser, page: string, typed: Readonly<Record<string, string>>) {
  const { html } = await web.get(page);
  const value = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  const sent = { token: value("token"), act: value("act"), ...typed };
  return { html, sent: Object.entries(sent), button: BUTTON.exec(html)?.[1] ?? "" };
}

/** How many questions stand open after the first. */
const opened = (html: string) => html.match(/<details class="groupe suite" open>/g)?.length ?? 0;

/** Puts off what is typed. */
async function putOff(web: Browser, typed: Readonly<Record<string, string>>, page = PAGE) {
  const { sent, button } = await fields(web, page, typed);
  return web.post("/moi/plus-tard", [...sent, ["plus-tard", button]]);
}

test("in simple mode a form that is put off is taken up where one left, by oneself alone", async () => {
  const { web } = await simplePerson();
  const other = await simplePerson();
  const before = await web.get(PAGE);
  const folded = before.html.match(/<details class="groupe suite">/g)?.length ?? 0;
  expect(folded).toBeGreaterThan(3);
  const kept = await putOff(web, { intitule: "Le four du village cherche un toit" });
  expect(kept.at).toBe(PAGE);
  expect(kept.text).toContain("Vos réponses d’avant sont là, jusqu’au");
  const again = await web.get(PAGE);
  expect(again.html).toContain('value="Le four du village cherche un toit"');
  expect((await other.web.get(PAGE)).html).not.toContain("Le four du village");
  expect((await web.get(`${PAGE}?recommencer=1`)).html).not.toContain("Le four du village");
  expect((await web.get(PAGE)).html).toContain("Le four du village");
});

test("what opens is the first question without an answer", async () => {
  const { web } = await simplePerson();
  const { html } = await web.get(PAGE);
  expect(opened(html)).toBe(0);
  expect(opened((await putOff(web, { intitule: "Le four" })).html)).toBe(0);
  expect(opened((await putOff(web, { adresse: "https://exemple.example.org/appel" })).html)).toBe(
    1,
  );
});

test("once it is sent nothing is left; after a week neither; one reads it among one's data", async () => {
  const { id, web } = await simplePerson();
  await putOff(web, { nom: "Adrienne", simple: "1", aide: "Quentin" }, "/moi/affichage");
  expect((await web.get("/moi/affichage")).html).toContain('value="Quentin"');
  const given = await app.transaction(person(id), (work) => aboutPerson.gives(work, id));
  expect(JSON.stringify(given["Vos réponses à finir"])).toContain("Quentin");
  const { sent } = await fields(web, "/moi/affichage", { simple: "1", aide: "", telephone: "" });
  expect((await web.post("/moi/affichage", sent)).way[0]).toBe(303);
  expect((await web.get("/moi/affichage")).html).not.toContain("Quentin");

  await putOff(web, { intitule: "Le four" });
  const mine = async () =>
    JSON.stringify(await app.transaction(person(id), (work) => aboutPerson.gives(work, id)));
  expect(await mine()).toContain("Le four");
  app.setNow(TEST_NOW.add({ hours: 7 * 24 + 1 }));
  expect((await web.get(PAGE)).html).not.toContain("Le four");
  expect(await mine()).not.toContain("Le four");
  expect(await sweep(app, "unfinished-forms")).toBeGreaterThan(0);
  app.setNow(TEST_NOW);
  expect(await mine()).not.toContain("Le four");
});

test("nothing is kept under a mandate, of a ballot, or for elsewhere; without simple mode there is no such button", async () => {
  const { id, web } = await simplePerson();
  const asked = { page: PAGE, action: PAGE, typed: { intitule: "Le four" } };
  const holder = holderOf(newId(), { person: id, mandate: newId(), scopes: ["calls"] });
  expect(await keepUnfinished(app, holder, asked)).toMatchObject({ refusal: "not-signed-in" });
  for (const wrong of [
    { action: "/votes/3/bulletin" },
    { page: "//ailleurs.example" },
    { typed: {} },
  ])
    expect(await keepUnfinished(app, person(id), { ...asked, ...wrong })).toMatchObject({
      refusal: "not-kept",
    });
  const { sent } = await fields(web, PAGE, { intitule: "Le four" });
  const away = await web.post("/moi/plus-tard", [
    ...sent,
    ["plus-tard", `${PAGE} //ailleurs.example`],
  ]);
  expect(away.status).toBe(404);
  const usual = await browserIn(app, await somebody(app, "Luc"));
  expect((await usual.get(PAGE)).html).not.toContain("plus-tard");
});

test("what is given back to be mended is kept as it is, until it is sent right; under a mandate or as usual it is not", async () => {
  const { id, web } = await simplePerson();
  const { sent } = await fields(web, PAGE, { intitule: "Le four attend", adresse: "rien" });
  const back = await web.post(PAGE, sent);
  expect(back.status).toBe(422);
  const another = await browserIn(app, id);
  const again = await another.get(PAGE);
  expect(again.text).toContain("Vos réponses d’avant sont là");
  expect(again.html).toContain('value="Le four attend"');

  const usual = await somebody(app, "Luc qui se trompe");
  const his = await browserIn(app, usual);
  expect(
    (await his.post(PAGE, (await fields(his, PAGE, { intitule: "Sans rien" })).sent)).status,
  ).toBe(422);
  expect(
    JSON.stringify(await app.transaction(person(usual), (work) => aboutPerson.gives(work, usual))),
  ).not.toContain("Sans rien");
});

test("what is typed in a form that is kept by nobody has no button to end it later", async () => {
  const { web } = await simplePerson();
  const { html } = await web.get(PAGE);
  const bare = html
    .replace(/<p class="rang"><button[^>]* name="plus-tard".*?<\/p>/s, "")
    .replace(' id="form-simple"', "");
  const drawn = (action: string) => bare.replace(` action="${PAGE}"`, ` action="${action}"`);
  const later = {
    at: "/moi/plus-tard",
    page: PAGE,
    takes: (action: string) => mayBeKept({ page: PAGE, action }),
  };
  expect(bare).not.toContain("plus-tard");
  expect(withButton(drawn(PAGE), later)).toContain('name="plus-tard"');
  expect(withButton(drawn("/chez-moi/de-passage/demander"), later)).not.toContain("plus-tard");
});
