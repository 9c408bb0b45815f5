import type { GivenBack } from "#basics/form";
import { ButtonLink, Check, Field, Form, Hidden, TextArea } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenPaper } from "../actions/use-paper.ts";
import { addressOf } from "../../domain/circle.ts";
import { isMember } from "../../domain/rights.ts";
import { paperTexts as texts } from "./paper-texts.fr.ts";
import { Charter } from "../../web/part.tsx";
import { texts as circleTexts } from "../../web/texts.fr.ts";

interface TypeCodeProps {
  /** What was typed is the slip of an account: it is carried there. */
  readonly account?: string | undefined;
  readonly back: GivenBack;
}

/** One types the code of a poster or of a slip. */
export function TypeCodePage({ account, back }: TypeCodeProps) {
  return (
    <Page title={texts.title} lead={texts.lead} narrow back={back} noindex>
      <Form action="/billet" send={texts.send} back={back}>
        <Field name="code" label={texts.field} help={texts.help} width="court" maxlength={20} />
      </Form>
      {account !== undefined && (
        <Form action="/entrer/billet" prefix="compte" send={texts.ofAccountGo}>
          <Hidden name="billet" value={account} />
        </Form>
      )}
      <p class="petit">
        {texts.account} <a href="/entrer/billet">{texts.toAccount}</a>
      </p>
    </Page>
  );
}

export interface PaperPageProps {
  readonly seen: SeenPaper;
  /** As the address has it. */
  readonly code: string;
  readonly back: GivenBack;
}

/** Where a code leads: the circle, its charter, and how one comes in by it. */
export function PaperPage(props: PaperPageProps) {
  const { circle, kind } = props.seen;
  return (
    <Page
      title={texts.pageTitle(circle.name)}
      heading={circle.name}
      lead={circle.purpose}
      beneath={<p>{kind === "slip" ? texts.slipSays : texts.posterSays}</p>}
      description={circle.purpose}
      back={props.back}
      noindex
    >
      <Section title={texts.charter} id="charte">
        <Charter sentences={circle.charter} />
      </Section>
      <Coming {...props} />
    </Page>
  );
}

function Coming({ seen, code, back }: PaperPageProps) {
  const { circle, kind, standing } = seen;
  const toCircle = <a href={addressOf(circle)}>{texts.toCircle}</a>;
  if (isMember(standing))
    return (
      <p>
        {texts.already} {toCircle}
      </p>
    );
  if (!seen.serves)
    return (
      <p>
        {texts.over[kind]} {circle.isOpen && toCircle}
      </p>
    );
  if (standing === "visitor")
    return (
      <>
        <p>{texts.enterSays}</p>
        <p>
          <ButtonLink pictogram="enter" href={`/entrer?vers=/billet/${code}`} large>
            {texts.enter}
          </ButtonLink>
        </p>
      </>
    );
  const asks = kind === "poster" && circle.joining === "on-request";
  return (
    <Form action={`/billet/${code}`} send={asks ? texts.ask : texts.join} back={back}>
      {asks &&
        circle.questions.map((question, i) => (
          <TextArea name={`reponse-${i + 1}`} label={question} rows={3} maxlength={1_000} />
        ))}
      <Check name="charte" label={texts.accept} />
      {!asks && <p class="petit doux">{circleTexts.joinSays}</p>}
    </Form>
  );
}
