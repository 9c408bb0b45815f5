import type { Locator, Page } from "playwright-core";

import { formsOf } from "../support/html.ts";
import type { TestHouse } from "../support/house.ts";
import { behindTheWalls } from "../support/tables.ts";

/** The page that offers whom to be. */
export const CHOOSE = "/demonstration/entrer";

/** A connection that was kept, and that the house ends at that moment, is taken anew, as a browser does by itself. */
const AGAIN = { maxRetries: 2 } as const;

/**
 * Becomes somebody else: the same form is sent as by its button, without its page being drawn again, which
 * is most of what a walk of several persons would take.
 */
export async function changePerson(app: TestHouse, page: Page, name: string): Promise<void> {
  const id = name === "operator" ? await operatorOf(app) : undefined;
  const offered = formsOf(await (await page.request.get(CHOOSE, AGAIN)).text());
  const form = offered.find(({ fields, buttons }) =>
    id === undefined
      ? buttons.some(({ says, label }) => (label ?? says) === `Entrer comme ${name}`)
      : fields.some(([field, value]) => field === "personne" && value === id),
  );
  if (form === undefined) throw new Error(`nobody of the demonstration is ${name}`);
  const { origin } = new URL(page.url());
  const entered = await page.request.post(CHOOSE, {
    form: Object.fromEntries(form.fields),
    headers: { origin },
    maxRedirects: 0,
    ...AGAIN,
  });
  const { location } = entered.headers();
  if (entered.status() !== 303 || location === undefined)
    throw new Error(`entering as ${name} was answered ${entered.status()}`);
  await page.goto(location);
}

async function operatorOf(app: TestHouse): Promise<string | undefined> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ id: string }>("select id from people.person where is_operator limit 1"),
  );
  return rows[0]?.id;
}

/** The button by which one becomes somebody of the demonstration. */
export async function entrance(app: TestHouse, page: Page, name: string): Promise<Locator> {
  if (name !== "operator")
    return page.getByRole("button", { name: `Entrer comme ${name}`, exact: true });
  const id = await operatorOf(app);
  return page.locator(`form:has(input[name="personne"][value="${id}"]) button`);
}
