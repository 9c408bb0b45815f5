/** Small helps for pages that already work without them. This file, and all of this folder, may be deleted. */
import { copyLinks } from "./parts/copy-links.ts";
import { focusProblems } from "./parts/focus-problems.ts";
import { forgetDevice } from "./parts/forget-device.ts";
import { keepDrafts } from "./parts/keep-drafts.ts";
import { keepLater } from "./parts/keep-later.ts";
import { keepOffline } from "./parts/keep-offline.ts";
import { keepTyping } from "./parts/keep-typing.ts";
import { openFilters } from "./parts/open-filters.ts";
import { readAloud } from "./parts/read-aloud.ts";
import { suggest } from "./parts/suggest.ts";
import { tellAge } from "./parts/tell-age.ts";

forgetDevice();
focusProblems();
keepTyping();
keepDrafts();
keepLater();
keepOffline();
copyLinks();
openFilters();
readAloud();
suggest();
tellAge();
