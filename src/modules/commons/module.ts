import { gather, inTurn, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { waitingPictures } from "./actions/pictures.ts";
import { reportableDocument } from "./actions/reportable-document.ts";
import { sweepWords } from "./actions/sweep-words.ts";
import { comments } from "./comments/chapter.ts";
import { formats } from "./formats/chapter.ts";
import { fillCommons } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { pads } from "./pads/chapter.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-commons.ts";
import { up as words } from "./store/migrations/0002-words.ts";
import { up as suggested } from "./store/migrations/0010-suggestions.ts";
import { up as passages } from "./store/migrations/0011-passages.ts";
import { suggestions } from "./suggestions/chapter.ts";
import { fillSuggestions } from "./suggestions/demonstration/fill.ts";
import { up as padTable } from "./store/migrations/0020-pads.ts";
import { up as keptBy } from "./store/migrations/0030-kept-by.ts";
import { up as pictures } from "./store/migrations/0032-pictures.ts";
import { up as cameUnder } from "./store/migrations/0033-came-under.ts";
import { up as publicSearch } from "./store/migrations/0034-public-search.ts";
import { up as tookUp } from "./store/migrations/0035-took-up.ts";
import { tellsOfCircle } from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";
import { commonsRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";

const own = ["commons.document", "commons.version", "commons.author"];

/** Texts and tables that circles and persons write, under free licences, with all their versions. */
export const commons: Module = gather(
  {
    name: "commons",
    floor: 6,
    needs: [
      "people",
      "subjects",
      "access",
      "notifications",
      "moderation",
      "circles",
      "conversations",
    ],
    names,
    migrations: {
      "0001_commons": { up },
      "0002_words": { up: words },
      "0010_suggestions": { up: suggested },
      "0011_passages": { up: passages },
      "0020_pads": { up: padTable },
      "0030_kept_by": { up: keptBy },
      "0032_pictures": { up: pictures },
      "0033_came_under": { up: cameUnder },
      "0034_public_search": { up: publicSearch },
      "0035_took_up": { up: tookUp },
    },
    parts,
    routes: [{ at: "/communs", pages: commonsRoutes }],
    rights: {
      "moderate-commons": own,
      "commons-kept": ["commons.document", "commons.version"],
      "commons-authors": ["commons.version", "commons.suggestion"],
      "propose-rest": ["commons.document"],
      "commons-about-person": [...own, "commons.pad", "commons.picture", "access.file"],
      "sweep-pictures": ["commons.picture", "access.file"],
    },
    panels: [{ place: "circle", order: 25, title: "Documents", tells: tellsOfCircle }],
    reportables: { document: reportableDocument },
    besidesTheGate,
    aboutPerson,
    fates,
    circleArchive,
    keeps: [keptTexts],
    jobs: { "sweep-words": sweepWords },
    retains: [waitingPictures],
    demonstration: inTurn(fillCommons, fillSuggestions),
  },
  [formats, comments, pads, suggestions],
);
