const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Of who comes no more because nobody said again that they do. */
export const lapsedTexts = {
  says: (name: string, day: string) =>
    `${name} ne vient plus, depuis le ${day} : votre oui n’y était pas. Vous pouvez nommer cette personne à nouveau.`,
  waits: (names: readonly string[]) =>
    `${LIST.format(names)} ne ${names.length === 1 ? "vient" : "viennent"} plus chez vous, sans votre oui`,
  go: "Voir",
  goTo: "Voir qui m’aide",
} as const;
