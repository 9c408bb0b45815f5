import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeProposedIn } from "../actions/agree-watch.ts";
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
