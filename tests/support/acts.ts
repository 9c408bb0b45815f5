import { keepAccounts } from "./account-acts.ts";
import { keepAssociations } from "./association-acts.ts";
import { type Browser, formTo, type SeenPage } from "./browser.ts";
import type { TestHouse } from "./house.ts";
import type { PageForm } from "./html.ts";
import { publish } from "./publish.ts";
import { type Letter, lettersTo, linkIn, passTime } from "./time.ts";

const REPORTER = "qui-signale@example.org";

/**
 * What happened on the house before it is walked through, beside the demonstration: pages that stand
 * behind a form (a receipt, a report that waits, a letter) are found and visited too. Answers their
 * addresses. A form that does not stand is passed over: the crawler then says which pages it missed.
 */
export async function liveALittle(
  app: TestHouse,
  { visitor, member, operator }: Readonly<Record<"visitor" | "member" | "operator", Browser>>,
): Promise<readonly string[]> {
  const seen = [
    await send(visitor, "/contact", { words: "La recherche autour de Die oublie Luc-en-Diois." }),
    ...(await report(visitor, member)),
    ...(await decide(operator)),
    ...(await followASource(operator)),
    await send(member, "/moi/notes/nouveau", { text: "Penser aux clés de la salle." }),
    await send(visitor, "/entrer", { address: "une-visiteuse@example.org" }),
  ];
  const letters = [
    ...(await beAlerted(app, visitor)),
    ...(await haveTwoAddresses(app, member)),
    ...(await beInvited(app, member)),
    ...(await lettersTo(app, REPORTER)),
  ];
  return [
    ...(await keepAssociations(app, { member, operator })),
    ...(await keepAccounts(app, member)),
    "/agir",
    "/agir/partages",
    ...seen.flatMap((page) => (page !== undefined && page.status < 400 ? [page.at] : [])),
    ...letters.flatMap(({ links }) => links),
  ];
}

/** Two persons report two calls. */
async function report(visitor: Browser, member: Browser) {
  const list = await visitor.get("/appels");
  const calls = [...list.html.matchAll(/href="(\/appels\/\d+)"/g)].map(([, at = ""]) => at);
  const [one, other] = new Set(calls);
  return [await reportCall(visitor, one), await reportCall(member, other)];
}

async function reportCall(browser: Browser, call = "/appels") {
  const at = /href="(\/signaler\/[^"]+)"/.exec((await browser.get(call)).html)?.[1];
  const words = { explanation: "La date limite n’est plus la bonne.", address: REPORTER };
  return at === undefined ? undefined : send(browser, at, words);
}

/** The operator keeps what was reported, and says why. */
async function decide(operator: Browser) {
  const list = await operator.get("/moderer");
  const at = /href="(\/moderer\/[^"]+)"/.exec(list.html)?.[1];
  if (at === undefined) return [];
  return [await send(operator, at, { outcome: "keep", reasons: "L’annonce est exacte." })];
}

/** The operator says where else calls would be read, and waits: nothing is asked of anybody. */
async function followASource(operator: Browser) {
  const page = await operator.get("/operateur/sources/nouvelle");
  const added = await operator.submit(formTo(page, "/operateur/sources"), {
    nom: "Ville de Roche-Aigue",
    dialecte: "file",
    adresse: "https://donnees.example.org/appels.csv",
    heure: "4",
  });
  const pause = added.forms.find(({ action }) => action.endsWith("/pause"));
  return [await operator.submit(pause)];
}

/** Two addresses ask for an alert and confirm it; a call comes; one of them wants no more letters, ever. */
async function beAlerted(app: TestHouse, visitor: Browser): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  for (const email of ["une-abonnee@example.org", "un-abonne@example.org"]) {
    const list = await visitor.get("/appels?q=jardin");
    await sendForm(visitor, list, formTo(list, "/appels/alertes"), { email, rythme: "at-once" });
    const [asked] = await lettersTo(app, email);
    if (asked === undefined) continue;
    letters.push(asked);
    await send(visitor, linkIn(asked, "/l/alerte/confirmer/"), {});
  }
  await publish(app, "vecu-1", "Jardin partagé du moulin");
  await passTime(app, { minutes: 5 });
  letters.push(...(await lettersTo(app, "une-abonnee@example.org")));
  const [told] = await lettersTo(app, "un-abonne@example.org");
  const stop = told?.links.findLast((link) => link.startsWith("/l/courriels/"));
  if (stop !== undefined) await send(visitor, stop, {});
  return letters;
}

/** A member adds an address to theirs, by the code that was sent to it. */
async function haveTwoAddresses(app: TestHouse, member: Browser): Promise<readonly Letter[]> {
  const email = "une-autre-adresse@example.org";
  const asked = await send(member, "/moi/adresses", { address: email, email });
  const letters = await lettersTo(app, email);
  const code = /\b(\d{3}) ?(\d{3})\b/.exec(letters[0]?.text ?? "");
  if (asked !== undefined && code !== null)
    await send(member, asked.at, { code: `${code[1]}${code[2]}` });
  return letters;
}

/** A member who facilitates a circle asks somebody to join it, by their address. */
async function beInvited(app: TestHouse, member: Browser): Promise<readonly Letter[]> {
  const email = "une-invitee@example.org";
  const circle = await member.get("/cercles/2/inviter");
  const paste = circle.forms.find(({ fields }) => fields.some(([name]) => name === "adresses"));
  const draft = await sendForm(member, circle, paste, { adresses: email });
  const invites = draft?.forms.find(({ action }) => action.endsWith("/envoyer"));
  if (draft !== undefined) await sendForm(member, draft, invites, { mot: "Venez.", connues: "1" });
  return lettersTo(app, email);
}

/** Fills the first form of a page that posts, as well as one can guess, and sends it. */
export async function send(
  browser: Browser,
  at: string,
  words: Readonly<Record<string, string>>,
): Promise<SeenPage | undefined> {
  const page = await browser.get(at);
  return sendForm(
    browser,
    page,
    page.forms.find(({ method }) => method === "POST"),
    words,
  );
}

async function sendForm(
  browser: Browser,
  page: SeenPage,
  form: PageForm | undefined,
  words: Readonly<Record<string, string>>,
): Promise<SeenPage | undefined> {
  if (form === undefined) return undefined;
  const fields = form.fields.map(
    ([name, value]) => [name, words[name] ?? (value === "" ? guess(name, words) : value)] as const,
  );
  const unchosen = Object.entries(form.offers)
    .filter(([name, offers]) => offers.length > 0 && !fields.some(([known]) => known === name))
    .map(([name, offers]) => [name, words[name] ?? offers[0] ?? ""] as const);
  return browser.post(form.action || page.at, [...fields, ...unchosen]);
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
