const years = (many: readonly string[]) =>
  many.length < 2 ? many.join("") : `${many.slice(0, -1).join(", ")} et ${many.at(-1) ?? ""}`;

/** The sentences about school holidays that are not known. */
export const texts = {
  title: "Vacances scolaires",
  operator: "Tenir l’instance",
  lead: "Des rendez-vous reviennent « sauf pendant les vacances » : il leur faut les dates que dit l’arrêté de chaque année.",
  cardWell: "Aucune année ne manque.",
  cardMissing: (many: readonly string[]) =>
    `Il manque ${years(many)} : des rendez-vous gardent des dates qui tombent peut-être pendant les vacances.`,
  missing: "Ce qui manque",
  nothingMissing: "Rien : chaque année où un rendez-vous a des dates est connue.",
  line: (zone: string, year: string, series: number) =>
    `${zone}, ${year} : ${series === 1 ? "1 rendez-vous qui revient" : `${series} rendez-vous qui reviennent`}`,
  how: "Compléter par un fichier",
  howSays:
    "Écrivez un fichier de texte : une ligne par période de vacances, une tabulation entre deux colonnes, et d’abord la ligne de leurs noms. Le premier et le dernier jour sans école y sont compris.",
  howCommand: "Puis, sur le serveur :",
  howAgain:
    "Les dates à venir qui tombent pendant ces vacances s’en vont peu après, sauf celles auxquelles quelqu’un a répondu. Le même fichier peut être donné deux fois.",
  known: "Ce qui est connu",
  knownCaption: "Les années connues",
  zone: "Zone",
  year: "Année",
  source: "D’après",
  unknownTitle: "Des dates à vérifier",
  unknown: (many: readonly string[]) =>
    `Les vacances scolaires de ${years(many)} ne sont pas encore connues ici. Ces dates restent donc toutes, même celles qui tomberont pendant les vacances : elles s’en iront dès que les vacances seront connues, sauf si quelqu’un y a répondu.`,
  unknownDate: (year: string) =>
    `Les vacances scolaires de ${year} ne sont pas encore connues ici : cette date tombe peut-être pendant les vacances.`,
  toOrganise:
    "Qui tient ce site en est prévenu. En attendant, vous pouvez annuler une date depuis sa page.",
} as const;

/** What a file looks like: of one holiday of one zone. */
export const EXAMPLE = [
  ["zone", "year", "name", "from", "to", "source"],
  ["B", "2026-2027", "Toussaint", "2026-10-17", "2026-11-01", "arrêté du …"],
]
  .map((line) => line.join("\t"))
  .join("\n");

/** The command that reads it. */
export const COMMAND = "archipel import school-holidays vacances.tsv --json";
