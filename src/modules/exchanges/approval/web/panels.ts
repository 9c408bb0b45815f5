import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { titleOfTerms } from "../../protocol/web/terms.ts";
import { listApprovalsIn } from "../actions/see-approval.ts";
import { texts } from "./texts.fr.ts";

/** What waits for my yes, for an organisation. */
export async function waitsForApproval(work: Work): Promise<readonly Waiting[]> {
  return (await listApprovalsIn(work)).map(({ kept, kind, names, terms }) => {
    const about = `${kind.name} : ${titleOfTerms(kind, terms.at(-1)?.values)}`;
    return {
      group: "answer",
      says: texts.asks(names.asker.name),
      about,
      at: `/echanges/${kept.id}/employeur`,
      go: texts.go,
      label: `${texts.go}, ${about}`,
    };
  });
}
