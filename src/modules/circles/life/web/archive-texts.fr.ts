/** The sentences of taking a circle away: the page, and the file. */
export const archiveTexts = {
  title: "Emporter le cercle",
  lead: "Une copie de ce que les membres du cercle peuvent lire, pour la garder, la relire sans connexion ou la reprendre ailleurs.",
  inside: "Ce qu’il y a dedans",
  chapters: [
    "Le cercle, son but, ses règles, et toutes les versions de sa charte",
    "Ses membres, ses rôles, ses liens et son journal",
    "Ce qui s’y est dit, fil par fil",
    "Ses tâches, ses votes avec leur résultat, ses réponses à des appels",
  ],
  filesSay:
    "Les fichiers joints et les pièces du cercle y sont. De ce qui lui est prêté, seulement le nom ; de ce qui est effacé ou masqué, rien.",
  care: "À garder avec soin",
  careSays:
    "Cette copie nomme des personnes et dit ce qu’elles ont écrit entre elles. Elle est pour les membres : ne la publiez pas, et effacez-la quand elle ne sert plus.",
  careSaysPrivate:
    "Personne d’autre que ses membres ne sait que ce cercle existe. Cette copie nomme des personnes et dit ce qu’elles ont écrit entre elles : gardez-la pour vous, et effacez-la quand elle ne sert plus.",
  zip: "Télécharger pour lire (zip)",
  json: "Télécharger pour un autre logiciel (JSON)",
  file: "cercle",
  readMe: "lisez-moi.html",
  data: "cercle.json",
  made: (instance: string, moment: string) => `Copie faite par ${instance}, ${moment}.`,
  careShort: "Elle est pour les membres du cercle.",
  contents: "Sommaire",
  nothing: "Rien.",
  yes: "oui",
  no: "non",
} as const;
