import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import { type ReadNews, readClaimNewsIn } from "../actions/read-claim-news.ts";
import type { ClaimNews } from "../actions/tell-claims.ts";
import { addressOf } from "../../domain/organisation.ts";
import { mailTexts as texts, whyTexts } from "./mails-texts.fr.ts";

/** One thing said: the subject when it is alone, and its entry with one link. */
interface Said {
  readonly subject: string;
  readonly entry: WrittenEntry;
}

function say(news: ReadNews): Said {
  const at = addressOf(news.organisation);
  const { name } = news.organisation;
  switch (news.kind) {
    case "decided":
      return news.confirmed
        ? said(texts.confirmed(name), at, texts.confirmedSays)
        : said(texts.refused(name), `${at}/verifier`, texts.refusedSays);
    case "rival":
      return news.represents
        ? said(texts.rival(name), `${at}/demandes`, texts.rivalSays)
        : said(texts.rival(name), `${at}/verifier`, texts.rivalWaits);
    case "to-decide":
      return said(
        texts.toDecide(name),
        `/operateur/structures/demandes/${news.claim.id}`,
        texts.toDecideSays,
      );
    case "vouch-asked":
      return said(
        texts.vouchAsked(news.name, name),
        `${at}/garant`,
        texts.vouchAskedSays(news.as, news.role),
      );
    case "ended":
      return said(
        texts.ended[news.what](name, news.into?.name ?? ""),
        news.into === undefined ? at : addressOf(news.into),
        texts.endedSays[news.what],
      );
  }
}

function said(subject: string, at: string, lines: readonly string[]): Said {
  return { subject, entry: { title: subject, at, lines } };
}

/** A kind: alone, a piece of news gives its own subject; the first does for several. */
function kindOf(name: ClaimNews, sort: "direct" | "digest"): NotificationKind {
  return letterKind({
    why: whyTexts[name],
    sort,
    find: async (work, facts) => {
      const news = await readClaimNewsIn(work, name, facts);
      return news && say(news);
    },
    says: (all) => ({
      subject: all[0]?.subject ?? texts.title,
      title: texts.title,
      entries: all.map(({ entry }) => entry),
    }),
  });
}

/** Why organisations write about claims, merges and dissolutions: at once what waits for one, or touches one's role. */
export const claimKinds: Readonly<Record<ClaimNews, NotificationKind>> = {
  "organisations.claim-decided": kindOf("organisations.claim-decided", "direct"),
  "organisations.rival-claim": kindOf("organisations.rival-claim", "direct"),
  "organisations.to-decide": kindOf("organisations.to-decide", "digest"),
  "organisations.vouch-asked": kindOf("organisations.vouch-asked", "direct"),
  "organisations.ended": kindOf("organisations.ended", "direct"),
};
