import type { Child } from "hono/jsx";

import { Form, TextArea } from "#ui/form";

import { type Act, standingTerms } from "../domain/exchange.ts";
import { MOST_NOTE } from "../domain/need.ts";
import type { ExchangePageProps } from "./exchange-props.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";

export type ActProps = ExchangePageProps & { readonly act: Act };

/** The form of one act; what was typed and went wrong comes back to it alone. */
export function ActForm(
  props: ActProps & { readonly delivery?: number; readonly children: Child },
) {
  const { seen, at, act, delivery, children } = props;
  const isBack = props.act !== undefined && typedAct(props) === key(act, delivery);
  const back = isBack
    ? { typed: props.typed, problem: props.problem, problems: props.problems }
    : {};
  return (
    <Form action={at} prefix={key(act, delivery)} {...back}>
      <input type="hidden" name="geste" value={act} />
      <input type="hidden" name="numero" value={String(seen.number)} />
      <input type="hidden" name="version" value={String(standingTerms(seen.kept.exchange))} />
      <input type="hidden" name="comme" value={seen.you} />
      {delivery !== undefined && <input type="hidden" name="livraison" value={String(delivery)} />}
      {children}
    </Form>
  );
}

function key(act: Act, delivery: number | undefined): string {
  return delivery === undefined ? act : `${act}-${delivery}`;
}

function typedAct({ typed }: ExchangePageProps): string {
  const [act = "", delivery = ""] = [typed?.["geste"], typed?.["livraison"]].map((one) =>
    typeof one === "string" ? one : "",
  );
  return delivery === "" ? act : `${act}-${delivery}`;
}

/** Some words that go along with an act. */
export function Note({
  label = texts.note,
  name = "mot",
}: {
  readonly label?: string;
  readonly name?: string;
}) {
  return (
    <TextArea
      name={name}
      label={label}
      help={texts.noHealth}
      optional
      rows={3}
      maxlength={MOST_NOTE}
    />
  );
}

/** Whether this act was sent and came back: its fold stays open. */
export function isOpen({ typed, problem, problems }: ExchangePageProps, act: Act): boolean {
  return (problem !== undefined || problems !== undefined) && typed?.["geste"] === act;
}

/** What is seldom done. */
export function Folded({
  title,
  isOpen: open,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: Child;
}) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <div class="pile">{children}</div>
    </details>
  );
}
