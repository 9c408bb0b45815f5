import { Argument, Command } from "commander";

import { type OpenHouse, operator } from "#services/house";

import { importRegister, type RegisterReport } from "../actions/import-register.ts";
import { type Imported, refusalNames } from "../domain/account.ts";
import type { RecordRefusal } from "../domain/entry.ts";
import { registerTexts as texts } from "./texts.fr.ts";

const EXPLAINED: readonly (readonly [Imported, string])[] = [
  [
    "rna",
    "le répertoire national des associations (CSV waldec ou import, réponses de l’API, .zip, .gz)",
  ],
  ["joafe", "des annonces du Journal officiel des associations (JSON, CSV, .zip, .gz)"],
  ["entreprises", "des réponses de l’annuaire des entreprises (JSON)"],
  ["subventions", "des subventions au format commun des collectivités (CSV ou JSON, .zip, .gz)"],
];

/** `archipel import rna <file>` and its kin: one command a register. */
export function registerCommand(house: OpenHouse): Command {
  const line = new Command("import");
  for (const [what, description] of EXPLAINED) {
    line
      .command(what)
      .description(`importe ${description}`)
      .addArgument(new Argument("<chemin>", "un fichier, ou un dossier de fichiers"))
      .action((path: string) => run(house, what, path));
  }
  return line;
}

async function run(house: OpenHouse, what: Imported, path: string): Promise<void> {
  await house.withApp(async (app) => {
    let told = 0;
    const report = await importRegister(app, operator(), {
      what,
      path,
      progress: ({ read, refused }) => {
        // A million lines are two thousand batches: one word for ten thousand lines is enough.
        if (read - told < 10_000) return;
        told = read;
        house.progress(texts.progress(read, refused));
      },
    });
    house.progress("");
    const { read, new: fresh, updated, unchanged, refused } = report;
    house.say(writeRegisterReport(report), { read, new: fresh, updated, unchanged, refused });
  });
}

/** The closing report: what became of the lines, and where the first of those kept apart stand. */
export function writeRegisterReport(report: RegisterReport): string {
  const { told, refused, reasons } = report;
  if (refused === 0) return texts.account(report);
  const why = Object.entries(reasons).map(([refusal, n]) => `${n} ${nameOf(refusal)}`);
  return [
    texts.account(report),
    `${texts.reasons} ${why.join(", ")}.`,
    ...told.map(({ name, says }) => `  – ${name} : ${says}`),
    ...(told.length < refused ? [texts.others(refused - told.length)] : []),
    texts.kept,
  ].join("\n");
}

function nameOf(refusal: string): string {
  return isRefusal(refusal) ? refusalNames[refusal] : refusal;
}

function isRefusal(text: string): text is RecordRefusal {
  return Object.hasOwn(refusalNames, text);
}
