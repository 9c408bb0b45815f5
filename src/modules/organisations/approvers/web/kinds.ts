import { letterKind, type NotificationKind } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
import { seeEmployerToldIn } from "../actions/read-again.ts";
import { FOUND_AT } from "./found-page.tsx";
import { oldTexts as texts } from "./texts.fr.ts";

const says = (
  all: readonly Organisation[],
  {
    one,
    several,
    line,
  }: {
    readonly one: (name: string) => string;
    readonly several: (count: number) => string;
    readonly line: string;
  },
) => ({
  subject: all.length === 1 ? all.map(({ name }) => one(name)).join("") : several(all.length),
  entries: all.map(({ name }) => ({ title: one(name), at: FOUND_AT, lines: [line] })),
});

/** Letters to the operator about the employers that nobody represents. */
export const approverKinds = {
  "organisations.found-address-old": letterKind({
    why: texts.why,
    sort: "digest",
    find: (work, facts) => seeEmployerToldIn(work, facts, "found"),
    says: (all) => says(all, { one: texts.one, several: texts.several, line: texts.line }),
  }),
  "organisations.found-address-missing": letterKind({
    why: texts.why,
    sort: "digest",
    find: (work, facts) => seeEmployerToldIn(work, facts, "missing"),
    says: (all) =>
      says(all, {
        one: texts.missing,
        several: texts.severalMissing,
        line: texts.missingLine,
      }),
  }),
} as const satisfies Record<string, NotificationKind>;
