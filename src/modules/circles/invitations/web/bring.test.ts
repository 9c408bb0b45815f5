import { beforeAll, describe, expect, test } from "vitest";

import {
  type Browser,
  browserOf,
  formTo,
  type SeenPage,
} from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { demonstrationCircles as circles } from "../../data/demonstration-circles.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

/** The page of a circle that Solène facilitates, with her browser. */
async function atCircle() {
  const solene = await browserAs(app, "Solène");
  return { solene, at: (await solene.get(`/cercles/${circles.plants.id}`)).at };
}

const endingIn = ({ forms }: SeenPage, end: string) =>
  forms.find(({ action }) => action.endsWith(end));

async function paste(browser: Browser, at: string, addresses: string) {
  const page = await browser.get(`${at}/inviter`);
  const form = page.forms.find(({ fields }) => fields.some(([name]) => name === "adresses"));
  return browser.submit(form, { adresses: addresses });
}

describe("somebody without an address", () => {
  const sentences = [
    "Écrivez un nom, avec au moins une lettre",
    "Choisissez comment cette personne a dit oui.",
    "Écrivez où et quand cette personne a dit oui.",
    "Lisez-lui la charte",
  ];

  test("is not welcomed by an empty form, which says all that is missing, once each", async () => {
    const { solene, at } = await atCircle();
    const page = await solene.get(`${at}/accueillir`);
    const told = await solene.submit(endingIn(page, "/accueillir"));
    expect(told.status).toBe(422);
    const [summary = ""] = /<section class="bilan[^]*?<\/section>/.exec(told.html) ?? [];
    for (const sentence of sentences) expect(summary.split(sentence)).toHaveLength(2);
    expect(summary.match(/<li>/g)).toHaveLength(sentences.length);
  });

  test("is welcomed, and who did it is told so, with what comes next; nobody else is", async () => {
    const { solene, at } = await atCircle();
    const page = await solene.get(`${at}/accueillir`);
    const told = await solene.submit(endingIn(page, "/accueillir"), {
      nom: "Marcel",
      accord: "paper",
      note: "Papier signé à l’atelier.",
      charte: "1",
    });
    expect(told.text).toContain("C’est fait : Marcel est dans le cercle.");
    expect(told.forms.map(({ action }) => action)).toEqual(
      expect.arrayContaining([expect.stringMatching(/agir$/), expect.stringMatching(/billet$/)]),
    );
    expect((await solene.get(`${at}/journal`)).text).toContain("Solène a accueilli Marcel");
    const other = await browserAs(app, "Quentin");
    expect((await other.get(told.at)).text).not.toContain("Marcel est dans le cercle");
    const slip = await solene.submit(endingIn(told, "/billet"));
    expect(slip.text).toContain("ce billet vous donne votre compte");
  });
});

describe("a code of the other kind", () => {
  test("of an account, typed where that of a circle is asked, is carried there", async () => {
    const browser = browserOf(app);
    const told = await browser.submit(formTo(await browser.get("/billet"), "/billet"), {
      code: "7k3mq-2x9pa",
    });
    expect(told.text).toContain("Ce billet de dix signes ouvre un compte");
    const led = await browser.submit(formTo(told, "/entrer/billet"));
    expect([led.status, led.at]).toEqual([200, "/entrer/billet"]);
    expect(led.html).toContain('value="7K3MQ2X9PA"');
  });

  test("of a circle, typed where that of an account is asked, is carried there", async () => {
    const { solene, at } = await atCircle();
    const poster = (await solene.get(`${at}/affiche`)).html;
    const code = /href="\/billet\/([0-9A-Z]{8})"/.exec(poster)?.[1] ?? "0000-0000";
    const browser = browserOf(app);
    const page = await browser.get("/entrer/billet");
    const told = await browser.submit(formTo(page, "/entrer/billet"), { billet: code, email: "" });
    expect(told.text).toContain("Ce code de huit signes fait entrer dans un cercle");
    expect(told.at).toBe("/entrer/billet");
    const led = await browser.submit(formTo(told, "/billet"));
    expect(led.at).toMatch(/^\/billet/);
    expect(led.text).not.toContain("Prendre votre compte avec un billet");
  });
});

describe("a list read over", () => {
  test("says how many leave today and how many later, and once asked that nobody is left", async () => {
    const { solene, at } = await atCircle();
    const many = Array.from({ length: 130 }, (_, i) => `liste${i}@exemple.fr`).join("\n");
    const draft = await paste(solene, at, many);
    expect(draft.text).toMatch(/\d+ courriels partent aujourd’hui, \d+ les jours suivants\./);
    const sent = await solene.submit(endingIn(draft, "/envoyer"), { connues: "1" });
    expect(sent.text).toContain("0 courriel sur 130 est parti.");
    expect(sent.text).toContain("Si vous arrêtez, les personnes à qui rien n’est parti");
    expect((await solene.get(`${at}/invitations`)).text).toMatch(/pas encore parties\s+1\d\d/);
    const again = await paste(solene, at, many);
    expect(again.text).toContain("sont déjà invitées, ou déjà dans le cercle");
    expect(again.text).not.toContain("regardez les colonnes");
  });
});
