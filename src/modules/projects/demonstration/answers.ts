import { knownId } from "#basics/id";

import type { DemonstrationAnswer } from "./shape.ts";

/** One that was kept and one that was not, both with what was learnt. */
export const demonstrationAnswers: readonly DemonstrationAnswer[] = [
  {
    id: knownId<"Answer">("8f0c2335-93c4-4cef-aaff-0475886d339f"),
    circle: "plants",
    call: {
      id: knownId<"Call">("13c2bcaf-dbae-4c05-8b1c-7266cbd8e845"),
      title: "Fleurir les chemins ouverts",
      at: "https://trois-becs.example.org/appels/chemins-ouverts",
    },
    startedDaysAgo: 128,
    deadlineDaysAgo: 94,
    startedBy: "solene",
    asked: [
      ["Un plan des chemins, même dessiné à la main", "damien"],
      ["L’accord écrit de deux communes", "ines"],
      ["Un budget signé", "solene"],
      ["Le RIB de la structure qui reçoit l’argent", "solene"],
    ],
    taking: [
      ["solene", true],
      ["ines", true],
      ["damien", true],
      ["thierry", true],
      ["jean-remy", true],
      ["adrienne", false],
    ],
    parts: [
      {
        title: "Qui nous sommes",
        owner: "solene",
        versions: [
          ["solene", "Cinq structures et leurs voisines, entre Crest et Dieulefit."],
          [
            "adrienne",
            "Cinq structures et leurs voisines, entre Crest et Dieulefit.\n\nCertaines sèment, d’autres arrosent, une a 80 ans et garde les graines.",
          ],
        ],
      },
      {
        title: "Ce que nous proposons",
        owner: "damien",
        versions: [
          [
            "damien",
            "Trois chemins de village, bordés d’herbes à cueillir :\n\n- le chemin de la gare, à Crest ;\n- le tour du lavoir, à La Bégude-de-Mazenc ;\n- la montée du temple, à Dieulefit.\n\nQui passe peut cueillir. Les étiquettes disent quoi, et comment.",
          ],
        ],
      },
      {
        title: "Le budget, et ce que chacun apporte",
        owner: "thierry",
        versions: [
          [
            "thierry",
            "La commune donne la terre et l’eau. Nous demandons 2 400 euros pour les plants, les étiquettes et deux journées d’outils loués. Nous apportons 140 heures.",
          ],
        ],
      },
    ],
    pieces: [
      {
        by: "solene",
        name: "budget-des-chemins.csv",
        text: "Poste;Montant en euros\nPlants;900\nÉtiquettes;600\nOutils loués;900\n",
      },
      {
        by: "damien",
        name: "plan-des-chemins.txt",
        text: "De la gare à la Drôme : romarin, sauge, thym. Le long du lavoir : menthe. Montée du temple : soucis.\n",
      },
      {
        by: "ines",
        name: "accord-de-dieulefit.txt",
        text: "La commune de Dieulefit laisse semer la montée du temple pendant trois ans.\n",
        lent: true,
      },
    ],
    sent: {
      by: "solene",
      daysAgo: 96,
      way: "online",
      recipient: "Communauté de communes des Trois-Becs, service de l’environnement",
      details: "Dépôt numéro 2217.",
      receipt: "Votre dossier « Fleurir les chemins ouverts » est bien arrivé. Numéro 2217.\n",
    },
    ended: {
      outcome: "won",
      by: "solene",
      daysAgo: 61,
      why: "Le jury a aimé qu’on puisse cueillir, et que chaque chemin ait quelqu’un qui l’arrose en août.",
    },
    learnt: {
      by: "ines",
      text: "Demander l’accord des communes **avant** d’écrire : deux mois d’attente, c’est plus long que tout le reste.\n\nDire qui arrose en août. C’est la première question qu’on nous a posée.",
    },
  },
  {
    id: knownId<"Answer">("59c84c06-417c-42e5-bf0a-a1738c1197c2"),
    circle: "offices",
    call: {
      id: knownId<"Call">("eb39dc08-5be5-45a4-8772-7f74a368b070"),
      title: "Travailler autrement dans les petites associations",
      at: "https://aigue-belle.example.org/appels/travailler-autrement",
    },
    startedDaysAgo: 231,
    deadlineDaysAgo: 198,
    startedBy: "josiane",
    asked: [
      ["Une lettre d’engagement par structure", "pauline"],
      ["Un calendrier sur dix-huit mois", "jean-remy"],
      ["Les comptes des deux dernières années", "josiane"],
    ],
    taking: [
      ["josiane", true],
      ["solene", true],
      ["jean-remy", true],
      ["pauline", true],
      ["bastien", true],
    ],
    parts: [
      {
        title: "Ce que nous proposons",
        owner: "josiane",
        versions: [
          [
            "josiane",
            "Une journée par mois, chacun travaille chez une autre association. On déjeune ensemble, on note ce qu’on a vu, et on en fait un petit guide.",
          ],
        ],
      },
      {
        title: "Le calendrier",
        owner: "jean-remy",
        versions: [
          ["jean-remy", "Six journées la première année, douze la seconde."],
          [
            "bastien",
            "Six journées la première année, douze la seconde. Jamais en juillet : nous jouons.",
          ],
        ],
      },
    ],
    pieces: [
      {
        by: "josiane",
        name: "comptes-en-bref.csv",
        text: "Année;Produits;Charges\nAvant-dernière;61200;60800\nDernière;64500;64100\n",
      },
    ],
    sent: {
      by: "josiane",
      daysAgo: 199,
      way: "post",
      recipient: "Fondation Aigue-Belle, comité de lecture",
      details: "En recommandé, avec cinq lettres d’engagement.",
    },
    ended: {
      outcome: "lost",
      by: "josiane",
      daysAgo: 152,
      why: "Douzièmes, pour dix dossiers retenus. On nous a dit : une belle idée, mais personne ne voit ce qui restera après.",
    },
    learnt: {
      by: "jean-remy",
      text: "- Dire dès la première page ce qui reste quand l’argent est parti.\n- Demander à quelqu’un d’extérieur de relire : nous ne voyions plus ce qui manquait.\n- Les lettres d’engagement ont pris trois semaines. Les demander le premier jour.",
    },
  },
];
