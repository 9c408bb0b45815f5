import type { Child } from "hono/jsx";

import { writeDate } from "#basics/dates";
import { isId } from "#basics/id";
import { letterKind, type NotificationKind, type Work } from "#services/house";
import { Cove } from "#ui/panel";

import { findOrganisationIn } from "../../team/actions/acting-for.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import {
  findDissolutionNoticeIn,
  GAZETTE_KIND,
  readGazetteNewsIn,
} from "../actions/tell-gazette.ts";
import { addressOf } from "../../domain/organisation.ts";
import { registerTexts } from "./texts.fr.ts";

const texts = registerTexts.gazette;

/** On the page of an organisation: what the Journal officiel says of its end, as something to check. */
export async function showGazette(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const organisation = await findOrganisationIn(work, subject);
  const notice = organisation && (await findDissolutionNoticeIn(work, organisation));
  if (organisation === undefined || notice === undefined) return undefined;
  const { mine, may } = await beforeIn(work, organisation);
  return (
    <Cove title={texts.title} small class="pile-s">
      <p>{texts.says(notice.publishedOn && writeDate(notice.publishedOn))}</p>
      {notice.url !== undefined && (
        <p>
          <a href={notice.url} rel="noopener external">
            {texts.see}
          </a>
        </p>
      )}
      {mine !== undefined && <p>{texts.mine}</p>}
      {may("dissolve it") && (
        <p>
          <a href={`${addressOf(organisation)}/dissoudre`}>{texts.declare}</a>
        </p>
      )}
    </Cove>
  );
}

/** To those who represent it: at once, since it touches all that is done in its name. */
export const gazetteKinds: Readonly<Record<string, NotificationKind>> = {
  [GAZETTE_KIND]: letterKind({
    why: texts.why,
    sort: "direct",
    find: readGazetteNewsIn,
    says: (told) => ({
      subject: texts.subject(told[0]?.name ?? ""),
      title: texts.mailTitle,
      entries: told.map((organisation) => ({
        title: organisation.name,
        at: addressOf(organisation),
        lines: texts.lines,
      })),
    }),
  }),
};
