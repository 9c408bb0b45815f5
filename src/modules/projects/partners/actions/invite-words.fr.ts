import { dayOf, writeDay } from "#basics/dates";
import { toNamed } from "#basics/french/elision.fr";
import type { Answer } from "../../domain/answer.ts";
import { lastDayOf } from "../../domain/reminder.ts";

/** What a structure that is invited to answer a call together reads of it. */
export function askedAboutAnswer(asked: {
  readonly answer: Pick<Answer, "id" | "call">;
  readonly structure: string;
  readonly part: string | undefined;
  readonly by: string;
  readonly organisation: string | undefined;
  readonly now: Temporal.Instant;
}) {
  const { answer, structure, part, by, organisation, now } = asked;
  const { call } = answer;
  const who = organisation === undefined ? by : `${by}, pour ${organisation},`;
  return {
    structure,
    title: call.title,
    at: call.at,
    lines: [
      `${who} propose ${toNamed(structure)} de répondre ensemble à l’appel « ${call.title} ».`,
      call.deadline === undefined
        ? "Sans date limite connue."
        : `À envoyer au plus tard ${writeDay(lastDayOf(call.deadline), dayOf(now))}.`,
      ...(part === undefined ? [] : [`Ce qui vous est proposé d’apporter : « ${part} ».`]),
    ],
    next: `/reponses/${answer.id}`,
    nextSays: "ouvrez la réponse, et pressez « J’y prends part ».",
  };
}
