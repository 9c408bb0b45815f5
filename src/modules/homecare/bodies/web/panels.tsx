import type { Child } from "hono/jsx";

import { dayOf, writeDay } from "#basics/dates";
import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { listAskedWaitingIn } from "../actions/list-waiting.ts";
import { seeStandingIn } from "../actions/say-body.ts";
import { bodyAskedAt, bodyAt, sendOnAt } from "../domain/address.ts";
import { bodyTexts as texts, waitsTexts as waits } from "./texts.fr.ts";

/** On the page of an organisation: that it comes to homes, to everyone; the way to what it was asked, to who says who comes. */
export async function showBody(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const standing = await seeStandingIn(work, { organisation: subject });
  if (standing === undefined) return undefined;
  const { comes, assigns } = standing;
  if (!comes && !assigns) return undefined;
  return (
    <Section title={texts.panelTitle} small id="chez-les-personnes" class="pile-s">
      {comes && <p>{texts.public}</p>}
      {assigns && (
        <p>
          {texts.panel} <a href={bodyAt(subject)}>{texts.way}</a>
        </p>
      )}
    </Section>
  );
}

/** What waits for who says, for a body, who comes: somebody asked it; on a day nobody comes. */
export async function waitsOfBodies(work: Work): Promise<readonly Waiting[]> {
  const today = dayOf(work.now);
  return (await listAskedWaitingIn(work)).map(({ id, organisation, name, body, gap, verify }) => {
    if (verify !== undefined)
      return {
        group: "answer",
        says: waits.verify(verify, name),
        about: body,
        at: `${bodyAskedAt(organisation, id)}#qui-vient`,
        go: waits.verifyGo,
        label: waits.verifyFor(verify),
      };
    return gap === undefined
      ? {
          group: "answer",
          says: waits.asked(name, body),
          at: bodyAskedAt(organisation, id),
          go: waits.answer,
          label: waits.answerTo(name),
        }
      : {
          group: "answer",
          says: waits.gap(name, writeDay(gap, today)),
          about: body,
          due: gap,
          at: sendOnAt(organisation, id, gap),
          go: texts.sendThatDay,
          label: texts.sendThatDayOf(writeDay(gap, today), name),
        };
  });
}
