import type { MarkKind } from "#rules/subjects";

const plural = (count: number, one: string, several: string) =>
  count < 2 ? `${count} ${one}` : `${count} ${several}`;

/** The sentences of the help to write. */
export const adviceTexts = {
  title: "Relire un texte",
  lead: "Collez un texte : la page montre ce qui peut gêner qui le lit. Ce sont des conseils, et vous restez libre.",
  text: "Votre texte",
  textHelp: "Rien n’est gardé : ni le texte, ni qui l’a collé.",
  empty: "Collez ou écrivez un texte.",
  send: "Relire ce texte",
  found: "Ce que nous avons vu",
  size: (sentences: number, words: number) =>
    `${plural(sentences, "phrase", "phrases")}, ${plural(words, "mot", "mots")}.`,
  nothing: "Rien à signaler. Faites quand même lire ce texte à quelqu’un.",
  counted: {
    long: (count) => plural(count, "phrase longue", "phrases longues"),
    passive: (count) => plural(count, "tournure passive", "tournures passives"),
    heavy: (count) => plural(count, "tournure lourde", "tournures lourdes"),
    rare: (count) => plural(count, "mot rare", "mots rares"),
    acronym: (count) => plural(count, "sigle", "sigles"),
    sign: (count) => plural(count, "signe compliqué", "signes compliqués"),
    figure: (count) => plural(count, "nombre difficile", "nombres difficiles"),
  } satisfies Record<MarkKind, (count: number) => string>,
  says: {
    long: (words: number) => `Cette phrase a ${words} mots. Coupez-la : une idée par phrase.`,
    passive: (said: string) => `« ${said} » : dites qui le fait.`,
    heavy: (said: string, instead: string) => `« ${said} » : dites plutôt « ${instead} ».`,
    rare: (said: string) =>
      `« ${said} » est un mot rare : prenez-en un plus courant, ou expliquez-le.`,
    acronym: (said: string) => `« ${said} » est un sigle : écrivez-le en entier la première fois.`,
    sign: (said: string) => `Le signe « ${said} » complique la lecture : faites deux phrases.`,
    figure: (said: string) =>
      `« ${said} » : écrivez le jour en mots, et une part comme « 1 personne sur 5 ».`,
  },
  more: (count: number) =>
    `Et ${plural(count, "autre phrase", "autres phrases")}, plus bas dans le texte.`,
  rules: "D’où viennent ces conseils",
  rulesSay:
    "Du référentiel de l’État pour écrire en langage simplifié, le RLS de 2017. Une machine en voit une partie seulement.",
  ruleList: [
    "Une phrase courte, une seule idée (règle 4.1). Le nombre de 20 mots est de nous : le référentiel n’en donne pas.",
    "Des signes simples : ni point-virgule, ni parenthèses, ni tirets (règle 4.2).",
    "Pas de pour cent, et les jours en toutes lettres (règles 5.2 et 5.3).",
    "Des mots que l’on rencontre souvent, ou une explication (règles 5.5, 6.4 et 6.7).",
    "Dire qui agit (règle 7.3).",
  ],
  notFalc:
    "Un texte n’est « facile à lire et à comprendre » que si des personnes concernées l’ont relu. Cette page ne remplace personne.",
  source: "Lire le référentiel",
  sourceAt: "https://github.com/DISIC/referentiel_redaction-langage-simplifie",
  words:
    "Mots courants : d’après OpenSubtitles 2024, par OPUS (ODC-BY), et le dictionnaire de Hunspell.",
} as const;
