import type { Amount } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seeGoverningIn } from "#modules/circles";
import {
  action,
  isOperator,
  personBy,
  reading,
  recordAdministrativeActIn,
  type Work,
} from "#services/house";

import {
  type AccountLine,
  type AccountLineId,
  type LineKind,
  MOST_LINES,
  yearsAround,
} from "../../domain/account-line.ts";
import {
  countLines,
  findLine,
  listAllLines,
  saveLine,
  saveStruck,
} from "../../store/account-lines.ts";

/** Whoever keeps the instance; those who facilitate its governing circle, hold or second a role there. */
export async function mayKeepAccountsIn(work: Work): Promise<boolean> {
  if (isOperator(work.actor)) return true;
  if (personBy(work.actor) === undefined) return false;
  return (await seeGoverningIn(work))?.isMine === true;
}

export interface WriteLine {
  readonly year: number;
  readonly kind: LineKind;
  readonly label: string;
  readonly party: string;
  readonly amount: Amount;
  readonly isPlanned: boolean;
}

export type WriteLineRefusal = "not-yours" | "wrong-year" | "too-many" | "no-amount";

/** Publishes a line of the accounts, at once and for everyone. */
export const writeLine = action(writeLineIn);

export async function writeLineIn(
  work: Work,
  asked: WriteLine,
): Promise<Result<AccountLineId, WriteLineRefusal>> {
  if (!(await mayKeepAccountsIn(work))) return refused("not-yours");
  if (asked.amount === 0) return refused("no-amount");
  if (!yearsAround(dayOf(work.now)).includes(asked.year)) return refused("wrong-year");
  if ((await countLines(work, asked.year)) >= MOST_LINES) return refused("too-many");
  const id = newId<"AccountLine">();
  await saveLine(work, { ...asked, id, writtenAt: work.now, struck: undefined });
  await recordAdministrativeActIn(work, { what: "account-line-written", about: `${asked.year}` });
  return done(id);
}

/** Strikes a line out, saying why: it stays to be read, and counts no more. */
export const strikeLine = action(strikeLineIn);

export async function strikeLineIn(
  work: Work,
  { line, why }: { readonly line: AccountLineId; readonly why: string },
): Promise<Result<undefined, "not-yours" | "unknown-line" | "struck-already">> {
  if (!(await mayKeepAccountsIn(work))) return refused("not-yours");
  const found = await findLine(work, line);
  if (found === undefined) return refused("unknown-line");
  if (!(await saveStruck(work, line, why))) return refused("struck-already");
  await recordAdministrativeActIn(work, {
    what: "account-line-struck",
    about: `${found.year}`,
    reason: why,
  });
  return done(undefined);
}

/** A line to strike, for those who may; undefined for anyone else, and for one struck already. */
export const seeLineToStrike = reading(
  async (work: Work, line: AccountLineId): Promise<AccountLine | undefined> => {
    if (!(await mayKeepAccountsIn(work))) return undefined;
    const found = await findLine(work, line);
    return found?.struck === undefined ? found : undefined;
  },
);

/** Every line of every year, for the spreadsheet. */
export const seeAllLines = reading((work: Work) => listAllLines(work));
