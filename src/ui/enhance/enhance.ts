/** Small helps for pages that already work without them. This file, and all of this folder, may be deleted. */
import { copyLinks } from "./parts/copy-links.ts";
import { focusProblems } from "./parts/focus-problems.ts";
import { keepTyping } from "./parts/keep-typing.ts";
import { openFilters } from "./parts/open-filters.ts";

focusProblems();
keepTyping();
copyLinks();
openFilters();
