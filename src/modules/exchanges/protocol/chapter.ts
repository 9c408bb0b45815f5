import type { Chapter } from "#services/house";

import { admitJob, keepTime } from "./actions/keep-time.ts";
import { reportableWord } from "./actions/moderate-word.ts";
import { retains } from "./actions/retains.ts";
import { exchangeDeeds } from "./web/page-texts.fr.ts";
import { talkDeeds, talkKept } from "./web/talk-texts.fr.ts";

const exchangeTables = [
  "exchanges.need",
  "exchanges.exchange",
  "exchanges.terms",
  "exchanges.step",
  "exchanges.approver",
  "exchanges.learnt",
  "exchanges.word",
];

const telephoneTables = ["exchanges.telephone", "exchanges.telephone_shown"];

/** One exchange from its first word to its last: steps, terms, timers, words and telephones. */
export const protocol: Chapter = {
  name: "protocol",
  deeds: { ...exchangeDeeds, ...talkDeeds },
  entrusts: { exchanges: [...exchangeTables, "exchanges.telephone_shown"] },
  rights: {
    "exchanges-work": [
      ...exchangeTables,
      ...telephoneTables,
      "exchanges.employer",
      "exchanges.giver",
      "exchanges.offer",
    ],
    "moderate-words": ["exchanges.word"],
    "forget-telephones": ["exchanges.telephone_shown"],
    "write-mail": [...exchangeTables, "exchanges.employer"],
  },
  jobs: { "exchanges-keep-time": keepTime, "exchanges-admit": admitJob },
  reportables: { mot: reportableWord },
  retains,
  keeps: [talkKept],
};
