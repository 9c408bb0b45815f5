/** What five people write together to answer the call « Jardins nourriciers »: its end is theirs to find. */
export const gardensAnswer = {
  call: "Jardins nourriciers au pied des immeubles",
  circle: "gardens",
  startedDaysAgo: 33,
  startedBy: "ines",
  /** Who takes part, since how many days, and whether for the first organisation that they represent. */
  taking: [
    ["ines", 33, true],
    ["farida", 27, true],
    ["solene", 22, true],
    ["jean-remy", 16, true],
    ["odile", 10, false],
  ],
  /** What the call asks for; who brings it, in how many days, and since when it is there. */
  requirements: [
    {
      title: "Une personne de l’équipe formée au jardinage : son attestation",
      by: "ines",
      done: 21,
    },
    { title: "Dix signatures d’habitants, au crayon", by: "farida", inDays: 2, done: 4 },
    { title: "Un budget dont un cinquième vient de nous", by: "odile", inDays: 1 },
    { title: "La lettre de qui prête le terrain, pour trois ans", by: "odile", inDays: 3 },
    { title: "Qui fait quoi, et qui reçoit l’argent", by: "jean-remy", inDays: 2 },
    { title: "Quelqu’un qui sache faire une affiche pour les habitants", inDays: 4 },
    { title: "Six pages au plus : compter avant d’envoyer", inDays: 4 },
  ],
  /** Its versions, oldest first: who wrote what, and how many days ago. */
  parts: [
    {
      title: "Qui nous sommes",
      owner: "ines",
      versions: [
        ["ines", 26, "Quatre associations de la Drôme, et leurs voisins."],
        [
          "farida",
          19,
          "Quatre associations de la Drôme, et leurs voisins.\n\n- **Racines du Roubion** ouvre des jardins où l’on apprend ;\n- les **Ateliers de la Citadelle** tiennent deux jardins d’insertion à Montélimar ;\n- **La Grande Tablée** cuisine ce qui pousse ;\n- **L’Atelier du Lien** écoute, et note ce que l’on décide.",
        ],
      ],
    },
    {
      title: "Le jardin que nous voulons",
      owner: "farida",
      versions: [
        [
          "farida",
          12,
          "Douze carrés au pied de la tour des Lilas, une table à l’ombre, deux bacs à hauteur de fauteuil. Les habitants ont dessiné le plan en juin, un samedi, avec des ficelles.",
        ],
      ],
    },
    {
      title: "Les habitants décident",
      owner: "solene",
      versions: [
        [
          "solene",
          9,
          "Une assemblée de jardin chaque premier samedi. On y choisit ce que l’on sème, et qui garde la clé.",
        ],
        [
          "jean-remy",
          3,
          "Une assemblée de jardin chaque premier samedi. On y choisit ce que l’on sème, et qui garde la clé.\n\nQui ne peut pas venir laisse un mot dans la boîte du hall : il est lu en premier.",
        ],
      ],
    },
    {
      title: "Le budget, et ce que chacun apporte",
      owner: "odile",
      versions: [
        [
          "odile",
          2,
          "Nous demandons 9 600 euros : l’eau 3 100, la terre 2 400, un cabanon 1 900, les outils et les plants 2 200.\n\nNous apportons 2 400 euros : 1 200 en argent, le reste en heures et en outils prêtés. Racines du Roubion reçoit la somme, et toutes voient les comptes.",
        ],
      ],
    },
    { title: "Ce que d’autres pourront reprendre", owner: "jean-remy", versions: [] },
    { title: "Qui arrose en août", versions: [] },
    {
      title: "Une fête d’ouverture",
      aside: true,
      versions: [["ines", 24, "Un repas de quartier, le jour des premières récoltes."]],
    },
  ],
  pieces: [
    {
      by: "odile",
      daysAgo: 2,
      name: "budget-du-jardin.csv",
      text: "Poste;Demandé;Apporté\nEau;3100;0\nTerre;2400;0\nCabanon;1900;600\nOutils et plants;2200;1800\n",
    },
    {
      by: "farida",
      daysAgo: 4,
      name: "signatures-des-lilas.txt",
      text: "Onze habitants ont signé, au crayon. La feuille est dans le cahier vert.\n",
    },
    {
      by: "ines",
      daysAgo: 21,
      name: "attestation-de-jardinage.txt",
      text: "Inès a suivi quarante heures de formation au jardinage vivrier.\n",
      lent: true,
    },
  ],
} as const;
