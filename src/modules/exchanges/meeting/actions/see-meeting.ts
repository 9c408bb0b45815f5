import { type FrenchZone, zoneOfCode } from "#basics/zones";
import { type App, linkHolder, reading, type Work, withRight } from "#services/house";

import { findGiver } from "../../givers/store/givers.ts";
import type { ExchangeLink } from "../../protocol/actions/links.ts";
import { sidesOfActorIn } from "../../protocol/actions/parties.ts";
import { isOfPartyIn, RIGHT } from "../../protocol/actions/take-step.ts";
import { isSide, type Side } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { findExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import { findNeed } from "../../protocol/store/needs.ts";
import { type SeenMeeting, seeStandingIn } from "./standing.ts";

/** What the page of an exchange shows of its meeting. */
export interface MeetingOnPage extends SeenMeeting {
  /** On whose clock an hour is said, unless one says otherwise. */
  readonly zone: FrenchZone;
}

/** What stands about the meeting of an exchange, for one of its sides; undefined for anybody else. */
export const seeMeeting = reading(seeMeetingIn);

export async function seeMeetingIn(
  work: Work,
  asked: { readonly exchange: ExchangeId; readonly as?: Side | undefined },
): Promise<MeetingOnPage | undefined> {
  const kept = await findExchange(work, asked.exchange);
  if (kept === undefined) return undefined;
  const sides = await sidesOfActorIn(work, kept);
  const you = asked.as === undefined ? sides[0] : sides.find((side) => side === asked.as);
  if (you === undefined || (you === "giver" && !kept.isTold)) return undefined;
  const standing = await seeStandingIn(work, kept, you);
  return { ...standing, zone: await withRight(work, RIGHT, (lent) => zoneOfIn(lent, kept)) };
}

/** The clock of where it is needed; else of where the giver is. Of both places nothing else is told. */
async function zoneOfIn(lent: Work, kept: KeptExchange): Promise<FrenchZone> {
  const need = await findNeed(lent, kept.need);
  return zoneOfCode(need?.commune ?? (await findGiver(lent, kept.giver))?.commune);
}

/** The same from a letter; an approver reads nothing of it. */
export async function seeMeetingByLink(
  app: App,
  link: ExchangeLink,
): Promise<MeetingOnPage | undefined> {
  const { party } = link;
  if (!isSide(party)) return undefined;
  return app.transaction(linkHolder("exchanges.exchange", link.exchange), (work) =>
    withRight(work, RIGHT, async (lent) => {
      const kept = await findExchange(lent, link.exchange);
      if (kept === undefined || !(await isOfPartyIn(lent, kept, link))) return undefined;
      const standing = await seeStandingIn(lent, kept, party);
      return { ...standing, zone: await zoneOfIn(lent, kept) };
    }),
  );
}
