import { journey, type Way } from "./journey.ts";

const TITLE = "Des haies pour les chemins d’école";
const QUESTION = "Une commune peut-elle répondre avec une association ?";

journey(
  "a foundation publishes a call, answers questions once for all, corrects it and closes it",
  async (way) => {
    await way.person("Clémence");
    await write(way);
    const at = await publish(way);
    await ask(way, at);
    await answer(way, at);
    await correct(way, at);
    await close(way, at);
  },
);

/** From the list of calls; half of it first, kept as it is; and a draft that is thrown away. */
async function write({ page, follow, send, sees }: Way): Promise<void> {
  await page.goto("/appels");
  await follow("Publier un appel");
  await send(/^\/appels\/publier$/);
  await send(/^\/appels\/publier\/[^/]+\/jeter$/);
  await sees("Le brouillon est jeté.");
  await send(/^\/appels\/publier$/);
  await sees("rien n’est public avant que vous ayez relu la page");
  await send(
    /^\/appels\/publier\/[^/]+$/,
    { titre: TITLE, resume: "La fondation aide à planter." },
    { button: "Enregistrer le brouillon" },
  );
  await sees("Le brouillon est enregistré.");
}

async function publish({ page, send, sees }: Way): Promise<string> {
  await send(
    /^\/appels\/publier\/[^/]+$/,
    {
      genre: "project",
      texte: "## Ce que nous payons\nLes plants, et une journée de taille par an.",
      qui: "association",
      lieux: "Drôme",
      jour: "2027-01-31",
      heure: "17 h 30",
      retenus: "12",
      pieces: "Un plan\nL’accord de la commune",
      courriel: "haies@aigue-belle.example.org",
    },
    { button: "Relire avant de publier" },
  );
  await sees("Voici la page telle que tout le monde la verra.");
  await sees("Ce que nous payons");
  await sees("12 projets");
  await send(/^\/appels\/publier\/[^/]+\/publier$/);
  await sees("C’est publié.");
  const at = new URL(page.url()).pathname.replace(/\/gerer$/, "");
  await page.goto(`/appels?q=${encodeURIComponent("haies école")}`);
  await sees(TITLE);
  return at;
}

/** Somebody asks four times, takes one back, and her name stands nowhere. */
async function ask({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Solène");
  await page.goto(at);
  await send(/\/questions$/, { question: "Et les fruits ?" });
  await sees("Votre question est posée.");
  await send(/\/questions\/[^/]+\/retirer$/);
  await sees("Votre question est retirée.");
  for (const question of [QUESTION, "Avec une commune, est-ce possible ?", "Qui est le jury ?"])
    await send(/\/questions$/, { question });
  await sees("attend une réponse");
}

/** Answered once; sent to that answer; not answered here; and an answer that is mended. */
async function answer({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Clémence");
  await page.goto("/moi/fil");
  await sees("3 questions attendent votre réponse");
  await page.goto(`${at}/gerer`);
  await send(/\/questions\/[^/]+\/repondre$/, {
    question: QUESTION,
    reponse: "Oui, si l’association porte le projet.",
  });
  await sees("La réponse est publiée");
  const choose = page.locator('select[name="vers"] option:not([value=""])').first();
  await send(/\/questions\/[^/]+\/renvoyer$/, {
    vers: (await choose.getAttribute("value")) ?? "",
  });
  await send(/\/questions\/[^/]+\/ecarter$/, { pourquoi: "Le jury se dit à la fin." });
  await sees("Aucune question n’attend.");
  await send(/\/questions\/corriger$/, { reponse: "Oui. L’association signe." });
  await sees("La réponse est corrigée.");
  await person("Solène");
  await page.goto(at);
  await sees("Oui. L’association signe.");
  await sees("Le jury se dit à la fin.");
}

async function correct({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Clémence");
  await page.goto(`${at}/gerer`);
  await send(/^\/appels\/\d+\/corriger$/);
  await send(
    /^\/appels\/publier\/[^/]+$/,
    { jour: "2027-02-15" },
    { button: "Relire avant de publier" },
  );
  await send(/\/publier$/, { pourquoi: "Les vacances tombaient au milieu." });
  await sees("La correction est publiée");
  await page.goto(at);
  await sees("Les vacances tombaient au milieu.");
}

async function close({ page, send, sees }: Way, at: string): Promise<void> {
  await page.goto(`${at}/gerer`);
  await send(/\/fermer$/, { pourquoi: "Nous avons assez de réponses." });
  await sees("L’appel est fermé.");
  await page.goto(at);
  await sees("L’organisme a fermé son appel plus tôt que prévu.");
  await sees("on n’y pose plus de question");
}

journey(
  "a foundation takes a call back, and says why",
  async ({ page, person, send, sees, follow }) => {
    await person("Clémence");
    await page.goto("/appels/publier");
    await follow("Des vergers à portée de main");
    const at = new URL(page.url()).pathname.replace(/\/gerer$/, "");
    await send(/\/retirer$/, { pourquoi: "Le terrain a été vendu." });
    await sees("L’appel est retiré.");
    await page.goto(at);
    await sees("Le terrain a été vendu.");
  },
);
