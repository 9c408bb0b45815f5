import { letterKind, type NotificationKind } from "#services/house";

import {
  findActingStopped,
  findDevicesClosed,
  findNamedToClose,
  findYouNamedToClose,
} from "../actions/told.ts";
import { AT, FOR } from "../domain/address.ts";
import { letterTexts as letters, texts } from "./texts.fr.ts";

/** What is written about devices that somebody else closed: whom one names is told, and oneself each time. */
export const devicesKinds = {
  "home.named-to-close": letterKind({
    why: letters.named.why,
    sort: "direct",
    find: findNamedToClose,
    says: (names) => ({
      subject: letters.named.subject,
      entries: names.map((name) => ({
        title: letters.named.entry(name),
        at: FOR,
        lines: [letters.named.line],
      })),
    }),
  }),
  "home.you-named-to-close": letterKind({
    why: letters.youNamed.why,
    sort: "direct",
    find: findYouNamedToClose,
    says: (names) => ({
      subject: letters.youNamed.subject,
      entries: names.map((name) => ({
        title: letters.youNamed.entry(name),
        at: AT,
        lines: [letters.youNamed.line],
      })),
    }),
  }),
  "home.devices-closed": letterKind({
    why: letters.closed.why,
    sort: "direct",
    always: true,
    pressing: true,
    find: findDevicesClosed,
    says: (all) => ({
      subject: letters.closed.subject,
      entries: all.map(({ by, name, mailHeldUntil }) => ({
        title: texts.devices(by, name),
        at: AT,
        lines: mailHeldUntil === undefined ? letters.closed.lines : [texts.held(mailHeldUntil)],
      })),
    }),
  }),
  "home.acting-stopped": letterKind({
    why: letters.acting.why,
    sort: "direct",
    always: true,
    find: findActingStopped,
    says: (all) => ({
      subject: letters.acting.subject,
      entries: all.map(({ name }) => ({
        title: texts.acting(name),
        at: "/moi/mandats",
        lines: [letters.acting.line],
      })),
    }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;
