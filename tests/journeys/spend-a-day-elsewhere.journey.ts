import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

const PLACE = "Les quatre bureaux";
const HOST = "La Grande Tablée";
const DAY = "2026-12-17";

/** The page of the place, and the form to ask for a day there. */
async function toForm({ page, follow }: Way): Promise<void> {
  await page.goto("/squat?q=quatre%20bureaux");
  await follow(PLACE);
  await follow("Demander à venir");
}

/** Asks for a day, and answers the page of its exchange. */
async function ask(way: Way, filling: Readonly<Record<string, string>>): Promise<string> {
  await toForm(way);
  const asked = { moment: "day", combien: "1", travail: "Le bilan.", assurance: "1", ...filling };
  await way.send(/^\/squat\/demander\/\d+$/, asked);
  await way.sees(`Demandé à ${HOST}.`);
  return new URL(way.page.url()).pathname;
}

journey(
  "Inès works a day at La Grande Tablée: two yeses, she comes, each says how it went, a circle is born",
  async (way) => {
    const { page, person, follow, send, sees, later } = way;
    await person("Solène");
    await page.goto("/squat?q=quatre%20bureaux");
    await follow(PLACE);
    await follow("Ce que vous dites à qui vient");
    await send(/accueil$/, { entrer: "La porte rouge.", accident: "l’accueil", assures: "1" });
    await sees("C’est enregistré.");
    await sayOwnText(way);
    await person("Inès");
    await toForm(way);
    // Sent empty, it says what is missing, beside each field.
    await page.getByRole("button", { name: "Demander", exact: true }).click();
    await sees("Dites quel jour.");
    await sees("Vous venez comme");
    const at = await ask(way, { jour: DAY, partage: "Une idée", lu: "1" });
    await approve(way, at);
    await come(way, at);
    await tell(way, at);
    await later({ hours: 24 });
    await lend(way, at);
  },
);

