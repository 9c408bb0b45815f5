import { journey } from "./journey.ts";

journey(
  "Jean-Rémy signals a call that he saw elsewhere; who keeps the instance checks it, and he is told",
  async ({ page, person, follow, send, sees, later }) => {
    await person("Jean-Rémy");
    await page.goto("/appels");
    await follow("Signaler un appel vu ailleurs");
    const tell = (title: string) =>
      send(/\/appels\/signaler$/, {
        adresse: "https://www.fondation-imaginee.example.org/appels/fours-a-pain",
        intitule: title,
        organisme: "Fondation imaginée",
        jour: "2099-05-04",
        lieu: "Crest",
      });
    await tell("Un four à pain pour chaque hameau");
    await sees("Merci. Une personne le vérifie ; nous vous écrirons.");
    await sees("attend d’être vérifié");
    await later({ minutes: 1 });
    await tell("Un appel signalé par erreur");
    await send(/\/retirer$/, {}, { button: /Retirer : Un appel signalé par erreur/ });
    await sees("C’est retiré.");
    await tell("Un troisième appel");
    await person("operator");
    await page.goto("/operateur");
    await follow("Appels signalés");
    await send(/\/prendre$/, {}, { button: /Prendre cet appel : Un four à pain/ });
    await sees("L’appel est pris : chacun peut le trouver.");
    await send(
      /\/ecarter$/,
      { pourquoi: "Cette page n’existe pas." },
      { button: /Écarter : Un troisième/ },
    );
    await sees("L’appel est écarté, et on a dit pourquoi.");
    await person("Jean-Rémy");
    await page.goto("/appels/signaler");
    await sees("c’est un appel d’ici, désormais");
    await sees("On vous dit pourquoi : « Cette page n’existe pas. »");
    await follow("Un four à pain pour chaque hameau");
    await sees("Une personne qui l’a signalé");
  },
);
