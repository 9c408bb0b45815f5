import { done, refused, type Result } from "#basics/result";
import { findCircleIn } from "#modules/circles";
import { askGiversIn, writeNeedIn } from "#modules/exchanges";
import { type Circle, type CircleId, entersFreely } from "#rules/circles";
import { action, type Work } from "#services/house";

import {
  type AnswerId,
  type GiverId,
  isUnderWay,
  type NeedId,
  type RequirementId,
} from "../../domain/answer.ts";
import { mayAskIn, MOST_WANTED } from "../../domain/entry.ts";
import { saveAsks } from "../../store/partner-asks.ts";
import { seeRequirementsIn } from "../../actions/see-requirements.ts";
import { charterOfAsk } from "../../actions/texts.fr.ts";
import { workOnIn, type WorkRefusal } from "../../actions/write-part.ts";

export interface AskPartner {
  readonly answer: AnswerId;
  /** Somebody of the directory, who reads the rest. */
  readonly giver: GiverId;
  /** What they would bring, of what is missing. */
  readonly requirements: readonly RequirementId[];
  readonly part: string;
  /** What the call asks for that share. */
  readonly wanted: string;
  readonly day: Temporal.PlainDate;
  /** What the group offers in return. */
  readonly inReturn: string | undefined;
}

export type AskPartnerRefusal =
  | WorkRefusal
  | "already-ended"
  | "a-facilitator-asks"
  | "nothing-chosen"
  | "covered-already"
  | "unknown-giver";

/**
 * Who works on an answer asks somebody of the directory for a share of it: a need of the kind `share`,
 * asked of them alone, through the protocol of exchanges. What somebody brings, or was asked for, is not
 * asked again.
 */
export const askPartner = action(askPartnerIn);

export async function askPartnerIn(
  work: Work,
  asked: AskPartner,
): Promise<Result<NeedId, AskPartnerRefusal>> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, standing, person } = before.value;
  if (!isUnderWay(answer.stage)) return refused("already-ended");
  const circle = await findCircleIn(work, { circle: answer.circle });
  if (circle === undefined || !mayAskIn(circle, standing)) return refused("a-facilitator-asks");
  const requirements = [...new Set(asked.requirements)];
  if (requirements.length === 0) return refused("nothing-chosen");
  const known = (await seeRequirementsIn(work, before.value)).requirements;
  const isMissing = (id: RequirementId) =>
    known.some((one) => one.id === id && one.cover.by === "missing");
  if (!requirements.every(isMissing)) return refused("covered-already");
  const { wanted, charterVersion } = withCharter(asked.wanted, circle);
  const need = await openNeedIn(work, { ...asked, wanted }, answer);
  if (need === undefined) return refused("unknown-giver");
  await saveAsks(work, {
    circle: answer.circle,
    answer: answer.id,
    requirements,
    need,
    giver: asked.giver,
    askedBy: person,
    charterVersion,
  });
  return done(need);
}

/**
 * The charter stands in what is asked, so that who accepts has read it and is in: only where whoever
 * accepts it is in, and when there is room. Otherwise they read it when they are invited.
 */
function withCharter(
  wanted: string,
  circle: Circle,
): { readonly wanted: string; readonly charterVersion: number | undefined } {
  const both = `${wanted}\n\n${charterOfAsk(circle.name, circle.charter)}`;
  return entersFreely(circle) && both.length <= MOST_WANTED
    ? { wanted: both, charterVersion: circle.charterVersion }
    : { wanted, charterVersion: undefined };
}

/** Writes the need and asks for it; undefined when they cannot be asked. */
async function openNeedIn(
  work: Work,
  asked: AskPartner,
  { call, circle }: { readonly call: { readonly title: string }; readonly circle: CircleId },
): Promise<NeedId | undefined> {
  const { part, wanted, day, inReturn } = asked;
  const written = await writeNeedIn(work, {
    kind: "share",
    circle,
    words: {
      title: part,
      terms: {
        part,
        attendu: wanted,
        appel: call.title,
        jour: day.toString(),
        retour: inReturn ?? "",
      },
    },
  });
  if (!written.done) throw new Error(`a share was not written: ${written.refusal}`);
  const need = written.value;
  const told = await askGiversIn(work, { need, mode: "one", givers: [asked.giver] });
  return told.done ? need : undefined;
}
