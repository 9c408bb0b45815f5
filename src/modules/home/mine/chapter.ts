import type { Chapter } from "#services/house";

import { forgetGoodbye } from "./actions/erase-myself.ts";

/** What is kept of the person who reads, how they settled in, and leaving for good. */
export const mine: Chapter = { name: "mine", jobs: { "forget-goodbye": forgetGoodbye } };
