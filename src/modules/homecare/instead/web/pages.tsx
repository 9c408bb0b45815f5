import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";

import type { Known } from "../../actions/see-helpers.ts";
import { AT, HELPERS, NEW_HELPER, visitAt, whoAt } from "../../domain/address.ts";
import { NobodyToName } from "../../web/helper-pages.tsx";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { sayHours } from "../../web/hours.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { WhoFor } from "../actions/see-who-for.ts";
import { oneDayText } from "../actions/texts.fr.ts";
import { texts } from "./texts.fr.ts";

const above = [
  { label: words.title, at: AT },
  { label: helperTexts.title, at: HELPERS },
];
const namesOf = (some: readonly Known[]) => some.map(({ name }) => name);

/** Whom one may name for that day: who helps already first; who said that they cannot is not among them, and that is said. */
export function WhoForPage({ seen }: { readonly seen: WhoFor }) {
  const { may, comes, cannot, day, today, one } = seen;
  return (
    <Page
      title={texts.whom}
      heading={texts.whom}
      lead={texts.whomFor(one.visit.title, writeDay(day, today))}
      noindex
      narrow
      breadcrumb={above}
    >
      {may.length === 0 ? (
        <NobodyToName hasVisits />
      ) : (
        <ul class="pile-s">
          {may.map(({ person, name }) => (
            <li>
              <a href={whoAt(one.visit.id, day, person)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {comes.length > 0 && <p class="doux">{texts.comes(namesOf(comes))}</p>}
      {cannot.length > 0 && <p class="doux">{texts.cannot(namesOf(cannot))}</p>}
    </Page>
  );
}

/** One person, for that day alone: one press, with what they will read; or the longer form. */
export function OnlyThatDayPage({
  seen: { one, day, today },
  who,
  back,
}: {
  readonly seen: WhoFor;
  readonly who: Known;
  readonly back: GivenBack;
}) {
  const only = texts.only(who.name, writeDay(day, today));
  return (
    <Page
      title={only}
      heading={only}
      lead={texts.lead(capital(sayHours(one.starts, one.ends)), one.visit.title)}
      noindex
      narrow
      back={back}
      breadcrumb={[
        above[0] ?? { label: words.title, at: AT },
        { label: one.visit.title, at: visitAt(one.visit.id) },
      ]}
    >
      <Problems problem={back.problem} kept={false} />
      <Press action={whoAt(one.visit.id, day, who.person)}>{only}</Press>
      <p>
        <a href={`${NEW_HELPER}/${who.person}`} aria-label={texts.otherOf(who.name)}>
          {texts.other}
        </a>
      </p>
      <p class="petit doux">{oneDayText.words}</p>
    </Page>
  );
}
