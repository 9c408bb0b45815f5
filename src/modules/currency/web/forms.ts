import { type Amount, amountOf } from "#basics/amount";
import { form } from "#basics/form";
import {
  chosen,
  line,
  lines,
  maybeChosen,
  maybeLine,
  maybeLines,
  parsed,
  wholeWithin,
} from "#basics/questions";

import type { SeenCommon } from "../actions/common-account.ts";
import type { NamedParty } from "../actions/parties.ts";
import type { Target } from "../actions/whom.ts";
import { DISPUTE } from "../domain/dispute.ts";
import { SHARE } from "../domain/giver.ts";
import { MOST } from "../domain/thanks.ts";
import { VOUCHER } from "../domain/voucher.ts";
import { WORTH } from "../domain/worth.ts";
import { errorTexts } from "./error-texts.fr.ts";
import { commonTexts } from "./common-texts.fr.ts";
import { leaveTexts, whomEmpty } from "./leave-texts.fr.ts";
import { thanksTexts as texts } from "./thanks-texts.fr.ts";
import { uncountedTexts, worthTexts } from "./worth-texts.fr.ts";
import { voucherTexts } from "./voucher-texts.fr.ts";

interface AskedKori {
  readonly label: string;
  readonly help: string;
  readonly empty: string;
  /** Whole kori. */
  readonly least: number;
  /** Nothing typed is none. */
  readonly isNoneUntyped?: boolean;
  readonly most: number;
}

/** How many whole kori, as an amount. */
function koriLine(
  name: string,
  { label, help, empty, least, most, isNoneUntyped = false }: AskedKori,
) {
  const read = (typed: string): Amount | undefined => {
    const count = isNoneUntyped && typed.trim() === "" ? 0 : wholeWithin(typed, least, most);
    return count === undefined ? undefined : amountOf(count * 100);
  };
  return parsed<Amount>(
    { name, label, help, as: "line", width: "court", inputmode: "numeric" },
    { empty, read, write: (kori) => String(kori / 100) },
  );
}

/** How many kori, three digits at most. */
export const koriAsked = koriLine("kori", {
  label: texts.howMany,
  help: texts.howManyHelp,
  empty: texts.howManyEmpty,
  least: 0,
  most: 999,
  isNoneUntyped: true,
});

/** Whom one thanks: one of those whom one knows, or an organisation by its name; how, and with which words. */
export const thankForm = (targets: readonly Target[]) =>
  form({
    to: maybeChosen("a", {
      label: texts.whom,
      help: texts.whomHelp,
      none: texts.whomNone,
      of: targets.map(({ party, name, isUncounted }) => ({
        value: party.id,
        label: isUncounted ? uncountedTexts.target(name) : name,
      })),
      empty: texts.whomEmpty,
    }),
    other: maybeLine("structure", { label: texts.other, help: texts.otherHelp }),
    kori: koriAsked,
    words: maybeLines("mot", {
      label: texts.words,
      help: texts.wordsHelp,
      rows: 3,
      most: MOST.words,
    }),
  }).superRefine(({ to, other }, context) => {
    if (to === undefined && other === undefined)
      context.addIssue({ code: "custom", path: ["to"], message: texts.whomEmpty });
  });

/** How many kori a voucher promises. */
export const voucherForm = form({
  amount: koriLine("kori", {
    label: voucherTexts.howMany,
    help: voucherTexts.howManyHelp,
    empty: voucherTexts.howManyEmpty,
    least: 1,
    most: VOUCHER.most / 100,
  }),
});

/** The code of a voucher, as copied from paper. */
export const codeForm = form({
  code: line("code", {
    label: voucherTexts.code,
    help: voucherTexts.codeHelp,
    empty: voucherTexts.codeEmpty,
    most: 40,
  }),
});

/** What a line should have been, and why. */
export const errorForm = form({
  meant: koriLine("kori", {
    label: errorTexts.meant,
    help: errorTexts.meantHelp,
    empty: errorTexts.meantEmpty,
    least: 0,
    most: DISPUTE.most / 100,
  }),
  words: lines("pourquoi", {
    label: errorTexts.words,
    help: errorTexts.wordsHelp,
    empty: errorTexts.wordsEmpty,
    rows: 3,
    most: DISPUTE.words,
  }),
});

/** What one kori stands for, in words. */
export const worthForm = form({
  worth: maybeLine("un-kori", {
    label: worthTexts.worth,
    help: worthTexts.worthHelp,
    most: WORTH.most,
  }),
});

/** A word with a no. */
export const refuseForm = form({
  words: maybeLines("mot", { label: errorTexts.refuseWords, rows: 3, most: DISPUTE.words }),
});

/** To whom all that one holds is given. */
export const giveAllForm = (targets: readonly NamedParty[]) =>
  form({
    to: chosen("a", {
      label: leaveTexts.whom,
      help: leaveTexts.whomHelp,
      none: texts.whomNone,
      of: targets.map(({ party, name }) => ({ value: party.id, label: name })),
      empty: whomEmpty,
    }),
  });

/** Who may give from a common account, and up to how much a month. */
export const giverForm = (members: NonNullable<SeenCommon["members"]>) =>
  form({
    person: chosen<"Person">("qui", {
      label: commonTexts.who,
      none: commonTexts.whoNone,
      of: members.map(({ person, name }) => ({ value: person, label: name })),
      empty: commonTexts.whoEmpty,
    }),
    most: koriLine("kori-par-mois", {
      label: commonTexts.most,
      help: commonTexts.mostHelp,
      empty: commonTexts.mostEmpty,
      least: SHARE.least,
      most: SHARE.most,
    }),
  });

/** Beside which field each refusal stands. */
export const BESIDE = {
  "nothing-said": "kori",
  "nothing-to-give": "kori",
  "too-much-at-once": "kori",
  "beyond-floor": "kori",
  "beyond-your-share": "kori",
  uncounted: "kori",
  "too-many-words": "mot",
  "to-yourself": "a",
  "to-the-holder": "a",
  "unknown-party": "a",
  "closed-circle": "a",
  "closed-account": "a",
} as const;
