import type { DemonstrationStructure } from "./shape.ts";

/** The associations to which people of the demonstration belong; the keys begin their addresses (`….example.org`). */
export const structures = {
  "atelier-du-lien": {
    name: "L’Atelier du Lien",
    town: "Crest",
    commune: "26108",
    about:
      "Accompagne des personnes vers l’emploi et le logement, avec dix salariés et vingt bénévoles.",
    phone: "04 65 71 01 08",
  },
  "grande-tablee": {
    name: "La Grande Tablée",
    town: "Crest",
    commune: "26108",
    about: "Une cantine à prix libre et des bureaux partagés, où l’on déjeune ensemble à 12 h 30.",
    phone: "04 65 71 01 23",
  },
  "racines-du-roubion": {
    name: "Racines du Roubion",
    town: "Dieulefit",
    commune: "26114",
    about: "Jardins partagés, compost et graines, de Dieulefit à Bourdeaux.",
    phone: "04 65 71 01 31",
  },
  "ateliers-de-la-citadelle": {
    name: "Ateliers de la Citadelle",
    town: "Montélimar",
    commune: "26198",
    about:
      "Un lieu de quartier : cour, cuisine, ateliers, et deux jardins déjà menés avec les voisins.",
    phone: "04 65 71 01 44",
  },
  "grange-aux-repliques": {
    name: "La Grange aux Répliques",
    town: "Dieulefit",
    commune: "26114",
    about:
      "Joue et fait jouer du théâtre au cœur des villages, et montre les tablettes à qui veut.",
    phone: "04 65 71 01 52",
  },
  "pas-de-porte": {
    name: "Compagnie du Pas de Porte",
    town: "Die",
    commune: "26113",
    about: "Une compagnie qui répète portes ouvertes et prête sa salle.",
    phone: "04 65 71 01 67",
  },
  "fil-et-granit": {
    name: "Fil et Granit",
    town: "Privas",
    commune: "07186",
    about: "Un bureau d’aide aux petites associations : comptes, assurances, statuts.",
    phone: "04 65 71 01 75",
  },
  "toiles-d-annonay": {
    name: "Les Toiles d’Annonay",
    town: "Annonay",
    commune: "07010",
    about: "Un atelier de couture d’insertion, au rez-de-chaussée d’une ancienne tannerie.",
    phone: "04 65 71 01 89",
  },
  "semelles-de-vent": {
    name: "Les Semelles de vent",
    town: "Montélimar",
    commune: "26198",
    about: "Un club de marche qui rend service en chemin.",
    phone: "04 65 71 01 96",
  },
  "atelier-du-recyclage": {
    name: "L’Atelier du recyclage",
    town: "Montélimar",
    commune: "26198",
    about: "Remet en état des tablettes et des ordinateurs pour qui en a besoin.",
    phone: "04 65 71 02 05",
  },
  "pas-a-pas-chez-soi": {
    name: "Pas à pas chez soi",
    town: "Cléon-d’Andran",
    commune: "26095",
    about: "Une association d’aide à domicile, de la plaine de la Valdaine à Dieulefit.",
    phone: "04 65 71 02 14",
  },
} as const satisfies Record<string, DemonstrationStructure>;
