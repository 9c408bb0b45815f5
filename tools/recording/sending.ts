import { doWaitingJobs } from "#services/jobs";

import type { Browser, SeenPage } from "../../tests/support/browser.ts";
import type { FoundForm } from "../../tests/support/forms.ts";
import type { TestHouse } from "../../tests/support/house.ts";
import type { Walker } from "../../tests/support/personas.ts";
import { lettersIn, newLetters, writtenSince } from "./effects.ts";
import type { Entry } from "./entry.ts";
import { fill, type Filled, type Way } from "./filling.ts";
import type { Ground } from "./ground.ts";
import { formKey } from "./keys.ts";
import { neutralWith } from "./neutral.ts";
import { type Asked, bodyOf, headOf } from "./pages.ts";
import type { Plan } from "./plan.ts";
import { type Moments, openMoments } from "./reading.ts";

/** The forms of the pages that one person saw, sent in each way; each begins in the filled house. */
export async function recordForms(
  ground: Ground,
  persona: Walker,
  { seen, plan }: { readonly seen: readonly Asked[]; readonly plan: Plan },
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const met = new Set<string>();
  const moments = await openMoments();
  for (const form of seen.flatMap(({ answer }) => formsOn(answer))) {
    if (!form.on.startsWith(plan.only) && !form.form.action.startsWith(plan.only)) continue;
    const key = formKey(persona, form, ground.names);
    if (met.has(key)) continue;
    met.add(key);
    const ways = plan.ways(persona, key);
    if (ways.length === 0) continue;
    const hand = new Hand(ground, persona, { form, key, moments });
    for (const way of ways) entries.push(await hand.send(way));
    await hand.leave();
  }
  await moments.leave();
  return entries;
}

function formsOn({ status, at, forms }: SeenPage): readonly FoundForm[] {
  return status === 200 ? forms.map((form) => ({ on: at, form, route: undefined, kind: "" })) : [];
}

/** What is sent, and its name. */
interface Sent {
  readonly form: FoundForm;
  readonly key: string;
  readonly moments: Moments;
}

/** A house in which nothing was done yet, and the page of the form there. */
interface Before {
  readonly app: TestHouse;
  readonly browser: Browser;
  readonly page: SeenPage;
}

/** Sends one form. A house in which something was done is left for another. */
class Hand {
  #before: Before | undefined;
  readonly #ground: Ground;
  readonly #persona: Walker;
  readonly #sent: Sent;

  constructor(ground: Ground, persona: Walker, sent: Sent) {
    [this.#ground, this.#persona, this.#sent] = [ground, persona, sent];
  }

  async leave(): Promise<void> {
    await this.#before?.app.leave();
    this.#before = undefined;
  }

  async #open(): Promise<Before> {
    const { form, key } = this.#sent;
    const app = await this.#ground.open(key);
    const browser = this.#ground.enter(app, this.#persona);
    return { app, browser, page: await browser.get(form.on) };
  }

  async send(way: Way): Promise<Entry> {
    const { form, key, moments } = this.#sent;
    const { app, browser, page } = (this.#before ??= await this.#open());
    const filled = await fill(page, form, way);
    if (filled === undefined)
      return { key: `${key} ${way}`, head: ["it stands there no more"], body: "" };
    const { action, fields } = filled;
    if (form.form.method === "GET")
      return this.#entry(way, await browser.get(`${action.split("?")[0]}?${queryOf(filled)}`), []);
    const moment = await moments.next();
    const answer = await browser.post(action, fields);
    if ((answer.way[0] ?? 0) >= 400) return this.#entry(way, answer, []);
    await doWaitingJobs(app);
    const { lines, hasLetters } = await writtenSince(app, this.#ground, moment);
    const letters = hasLetters ? newLetters(await lettersIn(app), this.#ground.letters) : [];
    await this.leave();
    return this.#entry(way, answer, [...lines, ...letters]);
  }

  #entry(way: Way, answer: SeenPage, effects: readonly string[]): Entry {
    const neutral = neutralWith(this.#ground.names);
    const body = [bodyOf(answer, neutral), ...effects.map(neutral)].join("\n");
    return { key: `${this.#sent.key} ${way}`, head: headOf(answer, neutral), body };
  }
}

function queryOf({ fields }: Filled): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}
