import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { endGivingOfLeft } from "./actions/common-account.ts";
import { passKoriOfMerged, returnKoriOfUnmerged } from "./actions/pass-merged.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { names } from "./names.fr.ts";
import { up } from "./store/migrations/0001-currency.ts";
import { up as quiet } from "./store/migrations/0002-quiet.ts";
import { up as notToTheHolder } from "./store/migrations/0002-not-to-the-holder.ts";
import { up as thanks } from "./store/migrations/0003-thanks.ts";
import { up as givers } from "./store/migrations/0004-givers.ts";
import { up as leaving } from "./store/migrations/0006-leaving.ts";
import { up as vouchers } from "./store/migrations/0007-vouchers.ts";
import { up as disputes } from "./store/migrations/0009-disputes.ts";
import { up as uncounted } from "./store/migrations/0010-uncounted.ts";
import { up as closings } from "./store/migrations/0011-closings.ts";
import { up as codes } from "./store/migrations/0012-codes.ts";
import { up as thanksRead } from "./store/migrations/0013-thanks-read.ts";
import { up as carriedDay } from "./store/migrations/0008-carried-day.ts";
import { up as quietWords } from "./store/migrations/0005-quiet-words.ts";
import { fates } from "./store/fates.ts";
import { WORTH_AT } from "./web/at.ts";
import { koriKinds } from "./web/kinds.ts";
import { showAtLeaving, showBalance, showOfCircle, waitsThanked } from "./web/panels.tsx";
import { worthCard, worthRoutes } from "./web/worth-page.tsx";
import { closingRoutes } from "./web/closing-routes.tsx";
import { codeRoutes, shownRoutes } from "./web/code-routes.tsx";
import { lineRoutes } from "./web/line-routes.tsx";
import { leaveRoutes } from "./web/leave-routes.tsx";
import { voucherRoutes } from "./web/voucher-routes.tsx";
import { accountRoutes, koriRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts, texts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

const LEDGER = ["currency.account", "currency.transfer", "currency.entry"];

/** Kori: double entry of one unit that thanks time; never euros. */
export const currency: Module = {
  name: "currency",
  floor: 5,
  needs: ["people", "access", "notifications", "organisations", "circles"],
  names,
  migrations: {
    "0001_currency": { up },
    "0002_quiet": { up: quiet },
    "0002_not_to_the_holder": { up: notToTheHolder },
    "0003_thanks": { up: thanks },
    "0004_givers": { up: givers },
    "0005_quiet_words": { up: quietWords },
    "0006_leaving": { up: leaving },
    "0007_vouchers": { up: vouchers },
    "0008_carried_day": { up: carriedDay },
    "0009_disputes": { up: disputes },
    "0010_uncounted": { up: uncounted },
    "0011_closings": { up: closings },
    "0012_codes": { up: codes },
    "0013_thanks_read": { up: thanksRead },
  },
  parts,
  routes: [
    { at: "/moi/kori", mandate: "favours", pages: koriRoutes },
    // Without a scope: nobody reads nor gives for a circle or an organisation in the name of somebody else.
    { at: "/kori", pages: leaveRoutes },
    { at: "/kori", pages: lineRoutes },
    { at: "/kori", pages: voucherRoutes },
    { at: "/kori", pages: closingRoutes },
    { at: "/kori", pages: codeRoutes },
    { at: "/l/kori", pages: shownRoutes },
    { at: "/kori", pages: accountRoutes },
    { at: WORTH_AT, pages: worthRoutes },
  ],
  deeds: deedTexts,
  entrusts: { favours: [...LEDGER, "currency.thanks"] },
  rights: {
    "give-kori": [
      ...LEDGER,
      "currency.thanks",
      "currency.giver",
      "currency.carried",
      "currency.voucher",
      "currency.dispute",
      "currency.uncounted",
      "currency.closing",
      "currency.code",
      "house.quiet",
    ],
    "write-mail": ["currency.thanks", "currency.dispute", "currency.transfer", "currency.closing"],
    "currency-about-person": [
      ...LEDGER,
      "currency.thanks",
      "currency.giver",
      "currency.voucher",
      "currency.dispute",
      "currency.uncounted",
      "currency.closing",
      "currency.code",
    ],
  },
  hears: {
    "circles.left": endGivingOfLeft,
    "organisations.merged": passKoriOfMerged,
    "organisations.unmerged": returnKoriOfUnmerged,
  },
  notificationKinds: koriKinds,
  panels: [
    { place: "feed", order: 11, mandate: "favours", waits: waitsThanked },
    { place: "my-data", order: 40, mandate: "favours", show: showBalance },
    { place: "circle", order: 60, title: texts.common, show: showOfCircle },
    { place: "leaving", order: 10, show: showAtLeaving },
  ],
  operatorCards: [worthCard],
  besidesTheGate,
  aboutPerson,
  fates,
  keeps: [keptTexts],
};
