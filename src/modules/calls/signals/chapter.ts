import type { Chapter } from "#services/house";

import { reportableCall } from "./actions/report-call.ts";
import { signalKinds } from "./web/kinds.ts";
import { signalsRoutes } from "./web/routes.tsx";
import { signalDeeds, signalsKept } from "./web/texts.fr.ts";

/** What readers say is wrong in a call, what is decided of it, and corrections. */
export const signals: Chapter = {
  name: "signals",
  deeds: signalDeeds,
  routes: [{ at: "/operateur/appels-signales", pages: signalsRoutes }],
  entrusts: { calls: ["calls.signal"] },
  rights: { "write-mail": ["calls.signal"], "decide-signals": ["calls.signal"] },
  reportables: { call: reportableCall },
  notificationKinds: signalKinds,
  besidesTheGate: {
    "calls.signal changed": "what was decided of a signal, without a word of who decided",
    "calls.signal-settled": "what was decided of a signal, told to who sent it",
  },
  keeps: [signalsKept],
};
