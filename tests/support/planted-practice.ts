import { openCommunityIn } from "../../src/modules/practice/actions/open-community.ts";
import { tellSituationIn } from "../../src/modules/practice/actions/tell-situation.ts";
import type { CircleId } from "../../src/modules/circles/rules.ts";
import type { Work } from "../../src/services/house/index.ts";
import { valueOf } from "./organisations.ts";

const TOLD = {
  title: "Une qorvexpratique",
  happened: "Une qorvexpratique.",
  tried: undefined,
  asks: "Que faire ?",
  named: false,
};

/** What somebody tells without names in their circle, and what it shares. */
export async function tellOfPractice(work: Work, circle: CircleId): Promise<void> {
  valueOf(await openCommunityIn(work, { circle, shares: "la qorvexpratique" }));
  valueOf(await tellSituationIn(work, { circle, ...TOLD }));
}
