import { journey } from "./journey.ts";

journey(
  "Jean-Rémy holds a workshop in the hall that they keep; its free seats and its page say so",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Jean-Rémy");
    await page.goto("/locaux");
    await follow("La salle du Lien");
    await sees("Les 8 places, jour par jour");
    await follow("L’Atelier du Lien");
    await follow("Proposer un rendez-vous");
    await send(/^\/rendez-vous\/nouveau\?structure=/, {
      titre: "Graver une affiche",
      sorte: "workshop",
      jour: "2026-12-08",
      debut: "10:00",
      fin: "12:00",
      local: "La salle du Lien (Crest)",
      places: "2",
      voir: "everyone",
    });
    await sees("12 rue du Lavoir");
    await follow("La salle du Lien");
    await sees("Ce qui s’y tient");

    await person("Adrienne");
    await page.goto("/rendez-vous/publics?q=graver");
    await follow("Graver une affiche");
    await send(/\/repondre$/, { combien: "1" }, { button: "Je viens" });
    await page.goto("/locaux?libre=2026-12-08");
    await sees("libre : 6 places le matin, 8 places l’après-midi");
  },
);
