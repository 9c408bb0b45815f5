import type { Child } from "hono/jsx";

import { Page } from "#ui/page";

import { keeperTexts as words } from "./health-texts.fr.ts";

/** A page for the operator alone: never in a search engine. */
export function KeeperPage({
  title,
  lead,
  sheets,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly sheets?: readonly string[];
  readonly children?: Child;
}) {
  return (
    <Page title={title} noindex breadcrumb={words.trail} sheets={sheets}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}
