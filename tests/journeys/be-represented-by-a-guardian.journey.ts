import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";
import {
  acceptMandate,
  codeOf,
  isSeenOnPaper,
  opensWhereToBegin,
  readSituation,
} from "./read-a-situation.ts";

const { bruno, mireille, quentin, nadege } = demonstrationPeople;
/** Of whom a witness writes her yes, of whom she says it, and of whom nobody does. */
const UNSAID = quentin;
const NAMED = [bruno, mireille, UNSAID] as const;

journey(
  "A guardian holds Adrienne’s week: what is opened in her name ends unless she says it, herself or before a witness; she ends the mandate",
  async (way) => {
    await bringsMarcelle(way);
    const tutelle = await readSituation(way, "tutelle");
    const mandate = await entrusts(way);
    await way.person("Nadège");
    await opensWhereToBegin(way, tutelle);
    await plansAndNames(way, mandate);
    await isSaidBeforeAWitness(way);
    await saysItHerself(way);
    await endsUnsaid(way);
    await endsTheMandate(way, mandate);
  },
  {
    situation: "tutelle",
    as: {
      "La personne": "Adrienne",
      "Le tuteur": "Nadège",
      "Un témoin d’une autre structure": "Clémence",
      "Qui tient cet Archipel": "operator",
    },
  },
);

/** Somebody without an address: on what the mandate rests is said, taken back, and said otherwise. */
async function bringsMarcelle({ page, person, send, sees }: Way): Promise<void> {
  await person("Solène");
  await page.goto("/moi/mandats/sans-adresse");
  await send(/\/sans-adresse$/, {
    nom: "Marcelle",
    pour: "homecare",
    accord: "presence",
    note: "Chez elle, ce matin.",
    mois: "12",
  });
  await sees("Une mesure de protection ?");
  await send(/\/mesure$/, { mesure: "curatelle" });
  await sees("Curatelle (articles 440 et 467).");
  await send(/\/mesure\/retirer$/);
  await send(/\/mesure$/, { mesure: "tutelle" });
  await sees("Tutelle (articles 440 et 473).");
  await sees("Pas encore vérifié");
}

/** Adrienne entrusts her week; Nadège says that she is her guardian. Answers where the mandate is. */
async function entrusts(way: Way): Promise<string> {
  const { page, person, send, sees } = way;
  await person("Adrienne");
  await page.goto("/moi/mandats/nouveau");
  await send(/\/nouveau$/, { email: nadege.email, pour: "homecare", mois: "6" });
  await person("Nadège");
  const mandate = await acceptMandate(way);
  await page.goto(mandate);
  await send(/\/mesure$/, { mesure: "tutelle" });
  await sees("Dit par Nadège");
  await isSeenOnPaper(way, "Adrienne");
  await person("Adrienne");
  await page.goto(mandate);
  await sees("Ce qui est personnel reste à la personne seule");
  return mandate;
}

/** The guardian holds her week, and names three to come; neither themself, nor her news. */
async function plansAndNames(way: Way, mandate: string): Promise<void> {
  const { page, send, sees } = way;
  await acts(way, mandate);
  await page.goto("/chez-moi/visites/nouvelle");
  await send(/\/visites\/nouvelle$/, {
    visite: "Le coiffeur à domicile",
    jour: "2026-11-28",
    heure: "15:00",
    revient: "week",
  });
  await sees("Le coiffeur à domicile");
  for (const { id, name } of NAMED) {
    await page.goto(`/chez-moi/aides/nouvelle/${id}`);
    await page.getByRole("checkbox", { name: "Le coiffeur" }).check({ force: true });
    await page.getByRole("button", { name: "Nommer cette personne" }).click();
    await sees(name);
  }
  await sees("Sans le oui de la personne");
  const themself = await page.goto(`/chez-moi/aides/nouvelle/${nadege.id}`);
  if (themself?.status() !== 404) throw new Error("a guardian may name themself");
  for (const at of ["/nouvelles", "/moi/apres-moi"])
    if ((await page.goto(at))?.status() === 200 && (await page.content()).includes("Hélène"))
      throw new Error(`${at} is open to a guardian`);
}

async function acts({ page, person, send }: Way, mandate: string): Promise<void> {
  await person("Nadège");
  await page.goto("/moi/mandats");
  await send(new RegExp(`${mandate}/agir$`));
}

/** A sheet for Bruno, read to her by Clémence, of another structure. */
async function isSaidBeforeAWitness(way: Way): Promise<void> {
  const { page, person, send, sees } = way;
  await page.goto("/agir/partages");
  await send(/\/feuille$/, {}, { button: /Bruno/ });
  await sees("À lire à Adrienne");
  const code = await codeOf(way);
  await person("Clémence");
  await page.goto("/temoin");
  await send(/\/temoin$/, { code, comment: "paper" });
  await sees("C’est noté, avec votre nom.");
}

/** What Clémence wrote stands on her page; of Mireille she says it herself, and of Quentin nothing. */
async function saysItHerself({ page, person, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto("/moi/partages?tout");
  await sees("Clémence l’a écrit");
  await send(/\/redire$/, {}, { button: /Mireille/ });
}

/** After fourteen days only those come of whom she, or the witness, said yes. */
async function endsUnsaid({ page, person, sees, later }: Way): Promise<void> {
  await later({ hours: 24 * 15 });
  await person("Adrienne");
  await page.goto("/chez-moi/aides");
  await sees("Bruno");
  await sees("Mireille");
  await person(UNSAID.name);
  await page.goto("/chez-moi/passages");
  if ((await page.content()).includes("Le coiffeur"))
    throw new Error("what she did not say is still read");
}

/** She ends it here as any other: who acted holds nothing of hers any more. */
async function endsTheMandate({ page, person, send }: Way, mandate: string): Promise<void> {
  await person("Adrienne");
  await page.goto(`${mandate}/arreter`);
  await send(/\/arreter$/);
  await person("Nadège");
  await page.goto("/moi/mandats");
  if ((await page.locator(`form[action="${mandate}/agir"]`).count()) > 0)
    throw new Error("a guardian acts once the mandate is ended");
}
