import { readFileSync } from "node:fs";

import { Argument, Command } from "commander";

import { type App, CommandProblem, type OpenHouse, operator } from "#services/house";

import { fetchSource } from "../actions/fetch-source.ts";
import { addSource } from "../actions/manage-sources.ts";
import { type SeenSource, seeSources } from "../actions/see-sources.ts";
import { isDialect } from "../domain/dialects/all.ts";
import { DIALECTS } from "../domain/dialects/dialect.ts";
import { READY_SOURCES } from "../domain/dialects/ready.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { readMapping } from "../domain/sources/typed-mapping.ts";
import { commandTexts as words } from "./command-texts.fr.ts";
import { sayHealth, sourceTexts } from "./texts.fr.ts";

interface AddOptions {
  readonly dialecte?: string;
  readonly adresse?: string;
  readonly correspondance?: string;
  readonly heure: string;
  readonly fichierCle?: string;
}

/** `archipel sources`: lists them with how they are; `sources fetch <name>` reads one now; `sources add <name>` adds one. */
export function sourceCommand(house: OpenHouse): Command {
  const command = new Command("sources").description(words.list).action(() => list(house));
  command
    .command("fetch")
    .description(words.fetch)
    .addArgument(new Argument("<nom>", words.name))
    .action((name: string) => fetchOne(house, name));
  command
    .command("add")
    .description(words.add)
    .addArgument(new Argument("<nom>", words.addName))
    .option("--dialecte <dialecte>", words.dialect(DIALECTS.join(", ")))
    .option("--adresse <adresse>", words.address)
    .option(
      "--correspondance <nom ou fichier>",
      words.mapping(Object.keys(KNOWN_MAPPINGS).join(", ")),
    )
    .option("--heure <heure>", words.hour, "4")
    .option("--fichier-cle <fichier>", words.keyFile)
    .action((name: string, options: AddOptions) => add(house, name, options));
  return command;
}

async function list(house: OpenHouse): Promise<void> {
  await house.withApp(async (app) => {
    const seen = await allOf(app);
    const now = app.clock.now();
    const lines = seen.map(({ source, health }) => `${source.name} : ${sayHealth(health, now)}`);
    house.say(lines.length === 0 ? sourceTexts.none : lines.join("\n"), {
      sources: seen.map(({ source, health }) => ({ name: source.name, state: health.state })),
    });
  });
}

async function allOf(app: App): Promise<readonly SeenSource[]> {
  return (await seeSources(app, operator(), undefined)) ?? [];
}

async function fetchOne(house: OpenHouse, name: string): Promise<void> {
  await house.withApp(async (app) => {
    const seen = (await allOf(app)).find(({ source }) => source.name === name);
    if (seen === undefined) throw new CommandProblem(words.unknown(name));
    if (seen.source.paused) throw new CommandProblem(words.paused(name));
    const report = await fetchSource(app, operator(), { id: seen.source.id });
    if (report === undefined) throw new CommandProblem(words.held(name));
    const { outcome, read, new: fresh, refused, requests, detail } = report;
    const how = sourceTexts.outcomes[outcome];
    house.say(words.report({ how, read, fresh, refused, detail }), {
      outcome,
      read,
      new: fresh,
      refused,
      requests,
    });
  });
}

async function add(house: OpenHouse, name: string, options: AddOptions): Promise<void> {
  const ready = READY_SOURCES.find(({ key }) => key === name.toLowerCase());
  const dialect = options.dialecte ?? ready?.dialect ?? "";
  const address = options.adresse ?? ready?.address ?? "";
  if (!isDialect(dialect)) throw new CommandProblem(words.chooseDialect(DIALECTS.join(", ")));
  if (!/^(?:[01]?\d|2[0-3])$/.test(options.heure)) throw new CommandProblem(sourceTexts.wrong.hour);
  const mapping = mappingOf(options.correspondance ?? ready?.mapping);
  const secret = options.fichierCle === undefined ? undefined : textOf(options.fichierCle).trim();
  await house.withApp(async (app) => {
    const said = { name: ready?.name ?? name, dialect, address, mapping, secret };
    const added = await addSource(app, operator(), { ...said, hour: Number(options.heure) });
    if (!added.done) throw new CommandProblem(sourceTexts.refusals[added.refusal]);
    house.say(words.added(said.name), { id: added.value });
  });
}

/** The mapping of that name, or of that file. */
function mappingOf(named: string | undefined): Mapping | undefined {
  if (named === undefined) return undefined;
  if (Object.hasOwn(KNOWN_MAPPINGS, named)) return KNOWN_MAPPINGS[named]?.mapping;
  const read = readMapping(textOf(named));
  if ("mapping" in read) return read.mapping;
  const { json, shape } = sourceTexts.wrong;
  throw new CommandProblem(read.wrong === "json" ? json : shape(read.where));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandProblem(words.noFile(file));
  }
}
