import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { isId } from "#basics/id";
import type { App, Listener, PersonId } from "#services/house";

/*
 * The register of erasures: one line a person who left, « instant id », beside the database, so that
 * an older backup does not bring them back (RGPD, article 17). It holds no name.
 */

/** Where the register is. */
export function registerOf({ config }: Pick<App, "config">): string {
  return join(config.dataFolder, "erasures");
}

export interface Erasure {
  readonly at: string;
  readonly person: PersonId;
}

/** Reads a register; a line cut by a crash is left out. */
export function readErasures(text: string): readonly Erasure[] {
  return text.split("\n").flatMap((line) => {
    const [at = "", person = ""] = line.split(" ");
    return isId<"Person">(person) ? [{ at, person }] : [];
  });
}

/** The erasures that this instance knows of, oldest first. */
export function listErasures(app: Pick<App, "config">): readonly Erasure[] {
  const file = registerOf(app);
  return existsSync(file) ? readErasures(readFileSync(file, "utf8")) : [];
}

/** Appends to the register those that it does not hold yet; on the disk when this returns. */
export function recordErasures(app: Pick<App, "config">, erasures: readonly Erasure[]): void {
  const known = new Set(listErasures(app).map(({ person }) => person));
  const missing = erasures.filter(({ person }) => !known.has(person));
  if (missing.length === 0) return;
  const file = openSync(registerOf(app), "a", 0o600);
  try {
    // A line cut before stands alone, and is left out when read.
    appendFileSync(file, `\n${missing.map(({ at, person }) => `${at} ${person}`).join("\n")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Hears that a person left, and writes it in the register. */
export const hearLeaving: Listener = (work, { subject, toldAt }) => {
  if (isId<"Person">(subject)) {
    recordErasures(work.app, [{ at: toldAt.toString(), person: subject }]);
  }
  return Promise.resolve();
};
