import { isOperator, reading, type Work } from "#services/house";

import {
  findRegisterImport,
  listRegisterImports,
  type RegisterImportId,
} from "../store/imports.ts";

export type { RegisterImportId } from "../store/imports.ts";

const PAGE = 30;

/** The imports of registers and grants, for the operator; undefined for all others. */
export async function seeRegisterImportsIn(work: Work, { page }: { readonly page: number }) {
  if (!isOperator(work.actor)) return undefined;
  return {
    ...(await listRegisterImports(work, { from: (page - 1) * PAGE, most: PAGE })),
    size: PAGE,
  };
}

export const seeRegisterImports = reading(seeRegisterImportsIn);

/** One of them, with the lines that it kept apart; for the operator. */
export const seeRegisterImport = reading(
  async (work: Work, { id, page }: { readonly id: RegisterImportId; readonly page: number }) => {
    if (!isOperator(work.actor)) return undefined;
    const found = await findRegisterImport(work, id, { from: (page - 1) * PAGE, most: PAGE });
    return found && { ...found, size: PAGE };
  },
);
