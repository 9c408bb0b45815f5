import type { Chapter } from "#services/house";

import { endAccompaniments } from "./actions/tell-accompaniment.ts";
import { accompaniedKind } from "./web/agenda.tsx";
import { supportKinds } from "./web/kinds.ts";
import { showAround, waitsToAccompany } from "./web/panels.tsx";
import { supportKept } from "./web/texts.fr.ts";

const tables = ["organisations.accompaniment"];

/** Who accompanies whom: proposed or asked, agreed by the other side, seen as far as the association opens, ended by either. */
export const support: Chapter = {
  name: "support",
  rights: {
    "end-accompaniments": tables,
    "forget-accompaniments": tables,
    "write-mail": tables,
  },
  jobs: { "end-accompaniments": endAccompaniments },
  notificationKinds: supportKinds,
  privateKinds: { accompanied: accompaniedKind },
  panels: [
    { place: "feed", order: 13, waits: waitsToAccompany },
    { place: "organisation-aside", order: 20, show: showAround },
  ],
  keeps: [supportKept],
};
