import { letterKind, type NotificationKind } from "#services/house";

import { findDied, findNamed, findNotDead, findTold, findYouNamed } from "../actions/told.ts";
import { AT, FOR } from "../domain/address.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** What is written about a death: whom one names is told; who came is told once, and once more if it was an error. */
export const afterwardsKinds = {
  "home.named-for-afterwards": letterKind({
    why: texts.named.why,
    sort: "direct",
    find: findNamed,
    says: (names) => ({
      subject: texts.named.subject,
      entries: names.map((name) => ({
        title: texts.named.entry(name),
        at: FOR,
        lines: [texts.named.line],
      })),
    }),
  }),
  "home.you-named": letterKind({
    why: texts.youNamed.why,
    sort: "direct",
    find: findYouNamed,
    says: (names) => ({
      subject: texts.youNamed.subject,
      entries: names.map((name) => ({
        title: texts.youNamed.entry(name),
        at: AT,
        lines: [texts.youNamed.line],
      })),
    }),
  }),
  "home.told-of-a-death": letterKind({
    why: texts.told.why,
    sort: "direct",
    always: true,
    find: findTold,
    says: (all) => ({
      subject: texts.told.subject,
      entries: all.map(() => ({ title: texts.told.entry, at: AT, lines: texts.told.lines })),
    }),
  }),
  "home.died": letterKind({
    why: texts.died.why,
    sort: "direct",
    always: true,
    find: findDied,
    says: (names) => ({
      subject: texts.died.subject,
      entries: names.map((name) => ({
        title: texts.died.entry(name),
        at: "/contact",
        lines: texts.died.lines,
      })),
    }),
  }),
  "home.not-dead": letterKind({
    why: texts.notDead.why,
    sort: "direct",
    always: true,
    find: findNotDead,
    says: (all) => ({
      subject: all.some(({ isMine }) => isMine) ? texts.notDead.mineSubject : texts.notDead.subject,
      entries: all.map(({ name, isMine }) => ({
        title: isMine ? texts.notDead.mine : texts.notDead.entry(name),
        at: isMine ? "/moi/mandats" : "/contact",
        lines: isMine ? texts.notDead.mineLines : texts.notDead.lines,
      })),
    }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;
