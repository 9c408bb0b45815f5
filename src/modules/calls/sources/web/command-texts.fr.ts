import { asTyped } from "#basics/typed";

/** What the command « sources » says. */
export const commandTexts = {
  list: "dit où cette instance lit ses appels, et comment va chaque source",
  fetch: "lit une source maintenant",
  add: "ajoute une source, lue chaque jour",
  name: "le nom de la source",
  addName:
    "son nom ; ou boamp, ted, aides-territoires, iledefrance, approch, dont le reste est connu",
  dialect: (known: string) => `comment elle se lit : ${known}`,
  address: "son adresse",
  mapping: (known: string) => `ce que ses colonnes veulent dire : un fichier JSON, ou ${known}`,
  hour: "l’heure de lecture, à Paris",
  keyFile: "un fichier qui contient sa clé, quand elle en demande une",
  unknown: (name: string) =>
    `Aucune source ne s’appelle « ${name} ». Leurs noms : ${asTyped("sources")}`,
  paused: (name: string) => `« ${name} » est en pause : reprenez-la sur la page « Sources ».`,
  held: (name: string) => `« ${name} » est déjà en cours de lecture.`,
  chooseDialect: (known: string) => `Dites comment elle se lit, avec --dialecte : ${known}.`,
  added: (name: string) =>
    `« ${name} » est ajoutée. Pour la lire tout de suite : ${asTyped("sources")} fetch "${name}"`,
  noFile: (file: string) => `Ce fichier ne peut pas être lu : ${file}`,
  report: ({
    how,
    read,
    fresh,
    refused,
    detail,
  }: {
    readonly how: string;
    readonly read: number;
    readonly fresh: number;
    readonly refused: number;
    readonly detail: string | undefined;
  }) =>
    `${how[0]?.toUpperCase() ?? ""}${how.slice(1)} : ${read} ${read > 1 ? "annonces" : "annonce"}, dont ${fresh} ${fresh > 1 ? "nouvelles" : "nouvelle"} et ${refused} ${refused > 1 ? "refusées" : "refusée"}.${detail === undefined ? "" : `\n${detail}`}`,
} as const;
