import { asTyped } from "#basics/typed";

const size = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const giga = (bytes: number) => `${size.format(bytes / 1e9)} Go`;

/** What the doctor says, line by line. */
export const texts = {
  database: {
    name: "Base de données",
    away: (why: string) =>
      `Elle ne répond pas (${why}). Vérifiez DATABASE_URL et que le serveur est démarré.`,
    version: (version: string) => `PostgreSQL ${version}.`,
    old: (version: string) =>
      `PostgreSQL ${version} est trop ancien : il faut la version 15 ou une plus récente.`,
    encoding: (encoding: string) =>
      `La base est en ${encoding} : recréez-la en UTF8 (create database … encoding 'UTF8').`,
    role: "Rôle de la base",
    superuser:
      "Le rôle est superutilisateur : PostgreSQL ne garderait plus les données privées. Donnez à Archipel un rôle simple, propriétaire de sa base.",
    bypass:
      "Le rôle passe outre la sécurité des lignes (BYPASSRLS). Retirez-le : alter role … nobypassrls.",
    plainRole:
      "Rôle simple, qui ne possède rien : PostgreSQL garde aussi les données privées, et ce rôle ne peut pas lever cette garde.",
    oneRole:
      "Rôle simple : PostgreSQL garde aussi les données privées. Ce rôle possède ses tables, et pourrait lever cette garde : une faille du site y suffirait. Si votre hébergeur le permet, donnez deux rôles (DATABASE_OWNER_URL, guide « Installer »).",
    collation: "Ordre des mots",
    french: (locale: string) => `Les listes suivent l’ordre ${locale}.`,
    notFrench: (locale: string) =>
      `La base classe selon « ${locale} » : les mots accentués seraient mal rangés. Recréez-la avec locale_provider icu et icu_locale 'fr-FR', puis restaurez une sauvegarde.`,
    migrations: "Mises à jour de la base",
    upToDate: "La base est à jour.",
    empty: "La base est vide : npm start ou init la préparera.",
    pending: (count: number) =>
      `${count === 1 ? "Une mise à jour attend" : `${count} mises à jour attendent`} le prochain démarrage : faites d’abord une sauvegarde.`,
    newer: (names: string) =>
      `La base vient d’une version plus récente du logiciel (${names}). Mettez le logiciel à jour.`,
    clock: "Horloge de la base",
    clockWell: "Elle est à l’heure de cette machine.",
    clockOff: (seconds: number) =>
      `Elle diffère de ${seconds} secondes de celle de cette machine. Réglez les deux par un service de temps (NTP).`,
  },
  machine: {
    folder: "Dossier des données",
    folderWell: (folder: string) =>
      `${folder} : on peut y écrire, et les clés ne se lisent que d’ici.`,
    cannotWrite: (folder: string) =>
      `On ne peut pas écrire dans ${folder}. Donnez ce dossier à l’utilisateur qui fait tourner Archipel.`,
    open: (path: string, mode: string) =>
      `${path} est lisible par d’autres (droits ${mode}). Faites : chmod go-rwx ${path}`,
    disk: "Place sur le disque",
    diskWell: (free: number) => `${giga(free)} libres.`,
    diskLow: (free: number) =>
      `Il ne reste que ${giga(free)}. Libérez de la place : sous 1 Go, les sauvegardes et la base risquent de s’arrêter.`,
    time: "Date",
    moved: "ARCHIPEL_CLOCK déplace la date. Retirez-la : elle ne sert qu’aux essais.",
    timeWell: (day: string) => `Nous sommes le ${day}.`,
    backups: "Sauvegardes",
    backupsWell: (day: string) => `La dernière date du ${day}.`,
    noBackup: (folder: string) =>
      `Aucune dans ${folder}. Faites : ${asTyped("backup")}, puis chaque nuit. Copiez-les aussi ailleurs.`,
    noBackupYet: "Aucune. Rien n’y oblige tant que l’instance n’est qu’à vous.",
    oldBackup: (day: string) =>
      `La dernière date du ${day}. Faites-en une chaque nuit : ${asTyped("backup")}.`,
    oldKeys: (count: number) =>
      `${count === 1 ? "Un fichier de clés a" : `${count} fichiers de clés ont`} plus de 30 jours : la prochaine sauvegarde faite ici l’effacera. Effacez aussi vos copies.`,
  },
  instance: {
    publisher: "Éditeur",
    local: "Aucun : l’instance ne répond que sur cette machine.",
    demonstration: "Démonstration : l’instance ne répond que sur cette machine.",
    named: (name: string) => `${name}.`,
    legal: "Pages légales",
    legalWell: "L’éditeur est nommé, avec son adresse et de quoi le joindre.",
    legalLocal: "Elles disent que l’instance n’est que locale.",
    legalMissing: (missing: string) =>
      `Il y manque : ${missing}. Complétez-les sur /operateur/reglages.`,
    mentions: {
      address: "l’adresse de l’éditeur",
      contact: "le courriel de l’éditeur",
      telephone: "un téléphone",
    },
    operator: "Opérateur",
    operatorWell: "Une personne tient l’instance.",
    noOperator: `Personne ne tient l’instance : signalements et messages resteraient sans réponse. Faites : ${asTyped("init")} --operator votre@adresse.`,
    web: "Adresse publique",
    webLocal: "Aucune : l’instance est locale.",
    webWell: (url: string) => `${url}, en HTTPS.`,
    noUrl:
      "ARCHIPEL_URL manque : les courriels ne sauraient pas où conduire. Donnez l’adresse du site, par exemple https://archipel.example.org.",
    notHttps: (url: string) =>
      `${url} n’est pas en HTTPS : mots et témoins de connexion voyageraient en clair. Placez un serveur HTTPS devant (voir docs/guides/installer.md).`,
    listening: "Écoute",
    listensLocal: "Le site ne répond que sur cette machine.",
    listensHere:
      "Le site ne répond que sur cette machine : un mandataire HTTPS (Caddy, nginx) est devant lui.",
    listensHereOnly:
      "Le site ne répond que sur cette machine. Placez-y un mandataire HTTPS (voir docs/guides/installer.md). Sans mandataire, sur un réseau à vous, dites où écouter : ARCHIPEL_LISTEN=0.0.0.0.",
    listensUnnamed: (address: string) =>
      `Le site écoute sur ${address} : d’autres machines l’atteignent sans HTTPS, et un mandataire placé sur une autre machine n’est pas cru : tous ses visiteurs compteraient comme un seul. Nommez-le dans ARCHIPEL_PROXY ; s’il est sur cette machine, retirez ARCHIPEL_LISTEN.`,
    listensAt: (address: string, proxies: string) =>
      proxies === ""
        ? `Le site écoute sur ${address}, sans mandataire.`
        : `Le site écoute sur ${address}, et croit ${proxies} sur l’adresse des visiteurs.`,
    cookie: "Témoin de connexion",
    cookieHost: "Il s’appelle « __Host-archipel » et ne part qu’en HTTPS.",
    cookieLocal: "Il s’appelle « archipel », comme il convient à une machine locale.",
    cookieOpen:
      "Il s’appelle « archipel » et peut voyager en clair. Donnez à ARCHIPEL_URL une adresse en https.",
    mail: "Courriel",
    mailKept: "Aucun serveur : les courriels sont gardés sur /operateur/courriels.",
    noMail:
      "SMTP_URL manque : personne ne peut recevoir son code pour entrer. Donnez un serveur, par exemple smtp://nom:secret@mail.example.org:587.",
    noFrom:
      "ARCHIPEL_MAIL_FROM manque : les courriels partiraient d’une adresse locale, et seraient refusés. Donnez par exemple : Archipel <bonjour@example.org>.",
    mailWell: "Le serveur de courriel répond.",
    mailAway: (why: string) => `Le serveur de courriel ne répond pas (${why}). Vérifiez SMTP_URL.`,
    jobs: "Travaux",
    jobsWell: (waiting: number) =>
      waiting === 0
        ? "Aucun n’attend."
        : waiting === 1
          ? "Un attend son heure."
          : `${waiting} attendent leur heure.`,
    jobsFailed: (count: number, names: string) =>
      `${count === 1 ? "Un a échoué" : `${count} ont échoué`} pour de bon (${names}). Le journal du site dit pourquoi.`,
    jobsLate: (count: number) =>
      `${count === 1 ? "Un attend" : `${count} attendent`} depuis plus d’une heure. Le site est-il démarré ?`,
  },
} as const;
