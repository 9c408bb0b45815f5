import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeAskedIn, seeProposedIn } from "../actions/agree-watch.ts";
import { seeBondsIn } from "../actions/see-bonds.ts";
import { seeUnreadIn } from "../actions/see-two.ts";
import { AT, bondAt } from "../domain/address.ts";
import { silenceTexts as silence } from "./silence-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { wordTexts as words } from "./word-texts.fr.ts";

/** Who would like to give each other news with the person who acts, or that their silence be noticed. */
export async function waitsAsked(work: Work): Promise<readonly Waiting[]> {
  const asked = ((await seeBondsIn(work)) ?? []).filter(({ standing }) => standing === "asked");
  return [
    ...asked.map(({ name }) => ({
      group: "answer" as const,
      says: texts.asks(name),
      at: AT,
      go: texts.answer,
      label: texts.answerTo(name),
    })),
    ...(await seeProposedIn(work)).map(({ id, name }) => ({
      group: "answer" as const,
      says: silence.proposes(name),
      at: bondAt(id, "/silence"),
      go: texts.answer,
      label: silence.answerTo(name),
    })),
  ];
}

/** « Un petit signe ? »: the question of a silence that stands to the person who acts, and the one press that answers it. */
export async function waitsSign(work: Work): Promise<readonly Waiting[]> {
  return (await seeAskedIn(work)).map(({ bond: { id, name }, question }) => ({
    group: "answer",
    // A silence may be a fall: before a plant to pot, and answered from there.
    urgent: true,
    says: question.toldAt === undefined ? silence.waits(name) : silence.waitsStill(name),
    due: question.toldAt === undefined ? question.tellsOn : undefined,
    at: bondAt(id),
    go: texts.spoke,
    label: silence.spokeWith(name),
    press: { action: bondAt(id, "/parle"), fields: {}, prefix: `parle-${id}` },
  }));
}

/** « Un mot de Quentin »: who wrote to the person who acts. */
export async function waitsUnread(work: Work): Promise<readonly Waiting[]> {
  return (await seeUnreadIn(work)).map(({ id, name }) => ({
    group: "words",
    says: words.waits(name),
    at: bondAt(id),
    go: words.read,
    label: words.readOf(name),
  }));
}
