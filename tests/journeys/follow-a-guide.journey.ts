import { followGuide, type Own } from "../support/followed.ts";
import { demonstrationFiles } from "../../src/modules/conversations/demonstration/files.ts";
import { demonstrationPeople } from "#rules/people";
import { journey, type Way } from "./journey.ts";

/*
 * The guides that say that they were tried, followed by the sentences of their files: see followed.ts. Each begins
 * where its reader does, and shows at the end what it promised.
 */

const CIRCLE = "Plantes à partager";
const ownCircle = ({ follow }: Way) => ({
  "Touchez le nom de votre cercle.": () => follow(CIRCLE),
});
const ownName = ({ page }: Way) => ({
  "Touchez votre nom, en haut de la page.": async () => {
    await page.goto("/moi");
  },
});

/** From the list of guides to the one, as its reader comes; then its steps from the home. */
async function readAndFollow(way: Way, title: string, own: Own): Promise<void> {
  const { page, follow, sees } = way;
  await page.goto("/communs/guides");
  await follow(title);
  await sees("Les étapes");
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.goto("/");
  await followGuide(page, slug, own);
}

journey("a guide is followed: a date is chosen by several", async (way) => {
  const { page, person, elsewhere, send, sees } = way;
  await person("Solène");
  let shared = "";
  await readAndFollow(way, "Choisir une date à plusieurs", {
    writes: {
      "Quel rendez-vous ?": "Goûter la soupe",
      "Jusqu’à quel jour répond-on ?": "2026-11-30",
      "À quelle adresse ?": "La salle des fêtes",
    },
    does: {
      "Écrivez chaque date possible, avec une heure de début et une heure de fin.": async () => {
        for (const [at, day] of ["2026-12-05", "2026-12-06"].entries())
          for (const [field, value] of [day, "10:00", "12:00"].entries())
            await page
              .locator(`[name="date-${at + 1}"]`)
              .nth(field)
              .fill(value);
      },
      "Copiez l’adresse du cadre « L’adresse à donner ».": async () => {
        shared = new URL(await page.locator("#adresse").inputValue()).pathname;
        const guest = await elsewhere();
        await guest.goto(shared);
        await guest.getByRole("radio", { name: "Oui" }).first().check();
        await send(/^\/l\/sondage\//, { nom: "Yvonne" }, { where: guest });
        await sees("C’est noté", guest);
      },
      "Cochez la date que vous gardez.": () =>
        page.locator('form[action$="/choisir"]').getByRole("radio").first().check({ force: true }),
    },
  });
  await sees("Goûter la soupe");
  await sees("Yvonne");
});

journey("a guide is followed: one’s dates come to one’s own calendar", async (way) => {
  const { page, person, sees } = way;
  await person("Jean-Rémy");
  let copied = "";
  await readAndFollow(way, "Voir ses dates dans son agenda", {
    writes: { "Comment l’appeler": "mon téléphone" },
    does: {
      ...ownName(way),
      "Copiez cette adresse.": async () => {
        copied = await page.getByRole("textbox", { name: "Votre adresse privée" }).inputValue();
      },
      "Collez l’adresse dans votre agenda.": async () => {
        const read = await page.request.get(new URL(copied).pathname);
        if (!(await read.text()).startsWith("BEGIN:VCALENDAR"))
          throw new Error("no calendar stands there");
      },
    },
  });
  await page.reload();
  await sees("Lue aujourd’hui, une fois.");
});

journey("a guide is followed: a meeting from afar", async (way) => {
  const { person, sees, later, lettersTo } = way;
  await person("Solène");
  await readAndFollow(way, "Se réunir à distance", {
    writes: {
      "Quel rendez-vous ?": "Le point de décembre",
      "Quel jour ?": "2026-12-08",
      "À quelle heure ?": "18:30",
      "Jusqu’à quelle heure ?": "19:30",
      "Ou par vidéo, à quelle adresse ?": "https://video.example.org/plantes",
    },
    does: ownCircle(way),
  });
  await sees("Le point de décembre");
  await later({ hours: 24 });
  const letters = await lettersTo(demonstrationPeople["jean-remy"].email);
  if (!letters.some(({ text }) => text.includes("Le point de décembre")))
    throw new Error("no member was told of the meeting");
});

journey("a guide is followed: a letter to a whole group", async (way) => {
  const { person, later, lettersTo } = way;
  await person("Solène");
  await readAndFollow(way, "Écrire à tout un groupe", {
    writes: {
      "De quoi parle ce fil ?": "La bourse aux graines",
      "Votre message": "Elle est le 12 décembre, à la mairie.",
    },
    does: {
      ...ownCircle(way),
      "Attendez le lendemain matin.": () => later({ hours: 24 }),
    },
  });
  const letters = await lettersTo(demonstrationPeople["jean-remy"].email);
  if (!letters.some(({ text }) => text.includes("La bourse aux graines")))
    throw new Error("no member read of it");
});

journey("a guide is followed: a text is written together", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Solène");
  await readAndFollow(way, "Écrire un texte à plusieurs", {
    writes: {
      "De quoi parle ce fil ?": "Le mot d’accueil",
      "Votre message": "Bienvenue au jardin.",
    },
    does: {
      ...ownCircle(way),
      "Cochez le nom des personnes qui vont relire.": async () => {
        await page.getByLabel("Jean-Rémy").check({ force: true });
      },
      "Attendez les réponses.": async () => {
        const thread = new URL(page.url()).pathname;
        await person("Jean-Rémy");
        await page.goto(thread);
        await send(/^\/fils\/[\w-]+$/, { words: "Ajoutons les horaires." }, { button: "Envoyer" });
        await person("Solène");
        await page.goto(thread);
        await sees("Ajoutons les horaires.");
      },
      "Touchez « Modifier », sous votre texte.": async () => {
        await follow(/^Modifier/);
        await page
          .locator('[name="words"]')
          .first()
          .fill("Bienvenue au jardin, le samedi de 9 h à 12 h.");
      },
    },
  });
  await sees("Bienvenue au jardin.");
});

