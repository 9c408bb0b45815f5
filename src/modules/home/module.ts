import { gather, inTurn, type Module } from "#services/house";

import {
  forgetAfterwardsOfIn,
  giveAfterwardsIn,
  passAfterwardsIn,
} from "./afterwards/actions/about-person.ts";
import { afterwards } from "./afterwards/chapter.ts";
import { devices } from "./devices/chapter.ts";
import {
  forgetClosingsOfIn,
  giveClosingsIn,
  passClosingsIn,
} from "./devices/actions/about-person.ts";
import { mine } from "./mine/chapter.ts";
import { operator } from "./operator/chapter.ts";
import { legal } from "./legal/chapter.ts";
import { around } from "./around/chapter.ts";
import { front } from "./front/chapter.ts";
import { forgetMessagesOfIn, passMessagesIn } from "./actions/forget-messages.ts";
import { retains } from "./actions/retains.ts";
import { tellMailsIn, tellMentionsIn, tellMessagesIn } from "./operator/actions/tell-cards.ts";
import { tellAskedAgain } from "./actions/tell-asked-again.ts";
import { tellEndsUnsaid } from "./actions/tell-ends-unsaid.ts";
import { tellMandateLookedAt } from "./actions/tell-mandate-looked-at.ts";
import { tellSaidBeforeWitness } from "./actions/tell-said-before-witness.ts";
import { tellPartyJoined } from "./actions/tell-party-joined.ts";
import { tellShown } from "./actions/tell-shown.ts";
import { raiseSilence, settleSilence } from "./actions/tell-of-silence.ts";
import { fillAccounts } from "./demonstration/accounts.ts";
import { fillReported } from "./demonstration/reported.ts";
import { openInstance } from "./demonstration/open-instance.ts";
import { writeMention } from "./domain/accessibility.ts";
import { fates } from "./store/fates.ts";
import { up as messages } from "./store/migrations/0001-messages.ts";
import { up as accountLines } from "./store/migrations/0002-account-lines.ts";
import { up as upAfterwards } from "./store/migrations/0004-afterwards.ts";
import { up as toldOfADeath } from "./store/migrations/0005-told-of-a-death.ts";
import { up as closing } from "./store/migrations/0006-closing.ts";
import { up as takenUp } from "./store/migrations/0003-message-taken-up.ts";
import { giveMineIn } from "./mine/web/answers-in-words.ts";
import { frontRoutes } from "./front/web/routes.tsx";
import { texts as governanceTexts } from "./operator/web/governance-texts.fr.ts";
import { legalRoutes } from "./legal/web/routes.tsx";
import { mapRoutes } from "./front/web/map-routes.ts";
import { siteFiles } from "./front/web/site-files.ts";
import { names } from "./names.fr.ts";
import { lookRoutes, mineRoutes } from "./web/mine-routes.tsx";
import { texts } from "./web/module-texts.fr.ts";
import { messageLetter } from "./web/message-letters.ts";
import { welcomeRoutes } from "./web/welcome-routes.tsx";
import { ownWays, parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "home",
  floor: 12,
  needs: [
    "people",
    "access",
    "territory",
    "subjects",
    "notifications",
    "moderation",
    "circles",
    "conversations",
    "kin",
    "relays",
    "calls",
    "homecare",
  ],
  names,
  migrations: {
    "0001_messages": { up: messages },
    "0002_account_lines": { up: accountLines },
    "0003_message-taken-up": { up: takenUp },
    "0004_afterwards": { up: upAfterwards },
    "0005_told_of_a_death": { up: toldOfADeath },
    "0006_closing": { up: closing },
  },
  parts,
  ownWays,
  // In the order in which they are asked: several share « / ».
  routes: [
    { at: "/", pages: frontRoutes },
    { at: "/bienvenue", pages: welcomeRoutes },
    { at: "/moi", pages: mineRoutes },
    { at: "/", pages: lookRoutes },
    { at: "/", pages: legalRoutes },
    { at: "/", pages: mapRoutes },
    { at: "/", pages: siteFiles },
  ],
  footer: [
    { label: governanceTexts.footer, at: "/gouvernance" },
    { label: texts.footer.mentions, at: "/mentions-legales" },
    { label: texts.footer.privacy, at: "/confidentialite" },
    { label: texts.footer.terms, at: "/conditions" },
    { label: ({ audit }, today) => writeMention(audit, today), at: "/accessibilite" },
    { label: texts.footer.ecodesign, at: "/ecoconception" },
    { label: texts.footer.source, at: "/code-source" },
    { label: texts.footer.plan, at: "/plan-du-site", serves: true },
    { label: texts.footer.look, at: "/apparence", serves: true },
    { label: texts.footer.contact, at: "/contact", serves: true },
  ],
  hears: {
    "access.party-joined": tellPartyJoined,
    "access.shown": tellShown,
    "access.said-before-witness": tellSaidBeforeWitness,
    "access.asked-again": tellAskedAgain,
    "access.ends-unsaid": tellEndsUnsaid,
    "access.mandate-looked-at": tellMandateLookedAt,
    "kin.silence-lasts": raiseSilence,
    "kin.silence-ended": settleSilence,
  },
  notificationKinds: { "home.message": messageLetter },
  keeps: [texts.kept.messages, texts.kept.mails],
  rights: {
    messages: ["home.message"],
    "forget-messages": ["home.message"],
    "write-mail": ["home.message"],
  },
  retains,
  operatorCards: [
    { title: texts.cards.messages, at: "/operateur/messages", tell: tellMessagesIn },
    { title: texts.cards.mails, at: "/operateur/courriels", tell: tellMailsIn },
    { title: texts.cards.mentions, at: "/operateur/reglages", tell: tellMentionsIn },
  ],
  aboutPerson: {
    gives: async (work, person) => ({
      ...(await giveMineIn(work, person)),
      ...(await giveAfterwardsIn(work, person)),
      ...(await giveClosingsIn(work, person)),
    }),
    erases: async (work, person) => {
      await forgetMessagesOfIn(work, person);
      await forgetAfterwardsOfIn(work, person);
      await forgetClosingsOfIn(work, person);
    },
    merges: async (work, from, into) => {
      await passMessagesIn(work, from, into);
      await passAfterwardsIn(work, from, into);
      await passClosingsIn(work, from, into);
    },
  },
  fates,
  sitemap: () =>
    Promise.resolve([
      { at: "/" },
      { at: "/autour-de-moi" },
      { at: "/gouvernance" },
      { at: "/mentions-legales" },
      { at: "/confidentialite" },
      { at: "/conditions" },
      { at: "/accessibilite" },
      { at: "/ecoconception" },
      { at: "/code-source" },
      { at: "/plan-du-site" },
      { at: "/aide" },
      { at: "/contact" },
    ]),
  demonstration: inTurn(fillReported, fillAccounts, openInstance),
};

/** The front of the house: what is said of the instance, and what its operator sees. */
export const home = gather(own, [mine, afterwards, devices, operator, legal, around, front]);
