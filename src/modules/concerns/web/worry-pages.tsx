import type { GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenWritten } from "../actions/see-written.ts";
import type { seeOfferedIn, SeenWriting } from "../actions/write-word.ts";
import { AT, takeBackAt, writeAt } from "../domain/address.ts";
import { whereForm, writeForm } from "./forms.ts";
import { dayIn } from "./said.ts";
import { texts, writeTexts } from "./texts.fr.ts";
import { UnknownPlace } from "./unknown-place.tsx";

export interface SeenWorry {
  readonly typed: string;
  readonly offered: Awaited<ReturnType<typeof seeOfferedIn>>;
  /** Undefined: for a visitor, and under a mandate. */
  readonly written: readonly SeenWritten[] | undefined;
  readonly now: Temporal.Instant;
}

/** The numbers first, always; then the services that receive for a place, and what became of what one wrote. */
export function WorryPage({
  seen: { typed, offered, written, now },
  back,
}: {
  readonly seen: SeenWorry;
  readonly back: GivenBack;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow back={back}>
      <Problems problem={back.problem} kept={false} />
      <Numbers />
      <Section title={texts.writeTitle} id="ecrire" class="pile">
        <Form method="get" action={AT} asks={whereForm} values={{ typed }} send={texts.find} />
        {typed !== "" && <Offered offered={offered} />}
      </Section>
      {written !== undefined && <WrittenList written={written} now={now} />}
    </Page>
  );
}

function Numbers() {
  return (
    <Land title={texts.numbersTitle} id="numeros">
      <ul class="pile-s">
        {texts.numbers.map(({ at, number, says }) => (
          <li>
            <a href={at}>
              <strong>{number}</strong>
            </a>{" "}
            : {says}
          </li>
        ))}
      </ul>
      <p class="petit">
        <WithNumbers says={texts.numbersMore} />
      </p>
    </Land>
  );
}

function Offered({ offered: { label, choices, services } }: Pick<SeenWorry, "offered">) {
  if (label === undefined) return <UnknownPlace choices={choices} at={AT} />;
  if (services.length === 0) return <p>{texts.noneFor(label)}</p>;
  return (
    <div class="pile-s">
      <p>{texts.someFor(label)}</p>
      <Lines>
        {services.map(({ id, name, reach }) => (
          <div class="pile-s">
            <p>
              <a href={writeAt(id)}>{texts.writeTo(name)}</a>
            </p>
            <p class="petit">{texts.otherwise(reach)}</p>
          </div>
        ))}
      </Lines>
    </div>
  );
}

function WrittenList({
  written,
  now,
}: {
  readonly written: readonly SeenWritten[];
  readonly now: Temporal.Instant;
}) {
  return (
    <Section title={texts.minesTitle} id="ecrits" class="pile-s">
      <p>{written.length === 0 ? texts.none : texts.mines}</p>
      <Lines>
        {written.map(({ id, name, saysName, became, ...one }) => {
          const day = dayIn(one.writtenAt, now);
          const then = one.unheardAt ?? one.readAt;
          return (
            <div class="pile-s">
              <p>
                {texts.to(name, day)} {saysName ? texts.withName : texts.withoutName}
              </p>
              <p>{texts.became[became](dayIn(then, now))}</p>
              {became === "waits" && (
                <Press
                  action={takeBackAt(id)}
                  prefix={`reprendre-${id}`}
                  kind="lien"
                  label={texts.takeBackOf(name, day)}
                >
                  {texts.takeBack}
                </Press>
              )}
            </div>
          );
        })}
      </Lines>
    </Section>
  );
}

/** To one service. */
export function WritePage({
  seen: { id, name, reach, people },
  back,
}: {
  readonly seen: SeenWriting;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={writeTexts.title(name)}
      heading={writeTexts.title(name)}
      lead={writeTexts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      <p class="raison">
        <WithNumbers says={writeTexts.first} />
      </p>
      <p class="petit">{texts.otherwise(reach)}</p>
      <Form action={writeAt(id)} asks={writeForm(people)} back={back} send={writeTexts.send} />
      <p class="petit doux">{writeTexts.keeps}</p>
    </Page>
  );
}
