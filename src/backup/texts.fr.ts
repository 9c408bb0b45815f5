import { asTyped } from "#basics/typed";

/** What is told of backups to who keeps the instance. */
export const texts = {
  broken: (archive: string, why: string) =>
    `L’archive ${archive} n’est pas entière : ${why} Rien n’a changé.`,
  cut: "elle est coupée ou illisible.",
  noManifest: "son inventaire manque ou ne se lit pas.",
  strangeFile: (name: string) => `elle contient un fichier inattendu (${name}).`,
  missing: (name: string) => `il y manque ${name}.`,
  changed: (name: string) => `le fichier ${name} a été changé ou abîmé.`,
  unreadable: (archive: string) =>
    `Le fichier ${archive} n’existe pas ou ne se lit pas. Donnez son chemin entier ; le compte qui fait tourner Archipel doit pouvoir le lire.`,
  noKeys: (file: string) =>
    `Le fichier des clés manque : ${file}. Sans lui, les textes chiffrés resteraient illisibles. Remettez-le à côté de l’archive. Rien n’a changé.`,
  otherKeys: (file: string) =>
    `Le fichier des clés ${file} vient d’une autre sauvegarde. Rien n’a changé.`,
  otherMaster:
    "Cette sauvegarde a été faite avec une autre clé maîtresse. Remettez celle de l’instance d’origine : le fichier keys/master de son dossier de données, ou ARCHIPEL_KEY. Rien n’a changé.",
  newer: (part: string, migration: string) =>
    `Cette sauvegarde vient d’une version plus récente d’Archipel (${part}, ${migration}). Mettez d’abord le logiciel à jour. Rien n’a changé.`,
  otherShape: (table: string) =>
    `La table ${table} de l’archive n’a pas la forme attendue. Rien n’a changé.`,
  otherCount: (table: string, expected: number, found: number) =>
    `La table ${table} devait avoir ${expected} lignes et en a ${found}. Rien n’a changé.`,
  backupDiffers: (table: string, copied: number, counted: number) =>
    `La table ${table} a ${counted} lignes, mais ${copied} ont été copiées. La sauvegarde est abandonnée.`,
  notEmpty:
    "Cette instance contient déjà des données. Pour les remplacer par la sauvegarde, ajoutez --replace.",
  busy: "La base est trop occupée pour être copiée d’un seul tenant. Réessayez dans un moment, ou arrêtez d’abord le site.",
  notARecipient: (said: string) =>
    `« ${said} » n’est pas une clé publique : elle commence par age1 et tient sur une ligne. Rien n’a changé.`,
  noIdentityFile: (file: string) =>
    `Le fichier ${file} n’existe pas ou ne se lit pas. Donnez son chemin entier ; le compte qui fait tourner Archipel doit pouvoir le lire.`,
  noIdentityIn: (file: string) =>
    `Le fichier ${file} ne contient pas de clé privée (une ligne qui commence par AGE-SECRET-KEY-1).`,
  locked: (archive: string) =>
    `La sauvegarde ${archive} est chiffrée, et aucune clé d’ici ne l’ouvre. Donnez le fichier de votre clé privée avec --identity. Rien n’a changé.`,
  copyInClear: `Une sauvegarde qui n’est pas chiffrée ne se copie pas ailleurs. Faites d’abord une paire de clés : ${asTyped("backup-keys")}. La sauvegarde, elle, est faite.`,
  badCopy: (file: string) =>
    `La copie de ${file} n’est pas la même que l’original : elle est effacée. Vérifiez ce disque.`,
  drill: {
    none: `Il n’y a aucune sauvegarde à essayer. Faites-en une : ${asTyped("backup")}.`,
    underWay: "Un essai de restauration est déjà en cours. Attendez qu’il finisse.",
    noPlace: (why: string) =>
      `L’essai n’a pas de base où se faire : le rôle de DATABASE_URL ne peut pas en créer une (alter role archipel createdb;), et la base intégrée n’est pas possible ici. ${why}`,
    accident: (why: string) => `La sauvegarde ne se restaure pas (${why}).`,
    keysShut: (count: number) =>
      count === 1
        ? "Une clé de la sauvegarde ne s’ouvre pas avec la clé maîtresse : ce qu’elle scelle serait perdu."
        : `${count} clés de la sauvegarde ne s’ouvrent pas avec la clé maîtresse : ce qu’elles scellent serait perdu.`,
    allShut: "Aucun texte scellé de la sauvegarde ne s’ouvre avec ses clés.",
    walls: (expected: number, found: number) =>
      `${found} tables de la sauvegarde gardent leurs lignes privées, au lieu de ${expected}.`,
  },
  folder: (folder: string) => `Impossible d’écrire dans ${folder}.`,
} as const;
