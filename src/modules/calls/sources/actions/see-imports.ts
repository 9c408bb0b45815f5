import { isOperator, reading, type Work } from "#services/house";

import { findImport, type ImportId, listImports } from "../store/imports.ts";

export type { ImportId } from "../store/imports.ts";

const PAGE = 30;

/** The step: the imports of this instance, for its operator; undefined for all others. */
export async function seeImportsIn(work: Work, { page }: { readonly page: number }) {
  if (!isOperator(work.actor)) return undefined;
  return { ...(await listImports(work, { from: (page - 1) * PAGE, most: PAGE })), size: PAGE };
}

export const seeImports = reading(seeImportsIn);

/** One import with the records that it refused, each with its reason and its beginning; for the operator. */
export const seeImport = reading(
  async (work: Work, { id, page }: { readonly id: ImportId; readonly page: number }) => {
    if (!isOperator(work.actor)) return undefined;
    const found = await findImport(work, id, { from: (page - 1) * PAGE, most: PAGE });
    return found && { ...found, size: PAGE };
  },
);
