import type { Child } from "hono/jsx";

import type { GivenBack } from "#basics/form";
import { Form, Hidden } from "#ui/form";

import { type Act, standingTerms } from "../domain/exchange.ts";
import type { ExchangePageProps } from "./exchange-props.ts";

/** The form of an act of the protocol, and the one that names somebody else, as they come back. */
export const ACT = "geste";
export const NAMED = "accord";

export type ActProps = ExchangePageProps & { readonly act: Act };

/** The form of one act; what was typed and went wrong comes back to it alone. */
export function ActForm(
  props: ActProps & { readonly delivery?: number | undefined; readonly children: Child },
) {
  const { seen, at, act, delivery, back, children } = props;
  const key = delivery === undefined ? act : `${act}-${delivery}`;
  return (
    <Form action={at} prefix={key} back={actBack(back) === key ? back : {}}>
      <Hidden name="geste" value={act} />
      <Hidden name="numero" value={String(seen.number)} />
      <Hidden name="version" value={String(standingTerms(seen.kept.exchange))} />
      <Hidden name="comme" value={seen.you} />
      {delivery !== undefined && <Hidden name="livraison" value={String(delivery)} />}
      {children}
    </Form>
  );
}

/** Which act came back, with the number of its delivery. */
function actBack({ form, typed = {} }: GivenBack): string | undefined {
  const { geste, livraison = "" } = typed;
  if (form !== ACT || typeof geste !== "string") return undefined;
  return livraison === "" ? geste : `${geste}-${String(livraison)}`;
}

/** Whether this act was sent and came back: its fold stays open. */
export function isOpen({ back }: Pick<ExchangePageProps, "back">, act: Act): boolean {
  return back.form === ACT && back.typed?.["geste"] === act;
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
