import type { Child } from "hono/jsx";

import type { GivenBack } from "#basics/form";
import { Page } from "#ui/page";

import { toHelp } from "../../domain/to-help.fr.ts";
import type { KeptGiver } from "../actions/see-giver.ts";
import { keptAt } from "./giver-page.tsx";
import { mineTexts as texts } from "./texts.fr.ts";

/** The title of what is kept: one's own, or that of an organisation. */
export function keptTitle({ name }: Pick<KeptGiver, "name">): string {
  return name === undefined ? texts.title : texts.titleOf(name);
}

export interface OfKeptProps {
  readonly kept: KeptGiver;
  readonly title: string;
  readonly lead?: string;
  readonly back: GivenBack;
  readonly children: Child;
}

/** A page below what is kept. */
export function OfKept({ kept, title, lead, back, children }: OfKeptProps) {
  return (
    <Page
      title={kept.name === undefined ? title : texts.within(title, kept.name)}
      heading={title}
      lead={lead}
      back={back}
      noindex
      breadcrumb={[toHelp, { label: keptTitle(kept), at: keptAt(kept.by) }]}
    >
      {children}
    </Page>
  );
}
