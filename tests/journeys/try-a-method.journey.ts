import { journey, type Way } from "./journey.ts";

const HERE = "/communs/methodes";
const one = (rest: string) => new RegExp(`^${HERE}/[0-9a-f-]{36}${rest}$`);
const trial = (rest: string) => new RegExp(`^${HERE}/essais/[0-9a-f-]{36}${rest}$`);

journey(
  "Solène writes a method, her circle tries it and fails, and the next version says what it owes to it",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Solène");
    await page.goto(HERE);
    await follow("Écrire une méthode");
    await send(/^\/communs\/methodes\/nouvelle$/, {
      titre: "Le troc de plants",
      pour: "Échanger sans compter",
      "pas-quand": "il gèle",
      de: "4",
      a: "30",
      etapes: "20 min : poser les plants\n1 h : échanger | des étiquettes",
      dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
      licence: "CC-BY-4.0",
      "pour-toujours": "1",
    });
    await sees("il gèle");
    await sees("Personne n’a encore raconté un essai à tous.");
    const method = page.url();
    await follow("L’essayer");
    await send(one("/essayer"), {
      cercle: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
      jour: "2026-12-12",
      heure: "10:00",
      ou: "Place du marché",
    });
    await sees("En cours");
    await follow("Les tâches du cercle");
    await sees("1. poser les plants (20 min)");
    await page.goto(method);
    await follow(/^Plantes à partager, /);
    const tried = page.url();
    await person("Quentin");
    await page.goto(tried);
    await follow("Raconter l’essai");
    await send(trial("/raconter"), {
      issue: "failed",
      fait: "Nous étions trente.",
      rate: "Personne ne savait quels plants étaient à qui.",
    });
    await sees("N’a pas marché");
    await person("Solène");
    await page.goto(tried);
    await answerIt(way, method);
  },
);

/** What failed is told to all, and the next version answers it. */
async function answerIt(way: Way, method: string): Promise<void> {
  const { page, person, follow, send, sees } = way;
  const told = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByRole("button", { name: "Le rendre public" }).click();
  await sees("Cochez la case pour dire que vous l’avez lu.");
  await send(trial("/publier"), { "pour-toujours": "1" });
  await send(trial("/accompagner"));
  await send(trial("/ne-plus-accompagner"));
  await send(trial("/accompagner-en-cercle"));
  await sees("Votre cercle veut bien accompagner un autre groupe, et son nom est affiché.");
  await send(trial("/ne-plus-accompagner-en-cercle"));
  await person("Quentin");
  await page.goto(method);
  await follow("Écrire la version suivante");
  await send(one("/version"), {
    change: "Une étiquette sur chaque plant, avant de le poser.",
    etapes: "10 min : étiqueter | des étiquettes\n20 min : poser les plants\n1 h : échanger",
    repond: told,
  });
  await sees("Méthode, version 2");
  await sees("La version 2 y répond");
  await sees("Une étiquette sur chaque plant, avant de le poser.");
}

journey(
  "Solène learns a method from who tried it, brings its file, and makes a variant of it",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Solène");
    await page.goto(HERE);
    await follow("Partir d’une situation vécue");
    await sees("À onze, trois ont tout dit.");
    await sees("Ses variantes");
    const method = page.url();
    await follow("Demander à Nadège");
    await send(/^\/communs\/methodes\/accompagner\/[0-9a-f-]{36}$/, {
      cercle: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
      attendu: "La mener au jardin.",
      temps: "Deux séances",
      comment: "Au jardin",
      nomme: "1",
    });
    await sees("Apprendre la méthode « Partir d’une situation vécue »");
    const exchange = page.url();
    await page.goto(method);
    const answered = await page.request.get(`${method}.md`);
    const file = await answered.text();

    await person("Nadège");
    await page.goto(exchange);
    await page.getByRole("button", { name: "J’accepte" }).click();
    await sees("C’est convenu avec Solène");
    await way.later({ minutes: 5 });

    await person("Solène");
    await page.goto(method);
    await sees("Qui l’a apprise de qui");
    await sees("Plantes à partager");
    await follow("En faire une variante");
    await send(/^\/communs\/methodes\/nouvelle\?variante=/, {
      titre: "Partir d’une récolte",
      dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
      licence: "CC-BY-4.0",
      "pour-toujours": "1",
    });
    await sees("Variante de");
    await sees("Partir d’une situation vécue");

    await bringIt(way, file);
  },
);

/** A file that is none is answered clearly; one that is comes back the same. */
async function bringIt({ page, follow, send, sees }: Way, file: string): Promise<void> {
  await page.goto(HERE);
  await follow("Apporter un fichier");
  const sent = page.getByLabel("Le fichier");
  await sent.setInputFiles({
    name: "a.md",
    mimeType: "text/markdown",
    buffer: Buffer.from("Non"),
  });
  await page.getByRole("button", { name: "Lire ce fichier" }).click();
  await sees("Ce fichier n’est pas une méthode");
  await sent.setInputFiles({
    name: "b.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(file),
  });
  await page.getByRole("button", { name: "Lire ce fichier" }).click();
  await sees("Voici ce que le fichier contient.");
  await send(/^\/communs\/methodes\/nouvelle$/, {
    dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
    "pour-toujours": "1",
  });
  await sees("Méthode, version 1");
  await sees("vous êtes plus de huit");
}
