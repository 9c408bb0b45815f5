import { amountOf } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, operator, type Work } from "#services/house";

import { strikeLineIn, writeLineIn } from "../operator/actions/keep-accounts.ts";
import type { LineKind } from "../domain/account-line.ts";
import { accountTexts as texts } from "./texts.fr.ts";

interface Written {
  readonly kind: LineKind;
  /** What and who, in French. */
  readonly says: readonly [label: string, party: string];
  readonly euros: number;
  readonly isPlanned?: boolean;
}

/** A year of a small instance: what it costs, who pays, what is given; one line was struck. */
export async function fillAccounts(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const now = instantOf({ daysAgo: 40, hour: "18:00" }, today);
  await app.transaction(operator(demonstrationPeople.odile.id), async (work) => {
    for (const years of [1, 0]) {
      for (const written of linesOf(years === 0))
        await write({ ...work, now }, today.year - years, written);
    }
    const twice = await write({ ...work, now }, today.year, {
      kind: "expense",
      says: texts.twice,
      euros: 86.4,
    });
    const struck = await strikeLineIn(work, { line: twice, why: texts.twiceWhy });
    if (!struck.done) throw new Error(struck.refusal);
  });
}

function linesOf(isThisYear: boolean): readonly Written[] {
  return [
    { kind: "expense", says: texts.server, euros: isThisYear ? 345.6 : 331.2 },
    { kind: "expense", says: texts.mails, euros: isThisYear ? 86.4 : 84 },
    { kind: "expense", says: texts.name, euros: 14.4 },
    { kind: "expense", says: texts.letters, euros: isThisYear ? 62.5 : 48.1 },
    { kind: "expense", says: texts.audit, euros: 900, isPlanned: isThisYear },
    { kind: "income", says: texts.shares, euros: isThisYear ? 620 : 580 },
    { kind: "income", says: texts.department, euros: 800 },
    { kind: "in-kind", says: texts.welcome, euros: 1_480 },
    { kind: "in-kind", says: texts.room, euros: 240 },
  ];
}

async function write(work: Work, year: number, { says, euros, ...line }: Written) {
  const [label, party] = says;
  const amount = amountOf(Math.round(euros * 100));
  if (amount === undefined) throw new Error(`no amount: ${label}`);
  const written = await writeLineIn(work, {
    ...line,
    year,
    label,
    party,
    amount,
    isPlanned: line.isPlanned ?? false,
  });
  if (!written.done) throw new Error(written.refusal);
  return written.value;
}
