import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

const { adrienne, helene, quentin } = demonstrationPeople;

journey(
  "Adrienne and Quentin agree that a silence is noticed; after three weeks both are asked",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Quentin");
    await page.goto("/nouvelles");
    await follow(/^Adrienne et vous/);
    await follow("Si nous ne nous faisons plus signe");
    await sees("ne remplace ni une téléassistance ni un appel de secours");
    await send(/\/silence$/, { delai: "2" });
    await sees("Adrienne n’a pas encore répondu.");

    await answersByLetter(way);
    await person("Adrienne");
    await page.goto("/nouvelles");
    await follow(/^Quentin et vous/);
    await follow("Si nous ne nous faisons plus signe");
    await sees("Vous êtes d’accord tous les deux.");
    await sees("D’ordinaire, vous vous faites signe au moins tous les 4 jours.");
    const silence = page.url();
    await choosesWhoElse(way);
    await page.goto(silence);

    // A holiday is not counted; finally there is none.
    await follow("Dire des jours d’absence");
    await send(/\/absence$/, { du: "2026-12-01", au: "2026-12-10" });
    await send(/\/absence\/[0-9a-f-]+\/retirer$/);

    const asked = await afterThreeWeeks(way, silence);

    // One tap from the letter, without coming in.
    await page.context().clearCookies();
    await page.goto(asked);
    await send(/^\/l\/parle\//);
    await sees("C’est noté pour aujourd’hui.");
    await person("Adrienne");
    await page.goto(silence);
    await sees("Aujourd’hui, il y a eu un signe.");
    await send(/\/silence\/arreter$/);
    await send(/\/silence$/, { delai: "2" });
    await person("Quentin");
    await page.goto(silence);
    await send(/\/silence\/oui$/);
    await sees("Vous êtes d’accord tous les deux.");
  },
);

/** Right after the agreement, one question leads to whom else to tell: one form, each person ticked. */
async function choosesWhoElse({ follow, send, sees }: Way): Promise<void> {
  await sees("Et si le silence dure ?");
  await follow("Voir ou choisir qui d’autre est prévenu");
  await sees("Dans cette liste, à ce jour");
  await send(/\/qui\/silence$/, {
    silence: "oui",
    personnes: demonstrationPeople.sylvie.id,
  });
  await sees("cette liste est prévenue aussi");
  await sees("Sylvie");
  await sees("Ajouter un service, pour un silence");
}

/** Adrienne reads it in a letter, says not now, which Quentin does not read, and finally yes: without coming in. */
async function answersByLetter({ page, person, send, sees, lettersTo, later }: Way): Promise<void> {
  const his = page.url();
  await later({ hours: 1 });
  const [letter] = await lettersTo(adrienne.email);
  const proposed = linkIn(letter, "/l/silence/");
  await page.context().clearCookies();
  await page.goto(proposed);
  await sees("Remarquer un silence entre Quentin et vous ?");
  await send(/\/pas-maintenant$/);
  await sees("Rien ne le dit à Quentin.");
  await person("Quentin");
  await page.goto(his);
  await sees("Adrienne n’a pas encore répondu.");
  await page.context().clearCookies();
  await page.goto(proposed);
  await send(/^\/l\/silence\/.*\/oui$/);
  await sees("C’est d’accord, entre vous deux.");
}

/** Both are asked, and two days later both are told. Answers where Adrienne's letter leads. */
async function afterThreeWeeks(
  { page, sees, later, lettersTo }: Way,
  silence: string,
): Promise<string> {
  await later({ hours: 21 * 24 });
  await later({ minutes: 5 });
  const [letter] = await lettersTo(adrienne.email);
  const asked = linkIn(letter, "/l/parle/");
  if (!letter?.subject.includes("Un petit signe")) throw new Error(letter?.subject);
  const [his] = await lettersTo(quentin.email);
  if (!his?.subject.includes("Un petit signe")) throw new Error(his?.subject);
  await page.goto(silence);
  await sees("La question vous a été posée à tous les deux.");
  await sees("sans signe, on vous demande");
  await page.goto("/moi/fil");
  await sees("Un petit signe ? La question est posée à Quentin et à vous.");
  await page.goto(silence.replace(/\/silence$/, ""));
  await sees("La question vous a été posée à tous les deux.");
  await later({ hours: 48 });
  await later({ minutes: 5 });
  // He is told as one of the two, and not a second time as one of her list; the next of it is.
  const told = (await lettersTo(quentin.email)).map(({ text }) => text).join("\n");
  if (!told.includes("Toujours pas de signe")) throw new Error(told);
  if (told.includes("* Adrienne ne donne plus de nouvelles à un proche\n")) throw new Error(told);
  const [next] = await lettersTo(helene.email);
  if (next?.text.includes("Adrienne ne donne plus de nouvelles à un proche\n") !== true)
    throw new Error(next?.text);
  if (next.text.includes("Quentin")) throw new Error("it says with whom");
  await page.goto("/prevenir");
  await sees("On a déjà prévenu Quentin");
  return asked;
}
