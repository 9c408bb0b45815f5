import { demonstrationCircles } from "#rules/circles";

import { journey, type Way } from "./journey.ts";

const circleAt = (key: "gardens" | "mediators") =>
  `/reponses/cercle/${demonstrationCircles[key].id}`;

/** Opens the letter of the exchange, elsewhere and without an account, and says yes there. */
async function acceptsByLetter({ elsewhere, sees, later, lettersTo }: Way, name: string) {
  await later({ minutes: 5 });
  const letters = await lettersTo(name);
  // A letter may tell other things too, and of other exchanges.
  const asked = letters.flatMap(({ links }) => links).filter((one) => one.includes("/l/echange/"));
  if (asked.length === 0) throw new Error(`${name} was not asked`);
  const mail = await elsewhere();
  for (const link of asked) {
    await mail.goto(link);
    if ((await mail.getByRole("button", { name: "J’accepte" }).count()) > 0) break;
  }
  await mail.getByRole("button", { name: "J’accepte" }).click();
  await sees("Merci, c’est noté.", mail);
  await later({ minutes: 5 });
}

/** Reads over what is asked of a partner, and sends it; nobody was told before. */
async function asks({ follow, sees, send }: Way, name: string, day: string): Promise<void> {
  await follow(`Demander, ${name}`);
  await sees(`Demander une part à ${name}`);
  await send(/\/partenaires\/[0-9a-f-]{36}(?:\?|$)/, { jour: day });
  await sees(`${name} : on attend sa réponse.`);
}

journey(
  "a group lacks two things, finds two partners, they accept by letter, they are in the answer",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Inès");
    await page.goto(circleAt("gardens"));
    await send(/\/reponses\/cercle\//, {
      title: "Une marche, puis un bal",
      day: "2027-03-15",
      asks: "Savoir guider une marche\nSonoriser une salle\nUn budget signé",
    });
    await follow("Trouver des partenaires");
    await sees("Savoir guider une marche");
    await sees("Une pièce que nous préparons. Personne ne l’a encore prise.");
    await sees("3 choses sont demandées : aucune n’est réunie");
    await sees("Inviter une structure, par courriel");
    // What nothing in its words announces is said by the group.
    const list = page.getByLabel("Sonoriser une salle");
    await page.getByText("Changer ce qu’on cherche").click();
    await send(/\/partenaires\/demandes$/, {
      [(await list.getAttribute("name")) ?? ""]: "skill",
    });
    await sees("Choix 1 : 2 partenaires");
    await sees("Bastien propose, dans l’annuaire : « Sonoriser une salle");
    await sees("Pour : « Savoir guider une marche »");
    await page.getByLabel("Autour de quelle commune").fill("Crest");
    await page.getByRole("button", { name: "Chercher autour" }).click();
    await sees("Les distances partent de Crest.");
    await sees("28 km");

    await asks(way, "Bastien", "2027-03-01");
    await sees("Choix 1 : un seul partenaire");
    await asks(way, "Thierry", "2027-03-01");
    await sees("2 sont demandées et attendent une réponse");
    await acceptsByLetter(way, "bastien");
    await acceptsByLetter(way, "thierry");

    await page.reload();
    await sees("Bastien s’en charge.");
    await sees("Thierry s’en charge.");
    await follow("Notre réponse à « Une marche");
    await sees("Qui répond (3)");
  },
);

journey(
  "where one asks to join, who facilitates asks; who accepts is invited, reads the charter, and enters",
  async (way) => {
    const { page, person, follow, send, sees, lettersTo } = way;
    await person("Nadège");
    await page.goto(circleAt("mediators"));
    await send(/\/reponses\/cercle\//, {
      title: "Des écrans au village",
      day: "2027-03-15",
      asks: "Savoir cuisiner pour quatre-vingts personnes",
    });
    await follow("Trouver des partenaires");
    await sees("Choix 1 : un seul partenaire");
    await asks(way, "Solène", "2027-03-01");
    await acceptsByLetter(way, "solene");
    await page.reload();
    await sees("Solène l’apporte, et va entrer dans le cercle.");
    const invited = (await lettersTo("solene")).find(({ links }) =>
      links.some((link) => link.endsWith("/entrer")),
    );
    if (invited === undefined) throw new Error("Solène was not invited");
    const entry = invited.links.find((link) => link.endsWith("/entrer")) ?? "";
    await person("Solène");
    await page.goto(entry);
    await sees("Entrer dans le cercle « À côté, pas à la place »");
    await sees("Aucun nom ne sort d’ici.");
    await send(/\/entrer$/);
    await sees("Notre réponse à « Des écrans au village »");
    await sees("Qui répond (2)");
  },
);
