const figures = new Intl.NumberFormat("fr-FR");

/** « /moi », « /apparence », « /moi/donnees »: what is mine, how I read, what I take away, what I erase. */
export const texts = {
  title: "Ce qui est à vous",
  lead: (name: string) =>
    `${name}, voici tout ce qu’Archipel garde de vous. Vous pouvez tout lire, tout emporter, tout effacer.`,
  erased: "C’est fait : vos réponses sont effacées.",
  simple: {
    lead: "Tout ce qu’Archipel garde de vous est ici. Personne d’autre ne le voit sans votre accord.",
    /** In the order of what is done most; a part is shown where it is shown to who reads. */
    ways: [
      { at: "/moi/notes", label: "Lire et écrire vos mots", isPart: false },
      { at: "/nouvelles", label: "Nos nouvelles : écrire à un proche", isPart: true },
      { at: "/moi/partages", label: "Voir qui voit quoi, et partager", isPart: true },
      { at: "/prevenir", label: "Prévenir quelqu’un", isPart: true },
      { at: "/moi/affichage", label: "Changer l’affichage", isPart: false },
      { at: "/moi/mandats", label: "Voir qui agit pour vous", isPart: true },
      { at: "/moi/apres-moi", label: "Après moi", isPart: false },
      { at: "/moi/donnees", label: "Emporter ou effacer mes données", isPart: true },
      { at: "/moi?tout", label: "Voir tout le reste", isPart: false },
    ],
  },
  own: "Ce que je fais",
  look: {
    title: "Apparence",
    lead: "Ce réglage vaut pour ce navigateur, avec ou sans compte.",
    colours: "Couleurs",
    auto: "comme mon appareil",
    jour: "claires",
    nuit: "sombres",
    size: "Taille du texte",
    usual: "habituelle",
    grande: "grande",
    "tres-grande": "très grande",
    send: "Enregistrer",
    saved: "C’est fait : l’apparence est changée.",
    simple: "Il y a aussi un mode simple : de grands caractères et peu de choix par page.",
    simpleWay: "Choisir le mode simple",
  },
  told: {
    title: "Ce qui vous est écrit",
    links: [
      { label: "Vos alertes", at: "/moi/alertes" },
      { label: "Vos courriels", at: "/moi/courriels" },
    ],
  },
  answers: {
    title: "Vos réponses à l’arrivée",
    none: "Vous n’avez rien répondu.",
    change: "Changer ou effacer mes réponses",
    answer: "Répondre aux trois questions",
    role: "Vous venez comme",
    audience: "Vous cherchez pour",
    place: "Où",
    words: "Ce qui vous amène",
    themes: "Thèmes",
  },
  data: {
    title: "Vos données",
    way: "Emporter ou effacer mes données",
    lead: "Tout ce qui est gardé de vous, partie par partie. Rien d’autre n’existe sur vous ici.",
    kept: "Ce qui est gardé",
    simple: {
      take: "Tout emporter, dans un seul fichier",
      read: "Lire ce qui est gardé, ou l’emporter autrement",
    },
    count: (count: number) => figures.format(count),
    erase: "Tout effacer",
    eraseSays: "Vous partez, et tout ce qui n’est qu’à vous disparaît. La page suivante dit quoi.",
    eraseWay: "Voir ce qui serait effacé",
    whyKept: "Pourquoi, et combien de temps : c’est dit dans",
    privacy: "Vos données, pour tout le monde",
  },
  erase: {
    title: "Tout effacer ?",
    lead: "Cela ne peut pas être défait, ni par vous, ni par nous.",
    goesTitle: "Ce qui est gardé de vous aujourd’hui",
    goes: "Ce qui n’est qu’à vous disparaît, avec les clés qui le chiffrent : même les sauvegardes déjà faites ne pourront plus être lues. Ce que vous avez fait avec d’autres reste, sans votre nom : c’est dit ci-dessous.",
    staysTitle: "Ce qui reste, sans votre nom",
    stays: [
      "Ce que vous avez fait avec d’autres (un service rendu, un bulletin, une ligne d’écriture) reste dans leurs comptes et leurs votes, de la part d’une « personne partie » : sinon, leurs résultats changeraient après coup.",
      "Un signalement que vous avez écrit reste, sans vous, jusqu’à un an après sa décision : elle concerne aussi la personne signalée.",
      "Les journaux de lecture gardent qu’une personne partie a lu ce qu’on lui avait partagé : celles et ceux qui ont partagé doivent pouvoir le savoir.",
      "Si vous avez demandé de ne plus jamais recevoir de courriel, une empreinte de votre adresse reste, d’où l’on ne peut pas la retrouver : elle sert à ne pas vous écrire.",
      "Votre identifiant et la date de votre départ restent dans un registre, pour que la remise d’une ancienne sauvegarde ne vous fasse pas revenir. Les clés, elles, quittent les sauvegardes au bout de 30 jours.",
    ],
    takeFirst: "Vous voulez en garder une copie ?",
    understand: "Je comprends : tout sera effacé, pour toujours",
    tick: "Cochez la case si vous voulez vraiment tout effacer.",
    send: "Tout effacer",
    cancel: "Ne rien effacer",
    letter: (email: string) =>
      `Un dernier courriel partira vers ${email} pour dire que c’est fait.`,
    proveTitle: "D’abord, un code",
    prove: (email: string) =>
      `Vous êtes entré·e il y a plus de dix minutes. Pour être sûrs que c’est vous, nous envoyons un code à ${email} : recopiez-le, et vous revenez ici.`,
    proveSend: "Recevoir un code",
    tooMany: "Plusieurs codes sont déjà partis. Attendez un quart d’heure, puis recommencez.",
    notFresh: "Il faut un code récent pour effacer : recevez-en un ci-dessous.",
  },
  gone: {
    title: "C’est fait",
    says: "Tout ce qui n’était qu’à vous est effacé. Merci d’être venu·e.",
    back: "Revenir à l’accueil",
  },
} as const;

/** Where a module names nothing: it goes by no English name. */
export const otherModule = "Autre chose";
