import { asTyped } from "#basics/typed";

/** What the commands that keep the instance say. */
export const texts = {
  backup: {
    describe: "copie toute l’instance dans une archive, et ses clés dans un second fichier",
    folder: "dossier où écrire (par défaut : « backups » dans le dossier des données)",
    copy: "copie aussi les deux fichiers, chiffrés, dans ce dossier (un autre disque)",
    keep: "efface les archives de plus de tant de jours, sauf la dernière",
    wrongKeep: "--keep attend un nombre de jours, de 1 à 3650. Rien n’a changé.",
    working: "Sauvegarde en cours…",
    done: (archive: string, keys: string, rows: number) =>
      [
        `Sauvegarde faite : ${rows} lignes.`,
        `  L’archive : ${archive}`,
        `  Ses clés, à garder 30 jours au plus : ${keys}`,
      ].join("\n"),
    encrypted:
      "Les deux fichiers sont chiffrés : seule votre clé privée, et cette machine, les ouvrent.",
    inClear: `Ils ne sont pas chiffrés : qui les lit voit tout ce qui n’est pas scellé. Gardez-les sur cette machine, ou faites une paire de clés : ${asTyped("backup-keys")}.`,
    copied: (folder: string) =>
      `Ils sont copiés aussi dans ${folder}, et les copies sont vérifiées.`,
    forgotten: (count: number) =>
      count === 1
        ? "Une ancienne archive a été effacée."
        : `${count} anciennes archives ont été effacées.`,
    oldKeys: (count: number) =>
      count === 1
        ? "Un fichier de clés de plus de 30 jours a été effacé."
        : `${count} fichiers de clés de plus de 30 jours ont été effacés.`,
    master:
      "Gardez aussi, à part et en lieu sûr, la clé maîtresse (keys/master dans le dossier des données, ou ARCHIPEL_KEY) : sans elle, rien de chiffré ne se relit.",
  },
  keys: {
    describe: "fait une paire de clés : dès lors, les sauvegardes sont chiffrées",
    add: "ajoute une clé publique que quelqu’un a déjà (age1…), sans rien faire d’autre",
    remove: "retire une clé publique : les sauvegardes suivantes ne s’ouvriront plus avec elle",
    list: "montre les clés publiques, et ne change rien",
    none: "Aucune clé : les sauvegardes ne sont pas chiffrées.",
    listed: (recipients: readonly string[]) =>
      [
        recipients.length === 1
          ? "Les sauvegardes sont chiffrées pour cette clé publique :"
          : `Les sauvegardes sont chiffrées pour ${recipients.length} clés publiques :`,
        ...recipients.map((one) => `  ${one}`),
      ].join("\n"),
    unknown: (said: string) => `La clé « ${said} » n’est pas dans la liste. Rien n’a changé.`,
    removed: "Elle est retirée. Les sauvegardes déjà faites s’ouvrent toujours avec elle.",
    last: "Il n’en reste aucune : les prochaines sauvegardes ne seront pas chiffrées.",
    made: (identity: string, recipient: string) =>
      [
        "Voici votre clé privée. Elle n’est montrée qu’une fois, et n’est gardée nulle part ici :",
        "",
        `  ${identity}`,
        "",
        "Copiez-la maintenant, hors de cette machine : dans un coffre de mots de passe, ou sur du papier dans une enveloppe.",
        "Confiez-en une copie à une seconde personne : sans clé privée, une sauvegarde chiffrée ne se relit nulle part ailleurs qu’ici.",
        "Pour restaurer, mettez cette ligne dans un fichier, et donnez-le avec --identity.",
        "",
        `Sa clé publique, gardée ici : ${recipient}`,
        "Les prochaines sauvegardes seront chiffrées. Celles d’avant ne le sont pas.",
      ].join("\n"),
  },
  drill: {
    describe: "essaie la dernière sauvegarde dans une base jetable, et dit si l’on peut s’y fier",
    archive: "l’archive à essayer (par défaut : la dernière)",
    working: "Essai de restauration en cours…",
    failed: "L’essai a échoué : on ne peut pas se fier à cette sauvegarde.",
    done: (
      drill: {
        readonly rows: number;
        readonly tables: number;
        readonly keys: number;
        readonly sealed: number;
        readonly seconds: number;
      },
      day: string,
    ) =>
      [
        `La sauvegarde du ${day} se restaure : ${drill.rows} lignes dans ${drill.tables} tables, toutes comptées, en ${String(drill.seconds).replace(".", ",")} s.`,
        `  ${drill.keys} clés s’ouvrent, et ${drill.sealed} textes scellés, essayés dans chaque table, aussi.`,
        "La base de l’essai est effacée.",
      ].join("\n"),
  },
  restore: {
    describe: "remet une sauvegarde dans une instance vide",
    archive: "le fichier .tar ; son fichier .keys.tar est à côté",
    replace: "remplace ce que l’instance contient déjà",
    yes: "ne demande pas de confirmation",
    identity: "le fichier de votre clé privée, pour une sauvegarde chiffrée",
    working: "Restauration en cours…",
    confirm: (data: string) =>
      `Tout ce que contient l’instance (${data}) va être remplacé. Écrivez REMPLACER pour continuer : `,
    word: "REMPLACER",
    notConfirmed: "Rien n’a changé : la confirmation n’a pas été donnée.",
    needsYes:
      "Pour remplacer une instance sans terminal, ajoutez --yes à --replace. Rien n’a changé.",
    done: (rows: number, madeAt: string) => `Restauration faite : ${rows} lignes, au ${madeAt}.`,
    waysInEnded:
      "Les connexions, les codes et les billets que la sauvegarde ramenait sont fermés : chacun entre à nouveau.",
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
    done: "L’instance est ouverte. Démarrez-la (npm start, ou le service de la machine).",
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
