import type { DemonstrationPersonKey } from "#rules/people";

import type { DraftFields } from "../domain/publish/fields.ts";

/** A day that moves with today, as the form of a call writes it. */
export interface Moving {
  readonly inDays: number;
}

/** What a structure of the demonstration writes: a form, its end apart since it moves with today. */
export interface Written {
  readonly by: DemonstrationPersonKey;
  readonly fields: DraftFields;
  readonly end?: Moving;
}

/** A question under a call: who asked, what became of it. */
export interface AskedThere {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
  readonly words: string;
  /** As its issuer worded and answered it; it waits when left out. */
  readonly answered?: {
    readonly daysAgo: number;
    readonly words: string;
    readonly answer: string;
  };
}

export interface IssuedThere extends Written {
  readonly publishedDaysAgo: number;
  readonly corrected?: { readonly daysAgo: number; readonly end: Moving; readonly why: string };
  readonly questions: readonly AskedThere[];
}

/** What « L’Atelier du Lien » asks for: other structures that try a shared working time. */
export const sharedTime: IssuedThere = {
  by: "jean-remy",
  publishedDaysAgo: 18,
  end: { inDays: 33 },
  fields: {
    genre: "application",
    titre: "Six associations pour essayer une personne à temps partagé",
    resume:
      "Nous cherchons six associations de Drôme et d’Ardèche qui se partagent, pendant un an, une personne pour la paie, les dossiers et les salles.",
    texte: `Une petite association n’a pas de quoi payer quelqu’un toute la semaine. À six, si.

## Ce que nous cherchons
Six associations proches de moins d’une demi-heure, qui ont chacune besoin d’une personne quatre à six heures par semaine. Nous portons le contrat et nous répondons de la paie.

## Ce que cela demande
Recevoir la personne un jour fixe. Lui donner une table, une clé et quelqu’un à qui parler. Se réunir toutes les six semaines.

## La suite
Nous rappelons tout le monde. Le choix se fait à voix haute, le jour de la réunion, avec celles et ceux qui ont répondu.`,
    qui: ["association"],
    themes: ["work", "citizenship"],
    conditions: "Avoir au moins un an d’existence et de quoi payer quatre heures par semaine.",
    lieux: "Drôme\nArdèche",
    heure: "18 h",
    retenus: "6",
    pieces:
      "Une page : ce que ferait la personne chez vous, en une semaine\nVos horaires d’ouverture\nLe dernier budget, même écrit à la main",
    criteres:
      "Six structures proches les unes des autres : 50\nUn besoin clair : 30\nLa place faite à la personne : 20",
    courriel: "temps-partage@atelier-du-lien.example.org",
    contact: "L’équipe de l’Atelier du Lien, le mardi matin",
  },
  questions: [
    {
      by: "ines",
      daysAgo: 14,
      words:
        "Nous sommes trois bénévoles et aucun salarié. Est-ce que Racines du Roubion peut répondre ?",
      answered: {
        daysAgo: 13,
        words: "Une association sans aucun salarié peut-elle répondre ?",
        answer:
          "Oui. C’est même pour elle que nous essayons : nous portons le contrat, vous n’avez rien à déclarer.",
      },
    },
    {
      by: "pauline",
      daysAgo: 9,
      words: "Le trajet entre deux associations est-il payé ?",
      answered: {
        daysAgo: 8,
        words: "Le trajet entre deux associations est-il payé ?",
        answer:
          "Oui, le temps et les kilomètres. C’est pour cela que nous demandons moins d’une demi-heure de route.",
      },
    },
    { by: "solene", daysAgo: 1, words: "Peut-on commencer en septembre plutôt qu’en janvier ?" },
  ],
};

/** What the foundation asks for, with an end that it moved. */
export const orchards: IssuedThere = {
  by: "clemence",
  publishedDaysAgo: 24,
  end: { inDays: 20 },
  corrected: {
    daysAgo: 5,
    end: { inDays: 41 },
    why: "Les vacances tombaient au milieu : nous laissons trois semaines de plus.",
  },
  fields: {
    genre: "project",
    titre: "Des vergers à portée de main",
    resume:
      "La fondation aide à planter des arbres fruitiers là où tout le monde passe : cours d’école, bords de chemin, pieds d’immeuble.",
    texte: `Une pomme que l’on cueille en rentrant de l’école ne coûte rien à personne.

## Ce que nous payons
Les arbres, les tuteurs, l’eau des deux premiers étés, et une journée de taille par an pendant trois ans.

## Ce que nous ne payons pas
Une clôture. Le verger est ouvert, ou ce n’est pas un verger.`,
    qui: ["association", "local-authority"],
    themes: ["food", "environment"],
    conditions: "Un accord écrit de qui possède le terrain, pour dix ans.",
    lieux: "Drôme",
    heure: "12 h",
    minimum: "1 000",
    maximum: "8 000",
    taux: "80",
    pieces: "L’accord de qui possède le terrain\nUn plan, même au crayon\nQui taillera, et quand",
    criteres: "Ouvert à qui passe : 50 %\nDes arbres d’ici : 30 %\nUne équipe pour tailler : 20 %",
    repondre: "https://aigue-belle.example.org/appels/vergers",
    courriel: "vergers@aigue-belle.example.org",
    contact: "Clémence, à la fondation",
  },
  questions: [
    {
      by: "odile",
      daysAgo: 15,
      words: "La cour de l’école de mon petit-fils, cela compte-t-il comme un lieu ouvert ?",
      answered: {
        daysAgo: 4,
        words: "Une cour d’école compte-t-elle comme un lieu ouvert ?",
        answer: "Oui, si elle ouvre hors des heures de classe : le mercredi, le samedi, l’été.",
      },
    },
    {
      by: "farida",
      daysAgo: 2,
      words: "Un chantier d’insertion peut-il planter les arbres et être payé pour cela ?",
    },
  ],
};

/** Written, and not published yet: whole for the first, begun for the second. */
export const drafts: readonly Written[] = [
  {
    by: "jean-remy",
    end: { inDays: 60 },
    fields: {
      genre: "tender",
      titre: "Deux journées pour apprendre à compter ensemble",
      resume:
        "Nous cherchons qui sait expliquer un budget à des trésorières et des trésoriers bénévoles, en deux journées, à Crest.",
      texte:
        "Douze personnes, une salle, un tableau. On part de leurs comptes à elles.\n\n- Le matin : lire un compte de résultat\n- L’après-midi : préparer l’assemblée",
      qui: ["association", "company", "individual"],
      themes: ["education", "citizenship"],
      lieux: "Crest",
      maximum: "1 800",
      pieces: "Un exemple de support\nUn prix, tout compris",
      courriel: "formations@atelier-du-lien.example.org",
    },
  },
  {
    by: "clemence",
    fields: {
      genre: "project",
      titre: "Des bancs pour se parler",
      resume: "",
      texte: "À écrire avec le comité : combien de bancs, et où ?",
    },
  },
];

/** A circle that answers without saying so: it agreed to be counted. */
export const quietCircle = {
  by: "nadege",
  circle: {
    name: "Nos deux ateliers",
    purpose: "Nous répondons à deux ateliers numériques de Montélimar à l’appel du temps partagé.",
    charter: ["On se dit tout, et on ne le dit qu’entre nous tant que rien n’est signé."],
    joining: "on-request",
    isPrivate: true,
  },
} as const;
