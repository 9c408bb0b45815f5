import { Argument, Command } from "commander";

import { type OpenHouse, operator } from "#services/house";

import { type ImportReport, importNotices } from "../actions/import-notices.ts";
import type { ReadRefusal, Source } from "../domain/notice.ts";
import { refusalLabels } from "../domain/report.ts";

const EXPLAINED: readonly (readonly [Source, string])[] = [
  ["ted", "des avis du journal des marchés européens (XML)"],
  ["boamp", "des annonces du bulletin des marchés publics (JSON)"],
  ["aides-territoires", "des aides d’Aides-territoires (CSV ou JSON)"],
  ["csv", "un tableur à vous (voir docs/guides/importer-un-csv.md)"],
];

/** `archipel import <source> <file | folder>`: one command a source. */
export function importCommand(house: OpenHouse): Command {
  const line = new Command("import").description("importe des annonces, ou le territoire");
  for (const [source, description] of EXPLAINED) {
    line
      .command(source)
      .description(`importe ${description}`)
      .addArgument(new Argument("<chemin>", "un fichier, ou un dossier de fichiers"))
      .action((path: string) => run(house, source, path));
  }
  return line;
}

async function run(house: OpenHouse, source: Source, path: string): Promise<void> {
  await house.withApp(async (app) => {
    const report = await importNotices(app, operator(), {
      source,
      path,
      progress: ({ read, refused }, { done, of }) =>
        house.progress(
          `${read} annonces lues, ${refused} refusées (fichier ${Math.min(done + 1, of)} sur ${of})`,
        ),
    });
    house.progress("");
    const { id: _, reasons: __, ...counts } = report;
    house.say(writeReport(report), counts);
  });
}

/** The closing report: what became of each record, and why some were refused. */
export function writeReport(report: ImportReport): string {
  const reasons = Object.entries(report.reasons).map(
    ([refusal, n]) => `  – ${n} : ${labelOf(refusal)}`,
  );
  return [
    `${report.read} annonces lues : ${report.new} nouvelles, ${report.updated} mises à jour, ${report.unchanged} déjà connues, ${report.merged} réunies, ${report.refused} refusées.`,
    `${report.calls} sont des appels ouverts à la concurrence ; les autres sont gardées comme ce qu’elles sont.`,
    ...(reasons.length === 0
      ? []
      : [
          "Refusées :",
          ...reasons,
          "Elles sont gardées entières : page de l’opérateur, « Imports ».",
        ]),
  ].join("\n");
}

function labelOf(refusal: string): string {
  return isRefusal(refusal) ? refusalLabels[refusal] : refusal;
}

function isRefusal(text: string): text is ReadRefusal {
  return Object.hasOwn(refusalLabels, text);
}
