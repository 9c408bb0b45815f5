import { type Way, journey } from "./journey.ts";

/** A file as one chooses it on one's own machine. */
const pdf = (words: string) => ({
  name: `${words}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7\n${words}`),
});

/** The form of a paper: its file, the day on it, its end if it is known. */
async function keepPaper({ page, send }: Way, action: RegExp, words: string, date: string) {
  await page.locator('main input[type="file"]').first().setInputFiles(pdf(words));
  await send(action, { date }, { button: "Ranger ce papier" });
}

journey(
  "the treasurer keeps the papers of her association, and joins one to an answer",
  async (way) => {
    const { page, person, follow, sees, send } = way;
    await person("Odile");
    await page.goto("/structures?q=racines+du+roubion");
    await follow("Racines du Roubion");
    const structure = new URL(page.url()).pathname;
    await follow("Papiers");
    await sees("1 papier est périmé, 1 papier est à refaire");
    await sees("2 papiers manquent");

    await page.getByRole("link", { name: "Ranger, Budget prévisionnel" }).click();
    await sees("charges et produits s’y équilibrent");
    await page.getByRole("button", { name: "Ranger ce papier" }).click();
    await sees("Choisissez un fichier.");
    await keepPaper(way, /ranger\/budget$/, "Budget 2027", "2026-11-12");
    await page.waitForURL((url) => url.pathname === `${structure}/papiers`);
    await sees("C’est noté : le papier est rangé.");
    await sees("à jour jusqu’au 12 novembre 2027");
    await sees("1 papier manque");

    await follow("Attestation d’assurance");
    await sees("à refaire avant le");
    await keepPaper(way, /papiers\/[0-9a-f-]{36}$/, "Assurance 2027", "2026-11-20");
    await sees("à jour jusqu’au 20 novembre 2027");
    await send(/retirer$/, {}, { button: "Retirer la version du 20 décembre 2025" });
    await sees("Attestation d’assurance");

    await joinAndAttach(way);

    await page.goto(`${structure}/papiers`);
    await follow("RIB");
    await sees("Odile, depuis le 25 novembre 2026");
    await send(/reprendre$/);
    await sees("Odile, du 25 novembre 2026 au 25 novembre 2026");
  },
);

/** In her circle, an answer to a call found elsewhere: she starts it, and joins the RIB of her structure. */
async function joinAndAttach({ page, follow, sees, send }: Way): Promise<void> {
  await page.goto("/cercles");
  await follow("Jardins en partage");
  await follow(/^(Répondre à un appel|Toutes nos réponses)$/);
  await send(/^\/reponses\/cercle\//, { title: "Un jardin pour l’école" });
  await sees("Un jardin pour l’école");
  await follow("Joindre un papier de ma structure");
  const bank = page.getByRole("radio", { name: /^RIB/ });
  await bank.check();
  await send(/papiers$/);
  await sees("Personne d’autre que vous ne l’ouvre ici");
  // Taken away by mistake, it is joined again.
  await send(/papiers\/[0-9a-f-]+\/retirer$/);
  await follow("Joindre un papier de ma structure");
  await page.getByRole("radio", { name: /^RIB/ }).check();
  await send(/papiers$/);
  await sees("Personne d’autre que vous ne l’ouvre ici");
}

journey(
  "the treasurer keeps the year of her association",
  async ({ page, person, follow, sees, send }) => {
    await person("Odile");
    await page.goto("/structures?q=racines+du+roubion");
    await follow("Racines du Roubion");
    await follow("L’année de la structure");
    await sees("Fin de l’exercice");
    await sees("Rendre le compte rendu financier : Commune de Dieulefit, jardin de l’école");
    await send(/annee$/, {
      fin: "2026-12-31",
      mois: "5",
      assemblee: "2026-05-20",
      changement: "oui",
    });
    await sees("C’est noté : les dates sont comptées avec votre exercice.");
    await sees("lundi 31 mai 2027");
    await send(/annee\/subventions$/, {
      nom: "Département, ateliers d’hiver",
      date: "2026-10-31",
    });
    await sees("C’est noté : la subvention est ajoutée");
    await sees("Rendre le compte rendu financier : Département, ateliers d’hiver");
    await send(/annee\/dates$/, { nom: "Assurance du minibus", date: "2026-12-22" });
    await sees("dans 27 jours");
    await send(/annee\/faites$/);
    await sees("fait le 25 novembre 2026 par Odile");
    await send(/annee\/pas-faites$/);
    await send(/annee\/dates\/[0-9a-f-]+\/retirer$/);
    await follow("Sur une page, à imprimer");
    await sees("Imprimé le 25 novembre 2026.");
    await follow("Revenir à l’année");
    await send(/annee\/rappels$/);
    await sees("Vous ne recevez pas de rappel.");
    await send(/annee\/rappels$/);
    await sees("Vous recevez un courriel");
  },
);
