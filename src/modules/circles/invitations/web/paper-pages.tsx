import { dayOf, writeDate, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Section } from "#ui/panel";

import type { PrintedCode, SheetCount } from "../actions/make-paper.ts";
import { addressOf, type Circle } from "../../domain/circle.ts";
import { PartPage } from "../../web/part.tsx";
import { posterForm, slipsForm } from "./forms.ts";
import { posterTexts, slipTexts } from "./paper-texts.fr.ts";

interface OfCircle {
  readonly circle: Circle;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

export type PosterPageProps = OfCircle & { readonly poster: PrintedCode | undefined };

/** The poster of a circle: until when it serves, how many came by it; making it, renewing it, ending it. */
export function PosterPage({ circle, poster, now, back }: PosterPageProps) {
  const at = `${addressOf(circle)}/affiche`;
  const texts = posterTexts;
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} back={back}>
      {poster === undefined ? (
        <p>{texts.none}</p>
      ) : (
        <Section class="pile-s">
          <p>
            <strong>{texts.until(writeDay(dayOf(poster.endsAt), dayOf(now)))}</strong>{" "}
            {texts.uses(poster.uses, circle.joining === "open")}
          </p>
          <p>
            <ButtonLink href={`${at}/a-imprimer`}>{texts.print}</ButtonLink>
          </p>
          <p>
            <a href={`/billet/${poster.code}`}>{texts.leads}</a>
          </p>
        </Section>
      )}
      <Section title={poster === undefined ? texts.make : texts.renew} id="faire">
        {poster !== undefined && <p>{texts.renewSays}</p>}
        <Form action={at} asks={posterForm} values={{ months: 3 }} back={back}>
          <div class="rang">
            <Button kind={poster === undefined ? undefined : "clair"}>
              {poster === undefined ? texts.make : texts.renewSend}
            </Button>
          </div>
        </Form>
      </Section>
      {poster !== undefined && (
        <Section title={texts.end} id="arreter">
          <p>{texts.endSays}</p>
          <Form action={`${at}/arreter`} prefix="a">
            <div class="rang">
              <Button kind="clair">{texts.end}</Button>
            </div>
          </Form>
        </Section>
      )}
    </PartPage>
  );
}

export type SlipsPageProps = OfCircle & { readonly sheets: readonly SheetCount[] };

/** The sheets of slips of a circle, and making one. */
export function SlipsPage({ circle, sheets, now, back }: SlipsPageProps) {
  const at = `${addressOf(circle)}/billets`;
  const texts = slipTexts;
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} back={back}>
      <Form action={at} asks={slipsForm} values={{ many: 12 }} back={back} send={texts.send} />
      <Section title={texts.sheets} id="feuilles">
        {sheets.length === 0 ? (
          <Empty title={texts.none}>
            <p>{texts.noneHelp}</p>
          </Empty>
        ) : (
          <Lines>
            {sheets.map((sheet) => (
              <Sheet at={at} sheet={sheet} now={now} />
            ))}
          </Lines>
        )}
      </Section>
    </PartPage>
  );
}

function Sheet({ at, sheet, now }: { at: string; sheet: SheetCount; now: Temporal.Instant }) {
  const texts = slipTexts;
  const day = writeDay(dayOf(sheet.madeAt), dayOf(now));
  const isOver = sheet.isEnded || Temporal.Instant.compare(sheet.endsAt, now) <= 0;
  return (
    <div class="pile-s">
      <div>
        <p>
          <strong>{texts.sheet(day, sheet.many)}</strong>
        </p>
        <p class="petit doux">
          {texts.used(sheet.used)},{" "}
          {isOver ? texts.over : texts.until(writeDate(dayOf(sheet.endsAt)))}
        </p>
      </div>
      {!isOver && (
        <Form action={`${at}/${sheet.sheet}/arreter`} prefix={sheet.sheet} class="rang">
          <ButtonLink
            kind="clair"
            href={`${at}/${sheet.sheet}`}
            label={`${texts.print} : ${texts.sheet(day, sheet.many)}`}
          >
            {texts.print}
          </ButtonLink>
          <Button kind="lien" label={texts.endLabel(day)}>
            {texts.end}
          </Button>
        </Form>
      )}
    </div>
  );
}
