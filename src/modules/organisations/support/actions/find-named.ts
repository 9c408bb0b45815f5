import { reading } from "#services/house";

import { findNamedIn } from "../../directory/actions/find-named.ts";

/** The structures that somebody may mean by a name. */
export const findNamed = reading(findNamedIn);
