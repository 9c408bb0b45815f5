import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";

const { ines, odile, quentin } = demonstrationPeople;
const AT = "/inquietude";

journey(
  "A structure asks to receive worries, the operator agrees; Quentin writes to it, and it alone reads",
  async (way) => {
    const at = await agrees(way);
    await looks(way);
    await takesBack(way);
    await writes(way);
    await isRead(way);
    await isToldOf(way);
    await ends(way, at);
  },
);

/** It names who reads; who operates agrees. Answers where it says so. */
async function agrees({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Odile");
  await page.goto("/structures?q=Racines");
  await follow(/Racines du Roubion/);
  await follow("Recevoir les inquiétudes");
  await sees("Votre structure ne reçoit rien pour le moment.");
  const at = new URL(page.url()).pathname;
  await send(new RegExp(`${at}$`), { lieux: "Crest (26)", joindre: "Le matin" });
  await sees("attend l’accord");
  await send(/\/lecteurs$/, { lecteur: ines.id });
  await send(/\/lecteurs$/, { lecteur: odile.id });
  await send(/\/retirer$/, {}, { button: /Inès/ });
  await person("operator");
  await page.goto("/operateur/inquietude");
  await sees("Pour Crest (Drôme).");
  await send(/\/accord$/);
  return at;
}

/** Over, by the structure; then, asked again, by who operates. */
async function ends({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Odile");
  await page.goto(at);
  await send(/\/arreter$/, { sur: "1" });
  await sees("Votre structure ne reçoit rien pour le moment.");
  await send(new RegExp(`${at}$`), { lieux: "Montélimar", joindre: "Le matin" });
  await person("operator");
  await page.goto("/operateur/inquietude");
  await send(/\/arreter$/, { sur: "1" }, { button: /Racines/ });
}

/** The numbers first; where nobody receives, they are all. */
async function looks({ page, person, follow, sees }: Way): Promise<void> {
  await person("Quentin");
  await page.goto("/chez-moi/passages");
  await follow("Je m’inquiète pour quelqu’un");
  await sees("3977");
  await page.goto(`${AT}?ou=Lyon`);
  await sees("rien n’est gardé");
}

async function takesBack({ page, follow, send, sees }: Way): Promise<void> {
  await page.goto(`${AT}?ou=Crest`);
  await follow(/Écrire à Racines du Roubion/);
  await send(/\/ecrire\/[0-9a-f-]+$/, {
    qui: "Quelqu’un d’autre",
    vu: "Je ne suis plus sûr de ce que j’ai vu.",
    nom: "oui",
  });
  await sees("Avec votre nom.");
  await send(/\/reprendre$/);
  await sees("Vous n’avez rien écrit.");
}

async function writes({ page, follow, send, sees }: Way): Promise<void> {
  await page.goto(`${AT}?ou=Crest`);
  await follow(/Écrire à Racines du Roubion/);
  await send(/\/ecrire\/[0-9a-f-]+$/, {
    qui: "Une voisine, au Chemin-Neuf",
    vu: "Le frigo est vide depuis lundi.",
    nom: "non",
  });
  await sees("Sans votre nom.");
  await sees("Personne ne l’a encore lu.");
  if ((await page.content()).includes("frigo")) throw new Error("the words stay on his page");
}

/** Odile receives: her letter says that something waits, and no more. */
async function isRead({ page, person, follow, send, sees, later, lettersTo }: Way): Promise<void> {
  await later({ minutes: 10 });
  const [letter] = await lettersTo(odile.email);
  if (letter?.text.includes("Quelque chose attend") !== true)
    throw new Error("who receives is not told");
  if (/frigo|voisine|Quentin/.test(letter.text)) throw new Error("the letter says what");
  await person("Odile");
  await page.goto(`${AT}/recus`);
  await follow(/^Écrit/);
  await sees("Le frigo est vide depuis lundi.");
  await sees("Cette personne n’a pas dit son nom.");
  await send(/\/lu$/);
  await sees("Lu mercredi");
  await send(/\/clore$/);
  await sees("effacé trois mois après");
  await send(/\/rouvrir$/);
  await sees("Lu mercredi");
}

async function isToldOf({ page, person, sees, later, lettersTo }: Way): Promise<void> {
  await later({ minutes: 10 });
  const [letter] = await lettersTo(quentin.email);
  if (letter?.subject.startsWith("Quelque chose vous attend") !== true)
    throw new Error("who wrote is not told");
  await person("Quentin");
  await page.goto(AT);
  await sees("Lu mercredi");
}
