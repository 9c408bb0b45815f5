import { asTyped } from "#basics/typed";
import type { Trust } from "../domain/trust.ts";

const figure = (count: number) => count.toLocaleString("fr-FR");

const trust: Readonly<Record<Trust, string>> = {
  well: "La dernière sauvegarde est récente.",
  none: "Il n’y a aucune sauvegarde, et l’instance est ouverte à d’autres.",
  "none-yet": "Pas encore de sauvegarde : l’instance ne répond que sur cette machine.",
  old: "La dernière sauvegarde a plus de deux jours.",
  failed: "Le dernier essai de restauration a échoué : on ne peut pas se fier à cette sauvegarde.",
  "never-tried": "La dernière sauvegarde n’a pas encore été essayée.",
  "tried-long-ago": "Aucune sauvegarde n’a été essayée depuis deux semaines.",
};

const todo: Readonly<Record<Trust, string>> = {
  well: "",
  none: `Sur la machine : ${asTyped("backup")}, puis chaque nuit (guide « Sauvegarder et restaurer »).`,
  "none-yet": "Avant d’ouvrir à d’autres, suivez le guide « Sauvegarder et restaurer ».",
  old: "Voyez pourquoi elle ne se fait plus chaque nuit : systemctl status archipel-backup, ou la ligne de cron. La place sur le disque est la première chose à regarder.",
  failed: `Faites-en une autre maintenant (${asTyped("backup")}), essayez-la, et gardez celle d’avant tant que l’essai n’a pas réussi.`,
  "never-tried": "Elle le sera dimanche matin ; ou demandez-le ci-dessous.",
  "tried-long-ago": "Demandez un essai ci-dessous ; s’il ne se fait pas, voyez la page de santé.",
};

/** The page of backups, for who keeps the instance. */
export const backupsTexts = {
  title: "Sauvegardes",
  lead: "Une sauvegarde qu’on n’a pas essayée est un espoir. La dernière est restaurée chaque semaine dans une base jetable.",
  act: "à faire",
  calm: "rien ne presse",
  asked: "L’essai est demandé : il commence dans un instant. Revenez lire ce qu’il a trouvé.",
  trust,
  todo,
  drill: {
    title: "Dernier essai de restauration",
    what: "L’essai ouvre la dernière sauvegarde, la restaure à part, la met à la version d’aujourd’hui, recompte chaque table, ouvre ses clés et des textes scellés, puis efface tout. Le site reste ouvert.",
    never: "Aucun essai n’a encore été fait.",
    ask: "Essayer la dernière sauvegarde maintenant",
    passed: "réussi",
    failed: "échoué",
    archive: "Sauvegarde essayée",
    madeAt: "Faite le",
    rows: "Restauré et recompté",
    rowsIn: (rows: number, tables: number) =>
      `${figure(rows)} lignes dans ${figure(tables)} tables`,
    sealed: "Ouvert",
    sealedOf: (keys: number, texts: number) =>
      `${figure(keys)} clés, et ${figure(texts)} textes scellés essayés dans chaque table`,
    walls: "Tables où chacun ne lit que ses lignes, comme ici",
    migrations: "Mises à jour de la base en chemin",
    count: figure,
    where: "Où",
    places: {
      beside: "une seconde base du même serveur",
      apart: "un serveur à part, sur cette machine",
    },
    seconds: "Durée",
    inSeconds: (seconds: number) => `${figure(seconds)} s`,
  },
  kept: {
    title: "Sauvegardes de cette machine",
    caption: "Sauvegardes, de la plus récente à la plus ancienne",
    none: `Aucune. Faites la première sur la machine : ${asTyped("backup")}.`,
    made: "Faite",
    size: "Taille",
    state: "État",
    file: "Fichier",
    megabytes: (bytes: number) =>
      `${(bytes / 1e6).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} Mo`,
    states: (encrypted: boolean, hasKeys: boolean) =>
      `${encrypted ? "chiffrée" : "en clair"}${hasKeys ? "" : ", sans ses clés (effacées après 30 jours)"}`,
    where: (folder: string) =>
      `Leur dossier : ${folder}. Gardez-en une copie sur une autre machine, chiffrée (guide « Sauvegarder et restaurer »).`,
  },
};
