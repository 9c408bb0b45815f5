import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeStandingIn, seeWaitingIn } from "../actions/keep-service.ts";
import { bodyAt } from "../domain/address.ts";
import { bodyTexts as texts } from "./service-texts.fr.ts";

/** On the page of an organisation: that it is told, to everyone; the way to say so, to who may say yes for it. */
export async function showService(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const { receives, keeps } = await seeStandingIn(work, subject);
  if (!receives && !keeps) return undefined;
  return (
    <Section title={texts.panelTitle} small id="silences" class="pile-s">
      {receives && <p>{texts.public}</p>}
      {keeps && (
        <p>
          <a href={bodyAt(subject)}>{texts.way}</a>
        </p>
      )}
    </Section>
  );
}

/** That somebody asks for a service, to who answers for it. */
export async function waitsForService(work: Work): Promise<readonly Waiting[]> {
  const waiting = await seeWaitingIn(work);
  return waiting.map(({ name, organisation }) => ({
    group: "answer" as const,
    says: texts.waits(name),
    at: bodyAt(organisation),
    go: texts.answer,
    label: texts.answerOf(name),
  }));
}
