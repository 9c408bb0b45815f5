import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { FileField, Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { OpenedBrought } from "../actions/content.ts";
import { addressForm } from "./forms.ts";
import { sayWhy, texts } from "./texts.fr.ts";

export const AT = "/moi/calendrier/apportes";

export interface BroughtPageProps {
  readonly brought: readonly OpenedBrought[];
  /** The sentence of what was just done. */
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** The calendars that one brought from elsewhere: what each holds, what of it was not read, and the way to take it away. */
export function BroughtPage({ brought, said, back }: BroughtPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      narrow
      breadcrumb={[
        { label: texts.mine, at: "/moi" },
        { label: texts.calendar, at: "/moi/calendrier" },
      ]}
    >
      {said !== undefined && (
        <div class="anse">
          <output>{said}</output>
        </div>
      )}
      {brought.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <Section title={texts.yours} id="apportes">
          <Lines>
            {brought.map((one) => (
              <BroughtLine one={one} />
            ))}
          </Lines>
        </Section>
      )}
      <Ways back={back} />
    </Page>
  );
}

/** The two ways in: a file, or an address. */
function Ways({ back }: Pick<BroughtPageProps, "back">) {
  return (
    <>
      <Section title={texts.fileTitle} id="fichier-agenda">
        <Form action={AT} files back={backTo("file", back)} send={texts.send} class="pile">
          <FileField
            name="fichier"
            label={texts.file}
            help={texts.fileHelp}
            accept=".ics,.ical,.ifb,text/calendar"
          />
        </Form>
      </Section>
      <Section title={texts.addressTitle} id="adresse-agenda">
        <Form
          action={`${AT}/adresse`}
          asks={addressForm}
          values={{}}
          back={backTo("address", back)}
          send={texts.sendAddress}
          class="pile"
        />
      </Section>
    </>
  );
}

function BroughtLine({ one }: { readonly one: OpenedBrought }) {
  const { id, name, dates, refused, refusedCount, outside, broughtAt } = one;
  const areDates = refused.every(({ why }) => why !== "not-a-date");
  return (
    <div class="rang bouts" id={id}>
      <div class="pile-s">
        <h3>{name}</h3>
        <p class="petit">{texts.brought(writeDate(dayOf(broughtAt)), dates.length)}</p>
        {outside > 0 && <p class="petit">{texts.outside(outside)}</p>}
        {refusedCount > 0 && (
          <details>
            <summary>{texts.refusedCount(refusedCount, areDates)}</summary>
            <ul class="petit">
              {refused.map((part) => (
                <li>
                  {texts.line(part.line)}
                  {part.title !== undefined && `, « ${part.title} »`} : {sayWhy(part)}.
                </li>
              ))}
              {refusedCount > refused.length && (
                <li>{texts.others(refusedCount - refused.length)}</li>
              )}
            </ul>
          </details>
        )}
      </div>
      <Press action={`${AT}/${id}/retirer`} kind="clair" label={texts.takeAwayOf(name)}>
        {texts.takeAway}
      </Press>
    </div>
  );
}
