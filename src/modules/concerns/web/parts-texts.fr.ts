import type { OwnWay, Part } from "#services/house";

import { AT, OPERATOR, RECEIVED, SERVICES } from "../domain/address.ts";
import { partTexts as texts, texts as words } from "./texts.fr.ts";

/** Its parts in the sections of the house (`Part`): reached from one's own page, never from the menu. */
export const parts: readonly Part[] = [
  { section: "mine", order: 3.871, label: texts.label, at: AT, says: texts.says, for: "known" },
  {
    section: "mine",
    order: 3.872,
    label: texts.received,
    at: RECEIVED,
    says: texts.receivedSays,
    for: "nobody",
  },
  {
    section: "mine",
    order: 3.873,
    label: texts.services,
    at: SERVICES,
    says: texts.servicesSays,
    for: "nobody",
  },
  {
    section: "keeping",
    order: 7.6,
    label: texts.operator,
    at: OPERATOR,
    says: texts.operatorSays,
    for: "operator",
  },
];

const { title } = words;

export const ownWays: readonly OwnWay[] = [{ label: title, at: AT, says: texts.says }];
