import { Checks, Choices, Field, Form, Select, titleOf } from "#ui/form";
import { Page } from "#ui/page";

import type { KeptGiver } from "../actions/see-giver.ts";
import { availabilityOf } from "../domain/giver.ts";
import { ANYWHERE, AUGUST, DISTANCES, HOLIDAYS, SIZES } from "./forms.ts";
import { keptAt } from "./giver-page.tsx";
import { termsTexts as texts } from "./texts.fr.ts";
import { keptTitle, type Shown, titleWithin } from "./my-offers-page.tsx";

export type TermsPageProps = Shown & {
  readonly kept: KeptGiver;
  readonly today: Temporal.PlainDate;
};

/** Where, how far, how many asks at once, on which days, until when none. */
export function TermsPage({ kept, today, ...form }: TermsPageProps) {
  const { by } = kept;
  return (
    <Page
      title={titleOf(titleWithin(kept, texts.title), form)}
      noindex
      breadcrumb={[{ label: keptTitle(kept), at: keptAt(by) }]}
    >
      <div class="pile-l">
        <h1>{texts.title}</h1>
        <Form action={`${keptAt(by)}/conditions`} send={texts.save} {...form}>
          <WhereAndHowMany kept={kept} today={today} />
          <Days kept={kept} />
        </Form>
      </div>
    </Page>
  );
}

function WhereAndHowMany({ kept, today }: Pick<TermsPageProps, "kept" | "today">) {
  const { terms, place } = kept;
  const { size } = terms.receive;
  const pause = availabilityOf(terms, today);
  return (
    <>
      <Field
        name="ou"
        label={texts.where}
        help={texts.whereHelp}
        optional
        value={place}
        maxlength={120}
      />
      <Select
        name="jusque"
        label={texts.goes}
        value={terms.km === undefined ? ANYWHERE : String(terms.km)}
        options={distances(terms.km)}
      />
      <Choices
        name="demandes"
        question={texts.size}
        help={texts.sizeHelp}
        layout="jours"
        value={String(size)}
        choices={withOwn(SIZES, size).map((count) => ({
          value: String(count),
          label: texts.sizes(count),
        }))}
      />
      <Field
        name="pause"
        type="date"
        label={texts.pause}
        help={texts.pauseHelp}
        optional
        width="moyen"
        value={pause.state === "paused" ? pause.until.toString() : undefined}
      />
    </>
  );
}

function Days({ kept: { terms } }: { readonly kept: KeptGiver }) {
  const { week, holidays, august } = terms.openDays;
  return (
    <>
      <Checks
        name="jours"
        question={texts.days}
        help={texts.daysHelp}
        layout="jours"
        values={week.flatMap((isOpen, day) => (isOpen ? [String(day + 1)] : []))}
        choices={texts.week.map((label, day) => ({ value: String(day + 1), label }))}
      />
      <Choices
        name="feries"
        question={texts.holidays}
        value={holidays}
        choices={HOLIDAYS.map((value) => ({ value, label: texts.holidayNames[value] }))}
      />
      <Choices
        name="aout"
        question={texts.august}
        value={august}
        choices={AUGUST.map((value) => ({ value, label: texts.augustNames[value] }))}
      />
    </>
  );
}

function distances(km: number | undefined) {
  return [
    ...withOwn(DISTANCES, km).map((far) => ({
      value: String(far),
      label: far === 0 ? texts.samePlace : texts.km(far),
    })),
    { value: ANYWHERE, label: texts.anywhere },
  ];
}

/** The usual numbers, and the one that stands. */
function withOwn(usual: readonly number[], own: number | undefined): readonly number[] {
  const all = own === undefined ? usual : [...new Set([...usual, own])];
  return all.toSorted((one, other) => one - other);
}
