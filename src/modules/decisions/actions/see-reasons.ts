import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import type { Work } from "#services/house";

import type { PersonId, Vote } from "../domain/vote.ts";
import { listReasons } from "../store/reasons.ts";

/** Why somebody voted so, or objects. */
export interface Reason {
  /** Undefined where ballots are secret. */
  readonly by: { readonly person: PersonId; readonly name: string } | undefined;
  readonly kind: "reason" | "objection";
  readonly words: string;
}

/** The reasons that members gave and that the circle may read by now. */
export async function reasonsOfIn(work: Work, vote: Vote): Promise<readonly Reason[]> {
  const sealed = await listReasons(work, vote.id);
  const names = await namesOfIn(
    work,
    sealed.flatMap(({ by }) => by ?? []),
  );
  const reasons: Reason[] = [];
  for (const { by, kind, words } of sealed) {
    const said = await open(work, spaceOf(vote.circle), words);
    if (said === undefined) continue;
    reasons.push({
      by: by === undefined ? undefined : { person: by, name: names.get(by) ?? "" },
      kind,
      words: said,
    });
  }
  return reasons;
}
