import { Command } from "commander";
import { sql } from "kysely";
import { z } from "zod";

import { writeMoment } from "#basics/dates";
import { type Config, siteOf } from "#services/config";
import {
  type App,
  asOwner,
  CommandProblem,
  type Instance,
  isOpenedIn,
  type OpenHouse,
  operator,
  saveInstanceIn,
  seeInstanceIn,
  type Work,
} from "#services/house";
import { findOrMakeAddressIn, makePersonIn, makeSignInLink } from "#modules/people";

import { allPartsOf, type OpenedApp, prepareDatabase } from "../app.ts";
import { alone, withDatabase } from "../instance.ts";
import { ask, mayAsk } from "./ask.ts";
import { texts } from "./texts.fr.ts";

const words = texts.init;

interface Options {
  readonly publisher?: string;
  readonly operator?: string;
  readonly replace?: boolean;
}

/** Who answers for the instance, as far as it was said. */
export interface Keepers {
  readonly publisher: string | undefined;
  readonly operator: string | undefined;
}

/** `archipel init`: an empty instance, without the demonstration; its operator receives a link to enter. */
export function initCommand(house: OpenHouse, config: Config): Command {
  return new Command("init")
    .description(words.describe)
    .option("--publisher <nom>", words.publisher)
    .option("--operator <adresse>", words.operator)
    .option("--replace", words.replace)
    .action(async (options: Options) => {
      const keepers = await readKeepers(options);
      await withDatabase(config, (app, url) =>
        alone(app, url, async () => {
          await openEmpty(app, keepers, options.replace === true);
          await tellOpened(house, app, keepers);
        }),
      );
    });
}

async function readKeepers(options: Options): Promise<Keepers> {
  const asks = mayAsk();
  const publisher = options.publisher ?? (asks ? await ask(words.askPublisher) : "");
  const address = options.operator ?? (asks ? await ask(words.askOperator) : "");
  if (address !== "" && !z.email().safeParse(address.trim()).success)
    throw new CommandProblem(words.wrongAddress(address));
  return {
    publisher: publisher.trim() === "" ? undefined : publisher.trim(),
    operator: address.trim() === "" ? undefined : address.trim(),
  };
}

/**
 * Opens the instance, empty. On one that `init` opened already, says what was not said yet; the
 * demonstration is only erased when asked; anything else is refused.
 */
export async function openEmpty(app: App, keepers: Keepers, replace: boolean): Promise<void> {
  await prepareDatabase(app);
  const { opened, instance } = await app.transaction(operator(), async (work) => ({
    opened: await isOpenedIn(work),
    instance: await seeInstanceIn(work),
  }));
  if (instance.demonstration) {
    if (!replace) throw new CommandProblem(words.demonstration);
    await asOwner(app, async ({ db }) => {
      for (const { name } of allPartsOf(app).toReversed())
        await sql`drop schema if exists ${sql.ref(name)} cascade`.execute(db);
      await sql`delete from graphile_worker._private_jobs`.execute(db);
    });
    await prepareDatabase(app);
  } else if (opened && !saysMore(instance, keepers)) {
    throw new CommandProblem(words.opened);
  }
  await app.transaction(operator(), (work) => nameKeepersIn(work, keepers));
}

function free(said: string | undefined, kept: string | undefined): boolean {
  return said === undefined || kept === undefined;
}

function saysMore(instance: Instance, keepers: Keepers): boolean {
  const any = keepers.publisher !== undefined || keepers.operator !== undefined;
  return (
    any &&
    free(keepers.publisher, instance.publisher) &&
    free(keepers.operator, instance.operatorAddress)
  );
}

async function nameKeepersIn(work: Work, keepers: Keepers): Promise<void> {
  await saveInstanceIn(work, {
    demonstration: false,
    ...(keepers.publisher === undefined ? {} : { publisher: keepers.publisher }),
    ...(keepers.operator === undefined ? {} : { operatorAddress: keepers.operator }),
  });
  if (keepers.operator === undefined) return;
  const address = await findOrMakeAddressIn(work, keepers.operator);
  await makePersonIn(work, { operator: true, address });
}

async function tellOpened(house: OpenHouse, app: OpenedApp, keepers: Keepers): Promise<void> {
  const said: string[] = [words.done];
  const instance = await app.transaction(operator(), seeInstanceIn);
  if (instance.publisher === undefined) said.push(words.noPublisher);
  const facts = { publisher: instance.publisher ?? null, operator: keepers.operator ?? null };
  if (keepers.operator === undefined) {
    if (instance.operatorAddress === undefined) said.push(words.noOperator);
    house.say(said.join("\n"), { ...facts, link: null });
    return;
  }
  const made = await makeSignInLink(app, operator(), { email: keepers.operator });
  if (!made.done) throw new Error(`no link for the operator: ${made.refusal}`);
  const link = `${siteOf(app.config)}${made.value.path}`;
  said.push(words.link(link, writeMoment(made.value.until, app.clock.now())));
  if (app.config.publicUrl === undefined) said.push(words.otherPort);
  house.say(said.join("\n"), { ...facts, link });
}
