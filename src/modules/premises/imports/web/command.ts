import { Argument, Command, Option } from "commander";

import { CommandProblem, type OpenHouse, operator } from "#services/house";

import { importVenues, type VenueReport } from "../actions/import-venues.ts";
import { type Field, FIELDS, type Mapping } from "../domain/fields.ts";
import { DOUBTS } from "../domain/read-row.ts";
import { doubtTexts, fieldWords, importTexts as texts } from "./texts.fr.ts";

interface Options {
  readonly source?: string;
  readonly licence?: string;
  readonly lien?: string;
  readonly colonne?: readonly string[];
}

/** `archipel import premises <file>`. */
export function premisesCommand(house: OpenHouse): Command {
  const line = new Command("import");
  line
    .command("premises")
    .description("importe des locaux publiés en données ouvertes (CSV, JSON, GeoJSON, .zip, .gz)")
    .addArgument(new Argument("<chemin>", "un fichier, ou un dossier de fichiers"))
    .addOption(new Option("--source <nom>", "qui le publie, quand aucune colonne ne le dit"))
    .addOption(new Option("--licence <nom>", "sous quelle licence"))
    .addOption(new Option("--lien <adresse>", "l’adresse du jeu de données"))
    .addOption(
      new Option("--colonne <champ=colonne...>", 'une colonne choisie : latitude="Coord. Y"'),
    )
    .action((path: string, options: Options) => run(house, path, options));
  return line;
}

async function run(house: OpenHouse, path: string, options: Options): Promise<void> {
  const chosen = chosenColumns(options.colonne ?? []);
  await house.withApp(async (app) => {
    const report = await importVenues(app, operator(), {
      path,
      source: options.source,
      licence: options.licence,
      url: options.lien,
      chosen,
      progress: ({ read, refused }) => house.progress(texts.progress(read, refused)),
    });
    house.progress("");
    const { read, new: fresh, known, updated, refused, doubts, mapping, told } = report;
    house.say(writeReport(report), {
      read,
      new: fresh,
      known,
      updated,
      refused,
      doubts,
      mapping,
      told,
    });
  });
}

/** « latitude=Coord. Y »: the field by its French word, then its column as the file names it. */
export function chosenColumns(typed: readonly string[]): Mapping {
  const chosen: Partial<Record<Field, string>> = {};
  for (const one of typed) {
    const [word = "", ...rest] = one.split("=");
    const field = FIELDS.find((known) => fieldWords[known] === word.trim());
    const column = rest.join("=").trim();
    if (field === undefined || column === "") throw new CommandProblem(texts.badColumn(one));
    chosen[field] = column;
  }
  return chosen;
}

/** The closing report: what became of the rows, which columns were read, what was understood otherwise. */
export function writeReport(report: VenueReport): string {
  const { told, refused, doubts, mapping } = report;
  const columns = FIELDS.flatMap((field) =>
    mapping[field] === undefined ? [] : `${fieldWords[field]} = « ${mapping[field]} »`,
  );
  return [
    texts.account(report),
    `${texts.columnsRead} ${columns.join(", ")}.`,
    ...DOUBTS.flatMap((doubt) => {
      const count = doubts[doubt] ?? 0;
      return count === 0 ? [] : `  – ${doubtTexts[doubt](count)}`;
    }),
    ...told.map(({ name, says }) => `  – ${name} : ${says}`),
    ...(told.length < refused ? [texts.others(refused - told.length)] : []),
    ...(refused > 0 ? [texts.keptAll] : []),
  ].join("\n");
}
