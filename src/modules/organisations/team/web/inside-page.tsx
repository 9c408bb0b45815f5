import type { GivenBack } from "#basics/form";
import { Page, type PageProps } from "#ui/page";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { trailTo } from "../../web/asked.ts";
import { Said } from "../../web/said.tsx";

export interface InsidePageProps extends Pick<
  PageProps,
  "title" | "lead" | "narrow" | "back" | "children"
> {
  readonly organisation: Organisation;
  /** The page of the team is a step on the way, but to itself. */
  readonly through?: { readonly label: string; readonly at: string } | undefined;
  /** The sentence of what was just done. */
  readonly said?: string | undefined;
  readonly back?: GivenBack | undefined;
}

/** A page about one thing of an organisation: the way back to it, a title, what it is. */
export function InsidePage({
  organisation,
  title,
  through,
  said,
  children,
  ...page
}: InsidePageProps) {
  const { problem, form } = page.back ?? {};
  const at = addressOf(organisation);
  return (
    <Page
      {...page}
      title={`${title}, ${organisation.name}`}
      heading={title}
      noindex
      breadcrumb={[
        ...trailTo(organisation),
        ...(through === undefined ? [] : [{ label: through.label, at: at + through.at }]),
      ]}
    >
      <Said says={said} />
      {form === undefined && problem !== undefined && (
        <p class="bilan" role="alert">
          {problem}
        </p>
      )}
      {children}
    </Page>
  );
}
