import { writeDay } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { boxes, yes } from "#basics/questions";
import { capital } from "#basics/text";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Said as JustSaid, Section } from "#ui/panel";

import type { SaidCame, SeenCame, ToSay } from "../../actions/see-came.ts";
import type { SeenAllUnexpected } from "../../actions/who/settle.ts";
import { UnexpectedPanel } from "./unexpected.tsx";
import { AT, CAME, cameAt, weekAt } from "../../domain/address.ts";
import { sayCame } from "./came-said.ts";
import { cameTexts as texts } from "./came-texts.fr.ts";
import { sayHours } from "../hours.fr.ts";
import { texts as words } from "../texts.fr.ts";

/** Which passage a box is of: an address in the list of what one may say, never more. */
export const keyOf = ({ of: { visit, day, assignment } }: ToSay): string =>
  [visit, day.toString(), assignment ?? ""].join(" ");

/** The passages of a week of which nothing was said, to tick; and whether one copies them from paper. */
export function cameForm({ toSay, today }: SeenCame) {
  return form({
    all: boxes("passages", {
      label: texts.which,
      help: texts.whichHelp,
      of: toSay.map((one) => ({ value: keyOf(one), label: labelOf(one, today) })),
    }),
    fromPaper: yes("feuille", { label: texts.fromPaper }),
  });
}

function labelOf({ starts, ends, title, name }: ToSay, today: Temporal.PlainDate): string {
  const day = capital(writeDay(starts.toPlainDate(), today));
  const hours = sayHours(starts, ends);
  return name === undefined ? texts.one(day, hours, title) : texts.oneOf(day, hours, title, name);
}

/** « Qui est venu »: one week, to tick from memory or from the sheet; and what is said, taken back the same day. */
export function CamePage({
  seen,
  back,
  isNothing = false,
  justSaid,
}: {
  readonly seen: SeenCame & { readonly unexpected: SeenAllUnexpected };
  readonly back: GivenBack;
  /** One just noted nothing: no box was ticked. */
  readonly isNothing?: boolean;
  /** What one noted just now, or took back. */
  readonly justSaid?: string | undefined;
}) {
  const { from, until, today, said, isBefore } = seen;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      above={[words.weekOf(writeDay(from, today), writeDay(until, today))]}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: words.weekTitle, at: weekAt(from) },
      ]}
    >
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      {justSaid !== undefined && (
        <JustSaid says={justSaid} on={{ at: cameAt(from), words: texts.on }} />
      )}
      {isNothing && <output>{texts.noneTicked}</output>}
      <UnexpectedPanel seen={seen.unexpected} />
      <ToTick seen={seen} back={back} />
      <AllSaid said={said} today={today} />
      {isBefore && (
        <p>
          <ButtonLink href={cameAt(from.subtract({ weeks: 1 }))} kind="clair">
            {texts.before}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

/** What may be noted, to tick. */
function ToTick({ seen, back }: { readonly seen: SeenCame; readonly back: GivenBack }) {
  if (seen.toSay.length === 0) return <p>{texts.nothing}</p>;
  return (
    <Form
      action={cameAt(seen.from)}
      asks={cameForm(seen)}
      back={back.form === "came" ? back : undefined}
      send={texts.send}
    />
  );
}

function AllSaid({ said, today }: Pick<SeenCame, "said" | "today">) {
  if (said.length === 0) return null;
  return (
    <Section title={texts.said} id="note" class="pile-s">
      {said.map((one) => (
        <Said one={one} today={today} />
      ))}
    </Section>
  );
}

function Said({ one, today }: { readonly one: SaidCame; readonly today: Temporal.PlainDate }) {
  const day = capital(writeDay(one.starts.toPlainDate(), today));
  return (
    <div class="rang bouts">
      <p>
        {texts.saidOf(day, one.title)} {sayCame(one)}
      </p>
      {one.isNew && (
        <Press
          action={`${CAME}/${one.id}/retirer`}
          kind="clair"
          label={texts.backOf(day, one.title)}
        >
          {texts.back}
        </Press>
      )}
    </div>
  );
}
