import { type Amount, amountOf } from "#basics/amount";
import { form } from "#basics/form";
import {
  chosen,
  line,
  maybeChosen,
  maybeLine,
  maybeLines,
  parsed,
  wholeWithin,
} from "#basics/questions";

import type { SeenCommon } from "../actions/common-account.ts";
import type { NamedParty } from "../actions/parties.ts";
import { SHARE } from "../domain/giver.ts";
import { MOST } from "../domain/thanks.ts";
import { VOUCHER } from "../domain/voucher.ts";
import { commonTexts } from "./common-texts.fr.ts";
import { leaveTexts, whomEmpty } from "./leave-texts.fr.ts";
import { thanksTexts as texts } from "./thanks-texts.fr.ts";
import { voucherTexts } from "./voucher-texts.fr.ts";

/** Whole kori, three digits at most, as an amount; nothing typed is none. */
function readKori(typed: string): Amount | undefined {
  const count = typed.trim() === "" ? 0 : wholeWithin(typed, 0, 999);
  return count === undefined ? undefined : amountOf(count * 100);
}

/** How many kori. */
export const koriAsked = parsed<Amount>(
  {
    name: "kori",
    label: texts.howMany,
    help: texts.howManyHelp,
    as: "line",
    width: "court",
    inputmode: "numeric",
  },
  { empty: texts.howManyEmpty, read: readKori, write: (kori) => String(kori / 100) },
);

/** Whom one thanks: one of those whom one knows, or an organisation by its name; how, and with which words. */
export const thankForm = (targets: readonly NamedParty[]) =>
  form({
    to: maybeChosen("a", {
      label: texts.whom,
      help: texts.whomHelp,
      none: texts.whomNone,
      of: targets.map(({ party, name }) => ({ value: party.id, label: name })),
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
  amount: parsed<Amount>(
    {
      name: "kori",
      label: voucherTexts.howMany,
      help: voucherTexts.howManyHelp,
      as: "line",
      width: "court",
      inputmode: "numeric",
    },
    { empty: voucherTexts.howManyEmpty, read: readVoucher, write: (kori) => String(kori / 100) },
  ),
});

function readVoucher(typed: string): Amount | undefined {
  const count = wholeWithin(typed, 1, VOUCHER.most / 100);
  return count === undefined ? undefined : amountOf(count * 100);
}

/** The code of a voucher, as copied from paper. */
export const codeForm = form({
  code: line("code", {
    label: voucherTexts.code,
    help: voucherTexts.codeHelp,
    empty: voucherTexts.codeEmpty,
    most: 40,
  }),
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
    most: parsed<Amount>(
      {
        name: "kori-par-mois",
        label: commonTexts.most,
        help: commonTexts.mostHelp,
        as: "line",
        width: "court",
        inputmode: "numeric",
      },
      { empty: commonTexts.mostEmpty, read: readShare, write: (kori) => String(kori / 100) },
    ),
  });

function readShare(typed: string): Amount | undefined {
  const count = wholeWithin(typed, SHARE.least, SHARE.most);
  return count === undefined ? undefined : amountOf(count * 100);
}

/** Beside which field each refusal stands. */
export const BESIDE = {
  "nothing-said": "kori",
  "nothing-to-give": "kori",
  "too-much-at-once": "kori",
  "beyond-floor": "kori",
  "beyond-your-share": "kori",
  "too-many-words": "mot",
  "to-yourself": "a",
  "to-the-holder": "a",
  "unknown-party": "a",
  "closed-circle": "a",
} as const;
