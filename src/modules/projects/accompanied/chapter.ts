import type { Chapter } from "#services/house";

import { openedAnswers } from "./web/opened.ts";

/** What who accompanies an association sees of its answers, once it opened them (`organisations`, support). */
export const accompanied: Chapter = { name: "accompanied", opened: [openedAnswers] };
