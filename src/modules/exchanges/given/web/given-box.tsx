import { dayOf } from "#basics/dates";
import { backTo } from "#basics/form";
import { GiftLine, givenForm } from "#pieces/gifts";
import { Button, Form, Hidden } from "#ui/form";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { isSide } from "../../protocol/domain/exchange.ts";
import type { Beside, ExchangePageProps } from "../../protocol/web/exchange-props.ts";
import { otherName } from "../../protocol/web/talk-parts.ts";
import { titleOfTerms } from "../../protocol/web/terms.ts";
import { seeGiven } from "../actions/say-given.ts";
import { dayHandedOver } from "../domain/given.ts";
import { givenTexts as texts } from "./texts.fr.ts";

/** The form of this part, among those of the page. */
export const GIVEN = "given";

/** What was given, on the page of an exchange that is done: the form of who gave, once; then where it stands. */
export const givenBeside: Beside = async (app, actor, { seen, at, back, link }) => {
  if (!isSide(seen.you) || link !== undefined) return undefined;
  const given = await seeGiven(app, actor, { exchange: seen.kept.id });
  if (given === undefined) return undefined;
  const { gift, asks } = given;
  const now = app.clock.now();
  if (gift === undefined && (asks === undefined || seen.you !== "giver")) return undefined;
  return {
    box: (
      <Section title={texts.title} id="donne" class="pile-s">
        {gift === undefined ? (
          <GivenForm seen={seen} at={at} back={back} now={now} />
        ) : (
          <GiftLine gift={gift} now={now} />
        )}
      </Section>
    ),
    day: undefined,
    waitsForYou: gift?.may.answer === true,
    holdsBack: gift === undefined && back.form === GIVEN,
  };
};

function GivenForm(props: Pick<ExchangePageProps, "seen" | "at" | "back" | "now">) {
  const { seen, at, back, now } = props;
  const { kind, terms, steps } = seen;
  const values = {
    from: dayOf(dayHandedOver(steps) ?? now),
    words: titleOfTerms(kind, terms.at(-1)?.values),
  };
  return (
    <>
      <p>{texts.says(otherName({ seen }))}</p>
      <Form action={`${at}/donne`} prefix="donne" back={backTo(GIVEN, back)} class="pile">
        <Hidden name="comme" value={seen.you} />
        <Questions of={givenForm} values={values} />
        <Button kind="clair">{texts.send}</Button>
      </Form>
    </>
  );
}
