import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  type Actor,
  type App,
  operator,
  person,
  recordAdministrativeActIn,
  seeInstanceIn,
  transaction,
  visitor,
} from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { webOf } from "../../../../web.tsx";
import { leaveMessageIn } from "../../actions/leave-message.ts";
import { writeSitemap } from "../../front/web/map-routes.ts";
import { writeAbout, writeWho } from "./lists.tsx";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";

let app: TestHouse;
const keeper = newId<"Person">();
const someone = newId<"Person">();

/** A site where the cookie « archipel » alone says who comes: "keeper", "someone", or nobody. */
function siteOf(house: App) {
  const known = { name: "Camille", simple: false };
  const site: App = {
    ...house,
    transaction: (actor, run) => transaction(site, actor, run),
    modules: [
      {
        name: "test-sessions",
        floor: 1,
        needs: [],
        identifies: (_, token) =>
          Promise.resolve(
            token === "keeper"
              ? { ...known, session: newSession, person: keeper, operator: true }
              : token === "someone"
                ? { ...known, session: newSession, person: someone, operator: false }
                : undefined,
          ),
      },
      ...house.modules.filter(({ identifies }) => identifies === undefined),
    ],
  };
  return webOf(site);
}
const newSession = newId();

const asked = (who: string) => ({ host: "localhost", cookie: `archipel=${who}` });

async function get(site: ReturnType<typeof webOf>, path: string, who: string) {
  const response = await site.request(path, { headers: asked(who) });
  return { status: response.status, text: (await response.text()).replaceAll(/\s/g, " ") };
}

async function post(path: string, fields: Readonly<Record<string, string>>, from = path) {
  const site = siteOf(app);
  const page = await (await site.request(from, { headers: asked("keeper") })).text();
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  return site.request(path, {
    method: "POST",
    headers: { ...asked("keeper"), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ token: hidden("token"), act: hidden("act"), ...fields }),
  });
}

beforeAll(async () => {
  app = await testHouse();
});

const card = (title: string, needsYou: boolean) => ({
  title,
  at: "/x",
  tell: () => Promise.resolve({ sentence: `${title}.`, needsYou }),
});

const PAGES = [
  "/operateur",
  "/operateur/journal",
  "/operateur/courriels",
  "/operateur/messages",
  "/operateur/reglages",
  "/operateur/accessibilite",
];

