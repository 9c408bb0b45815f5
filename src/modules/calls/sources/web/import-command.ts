import { Argument, Command } from "commander";

import { type App, CommandProblem, type OpenHouse, operator } from "#services/house";

import { type ImportReport, importNotices } from "../actions/import-notices.ts";
import { mappingNamed, namesOfMappings } from "../actions/mappings-kept.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import type { ReadRefusal, Source } from "../../domain/notice.ts";
import { refusalLabels } from "../../domain/report.ts";

const EXPLAINED: readonly (readonly [Source, string])[] = [
  ["ted", "des avis du journal des marchés européens (XML)"],
  ["boamp", "des annonces du bulletin des marchés publics (JSON)"],
  ["aides-territoires", "des aides d’Aides-territoires (CSV ou JSON)"],
  ["csv", "un tableur à vous (voir docs/guides/importer-un-csv.md)"],
];

/** Sources that are read by a mapping that comes with the house, by what one types. */
const MAPPED: readonly (readonly [string, string, string])[] = [
  ["iledefrance", "iledefrance", "les aides de la Région Île-de-France (JSON de son portail)"],
  ["approch", "approch", "des projets d’achats publics d’APProch (JSON ou CSV)"],
  ["feed", "flux", "les appels d’un flux RSS ou Atom (XML)"],
];

const file = () => new Argument("<chemin>", "un fichier, ou un dossier de fichiers");

/** `archipel import <source> <file | folder>`: one command a source. */
export function importCommand(house: OpenHouse): Command {
  const line = new Command("import").description("importe des annonces, ou le territoire");
  for (const [source, description] of EXPLAINED) {
    line
      .command(source)
      .description(`importe ${description}`)
      .addArgument(file())
      .action((path: string) => run(house, path, () => Promise.resolve({ source })));
  }
  for (const [typed, named, description] of MAPPED) {
    line
      .command(typed)
      .description(`importe ${description}`)
      .addArgument(file())
      .action((path: string) => run(house, path, (app) => byMapping(app, named)));
  }
  line
    .command("table")
    .description("importe le fichier d’un fournisseur par sa correspondance de colonnes")
    .addArgument(file())
    .requiredOption(
      "--mapping <nom>",
      "la correspondance, gardée sous ce nom à la page « Importer un tableau »",
    )
    .action((path: string, { mapping }: { readonly mapping: string }) =>
      run(house, path, (app) => byMapping(app, mapping)),
    );
  return line;
}

interface HowRead {
  readonly source: Source;
  readonly mapping?: Mapping;
}

async function byMapping(app: App, named: string): Promise<HowRead> {
  const mapping = await mappingNamed(app, operator(), named);
  if (mapping !== undefined) return { source: mapping.source, mapping };
  const names = await namesOfMappings(app, operator(), undefined);
  throw new CommandProblem(
    `Aucune correspondance ne s’appelle « ${named} ». Il y a : ${names.join(", ")}.`,
  );
}

async function run(
  house: OpenHouse,
  path: string,
  how: (app: App) => Promise<HowRead>,
): Promise<void> {
  await house.withApp(async (app) => {
    const report = await importNotices(app, operator(), {
      ...(await how(app)),
      path,
      progress: ({ read, refused }, { done, of }) =>
        house.progress(
          `${many(read, "annonce lue", "annonces lues")}, ${many(refused, "refusée", "refusées")} (fichier ${Math.min(done + 1, of)} sur ${of})`,
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
  const { read, calls, told, doubtful, refused, mended } = report;
  const all = refused + doubtful + mended;
  const reasons = Object.entries(report.reasons).map(([refusal, n]) => `${n} ${labelOf(refusal)}`);
  const others = read - refused - calls;
  return [
    `${many(read, "annonce lue", "annonces lues")} : ${many(report.new, "nouvelle", "nouvelles")}, ${report.updated} mises à jour, ${report.unchanged} déjà connues, ${report.merged} réunies, ${many(refused, "refusée", "refusées")}.`,
    others > 0
      ? `${many(calls, "est un appel", "sont des appels")} ; ${many(others, "autre est gardée comme ce qu’elle est", "autres sont gardées comme ce qu’elles sont")} (attributions, modifications…).`
      : `${many(calls, "est un appel", "sont des appels")}.`,
    ...(reasons.length === 0 ? [] : [`Refusées : ${reasons.join(", ")}.`]),
    ...(doubtful === 0 ? [] : [`Comprises en partie : ${doubtful}.`]),
    ...(mended === 0 ? [] : [`Lignes réparées : ${mended}.`]),
    ...told.map(({ name, says }) => `  – ${name} : ${says}`),
    ...(told.length < all ? [`  – et ${all - told.length} autres.`] : []),
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
