import { organisationsToActForIn } from "#modules/organisations";
import { reading, type Work } from "#services/house";

import { POWER } from "../../protocol/actions/parties.ts";

/** The organisations in whose name the person who acts may ask and answer. */
export const listWhoICanAskFor = reading((work: Work) => organisationsToActForIn(work, POWER));
