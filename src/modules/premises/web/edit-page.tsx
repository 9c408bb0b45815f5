import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";
import { States, Times } from "#ui/form/several";

import type { SeenVenue } from "../actions/see-venue.ts";
import { isByLetter } from "../domain/by-letter.fr.ts";
import { dayName, DAYS, type Span, type Week } from "../domain/hours.ts";
import { addressOf } from "../domain/venue.ts";
import {
  askedFacts,
  DAY_FIELDS,
  hoursForm,
  houseForm,
  insideForm,
  whereForm,
  wordsForm,
} from "./forms.ts";
import { askedHours } from "./hours-said.ts";
import { formTexts as texts, pageTexts } from "./texts.fr.ts";

export interface AddVenuePageProps {
  readonly keeper: { readonly number: number; readonly name: string };
  readonly back: GivenBack;
}

/** « Ajouter un local », for a structure. */
export function AddVenuePage({ keeper, back }: AddVenuePageProps) {
  return (
    <Page
      title={texts.addTo(keeper.name)}
      heading={texts.add}
      narrow
      noindex
      sheets={["venues.css"]}
      breadcrumb={[{ label: pageTexts.back, at: "/locaux" }]}
      lead={texts.lead(keeper.name)}
      back={back}
    >
      <VenueForm action={`/locaux/nouveau/${keeper.number}`} known={undefined} back={back} />
    </Page>
  );
}

export interface EditVenuePageProps {
  readonly seen: SeenVenue;
  readonly back: GivenBack;
}

/** « Modifier ce local ». */
export function EditVenuePage({ seen, back }: EditVenuePageProps) {
  const { venue, keeper } = seen;
  const at = addressOf(venue);
  return (
    <Page
      title={texts.change}
      narrow
      noindex
      sheets={["venues.css"]}
      breadcrumb={[
        { label: pageTexts.back, at: "/locaux" },
        { label: venue.name, at },
      ]}
      lead={keeper && texts.lead(keeper.name)}
      back={back}
    >
      <VenueForm action={`${at}/modifier`} known={seen} back={back} />
    </Page>
  );
}

interface VenueFormProps {
  readonly action: string;
  readonly known: SeenVenue | undefined;
  readonly back: GivenBack;
}

function VenueForm({ action, known, back }: VenueFormProps) {
  const venue = known?.venue;
  const { week, other } = askedHours(venue?.hours);
  const { address: street, point } = known?.whereabouts ?? {};
  const where = {
    street,
    commune: known?.place,
    at: point && [point.latitude, point.longitude],
    readers: venue?.readers ?? "expected",
    isHome: venue?.isHome ?? false,
  };
  const hours = {
    hoursWords: venue?.hoursWords,
    closedOnHolidays: week?.closedOnHolidays ?? false,
  };
  return (
    <Form action={action} send={texts.send} version={venue?.version} back={back}>
      <Questions of={wordsForm} values={venue} />
      <h2>{texts.where}</h2>
      {venue?.source !== undefined && !isByLetter(venue) && <p>{texts.published}</p>}
      <Questions of={whereForm()} values={where} />
      <Hours week={week} other={other} />
      <Questions of={hoursForm} values={hours} />
      <Questions of={insideForm} values={venue} />
      <States
        name="acces"
        wordsName="acces-mots"
        question={texts.access}
        help={texts.accessHelp}
        facts={askedFacts(venue?.access ?? {})}
        states={[
          { value: "", label: texts.states.unknown },
          { value: "yes", label: texts.states.yes },
          { value: "no", label: texts.states.no },
        ]}
        says={texts.accessSays}
      />
      <Questions of={houseForm} values={venue} />
    </Form>
  );
}

interface HoursProps {
  readonly week: Week | undefined;
  /** What is known and fits no week. */
  readonly other: string | undefined;
}

function Hours({ week, other }: HoursProps) {
  return (
    <section class="pile-s" aria-labelledby="heures">
      <h2 id="heures">{texts.hours}</h2>
      <p class="aide">{texts.hoursHelp}</p>
      {other !== undefined && <p class="anse">{texts.otherHours(other)}</p>}
      {DAYS.map((day) => (
        <Times
          name={DAY_FIELDS[day]}
          label={capital(dayName(day))}
          says={texts.times}
          and={texts.and}
          values={(week?.days[day] ?? []).flatMap(writeSpan)}
        />
      ))}
    </section>
  );
}

const clock = (at: number) =>
  `${String(Math.floor(at / 60) % 24).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
const writeSpan = ({ from, to }: Span) => [clock(from), clock(to)];
