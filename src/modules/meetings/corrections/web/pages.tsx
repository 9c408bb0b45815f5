import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenMeeting } from "../../actions/see-meeting.ts";
import { minutesAt } from "../../web/addresses.ts";
import { aboveOf } from "../../web/before-page.tsx";
import { texts as roomTexts } from "../../web/room-texts.fr.ts";
import type { ToCorrect } from "../actions/correct-part.ts";
import type { Line, Part } from "../domain/part.ts";
import { partForm, partKnown } from "./forms.ts";
import { texts } from "./texts.fr.ts";

interface Corrected {
  readonly seen: SeenMeeting;
  readonly text: ToCorrect;
  readonly back: GivenBack;
}

/** Where the minutes of a meeting are corrected. */
export const correctionsAt = (id: SeenMeeting["meeting"]["id"]) => `${minutesAt(id)}/corriger`;

const nameOf = ({ title }: Part) => title ?? texts.beginning;

const breadcrumbOf = (seen: SeenMeeting) => [
  ...aboveOf(seen),
  { label: roomTexts.minutesTitle(seen.words.title), at: minutesAt(seen.meeting.id) },
];

/** The minutes part by part, each with the way to correct it; and as one text. */
export function CorrectionsPage({ seen, text, back }: Corrected) {
  const at = correctionsAt(seen.meeting.id);
  const shown = text.parts
    .map((part, place) => ({ part, place }))
    .filter(({ part }) => part.title !== undefined || part.lines.length > 0);
  return (
    <Page
      title={texts.title(seen.words.title)}
      heading={texts.heading}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={breadcrumbOf(seen)}
    >
      {shown.map(({ part, place }) => (
        <Section title={nameOf(part)} id={`partie-${place + 1}`} class="pile-s">
          {part.lines.length === 0 ? (
            <p class="petit doux">{texts.nothing}</p>
          ) : (
            <ul class="lignes serre">
              {part.lines.map((line) => (
                <li>
                  <LineSaid line={line} />
                </li>
              ))}
            </ul>
          )}
          <p>
            <ButtonLink
              href={`${at}/${text.number}/${place}`}
              kind="clair"
              label={texts.correctOf(nameOf(part))}
            >
              {texts.correct}
            </ButtonLink>
          </p>
        </Section>
      ))}
      <p class="petit">{texts.wholeSays}</p>
      <Press action={at} kind="lien" prefix="corriger">
        {texts.whole}
      </Press>
    </Page>
  );
}

function LineSaid({ line: { label, words, todo } }: { readonly line: Line }) {
  const when = todo === undefined ? [] : [todo.who, todo.due].filter((one) => one !== "");
  return (
    <>
      {label !== undefined && <strong>{label} : </strong>}
      {words}
      {when.length > 0 && <span class="petit doux"> ({when.join(", ")})</span>}
    </>
  );
}

/** One part of the minutes, a field a line. */
export function CorrectPartPage(
  props: Corrected & { readonly part: Part; readonly place: number },
) {
  const { seen, text, part, place, back } = props;
  const at = correctionsAt(seen.meeting.id);
  return (
    <Page
      title={texts.partTitle(nameOf(part), seen.words.title)}
      heading={nameOf(part)}
      lead={texts.partLead}
      noindex
      narrow
      back={back}
      breadcrumb={[...breadcrumbOf(seen), { label: texts.heading, at }]}
    >
      <Form
        action={`${at}/${text.number}/${place}`}
        asks={partForm(part)}
        values={partKnown(part)}
        back={back}
        send={texts.keep}
      />
    </Page>
  );
}
