import { dayOf } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { sayKori } from "#pieces/currency";

import { listAwaitedWithMeetingsIn, listMyMeetingsIn } from "../meeting/actions/list-meetings.ts";
import { sayAwaited } from "../meeting/web/meeting-lines.tsx";
import { listWaitingIn } from "../favours/actions/see-favours.ts";
import { texts as favourTexts } from "../favours/web/texts.fr.ts";
import { otherSide } from "../protocol/domain/exchange.ts";
import type { ListedExchange } from "../protocol/actions/list-exchanges.ts";
import { listNewsOfIn } from "../protocol/actions/read-news.ts";
import { newsTexts } from "../protocol/web/texts.fr.ts";
import { listUnreadThanksIn } from "../thanks/actions/read-thanks.ts";
import { thanksLetterTexts } from "../thanks/web/texts.fr.ts";
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
  const news = await listNewsIn(work);
  const waits = awaited.exchanges.map((one): Waiting => {
    const told = news.find(({ one: { kept } }) => kept.id === one.kept.id);
    const group = asked(one) === undefined && isToDo(one) ? "mine" : "answer";
    const says = asked(one) ?? told?.says ?? sayHeard(one, work.now);
    return { ...lineOf(work, one), group, says };
  });
  const isAwaited = (id: string) => awaited.exchanges.some(({ kept }) => kept.id === id);
  const others = news
    .filter(({ one }) => !isAwaited(one.kept.id))
    .map(({ one, says }): Waiting => ({ ...lineOf(work, one), group: "words", says }));
  return [...waits, ...others];
}

function lineOf({ now }: Pick<Work, "now">, { kind, kept, ...one }: ListedExchange) {
  const about = titleOfExchange({ kind, ...one }, dayOf(now));
  const go = pageTexts.open;
  return { about, at: exchangeAt(kind, kept), go, label: `${go}, ${about}` };
}

/** What happened in my exchanges and that nobody read yet: I am thanked; whoever I asked said yes; the other left. */
async function listNewsIn(
  work: Work,
): Promise<readonly { readonly one: ListedExchange; readonly says: string }[]> {
  const { exchanges, meetings } = await listMyMeetingsIn(work);
  const thanks = await listUnreadThanksIn(work, exchanges);
  // A module above tells on its own page what is agreed there.
  const agreed = exchanges.filter(({ kind, you }) => kind.at === undefined && you === "asker");
  const { yes, left } = await listNewsOfIn(work, {
    asked: agreed.map(({ kept }) => kept.id),
    all: exchanges.map(({ kept }) => kept.id),
  });
  return exchanges.flatMap((one) => {
    const { kept, names, you } = one;
    if (left.has(kept.id)) return [{ one, says: newsTexts.left }];
    const other = names[otherSide(you)].name;
    const thanked = thanks.get(kept.id);
    if (thanked !== undefined) {
      const kori = thanked.kori === 0 ? undefined : sayKori(thanked.kori);
      return [{ one, says: thanksLetterTexts.says(other, kori) }];
    }
    if (!yes.has(kept.id)) return [];
    const hasDay = kept.exchange.due !== undefined || meetings.get(kept.id)?.agreed !== undefined;
    return [{ one, says: newsTexts.saidYes(other, hasDay) }];
  });
}
