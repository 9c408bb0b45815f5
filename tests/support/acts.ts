import type { App } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import type { Browser, SeenPage } from "./browser.ts";

/**
 * What happened on the house before it is walked through, beside the demonstration: pages that stand
 * behind a form (a receipt, a report that waits) are found and visited too. A form that does not
 * stand yet is passed over: the crawler then says that its pages were not visited.
 */
export async function liveALittle(
  app: App,
  { visitor, member }: { readonly visitor: Browser; readonly member: Browser },
): Promise<readonly string[]> {
  const seen: string[] = [];
  const note = (page: SeenPage | undefined) => {
    if (page !== undefined && page.status < 400) seen.push(page.at);
  };
  note(
    await send(visitor, "/contact", { words: "La recherche autour de Die oublie Luc-en-Diois." }),
  );
  const list = await visitor.get("/appels");
  const call = /href="(\/appels\/\d+)"/.exec(list.html)?.[1];
  if (call !== undefined) {
    const page = await visitor.get(call);
    const report = /href="(\/signaler\/[^"]+)"/.exec(page.html)?.[1];
    if (report !== undefined) {
      note(await send(visitor, report, { words: "La date limite n’est plus la bonne." }));
      note(await send(member, report, { words: "Le lien vers le règlement ne mène nulle part." }));
    }
  }
  note(await send(visitor, "/entrer", { address: "une-visiteuse@example.org" }));
  await doWaitingJobs(app);
  return seen;
}

/** Fills the first form of a page that posts, as well as one can guess, and sends it. */
export async function send(
  browser: Browser,
  at: string,
  words: Readonly<Record<string, string>>,
): Promise<SeenPage | undefined> {
  const page = await browser.get(at);
  const form = page.forms.find(({ method }) => method === "POST");
  if (form === undefined) return undefined;
  const fields = form.fields.map(
    ([name, value]) => [name, value === "" ? guess(name, words) : value] as const,
  );
  const untouched = Object.entries(form.offers)
    .filter(([name, offers]) => offers.length > 0 && !fields.some(([known]) => known === name))
    .map(([name, offers]) => [name, offers[0] ?? ""] as const);
  return browser.post(form.action || page.at, [...fields, ...untouched]);
}

/** Something that fits most fields of that name. */
export function guess(name: string, words: Readonly<Record<string, string>> = {}): string {
  const known = words[name];
  if (known !== undefined) return known;
  if (/token|act$|version/.test(name)) return "";
  if (/mail|adresse|address|courriel/.test(name)) return "quelqu-un@example.org";
  if (/date|jour|until|jusqu/.test(name)) return "2026-12-20";
  if (name === "on") return "2026-11-20";
  if (/heure|time/.test(name)) return "18:30";
  if (/kori|montant|amount|nombre|rayon|^met$|applicable/.test(name)) return "2";
  if (/code/.test(name)) return "123456";
  return Object.values(words)[0] ?? "Quelques mots";
}
