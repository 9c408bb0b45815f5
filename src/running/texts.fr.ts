/** What the process says on the terminal while it starts, lives and stops. */
export const texts = {
  ready: "La base est prête.",
  adopted: "La base vivait encore après un arrêt brutal : Archipel la reprend, rien n’est perdu.",
  first: "Premier démarrage : la démonstration s’installe…",
  opened: (address: string) => `Archipel est ouvert : ${address}`,
  moved: (taken: number, port: number) =>
    `Le port ${taken} est déjà pris : Archipel prend le ${port}.`,
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris. Libérez-le, ou choisissez-en un autre avec PORT.`,
  noPort: (from: number, to: number) =>
    `Aucun port libre entre ${from} et ${to}. Choisissez-en un avec PORT.`,
  portReserved: (port: number) =>
    `Le port ${port} est réservé à l’administrateur de la machine. Choisissez-en un autre avec PORT.`,
  notOurs: (address: string) =>
    `L’adresse ${address} n’est pas de cette machine. Donnez-en une autre à ARCHIPEL_LISTEN, ou 0.0.0.0 pour toutes.`,
  hereUntilNamed:
    "Aucun éditeur n’est nommé : le site ne répond que sur cette machine, quoi que dise ARCHIPEL_LISTEN.",
  hereOnly:
    "Le site ne répond que sur cette machine. Pour que d’autres l’atteignent : un mandataire HTTPS ici (guide « Installer »), ou ARCHIPEL_LISTEN=0.0.0.0 sur un réseau à vous.",
  mentionsMissing:
    "Le site est ouvert, et ses mentions légales sont incomplètes : complétez-les sur /operateur/reglages.",
  anotherLives: (folder: string) =>
    `Une autre instance d’Archipel vit déjà sur ces données (${folder}). Arrêtez-la d’abord, ou choisissez un autre dossier avec ARCHIPEL_DATA.`,
  keptForAnother:
    "La base de DATABASE_URL est réservée à une commande en cours (init ou restore). Attendez qu’elle finisse, puis recommencez.",
  siteOpen:
    "Le site est ouvert sur ces données. Arrêtez-le d’abord, puis recommencez. Rien n’a changé.",
  clockRefused:
    "ARCHIPEL_CLOCK déplace la date : cela sert aux essais, et n’est plus permis dès qu’un éditeur est nommé.",
  diskFull: (folder: string) =>
    `Le disque est plein : il n’y a plus de place pour le dossier ${folder}. Libérez-en, puis recommencez. Rien de ce qui était enregistré n’est perdu.`,
  awayFull: (folder: string) =>
    `Le disque est plein : la base s’est arrêtée, et repart dès qu’il y a de la place pour le dossier ${folder}. Rien de ce qui était enregistré n’est perdu.`,
  away: "La base s’est arrêtée : Archipel la relance. Les pages répondent « dans un instant ».",
  givenAway:
    "La base de DATABASE_URL ne répond plus : Archipel l’attend. Les pages répondent « dans un instant ».",
  back: "La base est revenue.",
  otherPort:
    "La base s’est arrêtée et n’a pas pu repartir sur le même port : Archipel s’arrête aussi. Relancez-le.",
  otherKey:
    "La clé maîtresse n’est pas celle de cette base : rien de chiffré ne se relirait. Remettez celle que vous avez gardée (le fichier keys/master du dossier des données, ou ARCHIPEL_KEY) ; plusieurs processus sur une base ont la même.",
  stops: "Archipel s’arrête…",
  npmGone: "npm s’est arrêté : Archipel s’arrête aussi.",
  accident: (reference: string, file: string) =>
    `Quelque chose s’est mal passé, et Archipel n’a pas pu continuer. Ce n’est pas votre faute. Le détail est dans ${file}, sous la référence ${reference}.`,
  forgotten: (reference: string, file: string) =>
    `Quelque chose s’est mal passé, mais Archipel continue. Le détail est dans ${file}, sous la référence ${reference}.`,
  notBuilt: (reference: string, file: string) =>
    `Le site n’a pas pu être construit depuis ses sources. Le détail est dans ${file}, sous la référence ${reference}.`,
  notInstalled: "Il manque des bibliothèques. Lancez npm ci, puis recommencez.",
} as const;
