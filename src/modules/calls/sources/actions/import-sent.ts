import { isWorkbook } from "#basics/file-kind";
import { done, refused, type Result } from "#basics/result";
import { type Actor, type App, CommandProblem, isOperator } from "#services/house";

import type { Source } from "../../domain/notice.ts";
import { importNotices, type ImportReport } from "./import-notices.ts";

/** The sources whose files have a shape of their own: no columns are to be arranged. */
export const SHAPED = ["boamp", "ted", "aides-territoires", "csv"] as const satisfies Source[];
export type Shaped = (typeof SHAPED)[number];

export type SentRefusal = "not-allowed" | "empty" | "too-long" | "workbook" | "archive";

/** Imports a file of notices that the operator sent by a page: as the command does, whole before it answers. */
export async function importSent(
  app: App,
  actor: Actor,
  {
    source,
    file,
  }: {
    readonly source: Shaped;
    readonly file: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly isTooLong: boolean;
    };
  },
): Promise<Result<ImportReport, SentRefusal>> {
  if (!isOperator(actor)) return refused("not-allowed");
  if (file.isTooLong) return refused("too-long");
  if (file.bytes.length === 0) return refused("empty");
  if (isWorkbook(file.bytes)) return refused("workbook");
  const name = file.name.trim().slice(0, 200) || "fichier";
  try {
    return done(await importNotices(app, actor, { source, file: { name, bytes: file.bytes } }));
  } catch (error) {
    if (error instanceof CommandProblem) return refused("archive");
    throw error;
  }
}
