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
    const { read, new: fresh, updated, unchanged, merged, refused, calls } = report;
    house.say(writeReport(report), {
      read,
      new: fresh,
      updated,
      unchanged,
      merged,
      refused,
      calls,
    });
  });
}

/** The closing report: what became of each record, and of those refused or doubtful, where they stand and why. */
export function writeReport(report: ImportReport): string {
  const { read, calls, told, doubtful, refused } = report;
  const reasons = Object.entries(report.reasons).map(([refusal, n]) => `${n} ${labelOf(refusal)}`);
  const others = read - refused - calls;
  return [
    `${many(read, "annonce lue", "annonces lues")} : ${many(report.new, "nouvelle", "nouvelles")}, ${report.updated} mises à jour, ${report.unchanged} déjà connues, ${report.merged} réunies, ${many(refused, "refusée", "refusées")}.`,
    others > 0
      ? `${many(calls, "est un appel", "sont des appels")} ; ${many(others, "autre est gardée comme ce qu’elle est", "autres sont gardées comme ce qu’elles sont")} (attributions, modifications…).`
      : `${many(calls, "est un appel", "sont des appels")}.`,
    ...(reasons.length === 0 ? [] : [`Refusées : ${reasons.join(", ")}.`]),
    ...(doubtful === 0 ? [] : [`Comprises en partie : ${doubtful}.`]),
    ...told.map(({ name, says }) => `  – ${name} : ${says}`),
    ...(told.length < refused + doubtful
      ? [`  – et ${refused + doubtful - told.length} autres.`]
      : []),
    ...(told.length === 0 ? [] : ["Tout est gardé : page de l’opérateur, « Imports »."]),
  ].join("\n");
}

function many(n: number, one: string, several: string): string {
  return `${n} ${n > 1 ? several : one}`;
}

function labelOf(refusal: string): string {
  return isRefusal(refusal) ? refusalLabels[refusal] : refusal;
}

function isRefusal(text: string): text is ReadRefusal {
  return Object.hasOwn(refusalLabels, text);
}
