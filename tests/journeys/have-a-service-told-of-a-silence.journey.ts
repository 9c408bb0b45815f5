import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

const { adrienne, helene, odile } = demonstrationPeople;

journey(
  "A structure agrees to be told of a silence; Adrienne puts it first, and it answers from its letter",
  async (way) => {
    const at = await agrees(way);
    await isNamed(way);
    await saysYes(way, at);
    await isPutFirst(way);
    await agreeTwo(way);
    await isTold(way);
    await ends(way, at);
  },
);

/** The structure says where, when and how fast it answers. Answers where it says so. */
async function agrees({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Odile");
  await page.goto("/structures?q=Racines");
  await follow(/Racines du Roubion/);
  await follow("Être prévenu d’un silence");
  await sees("Votre structure n’est pas prévenue pour le moment.");
  await sees("ne remplace ni une téléassistance, ni un appel d’urgence");
  const at = new URL(page.url()).pathname;
  const said = { lieux: "Crest (26)", heures: "tous les jours, de 0 h à 24 h", delai: "hour" };
  await send(new RegExp(`${at}$`), said);
  await sees("Personne ne vous y ajoute sans votre oui.");
  return at;
}

/** Adrienne chooses that her list is told of silences, then asks the service. */
async function isNamed({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto("/prevenir/qui");
  await follow("Ajouter un service, pour un silence");
  await sees("Votre liste n’est pas prévenue d’un silence.");
  await follow("Prévenir aussi d’un silence");
  await send(/\/qui\/silence$/, { silence: "oui" });
  await follow("Ajouter un service, pour un silence");
  await page.goto("/prevenir/qui/services?ou=Crest");
  await sees("Tous les jours, à toute heure. Répond dans l’heure, à ces heures.");
  await follow(/^Racines du Roubion$/);
  await sees("ni votre adresse, ni votre semaine, ni qui d’autre est prévenu");
  await send(/\/services\/[0-9a-f-]+$/, { nom: "Mamie Adrienne", telephone: "04 75 12 34 56" });
  await sees("C’est demandé. Ce service n’est prévenu qu’une fois qu’il a dit oui.");
  await sees("N’a pas encore répondu pour vous");
}

/** Its letter names nobody; its page does, and says yes. */
async function saysYes(
  { page, person, send, sees, later, lettersTo }: Way,
  at: string,
): Promise<void> {
  await later({ minutes: 10 });
  const [letter] = await lettersTo(odile.email);
  if (letter?.text.includes("Quelqu’un voudrait que Racines du Roubion soit prévenu") !== true)
    throw new Error("the service is not asked");
  if (/Adrienne|04 75 12/.test(letter.text)) throw new Error("the letter says of whom");
  await person("Odile");
  await page.goto(at);
  await sees("Mamie Adrienne");
  if ((await page.content()).includes("04 75 12")) throw new Error("it reads more than a name");
  await send(/\/oui$/, {}, { button: /Mamie Adrienne/ });
  await sees("Téléphone donné : 04 75 12 34 56.");
}

async function isPutFirst({ page, person, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto("/prevenir/qui");
  await sees("A dit oui pour vous.");
  // It is the first, as long as she says nothing else.
  await sees("Le premier que l’on prévient d’un silence.");
  await send(/\/qui\/[0-9a-f-]+\/avant$/, {}, { button: /Quentin/ });
  await send(/\/qui\/service\/avant$/, {}, { button: /Racines/ });
  await sees("Le premier que l’on prévient d’un silence.");
}

/** She and Quentin agree that a silence is noticed. */
async function agreeTwo({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Quentin");
  await page.goto("/nouvelles");
  await follow(/^Adrienne et vous/);
  await follow("Si nous ne nous faisons plus signe");
  await send(/\/silence$/, { delai: "2" });
  await person("Adrienne");
  await page.goto("/nouvelles");
  await follow(/^Quentin et vous/);
  await follow("Si nous ne nous faisons plus signe");
  await send(/\/silence\/oui$/);
  await sees("Vous êtes d’accord tous les deux.");
}

/** Both are asked, then told; then the service is, and answers without coming in: it cannot, and finally can. */
async function isTold({ page, person, follow, send, sees, elsewhere, later, lettersTo }: Way) {
  await later({ hours: 21 * 24 });
  await later({ minutes: 5 });
  await later({ hours: 48 });
  await later({ minutes: 5 });
  const letter = (await lettersTo(odile.email)).find(
    ({ subject }) => subject === "Quelque chose attend votre service",
  );
  if (letter === undefined) throw new Error("the service is not told");
  if (/Adrienne|Quentin|04 75/.test(letter.text)) throw new Error("the letter says of whom");
  const told = (await lettersTo(helene.email)).filter(
    ({ subject }) => subject === "Quelqu’un a besoin de vous maintenant",
  );
  const other = await elsewhere();
  await other.goto(linkIn(letter, "/l/besoin/"));
  await follow("Oui, c’est moi", other);
  await sees("Mamie Adrienne ne donne plus de nouvelles à un proche", other);
  await sees("04 75 12 34 56", other);
  await sees("Par messages : 114", other);
  await send(/\/je-ne-peux-pas$/, {}, { where: other });
  await sees("Votre service a dit qu’il ne peut pas", other);
  const then = (await lettersTo(helene.email)).filter(
    ({ subject }) => subject === "Quelqu’un a besoin de vous maintenant",
  );
  if (then.length !== told.length + 1) throw new Error("the next is not told");
  await send(/\/je-men-occupe$/, {}, { where: other });
  await sees("Votre service a dit qu’il s’en occupe.", other);
  const [news] = await lettersTo(helene.email);
  if (!/Quelqu’un s’occupe d’Adrienne/.test(news?.text ?? ""))
    throw new Error("Hélène is not told");
  if (/Racines|Odile/.test(news?.text ?? "")) throw new Error("Hélène reads which service it is");
  await person("Adrienne");
  await page.goto("/prevenir");
  await sees("Racines du Roubion s’en occupe");
}

/** It stops for her, and she takes it off; it stops for everybody. */
async function ends({ page, person, send, sees, later, lettersTo }: Way, at: string) {
  await person("Odile");
  await page.goto(at);
  await send(/\/non$/, {}, { button: /Mamie Adrienne/ });
  await sees("Personne pour le moment.");
  await send(/\/arreter$/, { sur: "1" });
  await sees("Votre structure n’est pas prévenue pour le moment.");
  await later({ minutes: 10 });
  const [letter] = await lettersTo(adrienne.email);
  if (letter?.text.includes("Racines du Roubion n’est plus prévenu") !== true)
    throw new Error("she is not told that it stopped");
  await person("Adrienne");
  await page.goto("/prevenir/qui");
  await sees("Les autres personnes de votre liste restent.");
  await send(/\/qui\/service\/retirer$/);
}
