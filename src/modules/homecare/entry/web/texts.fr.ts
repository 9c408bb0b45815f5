/** « Comment entrer chez moi », and the same read by who comes. */
export const entryTexts = {
  title: "Comment entrer chez moi",
  lead: "Lu par la personne attendue chez vous, d’une heure avant son passage à une heure après, et par personne d’autre. Rien pendant vos absences. Vous lisez qui l’a vu, sur « Qui a vu ».",
  words: "Comment entrer chez vous ?",
  wordsHelp: "Une clé, un code, un chien. Jamais de carte, de signature ni d’argent ici.",
  wordsEmpty: "Écrivez comment entrer, ou effacez.",
  save: "Garder",
  kept: "C’est gardé.",
  none: "Rien n’est écrit : qui vient sonne.",
  erase: "Effacer",
  eraseSays: "Effacer ces mots",
  eraseWhat: "Plus personne ne les lit, dès maintenant. On ne peut pas revenir.",
  way: "Comment entrer",
  at: (name: string) => `Comment entrer chez ${name}`,
  until: (hour: string) => `Pour vous seul·e, jusqu’à ${hour}. Ne le notez pas ailleurs.`,
  told: (name: string) => `${name} lit que vous l’avez vu.`,
} as const;

export const entryRefusals = {
  "not-open": "Cela s’écrit en son propre nom, là où le service est ouvert.",
  "says-nothing": "Écrivez comment entrer, ou effacez.",
  "too-long": "C’est trop long : six cents signes au plus.",
} as const;

export const keptEntryTexts = {
  what: "Comment entrer chez vous (clé, code, chien), avec vos mots, si vous l’écrivez.",
  why: "Pour que la personne attendue entre, à l’heure où elle vient ; elle seule le lit, et vous lisez qu’elle l’a vu.",
  howLong:
    "Jusqu’à ce que vous l’effaciez ou partiez. Chiffré sous votre clé ; jamais en clair dans ce que vous emportez.",
} as const;
