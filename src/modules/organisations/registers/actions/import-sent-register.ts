import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { done, refused, type Result } from "#basics/result";
import { type Actor, type App, CommandProblem, isOperator } from "#services/house";

import type { Imported } from "../domain/account.ts";
import { importRegister, type RegisterReport } from "./import-register.ts";

export type SentRegisterRefusal = "not-allowed" | "empty" | "too-long" | "unreadable";

/**
 * Imports a register that the operator sent by a page: as the command does, whole before it answers. The
 * file lies on the disk meanwhile, where only this process reads it.
 */
export async function importSentRegister(
  app: App,
  actor: Actor,
  {
    what,
    file,
  }: {
    readonly what: Imported;
    readonly file: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly isTooLong: boolean;
    };
  },
): Promise<Result<RegisterReport, SentRegisterRefusal>> {
  if (!isOperator(actor)) return refused("not-allowed");
  if (file.isTooLong) return refused("too-long");
  if (file.bytes.length === 0) return refused("empty");
  const folder = mkdtempSync(join(tmpdir(), "archipel-register-"));
  try {
    const path = join(folder, "register");
    writeFileSync(path, file.bytes, { mode: 0o600 });
    const name = file.name.trim() || "fichier";
    return done(await importRegister(app, actor, { what, path, name }));
  } catch (error) {
    if (error instanceof CommandProblem) return refused("unreadable");
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