/** Odile, who says yes where Inès works, writes a text of theirs for one paper; the two others stay models. */
async function sayOwnText({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Odile");
  await page.goto("/structures?q=Racines%20du%20Roubion");
  await follow("Racines du Roubion");
  await follow("Vos textes pour une journée ailleurs");
  await send(/papiers\/[0-9a-f-]+$/, { accord: "Selon notre charte de télétravail." });
  await sees("C’est enregistré.");
  await sees("Version 1, du");
}

/** Odile says yes for the structure for which she works, then Solène for the place. */
async function approve({ page, person, follow, sees }: Way, at: string): Promise<void> {
  await person("Odile");
  await page.goto(`${at}/employeur`);
  await sees("voudrait travailler");
  await page.getByRole("button", { name: "Je donne mon accord" }).click();
  await sees("a donné son accord");
  await person("Solène");
  await page.goto("/squat/journees");
  await follow(/17 décembre/);
  await sees("Avant de dire oui");
  await page.getByRole("button", { name: "J’accepte" }).click();
  await sees("C’est d’accord.");
}

/** The evening before she reads how to come in; that day each says that he is there. */
async function come({ page, person, follow, send, sees, later }: Way, at: string): Promise<void> {
  await person("Inès");
  await page.goto(at);
  await sees("L’adresse exacte et le Wi-Fi se lisent ici");
  await page.getByText("Horaires, assurances, accident").click();
  await follow("Les papiers, si vous en voulez");
  await sees("Ordre de mission");
  await follow(/^Ouvrir, Accord de l’employeur/);
  await sees("Selon notre charte de télétravail.");
  await sees("version 1, du");
  await later({ hours: 24 * 21 + 11 });
  await page.goto(at);
  await sees("La porte rouge.");
  await sees("Entrée de plain-pied");
  await sees("sur la carte d’ici");
  await later({ hours: 13 });
  await page.goto(at);
  await send(/arrivee$/, {}, { button: "Je suis arrivé·e" });
  await sees("Vous avez dit être arrivé·e.");
  await person("Solène");
  await page.goto(at);
  await send(/arrivee$/, {}, { button: "La personne est là" });
  await sees("Vous avez dit que la personne est là.");
}

/** Each says how it went and reads the other; one opens a circle, the other enters it. */
async function tell({ page, person, follow, send, sees, later }: Way, at: string): Promise<void> {
  // How it went is said once the day is over.
  await later({ hours: 12 });
  await page.goto(at);
  await follow("Dire comment cela s’est passé");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await sees("Choisissez une réponse.");
  await send(/avis$/, { partage: "4", envie: "5", appris: "Leur bilan." });
  await sees("Vous lirez ce que dit l’autre quand il aura écrit");
  // That evening, what awaits her leads there.
  await later({ hours: 1 });
  await person("Inès");
  await page.goto("/");
  await follow(/^Quatre questions/);
  await send(/avis$/, { partage: "5", envie: "4", prochaine: "Rester déjeuner." });
  await sees("Leur bilan.");
  await page.goto(at);
  await follow("Faire quelque chose ensemble");
  await send(/ensemble$/, { nom: "Bilans croisés", but: "Comparer.", charte: "On s’écoute." });
  await sees("Bilans croisés");
  await person("Solène");
  await page.goto(at);
  await follow("Le cercle né de cette journée");
  await send(/entrer$/, {}, { button: "J’accepte sa charte, et j’y entre" });
  await sees("Bilans croisés");
  await page.goto(at);
  await page.getByText("Quelque chose ne va pas").click();
  await send(/bloquer$/, {}, { button: "Bloquer Inès" });
  await sees("C’est fait : cette personne est bloquée.");
}

/** The day is over: she notes in one tap what was lent, the host confirms it in another. */
async function lend({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Inès");
  await page.goto(at);
  await send(/prete$/, {}, { button: "Noter, pour moi" });
  await sees("2 demi-journées d’un lieu");
  await sees("attend un oui");
  await person("Solène");
  await page.goto(at);
  await send(/\/oui$/, {}, { button: "Oui, c’est juste" });
  await sees("C’est confirmé.");
}

journey(
  "Solène says yes to Thursdays beforehand: Quentin’s day is agreed at once, and « pas cette fois »",
  async (way) => {
    const { page, person, follow, send, sees, lettersTo, elsewhere, later } = way;
    await person("Solène");
    await page.goto("/structures?q=Grande%20Tabl%C3%A9e");
    await follow(HOST);
    await follow("Les oui d’avance");
    await page.getByRole("button", { name: "Dire oui d’avance" }).click();
    await sees("Choisissez au moins un jour de la semaine.");
    const given = { quoi: "giver:squat-day", jours: "4", du: "2026-12-01", au: "2027-02-01" };
    await send(/oui-d-avance\/[0-9a-f-]+$/, { ...given, nombre: "1" });
    await sees("C’est noté.");
    await lettersTo(demonstrationPeople.solene.email);
    // Who works for a structure is told that it says yes too, and is offered nothing else.
    await person("Jean-Rémy");
    await toForm(way);
    await sees("elle dit oui aussi, même un jour où vous viendriez comme bénévole");
    await person("Quentin");
    await toForm(way);
    await send(/^\/squat\/demander\/\d+$/, {
      jour: DAY,
      moment: "morning",
      combien: "1",
      comme: "volunteer",
      travail: "Une affiche.",
      assurance: "1",
    });
    await sees("C’est d’accord.");
    await later({ minutes: 5 });
    const [letter] = await lettersTo(demonstrationPeople.solene.email);
    if (letter === undefined) throw new Error("Solène was not told");
    const mail = await elsewhere();
    await mail.goto(linkIn(letter, "/l/oui-d-avance/"));
    await send(/oui-d-avance/, {}, { button: "Pas cette fois", where: mail });
    await sees("C’est noté : pas cette fois.", mail);
    await person("Solène");
    await page.goto("/structures?q=Grande%20Tabl%C3%A9e");
    await follow(HOST);
    await follow("Les oui d’avance");
    await send(/reprendre$/, {}, { button: /^Reprendre ce oui/ });
    await sees("Ce oui est repris.");
  },
);
