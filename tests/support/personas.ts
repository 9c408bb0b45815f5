import type { App } from "#services/house";

import { type Browser, browserOf } from "./browser.ts";
import { textOf } from "./html.ts";

/** Those as whom the whole house is walked through. */
export const PERSONAS = ["visitor", "Jean-Rémy", "Adrienne", "operator"] as const;
export type Persona = (typeof PERSONAS)[number];

/**
 * Those who walk besides: who represents, keeps accounts, acts for another, publishes, animates, and who just came.
 * They meet pages and links that the four above never see.
 */
export const WALKERS = ["Solène", "Odile", "Nadège", "Clémence", "Roseline", "Inès"] as const;
export type Walker = Persona | (typeof WALKERS)[number];

const CHOOSE = "/demonstration/entrer";

/** Whom the demonstration lets one be: the name on each button, and who that is. */
export async function inhabitantsOf(
  browser: Browser,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const page = await browser.get(CHOOSE);
  return page.forms
    .filter(({ action }) => action === CHOOSE)
    .map(({ fields, buttons }) => ({
      id: fields.find(([name]) => name === "personne")?.[1] ?? "",
      name: (buttons[0]?.label ?? buttons[0]?.says ?? "").replace(/^Entrer comme /, ""),
    }));
}

/** A browser without scripts, as someone of the demonstration; the visitor has not said who they are. */
export async function browserAs(app: App, persona: string): Promise<Browser> {
  const browser = browserOf(app);
  if (persona === "visitor") return browser;
  const everyone = await inhabitantsOf(browser);
  for (const { id, name } of everyone) {
    if (persona !== "operator" && name !== persona) continue;
    const one = browserOf(app);
    await enterAs(one, id);
    if (persona !== "operator" || (await one.get("/operateur")).status === 200) return one;
  }
  const names = everyone.map(({ name }) => name).join(", ");
  throw new Error(`nobody of the demonstration is ${persona}: ${names}`);
}

async function enterAs(browser: Browser, id: string): Promise<void> {
  const page = await browser.get(CHOOSE);
  const form = page.forms.find(({ fields }) =>
    fields.some(([name, value]) => name === "personne" && value === id),
  );
  const entered = await browser.submit(form);
  if (entered.way[0] !== 303) throw new Error(`cannot enter: ${textOf(entered.html)}`);
}
