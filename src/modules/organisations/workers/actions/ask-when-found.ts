import { isId } from "#basics/id";
import type { Listener } from "#services/house";

import { askWaitingIn } from "./ask-found.ts";

/** An address was found of an employer that nobody represents: whoever waits for its yes is asked about there. */
export const askWhenFound: Listener = async (work, { payload }) => {
  const { organisation } = payload;
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  await askWaitingIn(work, organisation);
};
