import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import { recount } from "../../domain/counting/recount.ts";
import type { Phase, Vote } from "../../domain/vote.ts";
import type { Count } from "../../store/counts.ts";
import { type Assembly, fileOf } from "../../actions/assembly.ts";
import type { SeenCount } from "../../actions/seen.ts";

/** The result once it is over; before, only where who asked chose that it shows. */
export async function standingCountIn(
  work: Work,
  asked: {
    readonly vote: Vote;
    readonly phase: Phase;
    readonly assembly: Assembly;
    readonly fixed: Count | undefined;
    readonly labels: readonly string[];
  },
): Promise<SeenCount | undefined> {
  const { vote, phase, assembly, fixed, labels } = asked;
  if (fixed !== undefined) {
    const names = await namesOfIn(
      work,
      fixed.carriers.map(({ person }) => person),
    );
    const { seal, hash, previous, place, summary, outcome, gini } = fixed;
    const carriers = fixed.carriers.map(({ person, carried }) => ({
      name: names.get(person) ?? "",
      carried,
    }));
    return { summary, outcome, carriers, gini, sealed: { seal, hash, previous, place } };
  }
  if (phase !== "closed" && !(phase === "vote" && vote.showsPartial)) return undefined;
  const body = { kind: "members", members: assembly.members } as const;
  const { summary, outcome } = recount(fileOf(vote, { body, circle: "", labels, previous: "" }));
  return { summary, outcome, carriers: [], gini: 0, sealed: undefined };
}