journey("a guide is followed: a file is shared", async (way) => {
  const { page, person, sees } = way;
  const { name, bytes } = demonstrationFiles.orchard;
  await person("Solène");
  await readAndFollow(way, "Partager un fichier", {
    writes: {
      "De quoi parle ce fil ?": "Le plan du verger",
      "Votre message": "À relire pour lundi.",
    },
    does: {
      ...ownCircle(way),
      "Prenez le fichier avec le bouton de « Joindre des fichiers ».": () =>
        page
          .getByLabel("Joindre des fichiers")
          .setInputFiles({ name, mimeType: "image/png", buffer: Buffer.from(bytes) }),
    },
  });
  await sees("Plan du verger.png");
});

journey("a guide is followed: what is kept of oneself", async (way) => {
  const { page, person } = way;
  await person("Jean-Rémy");
  await readAndFollow(way, "Savoir ce qu’un site garde de vous", {
    does: {
      ...ownName(way),
      "Touchez « Télécharger le dossier (zip) ».": async () => {
        const link = page.getByRole("link", { name: "Télécharger le dossier (zip)" });
        const file = await page.request.get((await link.getAttribute("href")) ?? "");
        if ((await file.body()).subarray(0, 2).toString() !== "PK")
          throw new Error("no archive was taken away");
      },
    },
  });
});

journey("a guide is looked for, read on paper’s page, and what is missing is told", async (way) => {
  const { page, follow, send, sees } = way;
  await page.goto("/");
  await follow("Communs");
  await follow("Guides");
  await sees("Se protéger");
  const fold = page.locator("details.repli:not([open]) > summary");
  if (await fold.isVisible()) await fold.click();
  await page.getByRole("searchbox", { name: "Mots" }).fill("mots de passes");
  await page.getByRole("button", { name: "Chercher" }).click();
  await follow("Choisir et garder ses mots de passe");
  await sees("Non essayé.");
  await follow("Dire ce qui manque");
  await send(/^\/contact$/, { words: "Comment en changer un ?" });
  await sees("/communs/guides/mots-de-passe").catch(() => sees("Votre message"));
});

journey("a text is read again: what is in the way of who reads it", async (way) => {
  const { page, follow, sees } = way;
  await page.goto("/communs/guides");
  await follow("Relire un texte");
  await page.getByRole("button", { name: "Relire ce texte" }).click();
  await sees("Collez ou écrivez un texte.");
  await page
    .getByRole("textbox", { name: "Votre texte" })
    .fill("Afin de venir, le dossier doit être rempli. Venez avec vos amis.");
  await page.getByRole("button", { name: "Relire ce texte" }).click();
  await sees("« Afin de » : dites plutôt « pour ».");
  await sees("« être rempli » : dites qui le fait.");
  await sees("2 phrases, 12 mots.");
});
