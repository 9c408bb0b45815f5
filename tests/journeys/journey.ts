import { setTimeout as wait } from "node:timers/promises";

import type { Browser, BrowserContext, Frame, Locator, Page } from "playwright-core";

import { openContext, type Sight } from "../support/chromium.ts";
import { filledHouse } from "../support/filled.ts";
import type { TestHouse } from "../support/house.ts";
import { serve, type Witness } from "../support/running.ts";
import { type Letter, lettersTo, passTime } from "../support/time.ts";
import { type Deed, type Lives, notLived } from "./lived.ts";
import { changePerson, CHOOSE, entrance } from "./persons.ts";

export { type Letter, linkIn } from "../support/time.ts";

/** What is typed or chosen, by the name of its field: a text, a choice among several, a box ticked. */
export type Filling = Readonly<Record<string, string>>;

/** What a journey is given: a fresh house filled with the demonstration, and a browser on it. */
export interface Way {
  readonly page: Page;
  readonly sight: Sight;
  readonly app: TestHouse;
  /** Becomes someone of the demonstration, by the page that offers it: `await person("Adrienne")`, `await person("operator")`. */
  readonly person: (name: string) => Promise<void>;
  /** Goes to a page by the link that says so, as one who reads does: what is folded is opened to look for it. */
  readonly follow: (words: string | RegExp, where?: Page) => Promise<void>;
  /**
   * Fills the form of the page that goes to an address of this shape, and presses its button (or the
   * one that says `button`), waiting for the next page.
   */
  readonly send: (
    action: RegExp,
    filling?: Filling,
    more?: { readonly button?: string | RegExp; readonly where?: Page },
  ) => Promise<void>;
  /** Waits until the page says these words, whatever its spaces, in a group that it folds too; throws when it does not. */
  readonly sees: (words: string, where?: Page) => Promise<void>;
  /** The same way again, in a browser without any cookie: who opens a letter elsewhere. */
  readonly elsewhere: () => Promise<Page>;
  /** Does the work that waits, then answers the letters posted to an address, latest first. */
  readonly lettersTo: (address: string) => Promise<readonly Letter[]>;
  /** Time passes: the clock of the house moves on, and what was due meanwhile is done, its regular work once. */
  readonly later: (duration: Temporal.DurationLike) => Promise<void>;
}

export type Journey = (way: Way) => Promise<void>;

export interface WrittenJourney {
  readonly told: string;
  readonly walk: Journey;
  /** The written case that it lives, and who is who in it: it walks the page of the case, and each act of its table. */
  readonly lives?: Lives | undefined;
}

const written: WrittenJourney[] = [];

/**
 * What a person does from end to end: walked without scripts at 360 px and with them wide, each time in
 * a fresh house; before a release, in all four sights. Written in `<name>.journey.ts`; run by `journeys.test.ts`.
 */
export function journey(told: string, walk: Journey, lives?: Lives): void {
  written.push({ told, walk, lives });
}

/** The journeys written so far. */
export function writtenJourneys(): readonly WrittenJourney[] {
  return written;
}

export interface WalkWishes {
  readonly sight: Sight;
  readonly witness: Witness;
  /** Looks on: told of the house before the walk; what it answers is done after. The house is a copy of `template`. */
  readonly watched?:
    | { readonly template: string; readonly watch: (app: TestHouse) => () => Promise<void> }
    | undefined;
}

/** Walks one journey, one way of looking. */
export async function walkThrough(
  browser: Browser,
  { walk, lives }: WrittenJourney,
  { sight, witness, watched }: WalkWishes,
): Promise<"arrived"> {
  const app = await filledHouse(watched?.template);
  const seen = watched?.watch(app);
  const at = await serve(app, witness);
  const contexts: BrowserContext[] = [];
  const broken: string[] = [];
  const deeds: Deed[] = [];
  const whoIsIn: WhoIsIn = { name: undefined };
  const open = async () => {
    const context = await openContext(browser, at, sight);
    contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("response", (response) => {
      if (response.status() >= 500) broken.push(`${response.status()} ${response.url()}`);
      const { pathname } = new URL(response.url());
      if (response.status() < 400)
        deeds.push({ by: whoIsIn.name, method: response.request().method(), path: pathname });
    });
    return page;
  };
  const page = await open();
  try {
    await walk({ ...wayOf(app, page, whoIsIn), page, sight, app, elsewhere: open });
    if (broken.length > 0) throw new Error(`on the way: ${broken.join(", ")}`);
    const missing = lives === undefined ? [] : notLived(app, lives, deeds);
    if (missing.length > 0) throw new Error(`the case is not lived:\n${missing.join("\n")}`);
    await seen?.();
    return "arrived";
  } catch (error) {
    throw new Error(`${String(error)}\n\nThe page was ${page.url()}:\n${await saidOn(page)}`, {
      cause: error,
    });
  } finally {
    for (const context of contexts) await context.close();
    await app.leave();
  }
}

/** Who came in last, by the name of the demonstration. */
interface WhoIsIn {
  name: string | undefined;
}

