/** What the commands that keep the instance say. */
export const texts = {
  backup: {
    describe: "copie toute l’instance dans une archive, et ses clés dans un second fichier",
    folder: "dossier où écrire (par défaut : « backups » dans le dossier des données)",
    working: "Sauvegarde en cours…",
    done: (archive: string, keys: string, rows: number) =>
      [
        `Sauvegarde faite : ${rows} lignes.`,
        `  L’archive : ${archive}`,
        `  Ses clés, à garder 30 jours au plus : ${keys}`,
      ].join("\n"),
    oldKeys: (count: number) =>
      count === 1
        ? "Un fichier de clés de plus de 30 jours a été effacé."
        : `${count} fichiers de clés de plus de 30 jours ont été effacés.`,
    master:
      "Gardez aussi, à part et en lieu sûr, la clé maîtresse (keys/master dans le dossier des données, ou ARCHIPEL_KEY) : sans elle, rien de chiffré ne se relit.",
  },
  restore: {
    describe: "remet une sauvegarde dans une instance vide",
    archive: "le fichier .tar ; son fichier .keys.tar est à côté",
    replace: "remplace ce que l’instance contient déjà",
    yes: "ne demande pas de confirmation",
    working: "Restauration en cours…",
    confirm: (data: string) =>
      `Tout ce que contient l’instance (${data}) va être remplacé. Écrivez REMPLACER pour continuer : `,
    word: "REMPLACER",
    notConfirmed: "Rien n’a changé : la confirmation n’a pas été donnée.",
    needsYes:
      "Pour remplacer une instance sans terminal, ajoutez --yes à --replace. Rien n’a changé.",
    done: (rows: number, madeAt: string) => `Restauration faite : ${rows} lignes, au ${madeAt}.`,
    erased: (count: number) =>
      count === 1
        ? "Une personne partie depuis a été effacée de nouveau."
        : `${count} personnes parties depuis ont été effacées de nouveau.`,
  },
  init: {
    describe: "ouvre une instance vide, sans la démonstration",
    publisher: "qui répond de ce qui est publié (loi de 2004)",
    operator: "l’adresse de courriel de qui tient l’instance",
    replace: "efface la démonstration",
    askPublisher:
      "Éditeur (la personne ou l’association qui répond du site ; vide pour plus tard) : ",
    askOperator: "Votre adresse de courriel (vide pour plus tard) : ",
    wrongAddress: (address: string) =>
      `« ${address} » n’est pas une adresse de courriel complète. Exemple : prenom@example.org. Rien n’a changé.`,
    demonstration:
      "Cette instance contient la démonstration. Pour l’effacer et ouvrir une instance vide, ajoutez --replace.",
    opened:
      "Cette instance est déjà ouverte, avec ses données. « init » n’y change plus rien : voyez la page /operateur/reglages, ou restaurez une sauvegarde.",
    done: "L’instance est ouverte. Démarrez-la avec npm start.",
    noPublisher:
      "Sans éditeur, elle ne répondra que sur cette machine. Donnez-le plus tard avec init --publisher, ou sur la page /operateur/reglages.",
    noOperator: "Personne n’y est encore opérateur. Ajoutez-le plus tard avec init --operator.",
    link: (link: string, until: string) => `Pour entrer, ouvrez ce lien avant ${until} : ${link}`,
    otherPort: "Si le site répond sur un autre port, changez-le dans le lien.",
  },
  doctor: {
    describe: "dit ce qui va, et ce qui est à réparer",
    well: "va bien",
    mend: "à réparer",
    all: "Tout va bien.",
    some: (count: number) =>
      count === 1 ? "Une chose est à réparer." : `${count} choses sont à réparer.`,
  },
} as const;
