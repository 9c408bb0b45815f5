import {
  type Situation,
  situationAt,
} from "../../src/modules/homecare/situations/domain/situation.ts";
import { situations } from "../../src/modules/homecare/situations/web/situations.fr.ts";
import type { Filling, Way } from "./journey.ts";

/** Reads a written case from the list, as whoever is not in yet. */
export async function readSituation({ page, follow, sees }: Way, name: string): Promise<Situation> {
  const one = situations.find((written) => written.name === name);
  if (one === undefined) throw new Error(`nobody wrote ${name}`);
  await page.goto("/chez-moi/situations");
  await follow(one.title);
  await sees(one.sentence);
  for (const { mayNot } of one.who) await sees(mayNot);
  return one;
}

/** Opens each page where the case says to begin, as who is in: by the ways of its page. */
export async function opensWhereToBegin(
  { page, follow }: Way,
  { name, now }: Situation,
): Promise<void> {
  for (const { label, at } of now) {
    await page.goto(situationAt(name));
    await follow(label);
    if (new URL(page.url()).pathname !== at) throw new Error(`« ${label} » leads to ${page.url()}`);
  }
}

/** The code of the sheet that is on the page. */
export async function codeOf({ page }: Way): Promise<string> {
  const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(await page.locator("main").innerText())?.[0];
  if (code === undefined) throw new Error("the sheet has no code");
  return code;
}

/** Says yes to a mandate that was just proposed to who is in; answers where it is. */
export async function acceptMandate({ page, send }: Way): Promise<string> {
  await page.goto("/moi/mandats");
  const form = page.locator('main form[action$="/accepter"]').first();
  const action = (await form.getAttribute("action")) ?? "";
  await send(/\/accepter$/);
  return action.replace(/\/accepter$/, "");
}

/** Who operates looks at the paper of whom it is of. */
export async function isSeenOnPaper({ page, person, send, sees }: Way, of: string): Promise<void> {
  await person("operator");
  await page.goto("/operateur/comptes");
  await send(/\/vu$/, {}, { button: new RegExp(`J’ai vu le papier, ${of}`) });
  await sees("C’est fait.");
}

/** How what stands first in « Qui m’aide » is ended, as who is in reads it: to be tried by somebody else. */
export async function howItEnds({ page }: Way): Promise<{ at: string; form: Filling }> {
  await page.goto("/chez-moi/aides");
  const form = page.locator('main form[action$="/arreter"]').first();
  const fields = await form
    .locator("input")
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("name") ?? "", one.getAttribute("value") ?? ""]),
    );
  return { at: (await form.getAttribute("action")) ?? "", form: Object.fromEntries(fields) };
}

/** What is answered to who is in, and tries to end what another opened. */
export async function triesToEnd(
  { page }: Way,
  { at, form }: { readonly at: string; readonly form: Filling },
): Promise<number> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(at, { form, headers: { origin }, maxRedirects: 0 });
  return answer.status();
}
