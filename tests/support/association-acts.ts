import { demonstrationPeople } from "#rules/people";

import { type Browser, formTo } from "./browser.ts";
import type { TestHouse } from "./house.ts";
import { type Letter, lettersTo, linkIn, passTime } from "./time.ts";

const INVITED = "une-representante@example.org";

/**
 * What happens to associations: somebody is invited to represent one, the letter of a claim is
 * prepared, a paper goes with an answer; somebody asks to join a circle. Answers the pages that stand
 * behind these forms. Throws when one of them is not there any more.
 */
export async function keepAssociations(
  app: TestHouse,
  { member, operator }: Readonly<Record<"member" | "operator", Browser>>,
): Promise<readonly string[]> {
  return [
    await inviteToRepresent(app, operator),
    await prepareLetter(operator),
    await attachPaper(member),
    await askToJoin(app, member),
  ];
}

/** The operator invites somebody for the network that they represent, by a letter. */
async function inviteToRepresent(app: TestHouse, operator: Browser): Promise<string> {
  const list = await operator.get("/structures?q=val-et-cretes");
  const network = firstIn(list.html, /href="(\/structures\/\d+)"/);
  const at = `${network}/equipe/inviter`;
  await operator.submit(formTo(await operator.get(at), at), {
    "adresse-1": INVITED,
    "fonction-1": "secretariat",
    pouvoirs: "manage",
  });
  return linkIn((await lettersTo(app, INVITED))[0], "/l/structures/invitation/");
}

/** The operator has the letter of a claim ready to be printed. */
async function prepareLetter(operator: Browser): Promise<string> {
  const { html } = await operator.get("/operateur/structures");
  for (const [at] of html.matchAll(/\/operateur\/structures\/demandes\/[0-9a-f-]{36}/g)) {
    const page = await operator.get(at);
    const form = page.forms.find(({ action }) => action === `${at}/lettre`);
    if (form === undefined) continue;
    await operator.submit(form, { siege: "La Mairie, 26400 Crest" });
    return `${at}/lettre`;
  }
  throw new Error("no claim waits for its letter");
}

/** A member joins a paper of their structure to an answer. */
async function attachPaper(member: Browser): Promise<string> {
  const { html } = await member.get("/reponses");
  const answer = firstIn(html, /href="(\/reponses\/[0-9a-f-]{36})"/);
  const at = `${answer}/papiers`;
  const page = await member.get(at);
  const papier = firstIn(page.html, /name="papier" value="([^"]+)"/);
  await member.submit(formTo(page, at), { papier });
  return firstIn(
    (await member.get(answer)).html,
    /(\/reponses\/[0-9a-f-]{36}\/papiers\/[0-9a-f-]{36})/,
  );
}

/** A member asks to join a circle: whoever facilitates it answers from a letter. */
async function askToJoin(app: TestHouse, member: Browser): Promise<string> {
  const at = "/cercles/7/demander";
  const page = await member.get(at);
  const form = formTo(page, at);
  const answers = Object.fromEntries(
    (form?.fields ?? [])
      .filter(([name]) => name.startsWith("reponse"))
      .map(([name]) => [name, "Oui."]),
  );
  await member.submit(form, { ...answers, charte: "1" });
  await passTime(app, { minutes: 6 });
  const letters: readonly Letter[] = await lettersTo(app, demonstrationPeople.nadege.email);
  return linkIn(
    letters.find(({ links }) => links.some((link) => link.startsWith("/l/cercle/"))),
    "/l/cercle/",
  );
}

function firstIn(html: string, pattern: RegExp): string {
  const found = pattern.exec(html)?.[1];
  if (found === undefined) throw new Error(`the page does not hold ${String(pattern)}`);
  return found;
}
