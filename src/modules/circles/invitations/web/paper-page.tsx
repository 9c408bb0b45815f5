import {
  ButtonLink,
  Check,
  Field,
  type FieldProblems,
  Form,
  Hidden,
  TextArea,
  type Typed,
  titleOf,
} from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenPaper } from "../actions/use-paper.ts";
import { addressOf } from "../../domain/circle.ts";
import { isMember } from "../../domain/rights.ts";
import { paperTexts as texts } from "./paper-texts.fr.ts";
import { Charter } from "../../web/part.tsx";
import { texts as circleTexts } from "../../web/texts.fr.ts";

interface Shown {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

interface TypeCodeProps extends Shown {
  /** What was typed is the slip of an account: it is carried there. */
  readonly account?: string | undefined;
}

/** One types the code of a poster or of a slip. */
export function TypeCodePage({ account, ...form }: TypeCodeProps) {
  return (
    <Page title={titleOf(texts.title, form)} noindex>
      <div class="pile-l etroit">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Form action="/billet" send={texts.send} {...form}>
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
      </div>
    </Page>
  );
}

export type PaperPageProps = Shown & {
  readonly seen: SeenPaper;
  /** As the address has it. */
  readonly code: string;
};

/** Where a code leads: the circle, its charter, and how one comes in by it. */
export function PaperPage({ seen, code, ...form }: PaperPageProps) {
  const { circle, kind } = seen;
  return (
    <Page title={titleOf(texts.pageTitle(circle.name), form)} description={circle.purpose} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{circle.name}</h1>
          <p class="chapo">{circle.purpose}</p>
          <p>{kind === "slip" ? texts.slipSays : texts.posterSays}</p>
        </header>
        <Section title={texts.charter} id="charte">
          <Charter sentences={circle.charter} />
        </Section>
        <Coming seen={seen} code={code} {...form} />
      </div>
    </Page>
  );
}

function Coming({ seen, code, ...form }: PaperPageProps) {
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
          <ButtonLink href={`/entrer?vers=/billet/${code}`} large>
            {texts.enter}
          </ButtonLink>
        </p>
      </>
    );
  const asks = kind === "poster" && circle.joining === "on-request";
  return (
    <Form action={`/billet/${code}`} send={asks ? texts.ask : texts.join} {...form}>
      {asks &&
        circle.questions.map((question, i) => (
          <TextArea name={`reponse-${i + 1}`} label={question} rows={3} maxlength={1_000} />
        ))}
      <Check name="charte" label={texts.accept} />
      {!asks && <p class="petit doux">{circleTexts.joinSays}</p>}
    </Form>
  );
}
