import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { Known } from "../../actions/see-helpers.ts";
import { AT, HELPERS, NEW_HELPER, whoAt } from "../../domain/address.ts";
import { NobodyToName } from "../../web/helper-pages.tsx";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { sayHours } from "../../web/hours.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import { whoForm } from "../../web/helper-forms.ts";
import type { WhoFor } from "../actions/see-who-for.ts";
import { oneDayText } from "../actions/texts.fr.ts";
import { Offers } from "../../web/passages/offers.tsx";
import { sayNear } from "./near.ts";
import { texts } from "./texts.fr.ts";

const above = [
  { label: words.title, at: AT },
  { label: helperTexts.title, at: HELPERS },
];
const namesOf = (some: readonly Known[]) => some.map(({ name }) => name);

/**
 * Whom one may name for that day, the likeliest first, and one press that asks them, with what they will read; who said that they
 * cannot is not among them, and that is said.
 */
export function WhoForPage({ seen, back }: { readonly seen: WhoFor; readonly back: GivenBack }) {
  const { may, comes, cannot, offers, day, today, one } = seen;
  const { visit, starts, ends } = one;
  return (
    <Page
      title={texts.findFor(sayNear(day, today), visit.title)}
      heading={texts.find(sayNear(day, today))}
      lead={texts.lead(capital(writeDay(day, today)), sayHours(starts, ends), visit.title)}
      noindex
      narrow
      back={back}
      breadcrumb={above}
    >
      {comes.length > 0 && <p>{texts.comes(namesOf(comes))}</p>}
      {cannot.length > 0 && <p>{texts.cannot(namesOf(cannot))}</p>}
      <Offers offers={offers} near={sayNear(day, today)} />
      {may.length === 0 ? (
        <NobodyToName hasVisits />
      ) : (
        <>
          <Form action={whoAt(visit.id, day)} asks={whoForm(may)} back={back} send={texts.ask} />
          <p class="petit doux">{oneDayText.words}</p>
          <p>
            <a href={NEW_HELPER}>{texts.other}</a>
          </p>
        </>
      )}
    </Page>
  );
}