describe("the operator's pages", () => {
  test.each(PAGES)(
    "%s opens for the operator, and does not exist for anyone else",
    async (path) => {
      const site = siteOf(app);
      expect((await get(site, path, "keeper")).status).toBe(200);
      expect((await get(site, path, "someone")).status).toBe(404);
      expect((await get(site, path, "nobody")).status).toBe(404);
    },
  );

  test("cards that need the operator's eye come first", async () => {
    const site = siteOf({
      ...app,
      modules: [
        { name: "calm", floor: 1, needs: [], operatorCards: [card("Calme", false)] },
        { name: "urgent", floor: 1, needs: [], operatorCards: [card("Urgent", true)] },
        ...app.modules,
      ],
    });
    const { text } = await get(site, "/operateur", "keeper");
    expect(text.indexOf("Urgent.")).toBeGreaterThan(0);
    expect(text.indexOf("Urgent.")).toBeLessThan(text.indexOf("Calme."));
  });

  test("a publisher is named with an address and a contact, or not at all", async () => {
    const refused = await post("/operateur/reglages", {
      name: "Archipel d’essai",
      publisher: "Les Amis",
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Un éditeur a une adresse");

    const saved = await post("/operateur/reglages", {
      name: "Archipel d’essai",
      publisher: "Les Amis",
      publisherAddress: "1 quai d’Essai\n26000 Valence",
      publisherContact: "contact@example.org",
    });
    expect(saved.status).toBe(303);
    const instance = await app.transaction(visitor, seeInstanceIn);
    expect(instance).toMatchObject({ publisher: "Les Amis", name: "Archipel d’essai" });

    const unnamed = await post("/operateur/reglages", { name: "Archipel d’essai", publisher: "" });
    expect(unnamed.status).toBe(422);
    expect(await unnamed.text()).toContain("ne l’effacez pas");
    expect((await get(siteOf(app), "/operateur/journal", "keeper")).text).toContain(
      "Réglages changés",
    );
  });

  test("images of the ground are taken from an address over https that says where, with whose they are", async () => {
    const publisher = {
      name: "Archipel d’essai",
      publisher: "Les Amis",
      publisherAddress: "1 quai d’Essai\n26000 Valence",
      publisherContact: "contact@example.org",
    };
    for (const wrong of [
      "http://cartes.example.org/{z}/{x}/{y}.png",
      "https://cartes.example.org/tuiles.png",
      "https://cartes.example.org;script-src/{z}/{x}/{y}.png",
      "https://a b/{z}/{x}/{y}",
    ]) {
      const refused = await post("/operateur/reglages", {
        ...publisher,
        tilesAddress: wrong,
        tilesCredit: "© Exemple",
      });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain("Écrivez une adresse en https avec {z}, {x} et {y}.");
    }
    const tilesAddress = "https://cartes.example.org/{z}/{x}/{y}.png";
    const unsaid = await post("/operateur/reglages", { ...publisher, tilesAddress });
    expect(await unsaid.text()).toContain("Écrivez de qui sont les images");
    const saved = await post("/operateur/reglages", {
      ...publisher,
      tilesAddress,
      tilesCredit: "© Exemple",
    });
    expect(saved.status).toBe(303);
    expect(await app.transaction(visitor, seeInstanceIn)).toMatchObject({ tilesAddress });
    await post("/operateur/reglages", { ...publisher, tilesAddress: "", tilesCredit: "" });
    expect((await app.transaction(visitor, seeInstanceIn)).tilesAddress).toBeUndefined();
  });

  test("an audit is refused in the future, or with more criteria met than apply", async () => {
    const audit = { on: "2026-11-26", by: "Cabinet", met: "61", applicable: "60", missing: "" };
    const answer = await post("/operateur/accessibilite", audit);
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain("Ce jour n’est pas encore passé.");
    const second = await post("/operateur/accessibilite", { ...audit, on: "2026-11-24" });
    expect(await second.text()).toContain("Il ne peut pas y avoir plus de critères respectés");
    const third = await post("/operateur/accessibilite", { ...audit, on: "2026-11-24", met: "31" });
    expect(third.status).toBe(303);
    expect((await get(siteOf(app), "/accessibilite", "nobody")).text).toContain(
      "31 critères sont respectés",
    );
  });

  test("a message is handled once, and the journal says so", async () => {
    const id = await app.transaction(visitor, (work) =>
      leaveMessageIn(work, {
        kind: "help",
        words: "Où cliquer ?",
        name: undefined,
        address: undefined,
        page: undefined,
      }),
    );
    const at = `/operateur/messages/${id}/traite`;
    expect((await get(siteOf(app), "/operateur", "keeper")).text).toContain(
      "Un message attend une réponse.",
    );
    expect((await post(at, {}, "/operateur/messages")).status).toBe(303);
    expect((await get(siteOf(app), "/operateur", "keeper")).text).toContain(
      "Aucun message n’attend de réponse.",
    );
    expect((await get(siteOf(app), "/operateur/journal", "keeper")).text).toContain(
      "Message traité",
    );
    expect(
      (await post(`/operateur/messages/${newId()}/traite`, {}, "/operateur/reglages")).status,
    ).toBe(409);
  });

  test("the journal has real pages", async () => {
    await app.transaction(operator(), async (work) => {
      for (let n = 0; n < 65; n += 1) await recordAdministrativeActIn(work, { what: `essai-${n}` });
    });
    const { text } = await get(siteOf(app), "/operateur/journal?page=3", "keeper");
    expect(text).toContain("La ligne de commande");
    expect(text).toMatch(/De 61 à \d+/);
    await behindTheWalls(app, (client) =>
      client.query("delete from house.administrative_act where what like 'essai-%'"),
    );
  });

  test.each([
    { by: `operator:${keeper}`, says: "Vous" },
    { by: `operator:${someone}`, says: `Une autre personne (${someone.slice(0, 8)})` },
    { by: `person:${someone}`, says: `Une autre personne (${someone.slice(0, 8)})` },
    { by: "operator", says: "La ligne de commande" },
    { by: "job:opening", says: "Le site lui-même" },
  ])("the journal names $by without a name", ({ by, says }) => {
    expect(writeWho(by, keeper)).toBe(says);
  });

  test.each([
    { about: "publisher, audit", says: "l’éditeur, l’audit d’accessibilité" },
    { about: `call ${keeper}`, says: `appel référence ${keeper.slice(0, 8).toUpperCase()}` },
    { about: "2026-11-25T02:06:03Z", says: "2026-11-25T02:06:03Z" },
  ])("the journal writes « $about » in French", ({ about, says }) => {
    expect(writeAbout(about)).toBe(says);
  });

  test("who is no operator changes nothing, even by the action", async () => {
    const { changeInstance } = await import("../actions/change-instance.ts");
    const { handleMessage } = await import("../actions/handle-message.ts");
    const { seeJournal, seeMails, seeOperation } = await import("../actions/see-operation.ts");
    const others: readonly Actor[] = [visitor, person(someone)];
    const paging = { from: 0, most: 1 };
    for (const other of others) {
      expect(await changeInstance(app, other, { name: "Pris" })).toMatchObject({ done: false });
      expect(await handleMessage(app, other, { message: newId<"Message">() })).toMatchObject({
        refusal: "not-the-operator",
      });
      expect(await seeJournal(app, other, paging)).toBeUndefined();
      expect(await seeMails(app, other, paging)).toBeUndefined();
      expect(await seeOperation(app, other, undefined)).toBeUndefined();
    }
  });
});

describe("for search engines", () => {
  test("robots are kept from people, and led to the map", async () => {
    const { text } = await get(siteOf(app), "/robots.txt", "nobody");
    expect(text).toContain("Disallow: /personnes");
    expect(text).toContain("Sitemap: http://localhost/sitemap.xml");
  });

  test("the map gathers what each module shows to a visitor", async () => {
    const site = siteOf({
      ...app,
      modules: [
        ...app.modules,
        {
          name: "shows",
          floor: 8,
          needs: [],
          sitemap: () =>
            Promise.resolve([
              { at: "/appels/1", changed: Temporal.Instant.from("2026-11-01T08:00:00Z") },
            ]),
        },
      ],
    });
    const { text } = await get(site, "/sitemap.xml", "keeper");
    expect(text).toContain(
      "<loc>http://localhost/appels/1</loc><lastmod>2026-11-01T08:00:00Z</lastmod>",
    );
    expect(text).toContain("<loc>http://localhost/mentions-legales</loc>");
  });

  test("an address with signs of XML stays well written", () => {
    expect(writeSitemap("https://a.example.org", [{ at: "/a?b&<c>" }])).toContain(
      "/a?b&amp;&lt;c&gt;",
    );
  });
});