function wayOf(
  app: TestHouse,
  page: Page,
  whoIsIn: WhoIsIn,
): Omit<Way, "page" | "sight" | "app" | "elsewhere"> {
  let hasEntered = false;
  return {
    sees: (words, where = page) => sees(where, words),
    follow: async (words, where = page) => {
      const links = where.getByRole("link", { name: words });
      if ((await links.count()) === 0) await unfold(where);
      await links.first().click();
      await where.waitForLoadState();
    },
    send: (action, filling = {}, { button, where = page } = {}) =>
      sendForm(where, { action, filling, button }),
    person: async (name) => {
      whoIsIn.name = name;
      if (hasEntered) return changePerson(app, page, name);
      hasEntered = true;
      await page.goto(CHOOSE);
      await (await entrance(app, page, name)).click();
      await page.waitForURL((url) => !url.pathname.startsWith("/demonstration"));
    },
    lettersTo: (address) => lettersTo(app, address),
    later: (duration) => passTime(app, duration),
  };
}

interface Sending {
  readonly action: RegExp;
  readonly filling: Filling;
  readonly button: string | RegExp | undefined;
}

async function sendForm(page: Page, { action, filling, button }: Sending): Promise<void> {
  const form = await formTo(page, action, button);
  const folded = form.locator("xpath=ancestor::details[not(@open)]/summary");
  while ((await folded.count()) > 0) {
    // In simple mode « La suite » comes once the one before it is open.
    await reach(page, folded.first());
    if ((await folded.count()) > 0) await folded.first().click();
  }
  for (const [name, value] of Object.entries(filling)) {
    await reach(form, form.locator(`[name="${name}"]`).first());
    await fillField(form, name, value);
  }
  const buttons = form.getByRole("button", button === undefined ? {} : { name: button });
  await reach(form, form.locator("button").last());
  const isMain = (frame: Frame) => frame === page.mainFrame();
  const moved = page.waitForEvent("framenavigated", isMain).catch(() => undefined);
  const [answer] = await Promise.all([
    // What goes to the next page, not what a script of the page sends before.
    page.waitForResponse(
      (response) =>
        response.request().method() === "POST" && response.request().isNavigationRequest(),
    ),
    buttons.first().click(),
  ]);
  if (answer.status() === 303) await moved;
  await page.waitForLoadState();
  if (answer.status() >= 400)
    throw new Error(`the form to ${action} was answered ${answer.status()}`);
}

/** How often one looks again, and after how many milliseconds: most pages come at once. Five seconds in all. */
const PAUSES = 54;
const pause = (tries: number) => Math.min(100, 10 * 2 ** tries);

/**
 * The first form that goes there, and has that button. Waits for it as a reader does: the page may still be
 * coming.
 */
async function formTo(
  page: Page,
  action: RegExp,
  button: string | RegExp | undefined,
): Promise<Locator> {
  const every = page.locator("main form");
  const forms =
    button === undefined
      ? every
      : // What is folded is hidden until then.
        every.filter({ has: page.getByRole("button", { name: button, includeHidden: true }) });
  for (let tries = 0; ; tries += 1) {
    const actions = await forms.evaluateAll((all) => all.map((one) => one.getAttribute("action")));
    const place = actions.findIndex((one) => action.test(one ?? ""));
    if (place !== -1) return forms.nth(place);
    if (tries === PAUSES) throw new Error(`no form goes to ${action}: ${actions.join(", ")}`);
    await wait(pause(tries));
  }
}

async function fillField(form: Locator, name: string, value: string): Promise<void> {
  const field = form.locator(`[name="${name}"]`);
  const kind = await field
    .first()
    .evaluate((one) => `${one.tagName} ${one.getAttribute("type") ?? ""}`.toLowerCase());
  if (kind.startsWith("select")) await field.selectOption(value);
  else if (/radio|checkbox/.test(kind)) {
    // Boxes may be drawn by their labels, over the box itself.
    await form.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
  } else await field.first().fill(value);
}

function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, " ");
}

/** Goes on to the next question of a form, or opens its groups, until what is looked for is there. */
async function reach(form: Page | Locator, sought: Locator): Promise<void> {
  const folded = form.locator("details.groupe:not([open]) > summary:visible");
  for (let opened = 0; opened < 100 && !(await sought.isVisible()); opened += 1) {
    if ((await folded.count()) === 0) return;
    await folded.first().click();
  }
}

/** Opens the groups that a page folds, as one who looks for something does. */
async function unfold(page: Page): Promise<void> {
  await reach(page, page.locator("main.never"));
}

/** After how many looks one opens what is folded. */
const UNFOLD_AFTER = 4;

async function sees(page: Page, words: string): Promise<void> {
  for (let tries = 0; tries < PAUSES; tries += 1) {
    const text = plain(await page.locator("body").innerText());
    if (text.includes(plain(words))) return;
    if (tries === UNFOLD_AFTER) await unfold(page);
    await wait(pause(tries));
  }
  throw new Error(`the page does not say « ${words} »`);
}

async function saidOn(page: Page): Promise<string> {
  const text = await page
    .locator("body")
    .innerText({ timeout: 2_000 })
    .catch(() => "");
  return text.slice(0, 1_500);
}
