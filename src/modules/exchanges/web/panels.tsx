import { dayOf } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { listAwaitedWithMeetingsIn } from "../meeting/actions/list-meetings.ts";
import { sayAwaited } from "../meeting/web/meeting-lines.tsx";
import { listWaitingIn } from "../favours/actions/see-favours.ts";
import { texts as favourTexts } from "../favours/web/texts.fr.ts";
import { exchangeAt } from "../protocol/web/exchange-at.ts";
import { pageTexts } from "../protocol/web/page-texts.fr.ts";
import { isToDo, sayHeard } from "../protocol/web/say-exchange.ts";
import { titleOfExchange } from "../protocol/web/terms.ts";

/** What awaits me: favours that somebody says to have done for me. */
export async function waitsForThanks(work: Work): Promise<readonly Waiting[]> {
  return (await listWaitingIn(work)).map(({ id, helperName, what }) => ({
    group: "answer",
    says: favourTexts.saysHelped(helperName),
    about: what ?? favourTexts.lostWords,
    at: `/coups-de-pouce/${id}`,
    go: favourTexts.thankNow,
    label: `${favourTexts.thankNow}, ${helperName}`,
  }));
}

/** Exchanges that wait for my answer, each with whose it is. */
export async function waitsInExchanges(work: Work): Promise<readonly Waiting[]> {
  const awaited = await listAwaitedWithMeetingsIn(work);
  const asked = sayAwaited(awaited, work.now);
  return awaited.exchanges.map((one) => ({
    group: asked(one) === undefined && isToDo(one) ? "mine" : "answer",
    says: asked(one) ?? sayHeard(one, work.now),
    about: titleOfExchange(one, dayOf(work.now)),
    at: exchangeAt(one.kind, one.kept),
    go: pageTexts.open,
    label: `${pageTexts.open}, ${titleOfExchange(one, dayOf(work.now))}`,
  }));
}
