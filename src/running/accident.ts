import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isDiskFull, isFull } from "#services/database";
import { withoutAddresses } from "#services/log";

import { texts } from "./texts.fr.ts";

/** Keeps an accident where its detail can be read, and says it in a sentence for whoever started us; a full disk is none. */
export function sayAccident(error: unknown, folder: string | undefined): string {
  // Whatever broke first: without room nothing else can be well, and room is what mends it.
  if (folder !== undefined && (isDiskFull(folder) || isFull(error))) return texts.diskFull(folder);
  const { reference, file } = keepAccident(error, folder);
  return texts.accident(reference, file);
}

/** The same for a promise that nobody waited for: the instance goes on. */
export function sayForgotten(error: unknown, folder: string): string {
  const { reference, file } = keepAccident(error, folder);
  return texts.forgotten(reference, file);
}

/** The same for a bundle that could not be made. */
export function sayNotBuilt(error: unknown): string {
  if (error instanceof Error && /ERR_MODULE_NOT_FOUND|Cannot find package/.test(describe(error)))
    return texts.notInstalled;
  const { reference, file } = keepAccident(error, undefined);
  return texts.notBuilt(reference, file);
}

interface Kept {
  readonly reference: string;
  readonly file: string;
}

/** Writes the detail where we may: in the data folder, else among the machine's passing files. */
function keepAccident(error: unknown, folder: string | undefined): Kept {
  const reference = randomUUID().slice(0, 8);
  const passing = join(tmpdir(), `archipel-accidents-${process.getuid?.() ?? 0}.log`);
  const files = folder === undefined ? [passing] : [join(folder, "accidents.log"), passing];
  const at = Temporal.Now.instant().toString();
  const told = `${at} ${reference}\n${withoutAddresses(describe(error))}\n\n`;
  const file = files.find((one) => append(one, told)) ?? passing;
  return { reference, file };
}

function append(file: string, text: string): boolean {
  try {
    appendFileSync(file, text, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by ${describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
