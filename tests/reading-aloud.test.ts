import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { NARROW } from "./support/chromium.ts";
import { lookedHouse } from "./support/looked.ts";
import { browserAs } from "./support/personas.ts";

/*
 * Reading aloud: offered where scripts and a French voice of the device are, and nowhere else; what is read is what
 * is seen. The voice is played by a stand-in that writes down what it is given: a test machine has no voice.
 */

const looked = lookedHouse();

interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}
const FRENCH: Voice = { lang: "fr_FR", localService: true };

/** What stands in for the voices of a device: `window.said` keeps what it was asked to say, `end` ends it all. */
const standIn = (voices: readonly Voice[]) => `(() => {
  window.said = [];
  window.cancelled = 0;
  const waiting = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; this.heard = {}; } addEventListener(name, hear) { this.heard[name] = hear; } };
  const fake = {
    getVoices: () => ${JSON.stringify(voices)},
    speak: (one) => { window.said.push(one.text); waiting.push(one); },
    cancel: () => { window.cancelled += 1; waiting.splice(0).forEach((one) => one.heard.error && one.heard.error()); },
  };
  window.endAll = () => waiting.splice(0).forEach((one) => one.heard.end && one.heard.end());
  Object.defineProperty(window, "speechSynthesis", { value: fake });
})()`;

async function lookAt(
  path: string,
  voices: readonly Voice[],
  see: (page: Page) => Promise<void>,
  { persona = "visitor", scripts = true } = {},
) {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, persona);
  const context = await chromium.newContext({ viewport: NARROW, javaScriptEnabled: scripts });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  await context.addInitScript(standIn(voices));
  const page = await context.newPage();
  await page.goto(house.at + path);
  await see(page);
  await context.close();
}

const buttons = (page: Page) => page.getByRole("button", { name: "Lire à voix haute" });
const read = async (page: Page) => expect(await buttons(page).count()).toBe(1);
const said = (page: Page): Promise<readonly string[]> => page.evaluate("window.said");

test("by the keyboard, the help page is read, and stopped", { timeout: 120_000 }, async () => {
  await lookAt("/aide", [{ lang: "en-GB", localService: true }, FRENCH], async (page) => {
    await buttons(page).focus();
    await page.keyboard.press("Enter");
    const [first, ...rest] = await said(page);
    expect(first).toBe("Besoin d’aide ?");
    expect(rest.length).toBeGreaterThan(8);
    expect(rest.join(" ")).not.toContain("Lire à voix haute");
    const stop = page.getByRole("button", { name: "Arrêter" });
    expect(await stop.evaluate((one) => one === document.activeElement)).toBe(true);
    const before: number = await page.evaluate("window.cancelled");
    await page.keyboard.press("Space");
    expect(await page.evaluate("window.cancelled")).toBe(before + 1);
    expect(await buttons(page).count()).toBe(1);
    // Read to the end, the button offers to read again.
    await buttons(page).press("Enter");
    await page.evaluate("window.endAll()");
    expect(await buttons(page).count()).toBe(1);
  });
});

test("what is folded is not read, its title is", { timeout: 120_000 }, async () => {
  await lookAt("/confidentialite", [FRENCH], async (page) => {
    const fold = await page.evaluate(() => {
      document
        .querySelector("main h1")
        ?.insertAdjacentHTML(
          "afterend",
          '<details><summary><h2>Titre du pli</h2></summary><p>Sous le pli.</p></details><p hidden>Caché.</p><p lang="en">Some words.</p><p>Bien <span aria-hidden="true">de trop</span> vu.</p>',
        );
      return document.querySelectorAll("main details").length;
    });
    expect(fold).toBeGreaterThan(0);
    await buttons(page).click();
    const words = await said(page);
    expect(words).toContain("Titre du pli");
    expect(words).toContain("Bien vu.");
    for (const unseen of ["Sous le pli.", "Caché.", "Some words."])
      expect(words).not.toContain(unseen);
  });
});

test("Adrienne’s pages and a call are read; a list is not", { timeout: 120_000 }, async () => {
  await lookAt("/", [FRENCH], read, { persona: "Adrienne" });
  await lookAt("/moi/fil", [FRENCH], read, { persona: "Adrienne" });
  let call = "";
  await lookAt("/appels", [FRENCH], async (page) => {
    expect(await buttons(page).count()).toBe(0);
    call = (await page.locator("main h3 a, main h2 a").first().getAttribute("href")) ?? "";
  });
  expect(call).toMatch(/^\/appels\//);
  await lookAt(call, [FRENCH], read);
});

test("no voice, no French, a voice from elsewhere, or no script: no button", async () => {
  const counts: number[] = [];
  const count = async (page: Page) => {
    counts.push(await buttons(page).count());
  };
  await lookAt("/aide", [], count);
  await lookAt("/aide", [{ lang: "de-DE", localService: true }], count);
  await lookAt("/aide", [{ lang: "fr-FR", localService: false }], count);
  await lookAt("/aide", [FRENCH], count, { scripts: false });
  expect(counts).toEqual([0, 0, 0, 0]);
}, 120_000);
