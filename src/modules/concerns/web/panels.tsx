import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { OperatorCard, Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeServicesIn, seeStandingIn, seeUnreadIn } from "../actions/keep-service.ts";
import { seeReceivedIn } from "../actions/receive.ts";
import { seeWrittenIn } from "../actions/see-written.ts";
import { AT, OPERATOR, receivedAt, serviceAt } from "../domain/address.ts";
import { mailTexts, operatorTexts, receiveTexts, serviceTexts as texts } from "./texts.fr.ts";

/** On the page of an organisation: that it receives, to everyone; the way to say so, to who may say yes for it. */
export async function showService(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const { receives, keeps } = await seeStandingIn(work, subject);
  if (!receives && !keeps) return undefined;
  return (
    <Section title={texts.panelTitle} small id="inquietudes" class="pile-s">
      {receives && (
        <p>
          {texts.public} <a href={AT}>{texts.publicWay}</a>
        </p>
      )}
      {keeps && (
        <p>
          <a href={serviceAt(subject)}>{texts.way}</a>
        </p>
      )}
    </Section>
  );
}

/** What a service has not read yet, for who receives there. */
export async function waitsToRead(work: Work): Promise<readonly Waiting[]> {
  const received = (await seeReceivedIn(work)) ?? [];
  return received.flatMap(({ id, readAt, service }) =>
    readAt === undefined
      ? [
          {
            group: "answer" as const,
            says: receiveTexts.waitsSays(service),
            at: receivedAt(id),
            go: receiveTexts.go,
            label: `${receiveTexts.go} : ${service}`,
          },
        ]
      : [],
  );
}

/** That nobody reads for a service any more, for who may name somebody. */
export async function waitsForReader(work: Work): Promise<readonly Waiting[]> {
  return (await seeUnreadIn(work)).map(({ organisation, name }) => ({
    group: "mine" as const,
    says: texts.unread(name),
    about: texts.unreadAbout,
    at: `${serviceAt(organisation)}#qui-recoit`,
    go: texts.unreadGo,
    label: `${texts.unreadGo} : ${name}`,
  }));
}

/** As long as what a service says of it waits among the rest. */
const DAYS_NEW = 7;

/** That a service said something of what one wrote: not which, nor what of. */
export async function waitsNews(work: Work): Promise<readonly Waiting[]> {
  const since = work.now.subtract({ hours: 24 * DAYS_NEW });
  const written = (await seeWrittenIn(work)) ?? [];
  const isNew = written.some(({ unheardAt, closedAt, readAt }) =>
    [unheardAt, closedAt, readAt].some(
      (at) => at !== undefined && Temporal.Instant.compare(at, since) > 0,
    ),
  );
  const { title: says, go } = mailTexts.news;
  return isNew ? [{ group: "words", says, at: AT, go }] : [];
}

/** A service waits for the agreement of who operates; or nobody reads there, and nobody can say who does. */
export const serviceCard: OperatorCard = {
  title: operatorTexts.title,
  at: OPERATOR,
  tell: async (work) => {
    const all = (await seeServicesIn(work)) ?? [];
    const waits = all.filter(({ approvedAt }) => approvedAt === undefined).length;
    const left = all.filter(
      ({ approvedAt, isRead, isKept }) => approvedAt !== undefined && !isRead && !isKept,
    ).length;
    const says = [operatorTexts.card(waits), ...(left > 0 ? [operatorTexts.cardLeft(left)] : [])];
    return { sentence: says.join(" "), needsYou: waits + left > 0 };
  },
};
