import { sayKori } from "#pieces/currency";
import { dayOf, writeDay } from "#basics/dates";
import { backTo } from "#basics/form";
import { Form, Hidden } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Land, Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { Folded } from "../../protocol/web/act-parts.tsx";
import type { ExchangePageProps } from "../../protocol/web/exchange-props.ts";
import { otherName } from "../../protocol/web/talk-parts.ts";
import type { SeenThanks } from "../actions/see-thanks.ts";
import { BARE, NO_KORI, THANKS, thanksForm } from "./forms.ts";
import { thanksTexts as texts } from "./texts.fr.ts";

export interface ThanksBoxProps extends Pick<ExchangePageProps, "seen" | "at" | "back" | "now"> {
  readonly thanks: SeenThanks;
}

/** Whether thanks are what comes next: of who was helped, to who helped. The other may thank too. */
export function isFirst({ you }: Pick<SeenThanks, "you">): boolean {
  return you === "asker";
}

/** Once it is done: the thanks of both, and the form of one’s own. */
export function ThanksBox(props: ThanksBoxProps) {
  const { thanks } = props;
  const said = <Said {...props} />;
  if (!thanks.mayThank || !isFirst(thanks))
    return (
      <Section title={texts.title} id="merci">
        {said}
        {thanks.mayThank && (
          <Folded title={texts.too(otherName(props))} isOpen={props.back.form === THANKS}>
            <ThanksForm {...props} />
          </Folded>
        )}
      </Section>
    );
  return (
    <Land title={texts.title} id="merci">
      {said}
      <ThanksForm {...props} />
    </Land>
  );
}

function ThanksForm({ seen, thanks, at, back }: ThanksBoxProps) {
  const simple = useFrame().person?.simple === true;
  const { mayGiveKori, closes } = thanks;
  const other = otherName({ seen });
  const given = backTo(THANKS, back);
  const { closing } = seen.kind;
  const isClosed = seen.kept.exchange.state === "closing";
  return (
    <>
      {closes && (
        <p>{closing?.byThanking ?? (isClosed ? texts.closesSays(other) : texts.closesToo)}</p>
      )}
      <Form
        action={`${at}/merci`}
        prefix="merci"
        send={closes && closing === undefined ? texts.sendAndClose(other) : texts.send(other)}
        pictogram="thank"
        back={given}
      >
        <Hidden name="comme" value={seen.you} />
        {given.problems?.["mot"] === texts.bare(mayGiveKori) && <Hidden name={BARE} value="oui" />}
        <Questions
          of={thanksForm(other, { mayGiveKori, simple })}
          values={mayGiveKori ? { kori: NO_KORI } : {}}
        />
      </Form>
    </>
  );
}

function Said({ seen, thanks: { mine, theirs }, now }: ThanksBoxProps) {
  const dayAnd = ({ at, kori }: NonNullable<SeenThanks["mine"]>) =>
    [writeDay(dayOf(at), dayOf(now)), kori === 0 ? undefined : sayKori(kori)] as const;
  const hasKori = [mine, theirs].some((one) => one !== undefined && one.kori > 0);
  return (
    <>
      {theirs !== undefined && <p>{texts.theirs(otherName({ seen }), ...dayAnd(theirs))}</p>}
      {mine !== undefined && <p>{texts.mine(...dayAnd(mine))}</p>}
      {hasKori && (
        <p>
          <a href="/moi/kori">{texts.myKori}</a>
        </p>
      )}
    </>
  );
}
