import { asTyped } from "#basics/typed";

/** What prevents a database from starting or from being reached: one sentence, and what to do. */
export const texts = {
  cannotWrite: (folder: string) =>
    `Impossible d’écrire dans ${folder} : donnez-nous ce dossier, ou choisissez-en un autre avec ARCHIPEL_DATA.`,
  cannotEnter: (folder: string) =>
    `PostgreSQL ne peut pas entrer dans ${folder} : l’un des dossiers au-dessus est réservé à root. Choisissez ARCHIPEL_DATA ailleurs, par exemple sous /var/lib.`,
  busy: (folder: string) =>
    `Une autre commande prépare la base de ${folder} depuis plus d’une minute. Attendez qu’elle finisse, ou arrêtez-la, puis recommencez.`,
  noAccount:
    "PostgreSQL refuse de tourner en root, et aucun autre compte n’est là pour lui. Créez-en un : useradd --system archipel.",
  noPrograms: (machine: string) =>
    `Il n’y a pas de PostgreSQL intégré pour cette machine (${machine}). Installez PostgreSQL et donnez son adresse dans DATABASE_URL.`,
  notMade: (folder: string, why: string) =>
    `La base intégrée n’a pas pu être créée dans ${folder} (${why}).`,
  notStarted: (log: string) => `La base intégrée ne démarre pas. Son journal dit pourquoi : ${log}`,
  otherVersion: (folder: string, major: number | undefined) =>
    `La base de ${folder} vient d’une autre version de PostgreSQL (${major ?? "?"}). Rien n’est perdu, et rien n’a changé. Faites-la passer à celle d’ici : ${asTyped("upgrade-database")} (guide « Mettre à jour »).`,
  laterVersion: (folder: string, made: number, ours: number) =>
    `La base de ${folder} vient d’un PostgreSQL plus récent (${made}) que celui d’ici (${ours}). Rien n’est perdu, et rien n’a changé. Remettez la version d’Archipel qui l’a faite, ou suivez « Revenir en arrière plus tard » du guide « Mettre à jour ».`,
  diskFull: (folder: string) =>
    `Il n’y a plus de place sur le disque de ${folder}. Libérez-en, puis recommencez.`,
  notAnswering: (log: string) =>
    `La base intégrée ne répond pas. Son journal dit pourquoi : ${log}`,
  passwordLost: (file: string) =>
    `La base intégrée refuse le mot de passe de ${file} : ce fichier a changé ou s’est perdu. Remettez-le, ou restaurez une sauvegarde dans un dossier neuf.`,
  away: (variable: string, why: string) =>
    `La base de ${variable} ne répond pas (${why}). Vérifiez l’adresse, et que le serveur est démarré.`,
  refusedRole: (variable: string) =>
    `La base de ${variable} refuse ce nom ou ce mot de passe. Vérifiez-les dans l’adresse.`,
  noDatabase: (variable: string) =>
    `La base nommée dans ${variable} n’existe pas sur ce serveur. Créez-la : create database archipel owner archipel encoding 'UTF8' template template0;`,
  otherDatabase:
    "DATABASE_URL et DATABASE_OWNER_URL mènent à deux bases différentes. Donnez deux fois la même, avec deux rôles.",
  old: (version: string) =>
    `Le PostgreSQL de DATABASE_URL est trop ancien (${version}) : il faut la version 15 ou une plus récente.`,
  encoding: (encoding: string) =>
    `La base de DATABASE_URL est en ${encoding} : recréez-la en UTF8 (create database … encoding 'UTF8' template template0).`,
  readOnly:
    "La base de DATABASE_URL est en lecture seule (une copie d’une autre). Donnez l’adresse de la base principale.",
  powerful: (role: string, variable: string) =>
    `Le rôle « ${role} » de ${variable} passe outre la sécurité des lignes : PostgreSQL ne garderait plus les données privées. Donnez à Archipel un rôle simple : create role archipel login password '…'; create database archipel owner archipel encoding 'UTF8' template template0;`,
  mayNotCreate: (role: string, database: string) =>
    `Le rôle « ${role} » ne peut rien créer dans la base « ${database} ». L’administrateur de la base peut le permettre : grant create on database "${database}" to "${role}"; Si un autre rôle possède les tables, donnez son adresse dans DATABASE_OWNER_URL.`,
  noExtension: (names: string) =>
    `Il manque à ce PostgreSQL : ${names}. Installez ses extensions (paquet postgresql-contrib), puis recommencez.`,
  mayNotExtend: (names: string) =>
    `Ce rôle ne peut pas créer ce qu’il faut à la base (${names}). L’administrateur de la base peut le faire : create extension … ; pour chacun.`,
} as const;
